package wicket;

import java.util.List;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.BookmarkablePageLink;
import org.apache.wicket.markup.html.list.ListItem;
import org.apache.wicket.markup.html.list.ListView;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;

/** Books, each with its price and a link. */
final class BookList extends ListView<Book> {
    private static final long serialVersionUID = 1L;

    BookList(IModel<List<Book>> books) {
        super("books", books);
    }

    @Override
    protected void populateItem(ListItem<Book> item) {
        Book book = item.getModelObject();
        PageParameters id = new PageParameters().add("id", book.getId());
        item.add(new BookmarkablePageLink<Void>("link", BookPage.class, id).setBody(() -> book.getTitle()));
        item.add(new Label("price", book.getPrice()));
    }
}
