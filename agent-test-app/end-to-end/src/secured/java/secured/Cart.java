package secured;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/** What a visitor collected: a bean that lives in the session and changes there without anybody setting an attribute. */
@Component
@SessionScope
public class Cart implements Serializable {
    private static final long serialVersionUID = 1;

    private final List<String> things = new CopyOnWriteArrayList<>();

    public void add(String thing) {
        things.add(thing);
    }

    public List<String> things() {
        return things;
    }
}
