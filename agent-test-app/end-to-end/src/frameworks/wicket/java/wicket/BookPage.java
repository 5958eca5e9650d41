package wicket;

import java.sql.SQLException;
import org.apache.wicket.WicketRuntimeException;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.model.CompoundPropertyModel;
import org.apache.wicket.request.http.flow.AbortWithHttpErrorCodeException;
import org.apache.wicket.request.mapper.parameter.PageParameters;

/** One book. */
public final class BookPage extends PublicPage {
    private static final long serialVersionUID = 1L;

    public BookPage(PageParameters parameters) {
        super(parameters);
        setDefaultModel(new CompoundPropertyModel<>(book(parameters.get("id").toInt(0))));
        add(new Label("title"));
        add(new Label("author"));
        add(new Label("price"));
    }

    private static Book book(int id) {
        try {
            return Books.with(id).orElseThrow(() -> new AbortWithHttpErrorCodeException(404));
        } catch (SQLException failed) {
            throw new WicketRuntimeException(failed);
        }
    }
}
