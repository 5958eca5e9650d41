package xarig;

import com.atomikos.icatch.jta.UserTransactionManager;
import com.atomikos.jdbc.AtomikosDataSourceBean;
import com.atomikos.jdbc.AtomikosNonXADataSourceBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import javax.transaction.TransactionManager;
import org.apache.commons.dbcp2.managed.BasicManagedDataSource;

/** A transaction manager, and how the connections get into its transactions. */
enum Manager {
    /** As application servers do it: the server enlists the resource of each connection that it hands out. */
    NARAYANA {
        @Override
        TransactionManager start() {
            return com.arjuna.ats.jta.TransactionManager.transactionManager();
        }

        @Override
        Connections open(Database database, TransactionManager manager) {
            return new Enlisted(database, manager);
        }

        @Override
        Connections openLastResource(Database database, TransactionManager manager) {
            return NARAYANA_WITH_DBCP.openLastResource(database, manager);
        }
    },
    NARAYANA_WITH_DBCP {
        @Override
        TransactionManager start() {
            return com.arjuna.ats.jta.TransactionManager.transactionManager();
        }

        @Override
        Connections open(Database database, TransactionManager manager) throws Exception {
            BasicManagedDataSource source = new BasicManagedDataSource();
            source.setTransactionManager(manager);
            source.setXaDataSourceInstance(database.source());
            source.setMaxTotal(4);
            return new Pooled(source, source::close);
        }

        @Override
        Connections openLastResource(Database database, TransactionManager manager) {
            BasicManagedDataSource source = new BasicManagedDataSource();
            source.setTransactionManager(manager);
            source.setUrl(database.url());
            source.setMaxTotal(4);
            return new Pooled(source, source::close);
        }
    },
    ATOMIKOS {
        @Override
        TransactionManager start() throws Exception {
            UserTransactionManager manager = new UserTransactionManager();
            manager.init();
            return manager;
        }

        @Override
        Connections open(Database database, TransactionManager manager) {
            AtomikosDataSourceBean source = new AtomikosDataSourceBean();
            source.setUniqueResourceName("xa" + database.place());
            source.setXaDataSource(database.source());
            source.setMaxPoolSize(4);
            source.setLocalTransactionMode(true);
            return new Pooled(source, source::close);
        }

        @Override
        Connections openLastResource(Database database, TransactionManager manager) {
            AtomikosNonXADataSourceBean source = new AtomikosNonXADataSourceBean();
            source.setUniqueResourceName("last" + database.place());
            source.setUrl(database.url());
            source.setDriverClassName(database.engine().driver);
            source.setMaxPoolSize(4);
            source.setLocalTransactionMode(true);
            return new Pooled(source, source::close);
        }
    };

    /** Where the connections come from. */
    interface Connections extends AutoCloseable {
        Connection get() throws Exception;

        /** The application is done with it; the transaction may not be. */
        void giveBack(Connection connection) throws SQLException;

        @Override
        void close() throws SQLException;
    }

    /** How a pool is closed. */
    interface Ending {
        void close() throws SQLException;
    }

    private record Pooled(DataSource source, Ending ending) implements Connections {
        @Override
        public Connection get() throws Exception {
            return source.getConnection();
        }

        @Override
        public void giveBack(Connection connection) throws SQLException {
            connection.close();
        }

        @Override
        public void close() throws SQLException {
            ending.close();
        }
    }

    private static final class Enlisted implements Connections {
        private final Database database;
        private final TransactionManager manager;
        private final List<XAConnection> opened = new ArrayList<>();

        Enlisted(Database database, TransactionManager manager) {
            this.database = database;
            this.manager = manager;
        }

        @Override
        public Connection get() throws Exception {
            XAConnection one = database.source().getXAConnection();
            opened.add(one);
            Connection connection = one.getConnection();
            if (manager.getTransaction() != null && !manager.getTransaction().enlistResource(one.getXAResource())) {
                throw new IllegalStateException("not enlisted");
            }
            return connection;
        }

        /** Not before the end: H2 rolls back when its handle is closed, which is why servers put a handle of their own before it. */
        @Override
        public void giveBack(Connection connection) {}

        @Override
        public void close() throws SQLException {
            for (XAConnection one : opened) {
                one.close();
            }
        }
    }

    abstract TransactionManager start() throws Exception;

    abstract Connections open(Database database, TransactionManager manager) throws Exception;

    /** The database without XA, as one that commits last and cannot be asked before. */
    abstract Connections openLastResource(Database database, TransactionManager manager);
}
