package xarig;

import java.sql.Connection;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.Transaction;
import javax.transaction.TransactionManager;

/** Transactions of one manager over two databases. */
final class Transactions {
    private final Cells cells;
    private final Manager kind;
    private final TransactionManager manager;
    private final Database one;
    private final Database two;

    Transactions(Cells cells, Manager kind, Database one, Database two) throws Exception {
        this.cells = cells;
        this.kind = kind;
        this.manager = kind.start();
        this.one = one;
        this.two = two;
    }

    private interface Use {
        void of(Connection connection) throws Exception;
    }

    void run() throws Exception {
        try (Manager.Connections first = kind.open(one, manager);
                Manager.Connections second = kind.open(two, manager)) {
            ends(first, second);
            threads(first, second);
        }
        try (Manager.Connections last = kind.openLastResource(one, manager);
                Manager.Connections second = kind.open(two, manager)) {
            lastResource(last, second);
        }
    }

    private void ends(Manager.Connections first, Manager.Connections second) {
        cell("COMMIT", () -> {
            Told told = new Told();
            manager.begin();
            manager.getTransaction().registerSynchronization(told);
            use(first, one::write);
            use(second, two::write);
            cells.expect("before commit");
            manager.commit();
            if (told.problem != null) {
                throw told.problem;
            }
            cells.expect("after commit");
        });
        cell("ROLLBACK", () -> {
            manager.begin();
            use(first, one::write);
            use(second, two::write);
            manager.rollback();
            cells.expect("after rollback", "rollback(article1)", "rollback(article2)");
        });
        cell("COMMIT_OF_WHAT_MUST_ROLL_BACK", () -> {
            manager.begin();
            use(first, one::write);
            use(second, two::write);
            manager.setRollbackOnly();
            try {
                manager.commit();
                throw new IllegalStateException("committed");
            } catch (RollbackException expected) {
                cells.expect("after rollback", "rollback(article1)", "rollback(article2)");
            }
        });
        cell("ONE_ONLY_READS", () -> {
            manager.begin();
            use(first, one::read);
            use(second, two::write);
            manager.commit();
            cells.expect("after commit", "commit(article2)");
        });
        cell("BOTH_ONLY_READ", () -> {
            manager.begin();
            use(first, one::read);
            use(second, two::read);
            manager.commit();
            cells.expect("after commit");
        });
        cell("ONE_RESOURCE", () -> {
            manager.begin();
            use(first, one::write);
            cells.expect("before commit");
            manager.commit();
            cells.expect("after commit", "commit(article1)");
        });
        cell("NO_TRANSACTION", () -> {
            use(first, one::write);
            cells.expect("in autocommit", "commit(article1)");
        });
    }

    private void threads(Manager.Connections first, Manager.Connections second) {
        cell("SUSPENDED", () -> {
            manager.begin();
            use(first, one::write);
            Transaction suspended = manager.suspend();
            cells.expect("after suspending");
            use(second, two::write);
            cells.expect("beside it", "commit(article2)");
            manager.resume(suspended);
            use(second, connection -> two.write(connection, two.otherTable()));
            cells.expect("after resuming");
            manager.commit();
            cells.expect("after commit", "commit(article1)", "commit(note2)");
        });
        cell("ANOTHER_INSIDE", () -> {
            manager.begin();
            use(first, one::write);
            Transaction suspended = manager.suspend();
            manager.begin();
            use(first, connection -> one.write(connection, one.otherTable()));
            use(second, two::write);
            manager.commit();
            cells.expect("after the inner", "commit(note1)", "commit(article2)");
            manager.resume(suspended);
            manager.rollback();
            cells.expect("after the outer", "rollback(article1)");
        });
        cell("COMMITTED_BY_ANOTHER_THREAD", () -> {
            manager.begin();
            use(first, one::write);
            use(second, two::write);
            Transaction passed = manager.suspend();
            Throwable[] failure = new Throwable[1];
            Thread other = new Thread(() -> {
                try {
                    manager.resume(passed);
                    manager.commit();
                } catch (Exception failed) {
                    failure[0] = failed;
                }
            });
            other.start();
            other.join();
            if (failure[0] != null) {
                throw new IllegalStateException(failure[0]);
            }
            cells.expect("after commit", "commit(article1)", "commit(article2)");
        });
    }

    /** Without a branch it is a connection that is given back while its transaction is open, so it counts at that moment too. */
    private void lastResource(Manager.Connections last, Manager.Connections second) {
        cell("LAST_RESOURCE_COMMIT", () -> {
            manager.begin();
            use(last, one::write);
            cells.expect("after giving back", "unknown(article1)");
            use(second, two::write);
            cells.expect("before commit");
            manager.commit();
            cells.expect("after commit", "commit(article1)", "commit(article2)");
        });
        cell("LAST_RESOURCE_ROLLBACK", () -> {
            manager.begin();
            use(last, one::write);
            use(second, two::write);
            cells.expect("after giving back", "unknown(article1)");
            manager.rollback();
            cells.expect("after rollback", "rollback(article1)", "rollback(article2)");
        });
        cell("LAST_RESOURCE_ALONE", () -> {
            manager.begin();
            use(last, one::write);
            cells.expect("after giving back", "unknown(article1)");
            manager.commit();
            cells.expect("after commit", "commit(article1)");
        });
    }

    /** Hears of the end before {@code commit} returns, and must not hear of it before the bumps. */
    private final class Told implements Synchronization {
        /** Managers log what an exception tells, and go on. */
        private RuntimeException problem = new IllegalStateException("not told");

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            try {
                cells.expect("when the application is told", "commit(article1)", "commit(article2)");
                problem = null;
            } catch (RuntimeException wrong) {
                problem = wrong;
            }
        }
    }

    /** Through a connection of its own, which is given back at once: the transaction goes on without it. */
    private static void use(Manager.Connections connections, Use use) throws Exception {
        Connection connection = connections.get();
        try {
            use.of(connection);
        } finally {
            connections.giveBack(connection);
        }
    }

    private void cell(String what, Cells.Attempt attempt) {
        cells.cell(kind + " " + one.engine() + "+" + two.engine(), what, () -> {
            try {
                attempt.run();
            } finally {
                if (manager.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    manager.rollback();
                }
            }
        });
    }
}
