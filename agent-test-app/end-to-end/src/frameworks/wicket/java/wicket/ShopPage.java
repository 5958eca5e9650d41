package wicket;

import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.WebPage;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.form.StatelessForm;
import org.apache.wicket.markup.html.link.BookmarkablePageLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;

/** What all pages have at their top. */
public abstract class ShopPage extends WebPage {
    private static final long serialVersionUID = 1L;

    ShopPage(PageParameters parameters) {
        super(parameters);
        Member member = Member.present();
        add(new BookmarkablePageLink<Void>("login", LoginPage.class).setVisible(!member.isSignedIn()));
        WebMarkupContainer known = new WebMarkupContainer("known");
        known.setVisible(member.isSignedIn());
        known.add(new Label("name", member.name()));
        known.add(new StatelessForm<Void>("leaving") {
            private static final long serialVersionUID = 1L;

            @Override
            protected void onSubmit() {
                Member.present().invalidateNow();
                setResponsePage(BooksPage.class);
            }
        });
        add(known);
    }
}
