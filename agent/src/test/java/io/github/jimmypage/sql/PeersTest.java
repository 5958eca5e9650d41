package io.github.jimmypage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.alibaba.druid.DbType;
import com.alibaba.druid.sql.SQLUtils;
import com.alibaba.druid.sql.ast.SQLStatement;
import com.alibaba.druid.sql.ast.statement.SQLDeleteStatement;
import com.alibaba.druid.sql.ast.statement.SQLDropTableStatement;
import com.alibaba.druid.sql.ast.statement.SQLInsertStatement;
import com.alibaba.druid.sql.ast.statement.SQLMergeStatement;
import com.alibaba.druid.sql.ast.statement.SQLReplaceStatement;
import com.alibaba.druid.sql.ast.statement.SQLSelectStatement;
import com.alibaba.druid.sql.ast.statement.SQLTruncateStatement;
import com.alibaba.druid.sql.ast.statement.SQLUpdateStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.drop.Drop;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.merge.Merge;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.truncate.Truncate;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.upsert.Upsert;
import org.junit.jupiter.api.Test;

/**
 * Two general parsers as second opinions. Where one of them sees a data-changing statement, we must say a write. Where one sees
 * a plain query and we say a write, the label of the row has to agree with us: a SELECT that writes by a function, INTO, a
 * data-changing CTE or a second statement is what parsers do not tell.
 */
class PeersTest {
    private final SqlAnalyzer analyzer = new SqlAnalyzer(Set.of(), 0, 0);

    private enum Opinion {
        CHANGES,
        QUERIES,
        NONE
    }

    @Test
    void whatJSqlParserCallsAWriteIsAWrite() {
        int agreed = compare(row -> jsqlparser(row.sql()));
        assertTrue(agreed > 200, "only " + agreed + " statements were understood by both");
    }

    @Test
    void whatDruidCallsAWriteIsAWrite() {
        int agreed = compare(PeersTest::druid);
        assertTrue(agreed > 200, "only " + agreed + " statements were understood by both");
    }

    private interface Peer {
        Opinion about(LabelledCorpus.Row row);
    }

    private int compare(Peer peer) {
        List<String> disagreements = new ArrayList<>();
        int agreed = 0;
        for (LabelledCorpus.Row row : LabelledCorpus.rows()) {
            Opinion opinion = peer.about(row);
            SqlAnalysis analysis = analyzer.analyze(row.sql(), row.dialect());
            boolean labelledAWrite = row.isWrite() || row.isUnknown();
            boolean unfounded = opinion == Opinion.QUERIES && analysis.mayWrite() && !labelledAWrite;
            boolean missed = opinion == Opinion.CHANGES && !analysis.mayWrite();
            if (unfounded || missed) {
                disagreements.add(row + " is said to be one that " + opinion + ", we say " + analysis);
            } else if (opinion != Opinion.NONE) {
                agreed++;
            }
        }
        assertEquals("", String.join("\n", disagreements));
        return agreed;
    }

    private static Opinion jsqlparser(String sql) {
        try {
            Statement statement = CCJSqlParserUtil.parse(sql, parser -> parser.withTimeOut(2_000));
            if (statement instanceof Insert
                    || statement instanceof Update
                    || statement instanceof Delete
                    || statement instanceof Merge
                    || statement instanceof Upsert
                    || statement instanceof Truncate
                    || statement instanceof Drop drop && drop.getType().equalsIgnoreCase("table")) {
                return Opinion.CHANGES;
            }
            return statement instanceof Select ? Opinion.QUERIES : Opinion.NONE;
        } catch (JSQLParserException | RuntimeException e) {
            return Opinion.NONE;
        }
    }

    private static Opinion druid(LabelledCorpus.Row row) {
        DbType type =
                switch (row.dialect()) {
                    case POSTGRESQL -> DbType.postgresql;
                    case MYSQL -> DbType.mysql;
                    case MARIADB -> DbType.mariadb;
                    case ORACLE -> DbType.oracle;
                    case SQLSERVER -> DbType.sqlserver;
                    case DB2 -> DbType.db2;
                    case H2 -> DbType.h2;
                    case HSQLDB -> DbType.hsql;
                    case DERBY -> DbType.derby;
                    case SQLITE -> DbType.sqlite;
                    case GENERIC -> DbType.other;
                };
        try {
            Opinion opinion = Opinion.NONE;
            for (SQLStatement statement : SQLUtils.parseStatements(row.sql(), type)) {
                if (statement instanceof SQLInsertStatement
                        || statement instanceof SQLUpdateStatement
                        || statement instanceof SQLDeleteStatement
                        || statement instanceof SQLMergeStatement
                        || statement instanceof SQLReplaceStatement
                        || statement instanceof SQLTruncateStatement
                        || statement instanceof SQLDropTableStatement) {
                    return Opinion.CHANGES;
                }
                if (statement instanceof SQLSelectStatement) {
                    opinion = Opinion.QUERIES;
                }
            }
            return opinion;
        } catch (RuntimeException | StackOverflowError e) {
            return Opinion.NONE;
        }
    }
}
