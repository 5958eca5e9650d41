package io.github.jimmypage.endtoend.trail;

import io.github.jimmypage.endtoend.http.Request;

/**
 * What one client does next.
 *
 * @param client whose connection and cookies are used
 * @param view as whom the application sees him: clients of the same view get the same pages
 * @param writes whether others' pages may be different afterwards
 * @param forgets whether he throws his cookies away before
 */
public record Move(String client, String view, Request request, boolean writes, boolean forgets) {
    /** The view of everybody whom the application does not know. */
    public static final String NOBODY = "";

    @Override
    public String toString() {
        return client + (view.isEmpty() ? "" : " as " + view) + (forgets ? ", without cookies" : "") + ": " + request;
    }
}
