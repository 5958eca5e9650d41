package filters;

import org.apache.wicket.MarkupContainer;
import org.apache.wicket.markup.IMarkupCacheKeyProvider;
import org.apache.wicket.markup.IMarkupResourceStreamProvider;
import org.apache.wicket.markup.html.WebPage;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.util.resource.IResourceStream;
import org.apache.wicket.util.resource.StringResourceStream;

/** A page without state, which Wicket forbids to cache as it does for all pages unless they say otherwise. */
public class UncacheablePage extends WebPage implements IMarkupResourceStreamProvider, IMarkupCacheKeyProvider {
    private static final long serialVersionUID = 1L;

    public UncacheablePage() {
        add(new Label("notes", Notes.all()));
        setStatelessHint(true);
    }

    @Override
    public IResourceStream getMarkupResourceStream(MarkupContainer container, Class<?> type) {
        return new StringResourceStream("<!DOCTYPE html><html><body><p wicket:id=\"notes\"></p></body></html>");
    }

    @Override
    public String getCacheKey(MarkupContainer container, Class<?> type) {
        return "notes";
    }
}
