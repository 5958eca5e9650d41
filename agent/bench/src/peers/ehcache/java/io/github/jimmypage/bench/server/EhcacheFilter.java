package io.github.jimmypage.bench.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.zip.DataFormatException;
import net.sf.ehcache.constructs.web.AlreadyGzippedException;
import net.sf.ehcache.constructs.web.PageInfo;
import net.sf.ehcache.constructs.web.filter.SimplePageCachingFilter;

/** Ehcache-web's filter, telling which answers come from its cache: the driver measures nothing else. */
final class EhcacheFilter extends SimplePageCachingFilter {
    private static final String RENDERED = EhcacheFilter.class.getName();

    @Override
    protected PageInfo buildPage(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws AlreadyGzippedException, Exception {
        request.setAttribute(RENDERED, true);
        return super.buildPage(request, response, chain);
    }

    @Override
    protected void writeResponse(HttpServletRequest request, HttpServletResponse response, PageInfo page)
            throws IOException, DataFormatException {
        if (request.getAttribute(RENDERED) == null) {
            response.setHeader("X-Cache", "hit");
        }
        super.writeResponse(request, response, page);
    }
}
