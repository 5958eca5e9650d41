package wicket;

import org.apache.wicket.request.mapper.parameter.PageParameters;

/** Fails. */
public final class BrokenPage extends ShopPage {
    private static final long serialVersionUID = 1L;

    public BrokenPage(PageParameters parameters) {
        super(parameters);
        throw new IllegalStateException("broken on purpose");
    }
}
