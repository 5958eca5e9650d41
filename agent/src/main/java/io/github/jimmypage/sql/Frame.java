package io.github.jimmypage.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known about one pair of parentheses, or about the whole statement. Reused from statement to statement. */
final class Frame {
    Clause clause = Clause.START;
    /** What the clause becomes when no query begins at {@link Clause#START}. */
    Clause otherwise = Clause.EXPRESSION;

    Head head = Head.NONE;
    /** The target of the statement has been read; tables from here on are sources. */
    boolean sources;
    /** The arguments of a call, where FROM and FOR are separators: {@code extract(year from x)}. */
    boolean call;
    /** Open CASE expressions. */
    int cases;
    /** OUTPUT was seen, so that the next INTO names a table (T-SQL). */
    boolean output;
    /** RETURNING was seen, so that INTO names variables. */
    boolean returning;
    /** ON CONFLICT or ON DUPLICATE KEY was seen. */
    boolean conflict;
    /** FOR PORTION OF was seen, so that the next FROM is no clause. */
    boolean portion;
    /** FOR XML or FOR JSON was seen. */
    boolean document;
    /** Parentheses around tables of the frame outside, not a statement of its own. */
    boolean group;
    /** A data-changing statement may begin here: the body of a CTE, FINAL TABLE (...), a derived table. */
    boolean mayChange;
    /** Bare names here may be calls without parentheses: no column list, no clause that names columns of a target. */
    boolean bare;
    /** The common table expressions of this frame may name themselves. */
    boolean recursive;

    TableList tables = new TableList();
    /** Common table expression whose body is read next. */
    @Nullable
    TableList cteBody;

    @Nullable
    String cteName;
    /** Qualifiers of the columns that an UPDATE sets; null once a column had none. */
    @Nullable
    List<String> setQualifiers;
    /** Folded names of common table expressions that end with this frame. */
    @Nullable
    List<String> ctes;

    void reset(Clause begin, Clause instead, TableList shared) {
        clause = begin;
        otherwise = instead;
        head = Head.NONE;
        sources = false;
        call = false;
        cases = 0;
        output = false;
        returning = false;
        conflict = false;
        portion = false;
        document = false;
        recursive = false;
        bare = false;
        mayChange = false;
        group = false;
        tables = shared;
        cteBody = null;
        cteName = null;
        setQualifiers = null;
        ctes = null;
    }

    void declares(String cte) {
        if (ctes == null) {
            ctes = new ArrayList<>(2);
        }
        ctes.add(cte);
    }
}
