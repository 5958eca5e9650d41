package faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.List;

/** A member's own books, and the one that is being written, which lives as long as its form is open. */
@Named
@ViewScoped
public class Shelf implements Serializable {
    private static final long serialVersionUID = 1L;

    private String title;
    private String author;
    private Integer price;

    public List<Book> getBooks() throws SQLException {
        return Books.of(user());
    }

    public String save() throws SQLException {
        Books.add(title, author, price, user());
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(null, new FacesMessage("saved: " + title));
        context.getExternalContext().getFlash().setKeepMessages(true);
        return "mine?faces-redirect=true";
    }

    private static String user() {
        return (String) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getSessionMap()
                .get(Login.USER);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getAuthor() {
        return author;
    }

    public void setAuthor(String author) {
        this.author = author;
    }

    public Integer getPrice() {
        return price;
    }

    public void setPrice(Integer price) {
        this.price = price;
    }
}
