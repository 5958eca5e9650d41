package wicket;

import java.sql.SQLException;
import java.util.List;
import org.apache.wicket.WicketRuntimeException;
import org.apache.wicket.authroles.authorization.strategies.role.annotations.AuthorizeInstantiation;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.BookmarkablePageLink;
import org.apache.wicket.markup.html.panel.FeedbackPanel;
import org.apache.wicket.model.LoadableDetachableModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;

/** A member's own books. */
@AuthorizeInstantiation(Member.ROLE)
public final class MinePage extends ShopPage {
    private static final long serialVersionUID = 1L;

    public MinePage(PageParameters parameters) {
        super(parameters);
        add(new FeedbackPanel("feedback"));
        add(new Label("owner", Member.present().name()));
        add(new BookList(LoadableDetachableModel.of(MinePage::mine)));
        add(new BookmarkablePageLink<Void>("new", NewPage.class));
    }

    private static List<Book> mine() {
        try {
            return Books.of(Member.present().name());
        } catch (SQLException failed) {
            throw new WicketRuntimeException(failed);
        }
    }
}
