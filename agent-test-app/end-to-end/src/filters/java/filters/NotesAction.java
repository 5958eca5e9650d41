package filters;

import org.apache.struts2.ActionSupport;

/** The part that Struts answers, by a template. */
public final class NotesAction extends ActionSupport {
    private static final long serialVersionUID = 1L;

    private transient String notes;

    @Override
    public String execute() {
        notes = Notes.all();
        return SUCCESS;
    }

    public String getNotes() {
        return notes;
    }
}
