package io.github.jimmypage.bench.boot;

import java.util.stream.LongStream;
import org.springframework.boot.CommandLineRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The products of a category, and the same where the agent is told to leave it alone. */
@Controller
class ProductPages {
    private static final int PRODUCTS = 500;
    private static final int IN_A_CATEGORY = 50;

    private final Products products;

    ProductPages(Products products) {
        this.products = products;
    }

    @Bean
    static CommandLineRunner fill(Products products) {
        return arguments -> products.saveAll(LongStream.range(0, PRODUCTS)
                .mapToObj(id -> new Product(id, (int) id / IN_A_CATEGORY, "product " + id))
                .toList());
    }

    @GetMapping({"/category/{category}", "/excluded/category/{category}"})
    String page(@PathVariable("category") int category, Model model) {
        model.addAttribute("products", products.findByCategoryOrderByName(category));
        return "category";
    }
}
