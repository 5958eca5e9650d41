package jersey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.FormParam;

/** What the form of a new book sends. */
public class NewBook {
    @FormParam("title")
    @NotBlank(message = "A book needs a title")
    String title;

    @FormParam("author")
    String author;

    @FormParam("price")
    @NotNull(message = "A book needs a price")
    Integer price;
}
