package xarig;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** Single branches, driven by hand: all that a driver's resource can be told. */
final class Branches {
    private final Cells cells;
    private final Database database;

    Branches(Cells cells, Database database) {
        this.cells = cells;
        this.database = database;
    }

    private interface Work {
        void with(XAConnection opened, XAResource resource, Connection connection) throws Exception;
    }

    void run() {
        String one = "commit(" + database.table() + ")";
        String both = "commit(" + database.table() + "," + database.otherTable() + ")";
        String back = "rollback(" + database.table() + ")";
        cell("TWO_PHASES", (opened, resource, connection) -> {
            Xid id = written(resource, connection);
            resource.prepare(id);
            cells.expect("after prepare");
            resource.commit(id, false);
            cells.expect("after commit", one);
            database.write(connection);
            cells.expect("in autocommit afterwards", one);
        });
        cell("ONE_PHASE", (opened, resource, connection) -> {
            resource.commit(written(resource, connection), true);
            cells.expect("after commit", one);
        });
        cell("ROLLBACK", (opened, resource, connection) -> {
            resource.rollback(written(resource, connection));
            cells.expect("after rollback", back);
        });
        cell("ROLLBACK_OF_PREPARED", (opened, resource, connection) -> {
            Xid id = written(resource, connection);
            resource.prepare(id);
            resource.rollback(id);
            cells.expect("after rollback", back);
        });
        cell("READS_ONLY", (opened, resource, connection) -> {
            Xid id = Ids.next();
            resource.start(id, XAResource.TMNOFLAGS);
            database.read(connection);
            resource.end(id, XAResource.TMSUCCESS);
            if (resource.prepare(id) != XAResource.XA_RDONLY) {
                resource.commit(id, false);
            }
            cells.expect("after reads");
        });
        cell("TWO_BRANCHES_IN_TURN", (opened, resource, connection) -> {
            Xid first = written(resource, connection);
            resource.prepare(first);
            Xid second = Ids.next();
            resource.start(second, XAResource.TMNOFLAGS);
            database.write(connection, database.otherTable());
            resource.end(second, XAResource.TMSUCCESS);
            resource.commit(second, true);
            cells.expect("after the second", "commit(" + database.otherTable() + ")");
            resource.commit(first, false);
            cells.expect("after the first", one);
        });
        cell("SUSPENDED_AND_RESUMED", (opened, resource, connection) -> {
            Xid id = Ids.next();
            resource.start(id, XAResource.TMNOFLAGS);
            database.write(connection);
            resource.end(id, XAResource.TMSUSPEND);
            resource.start(id, XAResource.TMRESUME);
            database.write(connection, database.otherTable());
            resource.end(id, XAResource.TMSUCCESS);
            cells.expect("before commit");
            resource.commit(id, true);
            cells.expect("after commit", both);
        });
        cell("JOINED_BY_ANOTHER", (opened, resource, connection) -> {
            Xid id = written(resource, connection);
            other((another, joining, joined) -> {
                joining.start(id, XAResource.TMJOIN);
                database.write(joined, database.otherTable());
                joining.end(id, XAResource.TMSUCCESS);
            });
            cells.expect("before commit");
            resource.commit(id, true);
            cells.expect("after commit", both);
        });
        cell("COMMITTED_BY_ANOTHER", (opened, resource, connection) -> {
            Xid id = written(resource, connection);
            resource.prepare(id);
            other((another, committing, unused) -> committing.commit(id, false));
            cells.expect("after commit", one);
        });
    }

    /** A branch that wrote, and of which nobody must have heard yet. */
    private Xid written(XAResource resource, Connection connection) throws XAException, SQLException {
        Xid id = Ids.next();
        resource.start(id, XAResource.TMNOFLAGS);
        database.write(connection);
        resource.end(id, XAResource.TMSUCCESS);
        cells.expect("before the end");
        return id;
    }

    private void cell(String what, Work work) {
        cells.cell(database.engine().name(), what, () -> other(work));
    }

    private void other(Work work) throws Exception {
        XAConnection opened = database.source().getXAConnection();
        try {
            work.with(opened, opened.getXAResource(), opened.getConnection());
        } finally {
            opened.close();
        }
    }
}
