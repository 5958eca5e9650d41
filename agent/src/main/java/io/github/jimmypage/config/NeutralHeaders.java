package io.github.jimmypage.config;

/**
 * Request headers that say nothing of who asks. A header that is not on the list belongs to the identity: an API key or a
 * tenant in a header of the application's own must never be overlooked, so the list is of what is known and not of what is
 * dangerous. What a page depends on is another matter: the response names it in {@code Vary}, and {@code Accept-Language}
 * is always in the page key.
 *
 * <p>{@code Authorization}, {@code Proxy-Authorization} and {@code Cookie} are identity on their own; {@code From} (RFC 9110
 * §10.1.2) is a person's address; {@code Sec-Browsing-Topics} is about a person: none of them stands here.
 *
 * <p>Forwarding headers are listed one by one. Those that stand here speak of the connection (scheme, host, port, address),
 * and the page key holds scheme, host and port both as the container sees them and as the application's filters present
 * them. A pattern {@code X-Forwarded-*} would be wrong: proxies also send {@code X-Forwarded-User},
 * {@code X-Forwarded-Email}, {@code X-Forwarded-Access-Token} and {@code X-Forwarded-Client-Cert}.
 *
 * <p>Identifiers that a proxy or tracer makes up for each request have to stand here as well: as part of the identity they
 * would make every request its own person.
 */
final class NeutralHeaders {
    /** RFC 9110 (semantics), 9111 (caching), 9112 (HTTP/1.1), 9113 (HTTP/2) and their predecessors. */
    private static final String HTTP =
            "Accept,Accept-*,Cache-Control,Connection,Content-Length,Content-Type,Date,Expect,Host,"
                    + "HTTP2-Settings,If-Match,If-Modified-Since,If-None-Match,If-Range,If-Unmodified-Since,Keep-Alive,Max-Forwards,"
                    + "Pragma,Proxy-Connection,Range,Referer,TE,Trailer,Transfer-Encoding,Upgrade,User-Agent,Via";

    /**
     * RFC 3229 (A-IM), 6454 (Origin), 7240 (Prefer), 7838 (Alt-Used), 8470 (Early-Data), 9218 (Priority), 9842
     * (dictionaries), Fetch metadata, client hints, and what browsers send besides.
     */
    private static final String BROWSERS =
            "A-IM,Alt-Used,Available-Dictionary,Device-Memory,DNT,Downlink,DPR,Early-Data,ECT,"
                    + "Origin,Prefer,Priority,Purpose,RTT,Save-Data,Sec-CH-*,Sec-Fetch-*,Sec-GPC,Sec-Purpose,"
                    + "Service-Worker-Navigation-Preload,Upgrade-Insecure-Requests,Viewport-Width,Width";

    /** RFC 7239 (Forwarded), RFC 8586 (CDN-Loop) and the spellings before it. */
    private static final String PROXIES = "CDN-Loop,CF-Connecting-IP,CF-IPCountry,CF-Ray,CF-Visitor,Forwarded,"
            + "True-Client-IP,X-Forwarded-By,X-Forwarded-For,X-Forwarded-Host,X-Forwarded-Port,X-Forwarded-Prefix,"
            + "X-Forwarded-Proto,X-Forwarded-Scheme,X-Forwarded-Server,X-Forwarded-Ssl,X-Original-Forwarded-For,"
            + "X-Real-IP,X-Scheme";

    /** W3C Trace Context, Baggage, and the tracers before them. */
    static final String TRACING = "traceparent,tracestate,baggage,X-Request-Id,X-Correlation-Id,X-B3-*";

    private static final String MORE_TRACING = "b3,X-Amzn-Trace-Id,X-Cloud-Trace-Context";

    static final String ALL = HTTP + "," + BROWSERS + "," + PROXIES + "," + TRACING + "," + MORE_TRACING;

    private NeutralHeaders() {}
}
