package io.github.jimmypage.observe.console;

import io.github.jimmypage.cache.BumpCause;
import io.github.jimmypage.cache.PageCache;
import io.github.jimmypage.observe.Operator;
import io.github.jimmypage.observe.TableNames;
import io.github.jimmypage.observe.explain.RequestTrails;
import java.util.List;

/** What an operator can have done. Thread-safe. */
final class Operations {
    private final PageCache cache;
    private final Operator operator;

    private final RequestTrails trails;

    Operations(ConsoleParts parts) {
        cache = parts.cache();
        operator = parts.operator();
        trails = parts.explanations().requests();
    }

    Answer mode(Form form) throws Wrong {
        try {
            operator.mode(form.get("mode"));
        } catch (IllegalArgumentException wrong) {
            throw new Wrong(400, "mode: " + wrong.getMessage());
        }
        return Answer.done(true, "mode " + form.get("mode"));
    }

    Answer bump(Form form) throws Wrong {
        List<String> tables;
        try {
            tables = form.has("tables") ? TableNames.of(form.get("tables")) : List.of("*");
        } catch (IllegalArgumentException wrong) {
            throw new Wrong(400, "tables: " + wrong.getMessage());
        }
        return operator.bump(BumpCause.OUTSIDE, tables)
                ? Answer.done(true, "every page is stale")
                : Answer.done(false, "all of these tables are on jimmypage.expiration.whitelist: nothing is stale");
    }

    Answer clear(Form form) {
        cache.clear();
        return Answer.done(true, "all pages are forgotten");
    }

    Answer refresh(Form form) throws Wrong {
        String path = form.path();
        cache.invalidatePath(path);
        return Answer.done(true, "pages of " + path + " are stale: who asks next has them rendered anew");
    }

    Answer explain(Form form) throws Wrong {
        String path = form.pathPattern();
        trails.watch(path);
        return Answer.done(true, "the next requests for " + path + " leave their steps");
    }

    Answer release(Form form) throws Wrong {
        String path = form.path();
        return operator.release(path)
                ? Answer.done(true, path + " is released: its pages are kept again")
                : Answer.done(false, path + " is not in quarantine");
    }

    Answer quarantine(Form form) throws Wrong {
        String path = form.path();
        return operator.quarantine(path)
                ? Answer.done(true, path + " is in quarantine: its pages are neither served nor kept")
                : Answer.done(
                        false,
                        path + " is in quarantine already, or there is no room for it, or verify.quarantine is false");
    }
}
