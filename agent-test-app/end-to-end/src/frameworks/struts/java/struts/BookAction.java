package struts;

import java.sql.SQLException;
import org.apache.struts2.ActionSupport;
import org.apache.struts2.interceptor.parameter.StrutsParameter;

/** One book. */
public class BookAction extends ActionSupport {
    private static final long serialVersionUID = 1L;

    private int id;
    private transient Book book;

    @Override
    public String execute() throws SQLException {
        book = Books.with(id).orElse(null);
        return book == null ? "missing" : SUCCESS;
    }

    @StrutsParameter
    public void setId(int id) {
        this.id = id;
    }

    public Book getBook() {
        return book;
    }
}
