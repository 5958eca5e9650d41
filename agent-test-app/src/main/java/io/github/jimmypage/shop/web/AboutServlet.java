package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.Report;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** About the shop: looked up here, shown by a JSP. */
final class AboutServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient Report report;

    AboutServlet(Report report, Renders renders) {
        super(renders);
        this.report = report;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Report.Size size = report.size();
        request.setAttribute("products", size.products());
        request.setAttribute("orders", size.orders());
        request.setAttribute("reviews", size.reviews());
        request.setAttribute("head", Layout.head(request, "About us").toString());
        request.setAttribute("foot", Layout.foot().toString());
        request.getRequestDispatcher("/WEB-INF/about.jsp").forward(request, response);
    }
}
