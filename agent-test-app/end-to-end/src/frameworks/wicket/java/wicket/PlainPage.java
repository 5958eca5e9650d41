package wicket;

import org.apache.wicket.model.LoadableDetachableModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;

/** All books, with the headers that Wicket gives every page which says nothing of them. */
public final class PlainPage extends ShopPage {
    private static final long serialVersionUID = 1L;

    public PlainPage(PageParameters parameters) {
        super(parameters);
        add(new BookList(LoadableDetachableModel.of(BooksPage::all)));
    }
}
