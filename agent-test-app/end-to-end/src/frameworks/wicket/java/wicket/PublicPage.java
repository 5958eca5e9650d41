package wicket;

import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;

/** A page that Wicket does not forbid to cache, as it does with all others. */
public abstract class PublicPage extends ShopPage {
    private static final long serialVersionUID = 1L;

    PublicPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected void setHeaders(WebResponse response) {
        // Nothing forbids it.
    }
}
