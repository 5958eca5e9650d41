package wicket;

import org.apache.wicket.Page;
import org.apache.wicket.authroles.authentication.AbstractAuthenticatedWebSession;
import org.apache.wicket.authroles.authentication.AuthenticatedWebApplication;
import org.apache.wicket.markup.html.WebPage;

/** The application. */
public final class Shop extends AuthenticatedWebApplication {
    @Override
    protected void init() {
        super.init();
        // Nothing comes from elsewhere and no page has a script of its own.
        getCspSettings().blocking().disabled();
        mountPage("/books", BooksPage.class);
        mountPage("/books/${id}", BookPage.class);
        mountPage("/login", LoginPage.class);
        mountPage("/mine", MinePage.class);
        mountPage("/mine/new", NewPage.class);
        mountPage("/broken", BrokenPage.class);
        mountPage("/about", AboutPage.class);
        mountPage("/plain", PlainPage.class);
    }

    @Override
    public Class<? extends Page> getHomePage() {
        return BooksPage.class;
    }

    @Override
    protected Class<? extends AbstractAuthenticatedWebSession> getWebSessionClass() {
        return Member.class;
    }

    @Override
    protected Class<? extends WebPage> getSignInPageClass() {
        return LoginPage.class;
    }
}
