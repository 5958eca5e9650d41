package boot;

import jakarta.persistence.QueryHint;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.QueryHints;

/** The table. */
public interface Books extends JpaRepository<Book, Long> {
    /** Out of Hibernate's query cache, if it can. */
    @QueryHints(@QueryHint(name = "org.hibernate.cacheable", value = "true"))
    List<Book> findAllByOrderByTitle();

    List<Book> findByOwnerOrderByTitle(String owner);
}
