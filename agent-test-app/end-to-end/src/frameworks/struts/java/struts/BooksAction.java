package struts;

import java.sql.SQLException;
import java.util.List;
import org.apache.struts2.ActionSupport;

/** All books. */
public class BooksAction extends ActionSupport {
    private static final long serialVersionUID = 1L;

    private transient List<Book> books = List.of();

    @Override
    public String execute() throws SQLException {
        books = Books.all();
        return SUCCESS;
    }

    public List<Book> getBooks() {
        return books;
    }
}
