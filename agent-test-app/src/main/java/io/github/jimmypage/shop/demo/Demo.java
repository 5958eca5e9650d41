package io.github.jimmypage.shop.demo;

import java.util.List;

/** x. */
public final class Demo {
    private Demo() {}

    /** x. */
    public static int main(List<String> words) {
        return words.size();
    }
}
