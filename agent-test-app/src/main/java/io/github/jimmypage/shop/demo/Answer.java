package io.github.jimmypage.shop.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the shop sent.
 *
 * @param cacheStatus the header {@code Cache-Status} as it came; empty if there was none
 * @param location where it redirects to; empty if it does not
 * @param millis from sending the request to having the whole body
 */
record Answer(int status, String body, String cacheStatus, String location, double millis) {

    private static final Pattern PRICE = Pattern.compile("class=\"price\">(€[0-9.,]+)<");

    boolean isHit() {
        return has("hit");
    }

    /** An earlier page, served while a new one is made. */
    boolean isStaleHit() {
        return isHit() && has("detail=stale");
    }

    boolean isFreshHit() {
        return isHit() && !isStaleHit();
    }

    /** Whether the status has a parameter of exactly this text (RFC 9211 writes them between semicolons). */
    boolean has(String parameter) {
        for (String part : cacheStatus.split("[;,]", -1)) {
            if (part.strip().equals(parameter)) {
                return true;
            }
        }
        return false;
    }

    /** The first price on the page. */
    String price() {
        Matcher matcher = PRICE.matcher(body);
        return matcher.find() ? matcher.group(1) : "no price";
    }
}
