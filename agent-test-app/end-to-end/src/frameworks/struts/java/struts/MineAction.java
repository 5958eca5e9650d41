package struts;

import java.sql.SQLException;
import java.util.List;

/** A member's own books. */
public class MineAction extends MemberAction {
    private static final long serialVersionUID = 1L;

    private transient List<Book> books = List.of();

    @Override
    public String execute() throws SQLException {
        books = Books.of(user());
        return SUCCESS;
    }

    public List<Book> getBooks() {
        return books;
    }
}
