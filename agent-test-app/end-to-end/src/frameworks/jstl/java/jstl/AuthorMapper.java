package jstl;

import java.util.List;

/** The statements on authors, who hardly ever change. */
public interface AuthorMapper {
    void create();

    void fill();

    List<String> all();
}
