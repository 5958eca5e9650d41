package jstl;

import java.io.Serializable;

/** A row, as the cache keeps it. */
public class Book implements Serializable {
    private static final long serialVersionUID = 1L;

    private int id;
    private String title;
    private String author;
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

    String asJson() {
        return "{\"id\":" + id + ",\"title\":\"" + title + "\",\"author\":\"" + author + "\",\"price\":" + price + "}";
    }
}
