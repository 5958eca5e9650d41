package springmvc;

import javax.validation.constraints.NotBlank;
import javax.validation.constraints.Positive;

/** A row of the table, and what the form fills. */
public class Book {
    private int id;

    @NotBlank(message = "A book needs a title")
    private String title;

    private String author;

    @Positive(message = "A book needs a price")
    private int price;

    public int getId() {
        return id;
    }

    public void setId(int id) {
        this.id = id;
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

    public int getPrice() {
        return price;
    }

    public void setPrice(int price) {
        this.price = price;
    }
}
