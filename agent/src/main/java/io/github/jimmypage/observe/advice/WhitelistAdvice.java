package io.github.jimmypage.observe.advice;

import io.github.jimmypage.cache.BumpFindings;
import io.github.jimmypage.config.Setting;
import io.github.jimmypage.config.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * Tables whose writes make pages stale for nothing. A table is named only where it was written and pages were rendered after it often
 * enough, and never one whose writes were followed by a page that had changed, whatever else was written with it. Without state;
 * thread-safe.
 */
final class WhitelistAdvice {
    static final String KIND = "whitelist";

    private static final long LEAST_BUMPS = 20;
    private static final long LEAST_RENDERS = 20;

    /** Of all bumps, in percent: a table that is written now and then costs nobody anything. */
    private static final long LEAST_SHARE = 1;

    /** A table that causes so much, in percent, is told of also where it cannot be whitelisted as it is. */
    private static final long LARGE_SHARE = 50;

    /**
     * Of the renders, in percent: pages that changed so seldom were made stale for nothing most of the time. And so many of which it is
     * not known may have been rendered beside those that were compared.
     */
    private static final long SELDOM = 5;

    private static final int MOST_NAMED = 10;

    /** What tables are called in which it stands who somebody is, and what he may do. */
    private static final List<String> OF_USERS = List.of(
            "user",
            "account",
            "employee",
            "staff",
            "profile",
            "tenant",
            "member",
            "customer",
            "person",
            "group",
            "subscription",
            "session",
            "auth",
            "login",
            "role",
            "right",
            "grant",
            "acl",
            "permission",
            "privilege",
            "password",
            "credential");

    private WhitelistAdvice() {}

    static void addTo(List<Advice> advice, BumpFindings findings, SqlFacts sql, Settings settings) {
        List<BumpFindings.OfTable> forNothing = new ArrayList<>();
        for (BumpFindings.OfTable table : findings.tables()) {
            if (!table.name().equals(AnyTableAdvice.ANY_TABLE)
                    && table.bumps() >= LEAST_BUMPS
                    && table.bumps() * 100 >= findings.writes() * LEAST_SHARE
                    && table.renders() >= LEAST_RENDERS
                    && !sql.isWhitelisted(table.name())) {
                if (table.changed() == 0 && !coversAnother(table.name(), findings)) {
                    forNothing.add(table);
                } else if (table.changed() > 0
                        && table.bumps() * 100 >= findings.writes() * LARGE_SHARE
                        && table.changed() * 100 <= table.renders() * SELDOM) {
                    advice.add(ofSeldom(table, findings));
                }
            }
        }
        if (!forNothing.isEmpty()) {
            forNothing.sort(Comparator.comparingLong(BumpFindings.OfTable::bumps)
                    .reversed()
                    .thenComparing(BumpFindings.OfTable::name));
            advice.add(ofNothing(forNothing, findings, settings));
        }
    }

    /**
     * Whether a table of which pages show something would be whitelisted with it: a name without a schema stands for the tables of that
     * name in all of them, in any case.
     */
    private static boolean coversAnother(String name, BumpFindings findings) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (BumpFindings.OfTable other : findings.tables()) {
            String present = other.name().toLowerCase(Locale.ROOT);
            if (other.changed() > 0 && (present.equals(lower) || present.endsWith("." + lower))) {
                return true;
            }
        }
        return false;
    }

    private static Advice ofNothing(List<BumpFindings.OfTable> tables, BumpFindings findings, Settings settings) {
        List<String> names = new ArrayList<>();
        List<String> harmless = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        boolean users = false;
        long renders = Long.MAX_VALUE;
        for (BumpFindings.OfTable table : tables) {
            names.add(table.name() + " (" + Words.counted(table.bumps(), "bump") + ")");
            renders = Math.min(renders, table.renders());
            boolean isOfUsers = Words.containsAny(table.name(), OF_USERS);
            users |= isOfUsers;
            if (isMostlyCompared(table)) {
                if (!isOfUsers) {
                    harmless.add(table.name());
                }
            } else {
                unknown.add(Words.counted(table.alone(), "render") + " after writes of " + table.name());
            }
        }
        boolean one = tables.size() == 1;
        List<String> all = tables.stream().map(BumpFindings.OfTable::name).toList();
        String text = Words.named(names, MOST_NAMED)
                + (one ? ": this table" : ": these " + tables.size() + " tables")
                + " caused "
                + Words.percent(findings.causedBy(new HashSet<>(all)), findings.writes())
                + " of the bumps, and after "
                + (one ? "its writes" : "the writes of each")
                + " none of " + (one ? "" : "at least ")
                + Words.counted(renders, "render") + " had changed a page. Add "
                + (one ? "it" : "them") + " to jimmypage.expiration.whitelist if no page shows "
                + (one ? "it" : "them")
                + "; pages that were not asked for meanwhile may. "
                + (unknown.isEmpty()
                        ? ""
                        : Words.named(unknown, MOST_NAMED)
                                + " were of pages that could not be compared, because no earlier"
                                + " one of them was there; they may show it, and so it is in no line. ")
                + "Never whitelist tables of users, accounts or permissions: pages would"
                + " go on to show names and rights that were changed"
                + (users ? ", which is why the line leaves out what looks like one" : "");
        List<String> present = settings.get(Setting.EXPIRATION_WHITELIST).texts();
        return new Advice(KIND, text, SettingLine.adding(Setting.EXPIRATION_WHITELIST, present, harmless));
    }

    private static Advice ofSeldom(BumpFindings.OfTable table, BumpFindings findings) {
        return new Advice(
                KIND,
                table.name() + " caused " + Words.percent(table.bumps(), findings.writes()) + " of the bumps ("
                        + Words.figure(table.bumps()) + "), and after its writes "
                        + Words.figure(table.changed()) + " of " + Words.counted(table.renders(), "render")
                        + " had changed a page. Some page may show it, so it is not to be whitelisted as it is: what is written often"
                        + " and shown by no page had better have a table of its own",
                null);
    }

    /** Whether there were few pages after its writes of which nobody knows whether they had changed. */
    private static boolean isMostlyCompared(BumpFindings.OfTable table) {
        return table.alone() * 100 <= (table.alone() + table.renders()) * SELDOM;
    }
}
