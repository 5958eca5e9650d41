package io.github.jimmypage.endtoend.process;

/**
 * Where an application has its pages, as its framework's users would name them.
 *
 * @param list everybody's list, with a price for each book
 * @param detail one book, with its number after this
 * @param api the same as JSON, with a slash and the number for one book
 * @param mine what a member sees
 * @param newBook the form of members
 */
public record Site(String list, String detail, String api, String login, String mine, String newBook) {
    /** For frameworks that leave the choice. */
    public static final Site STANDARD = new Site(
            "/probe/books", "/probe/books/", "/probe/api/books", "/probe/login", "/probe/mine", "/probe/mine/new");

    /** With another ending for all pages but the JSON ones, and the number as a parameter where the ending is no part of a path. */
    public static Site ending(String suffix, String book) {
        return new Site(
                "/probe/books" + suffix,
                "/probe/" + book,
                "/probe/api/books",
                "/probe/login" + suffix,
                "/probe/mine" + suffix,
                "/probe/new" + suffix);
    }
}
