package io.github.jimmypage.bench.micro;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A GET of a page as a browser sends it, for the agent to look at without a container. Used by one thread. */
final class PlayedRequest extends EmptyRequest {
    private final ServletContext context;
    private final String address;
    private final Map<String, List<String>> headers = new LinkedHashMap<>();

    PlayedRequest(ServletContext context, String address) {
        this.context = context;
        this.address = address;
        with("Host", "shop.example");
        with("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        with("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        with("Accept-Language", "en-GB,en;q=0.5");
    }

    /** The same with one header more. */
    PlayedRequest with(String name, String value) {
        headers.put(name.toLowerCase(Locale.ROOT), List.of(value));
        return this;
    }

    @Override
    public @Nullable String getHeader(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null ? null : values.get(0);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.enumeration(headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(headers.keySet());
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getRequestURI() {
        return "/page/16384";
    }

    @Override
    public String getContextPath() {
        return "";
    }

    @Override
    public String getServletPath() {
        return "/page";
    }

    @Override
    public String getPathInfo() {
        return "/16384";
    }

    @Override
    public String getScheme() {
        return "http";
    }

    @Override
    public String getProtocol() {
        return "HTTP/1.1";
    }

    @Override
    public String getServerName() {
        return "shop.example";
    }

    @Override
    public int getServerPort() {
        return 80;
    }

    @Override
    public int getLocalPort() {
        return 8080;
    }

    @Override
    public String getLocalAddr() {
        return "127.0.0.1";
    }

    @Override
    public String getRemoteAddr() {
        return address;
    }

    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public ServletContext getServletContext() {
        return context;
    }
}
