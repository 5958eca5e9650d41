package io.github.jimmypage.endtoend.trail;

import io.github.jimmypage.endtoend.http.Request;

/**
 * What one client does next.
 *
 * @param client whose connection and cookies are used
 * @param view as whom the application sees him: clients of the same view get the same pages
 * @param writes whether others' pages may be different afterwards
 * @param forgets which cookies he throws away before
 * @param over whose connection he uses from now on, who gets his in exchange; most often he keeps the own one
 */
public record Move(String client, String view, Request request, boolean writes, Forgets forgets, String over) {
    /** The view of everybody whom the application does not know. */
    public static final String NOBODY = "";

    /** Some browsers are closed, and some users want to be strangers. */
    public enum Forgets {
        NOTHING,
        SESSION,
        EVERYTHING
    }

    public Move(String client, String view, Request request, boolean writes) {
        this(client, view, request, writes, Forgets.NOTHING, client);
    }

    public Move(String client, String view, Request request, boolean writes, Forgets forgets) {
        this(client, view, request, writes, forgets, client);
    }

    @Override
    public String toString() {
        return client + (view.isEmpty() ? "" : " as " + view)
                + switch (forgets) {
                    case NOTHING -> "";
                    case SESSION -> ", without the session's cookie";
                    case EVERYTHING -> ", without cookies";
                }
                + (over.equals(client) ? "" : ", over the connection of " + over) + ": " + request;
    }
}
