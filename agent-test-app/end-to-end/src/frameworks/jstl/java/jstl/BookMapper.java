package jstl;

import java.util.List;
import org.apache.ibatis.annotations.Param;

/** The statements on books, all of them behind a cache. */
public interface BookMapper {
    void create();

    void fill();

    List<Book> all();

    List<Book> of(String owner);

    Book with(int id);

    void add(@Param("book") Book book, @Param("owner") String owner);

    void setPrice(@Param("id") int id, @Param("price") int price);
}
