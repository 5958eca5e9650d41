package jstl;

import java.io.Serializable;

/** Who is logged in, as the session keeps him. */
public class User implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
