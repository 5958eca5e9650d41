package io.github.jimmypage.endtoend.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jimmypage.endtoend.cluster.History.Read;
import io.github.jimmypage.endtoend.cluster.History.Shown;
import io.github.jimmypage.endtoend.cluster.History.Write;
import io.github.jimmypage.endtoend.http.Response;
import io.github.jimmypage.endtoend.http.Visitor;
import io.github.jimmypage.endtoend.process.Eventually;
import io.github.jimmypage.endtoend.process.FaultProxy.Fault;
import io.github.jimmypage.endtoend.process.FaultProxy.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** A node that commits, and ends before it could tell anybody. Not for several threads. */
final class KilledNode {
    private static final int PRODUCT = 17;
    private static final String PAGE = "/product/" + PRODUCT;

    private final History history = new History();
    private final Nodes nodes;

    KilledNode(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Starts it beside two others, kills it, and looks at what the first of them serves. */
    void commitsAndDies() {
        commitsAndEnds(Nodes.Node::close);
    }

    /** The same where it is asked to end, and cannot say farewell. */
    void commitsAndIsAskedToEnd() {
        commitsAndEnds(node -> node.server().child().endInGoodOrder());
    }

    private void commitsAndEnds(Consumer<Nodes.Node> end) {
        long version = ClusterTraffic.newVersion();
        Nodes.Node killed = nodes.another("cluster.bump-timeout=20s");
        try (killed) {
            Visitor admin = killed.server().visitor();
            Shop.logIn(admin);
            nodes.awaitLeases(nodes.all().size() + 1);
            Visitor visitor = nodes.get(0).server().visitor();
            long began = System.nanoTime();
            Response before = Eventually.get(
                    "a fresh page", () -> visitor.get(PAGE), answer -> Shop.shown(answer) == Shown.FRESH);
            history.add(new Write(0, PRODUCT, Shop.version(before), began, began));
            killed.proxy().does(Fault.SWALLOW, Kind.COMMANDS);
            CompletableFuture<Response> saving =
                    CompletableFuture.supplyAsync(() -> admin.post(Shop.saving(PRODUCT, version)));
            Eventually.get("the new price", this::price, price -> price == version);
            end.accept(killed);
            long killedNanos = System.nanoTime();
            assertThrows(CompletionException.class, saving::join, "it was still held up");
            // From the end of the lease on it is as if it had been told.
            history.add(new Write(2, PRODUCT, version, killedNanos, killedNanos + Nodes.LEASE.toNanos()));
            Eventually.get(
                    "a fresh page that shows it",
                    () -> read(visitor),
                    read -> read.shown() == Shown.FRESH && read.version() == version);
            assertEquals("", String.join("\n", HistoryCheck.wrongIn(history, Nodes.MAX_LAG.toNanos())));
        }
    }

    private Read read(Visitor visitor) {
        long began = System.nanoTime();
        Response answer = visitor.get(PAGE);
        Read read = new Read(0, PRODUCT, Shop.version(answer), Shop.shown(answer), began, System.nanoTime());
        history.add(read);
        return read;
    }

    private long price() {
        try (Connection connection = nodes.postgres().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT price_cents FROM products WHERE id = " + PRODUCT)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
