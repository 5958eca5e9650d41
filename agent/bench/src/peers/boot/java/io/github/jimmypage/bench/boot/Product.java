package io.github.jimmypage.bench.boot;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row. */
@Entity
public class Product {
    @Id
    private long id;

    private int category;

    private String name;

    /** For Hibernate. */
    protected Product() {}

    Product(long id, int category, String name) {
        this.id = id;
        this.category = category;
        this.name = name;
    }

    public long getId() {
        return id;
    }

    public int getCategory() {
        return category;
    }

    public String getName() {
        return name;
    }
}
