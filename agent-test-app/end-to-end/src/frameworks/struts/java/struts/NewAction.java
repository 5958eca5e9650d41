package struts;

import java.sql.SQLException;
import org.apache.struts2.interceptor.parameter.StrutsParameter;

/** Puts a book on sale; what it needs is validated as the file beside it says. */
public class NewAction extends MemberAction {
    private static final long serialVersionUID = 1L;

    private String title;
    private String author;
    private Integer price;

    @Override
    public String execute() throws SQLException {
        Books.add(title, author, price, user());
        addActionMessage("saved: " + title);
        return SUCCESS;
    }

    public String getTitle() {
        return title;
    }

    @StrutsParameter
    public void setTitle(String title) {
        this.title = title;
    }

    public String getAuthor() {
        return author;
    }

    @StrutsParameter
    public void setAuthor(String author) {
        this.author = author;
    }

    public Integer getPrice() {
        return price;
    }

    @StrutsParameter
    public void setPrice(Integer price) {
        this.price = price;
    }
}
