package wicket;

import java.sql.SQLException;
import java.util.List;
import org.apache.wicket.WicketRuntimeException;
import org.apache.wicket.model.LoadableDetachableModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;

/** All books. */
public final class BooksPage extends PublicPage {
    private static final long serialVersionUID = 1L;

    public BooksPage(PageParameters parameters) {
        super(parameters);
        add(new BookList(LoadableDetachableModel.of(BooksPage::all)));
    }

    static List<Book> all() {
        try {
            return Books.all();
        } catch (SQLException failed) {
            throw new WicketRuntimeException(failed);
        }
    }
}
