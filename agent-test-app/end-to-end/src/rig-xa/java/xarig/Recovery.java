package xarig;

import java.sql.Connection;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** Two JVMs: the first leaves prepared branches behind and is gone, the second finds them. */
final class Recovery {
    private static final String KEPT = "kept";
    private static final String DROPPED = "dropped";

    private final Cells cells;
    private final Database database;

    Recovery(Cells cells, Database database) {
        this.cells = cells;
        this.database = database;
    }

    void prepare() {
        cells.cell(database.engine().name(), "LEFT_PREPARED", () -> {
            int id = 10;
            for (String name : new String[] {KEPT, DROPPED}) {
                XAConnection opened = database.source().getXAConnection();
                XAResource resource = opened.getXAResource();
                Connection connection = opened.getConnection();
                Xid branch = new Ids(name + database.place(), "b");
                resource.start(branch, XAResource.TMNOFLAGS);
                database.insert(connection, id++);
                resource.end(branch, XAResource.TMSUCCESS);
                resource.prepare(branch);
            }
            cells.expect("after prepare");
        });
    }

    /** Nobody here knows what the branches wrote. */
    void recover() {
        cells.cell(database.engine().name(), "FOUND_AGAIN", () -> {
            XAConnection opened = database.source().getXAConnection();
            try {
                XAResource resource = opened.getXAResource();
                Xid[] found = resource.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN);
                cells.expect("after looking");
                resource.commit(named(KEPT + database.place(), found), false);
                cells.expect("after commit", "commit(*)");
                resource.rollback(named(DROPPED + database.place(), found));
                cells.expect("after rollback", "rollback(*)");
                Connection connection = opened.getConnection();
                if (!database.has(connection, 10) || database.has(connection, 11)) {
                    throw new IllegalStateException("the wrong rows");
                }
            } finally {
                opened.close();
            }
        });
    }

    private static Xid named(String name, Xid[] found) {
        for (Xid id : found) {
            if (Ids.isOf(id, name)) {
                return id;
            }
        }
        throw new IllegalStateException(name + " is not among " + found.length);
    }
}
