package faces;

/** A book as the pages show it. */
public class Book {
    private final int id;
    private final String title;
    private final String author;
    private final int price;

    Book(int id, String title, String author, int price) {
        this.id = id;
        this.title = title;
        this.author = author;
        this.price = price;
    }

    public int getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getAuthor() {
        return author;
    }

    public int getPrice() {
        return price;
    }

    String asJson() {
        return "{\"id\":" + id + ",\"title\":\"" + title + "\",\"author\":\"" + author + "\",\"price\":" + price + "}";
    }
}
