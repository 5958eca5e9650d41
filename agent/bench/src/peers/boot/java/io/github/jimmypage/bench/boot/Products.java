package io.github.jimmypage.bench.boot;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The table. */
interface Products extends JpaRepository<Product, Long> {
    List<Product> findByCategoryOrderByName(int category);
}
