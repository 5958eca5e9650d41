package io.github.jimmypage.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Who may log in to the applications with a login: two people, of whom one may do everything. */
enum Member {
    ANNA("anna", "secret"),
    BERTA("berta", "geheim");

    private final String user;
    private final String password;

    Member(String user, String password) {
        this.user = user;
        this.password = password;
    }

    String user() {
        return user;
    }

    String form() {
        return "username=" + user + "&password=" + password;
    }

    String basic() {
        String pair = user + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    String bearer() {
        return "Bearer token-of-" + user;
    }
}
