package wicket;

import org.apache.wicket.request.mapper.parameter.PageParameters;

/** What needs no database. */
public final class AboutPage extends PublicPage {
    private static final long serialVersionUID = 1L;

    public AboutPage(PageParameters parameters) {
        super(parameters);
    }
}
