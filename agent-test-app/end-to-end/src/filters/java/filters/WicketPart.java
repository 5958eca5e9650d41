package filters;

import org.apache.wicket.Page;
import org.apache.wicket.protocol.http.WebApplication;

/** The part that Wicket answers. */
public final class WicketPart extends WebApplication {
    @Override
    protected void init() {
        super.init();
        getCspSettings().blocking().disabled();
        mountPage("/notes", NotesPage.class);
        mountPage("/uncacheable", UncacheablePage.class);
    }

    @Override
    public Class<? extends Page> getHomePage() {
        return NotesPage.class;
    }
}
