package io.github.jimmypage.shop.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** How often each page was made, as text that Prometheus reads. */
final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Renders renders;

    MetricsServlet(Renders renders) {
        this.renders = renders;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StringBuilder out = new StringBuilder("# TYPE shop_renders_total counter\n");
        for (Map.Entry<String, Long> page : renders.all().entrySet()) {
            out.append("shop_renders_total{page=\"")
                    .append(page.getKey())
                    .append("\"} ")
                    .append(page.getValue())
                    .append('\n');
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(out.toString());
    }
}
