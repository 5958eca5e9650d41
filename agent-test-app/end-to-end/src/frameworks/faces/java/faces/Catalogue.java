package faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** What everybody sees: all books, and one whose number is a parameter of the view. */
@Named
@RequestScoped
public class Catalogue {
    private int id;
    private Book book;
    private List<Book> books;

    public List<Book> getBooks() throws SQLException {
        if (books == null) {
            books = Books.all();
        }
        return books;
    }

    /** Called when the parameters of the view are known. */
    public void load() throws SQLException, IOException {
        book = Books.with(id).orElse(null);
        if (book == null) {
            FacesContext context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(404, "No such book");
            context.responseComplete();
        }
    }

    public int getId() {
        return id;
    }

    public void setId(int id) {
        this.id = id;
    }

    public Book getBook() {
        return book;
    }

    public String getBroken() {
        throw new IllegalStateException("broken on purpose");
    }
}
