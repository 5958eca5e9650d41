package wicket;

import org.apache.wicket.markup.html.form.PasswordTextField;
import org.apache.wicket.markup.html.form.StatelessForm;
import org.apache.wicket.markup.html.form.TextField;
import org.apache.wicket.markup.html.panel.FeedbackPanel;
import org.apache.wicket.model.Model;
import org.apache.wicket.request.mapper.parameter.PageParameters;

/** Lets a member in. */
public final class LoginPage extends ShopPage {
    private static final long serialVersionUID = 1L;

    public LoginPage(PageParameters parameters) {
        super(parameters);
        TextField<String> username = new TextField<>("username", Model.of(""));
        PasswordTextField password = new PasswordTextField("password", Model.of(""));
        StatelessForm<Void> form = new StatelessForm<>("form") {
            private static final long serialVersionUID = 1L;

            @Override
            protected void onSubmit() {
                if (Member.present().signIn(username.getModelObject(), password.getModelObject())) {
                    setResponsePage(MinePage.class);
                } else {
                    error("Nobody has this name and this password");
                }
            }
        };
        add(form.add(username, password), new FeedbackPanel("feedback"));
    }
}
