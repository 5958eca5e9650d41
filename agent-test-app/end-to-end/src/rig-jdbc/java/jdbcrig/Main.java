package jdbcrig;

import bumplog.Bumps;
import java.util.Arrays;
import java.util.List;

/** {@code Main ENGINE URL LOG POOL,POOL…}: every cell of one engine. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Engine engine = Engine.valueOf(arguments[0]);
        String url = arguments[1];
        Bumps bumps = new Bumps(arguments[2]);
        List<Pool> pools =
                Arrays.stream(arguments[3].split(",")).map(Pool::valueOf).toList();
        Tables.create(engine, url);
        for (Pool pool : pools) {
            try (Pool.Source source = pool.open(url, 4)) {
                new Cell(engine, pool, source, bumps).run();
            }
        }
        System.out.println("DONE");
        System.exit(0);
    }
}
