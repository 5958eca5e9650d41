package filters;

import org.apache.wicket.request.http.WebResponse;

/** The same, and it may be cached. */
public final class NotesPage extends UncacheablePage {
    private static final long serialVersionUID = 1L;

    @Override
    protected void setHeaders(WebResponse response) {
        // Nothing forbids it.
    }
}
