package jdbcrig;

import bumplog.Bumps;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jdbcrig.CuttingProxy.Moment;

/** {@code Outage ENGINE URL LOG PORT cut|restart}: a database that goes away, or the way to it. */
public final class Outage {
    private static final long PAUSE = 50_000_000;

    private final Engine engine;
    private final String url;
    private final Bumps bumps;

    private Outage(Engine engine, String url, Bumps bumps) {
        this.engine = engine;
        this.url = url;
        this.bumps = bumps;
    }

    public static void main(String[] arguments) throws Exception {
        Engine engine = Engine.valueOf(arguments[0]);
        Outage outage = new Outage(engine, arguments[1], new Bumps(arguments[2]));
        Tables.create(engine, arguments[1]);
        if (arguments[4].equals("cut")) {
            int port = Integer.parseInt(arguments[3]);
            try (CuttingProxy proxy = new CuttingProxy(port)) {
                outage.cut(proxy, arguments[1].replace(":" + port + "/", ":" + proxy.port() + "/"));
            }
        } else {
            outage.restart();
        }
        System.out.println("DONE");
        System.exit(0);
    }

    private void cut(CuttingProxy proxy, String through) throws Exception {
        int number = 0;
        for (Pool pool : new Pool[] {Pool.NONE, Pool.HIKARI}) {
            try (Pool.Source source = pool.open(through, 4)) {
                for (Moment moment : Moment.values()) {
                    int words = ++number;
                    report(pool, "COMMIT_CUT_" + moment, () -> commitCut(proxy, moment, source, words));
                    report(pool, "AUTOCOMMIT_CUT_" + moment, () -> autocommitCut(proxy, moment, source));
                }
            }
        }
    }

    /** Nobody can know what became of it, so it counts as committed; and once more when the connection is given up. */
    private String commitCut(CuttingProxy proxy, Moment moment, Pool.Source source, int number) throws Exception {
        List<Bumps.Bump> found = new ArrayList<>();
        try (Connection connection = source.connection()) {
            connection.setAutoCommit(false);
            Way.UPDATE.write(engine, connection, number);
            bumps.since();
            proxy.cutAt("commit", moment);
            try {
                connection.commit();
                return "FAILED nothing was cut";
            } catch (SQLException expected) {
                found.addAll(bumps.since());
                if (found.stream().noneMatch(bump -> bump.cause().equals("commit"))) {
                    return "FAILED no bump before the application heard of it";
                }
            }
        } catch (SQLException closing) {
            // What is broken may be closed with a complaint.
        }
        // A pool closes what is broken on a thread of its own, now or later; what it left open counts then, as unknown.
        while (found.stream().allMatch(bump -> bump.cause().equals("commit"))) {
            LockSupport.parkNanos(PAUSE);
            found.addAll(bumps.since());
        }
        found.removeIf(bump -> bump.cause().equals("unknown"));
        String problem = problem(found);
        return problem == null ? goesOn(source) : problem;
    }

    private String autocommitCut(CuttingProxy proxy, Moment moment, Pool.Source source) throws Exception {
        try (Connection connection = source.connection()) {
            bumps.since();
            proxy.cutAt("update article", moment);
            try {
                Way.UPDATE.write(engine, connection, 1);
                return "FAILED nothing was cut";
            } catch (SQLException expected) {
                String problem = problem(bumps.since());
                if (problem != null) {
                    return problem;
                }
            }
        }
        bumps.since();
        return goesOn(source);
    }

    private String goesOn(Pool.Source source) throws Exception {
        try (Connection connection = source.connection()) {
            Way.UPDATE.write(engine, connection, 2);
        }
        return problem(bumps.since());
    }

    private static String problem(List<Bumps.Bump> found) {
        boolean right = found.size() == 1 && found.get(0).toString().equals("commit(article)");
        return right ? null : "FAILED " + found + " instead of one commit";
    }

    /** Writes until it cannot, says so, and goes on until it can. */
    private void restart() throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        // It waits for so long at each question while the database is down.
        config.setConnectionTimeout(500);
        HikariDataSource pool = new HikariDataSource(config);
        try (Pool.Source source = new Pool.Source(pool::getConnection, pool::close)) {
            bumps.since();
            report(Pool.HIKARI, "BEFORE", () -> goesOn(source));
            System.out.println("WRITTEN");
            while (isUp(source)) {
                LockSupport.parkNanos(PAUSE);
            }
            System.out.println("DOWN");
            while (!isUp(source)) {
                LockSupport.parkNanos(PAUSE);
            }
            bumps.since();
            report(Pool.HIKARI, "AFTER", () -> goesOn(source));
        }
    }

    private boolean isUp(Pool.Source source) throws Exception {
        try (Connection connection = source.connection()) {
            Way.UPDATE.write(engine, connection, 3);
            return true;
        } catch (SQLException down) {
            return false;
        }
    }

    private void report(Pool pool, String what, Cell.Check check) {
        Cell.report(engine + "\t" + pool + "\t" + what, check);
    }
}
