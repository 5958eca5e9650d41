package wicket;

import java.io.Serializable;
import java.sql.SQLException;
import org.apache.wicket.WicketRuntimeException;
import org.apache.wicket.authroles.authorization.strategies.role.annotations.AuthorizeInstantiation;
import org.apache.wicket.markup.html.form.Form;
import org.apache.wicket.markup.html.form.NumberTextField;
import org.apache.wicket.markup.html.form.TextField;
import org.apache.wicket.markup.html.panel.FeedbackPanel;
import org.apache.wicket.model.CompoundPropertyModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;

/** Puts a book on sale: a page with a state on the server. */
@AuthorizeInstantiation(Member.ROLE)
public final class NewPage extends ShopPage {
    private static final long serialVersionUID = 1L;

    public NewPage(PageParameters parameters) {
        super(parameters);
        Form<Draft> form = new Form<>("form", new CompoundPropertyModel<>(new Draft())) {
            private static final long serialVersionUID = 1L;

            @Override
            protected void onSubmit() {
                Draft draft = getModelObject();
                draft.save(Member.present().name());
                Member.present().info("saved: " + draft.title);
                setResponsePage(MinePage.class);
            }
        };
        form.add(new TextField<String>("title").setRequired(true), new TextField<String>("author"));
        form.add(new NumberTextField<Integer>("price", Integer.class).setRequired(true));
        add(form, new FeedbackPanel("feedback"));
    }

    /** What is filled in. */
    static final class Draft implements Serializable {
        private static final long serialVersionUID = 1L;

        String title = "";
        String author = "";
        Integer price;

        void save(String owner) {
            try {
                Books.add(title, author, price, owner);
            } catch (SQLException failed) {
                throw new WicketRuntimeException(failed);
            }
        }
    }
}
