package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.Report;
import io.github.jimmypage.shop.store.Report.Pair;
import io.github.jimmypage.shop.store.Report.Sales;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** What sells, and what is bought together: for everybody to see, and slow, since it goes through all orders. */
final class ReportServlet extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final int PAIRS = 12;

    private final transient Report report;

    ReportServlet(Report report, Renders renders) {
        super(renders);
        this.report = report;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Html body = Html.of(
                """
                <h1>What sells</h1>
                <table><thead><tr><th>Category</th><th class="number">Pieces</th><th class="number">Turnover</th></tr>
                </thead><tbody>{}</tbody></table>
                <h2>Often bought together</h2>
                <ol class="pairs">{}</ol>
                """,
                Html.each(report.byCategory(), ReportServlet::sales),
                Html.each(report.oftenTogether(PAIRS), ReportServlet::pair));
        send(request, response, "What sells", body);
    }

    private static Html sales(Sales sales) {
        return Html.of(
                "<tr><td>{}</td><td class=\"number\">{}</td><td class=\"number\">{}</td></tr>\n",
                sales.category(),
                String.format(Locale.ROOT, "%,d", sales.pieces()),
                sales.turnover());
    }

    private static Html pair(Pair pair) {
        return Html.of(
                "<li><a href=\"/product/{}\">{}</a> and <a href=\"/product/{}\">{}</a> <small>{} times</small></li>\n",
                pair.one(),
                pair.oneName(),
                pair.other(),
                pair.otherName(),
                pair.times());
    }
}
