package xarig;

import bumplog.Bumps;
import java.util.ArrayList;
import java.util.List;

/** {@code Main LOG try|prepare|recover ENGINE=URL ENGINE=URL}: two databases. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Cells cells = new Cells(new Bumps(arguments[0]));
        List<Database> databases = new ArrayList<>();
        for (int place = 1; place <= 2; place++) {
            databases.add(Database.of(arguments[place + 1], place));
        }
        switch (arguments[1]) {
            case "try" -> tryAll(cells, databases);
            case "prepare" -> {
                for (Database database : databases) {
                    database.create();
                    new Recovery(cells, database).prepare();
                }
            }
            default -> {
                for (Database database : databases) {
                    new Recovery(cells, database).recover();
                }
            }
        }
        System.out.println("DONE");
        System.out.flush();
        // As a crash would: nobody tidies up what is prepared.
        Runtime.getRuntime().halt(0);
    }

    private static void tryAll(Cells cells, List<Database> databases) throws Exception {
        for (Database database : databases) {
            database.create();
            new Branches(cells, database).run();
        }
        for (Manager manager : Manager.values()) {
            new Transactions(cells, manager, databases.get(0), databases.get(1)).run();
        }
    }
}
