package io.github.jimmypage.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Keys, defaults and what a change does are part of what SemVer covers: here they are written down a second time, so that
 * changing one is a decision and not a slip.
 */
class PublishedDefaultsTest {
    private static final String PUBLISHED = """
            mode live on
            disabled no false
            scope no global
            debug.cache live false
            config.reload no 5s
            cache.prefix no jp
            cache.seconds live 300s
            cache.seconds-by-path live
            cache.private-seconds live 60s
            cache.include clears /*
            cache.exclude clears
            cache.exclude-builtin clears true
            cache.require-database clears true
            cache.content-types clears text/*,application/json,application/xml,application/*+xml,application/*+json
            cache.max-bytes live 10%
            cache.max-page-bytes live 1m
            cache.max-variants live 32
            cache.max-refused-keys no 10000
            cache.refused-seconds live 60s
            cache.gzip clears true
            cache.etag live true
            cache.status-header live true
            expiration.whitelist live SPRING_SESSION,SPRING_SESSION_ATTRIBUTES,tomcat_sessions,JettySessions,persistent_logins,flyway_schema_history,DATABASECHANGELOG*,shedlock,QRTZ_*
            write.context-attributes live true
            bump.file no
            stale.max-seconds live 60s
            stale.max-generations live 0
            stale.on-error-seconds live 300s
            own-writes.cookie no jp_seen
            own-writes.seconds live 600s
            refresh.lock.expires live 900s
            refresh.concurrency live 0
            refresh.timeout live 30s
            refresh.backoff live 5s
            refresh.ahead live 0
            refresh.origin no
            refresh.settle live 1s
            refresh.private-paths live
            coalesce.wait live 5s
            key.ignore-parameters clears utm_*,gclid,fbclid,msclkid,mc_cid,mc_eid
            identity.shared-paths clears
            identity.principal-paths clears
            identity.session-paths clears
            identity.harmless-attributes clears *.jstl.fmt.request.charset
            identity.ignore-cookies clears _ga*,_gid,_gat*,_gcl_*,_fbp,_fbc,_hj*,_pk_*,_clck,_clsk,__utm*,_uet*
            vary.ignore-headers clears traceparent,tracestate,baggage,X-Request-Id,X-Correlation-Id,X-B3-*
            vary.languages clears
            sql.pure-functions live
            sql.dialect no auto
            sql.cache-entries no 5000
            sql.cache-max-chars no 8192
            boundary.filters no
            verify.sample live 1%
            verify.quarantine live true
            verify.ignore live
            verify.report live 1h
            explain.entries no 1000
            explain.stack live true
            jmx.enabled no true
            console.port no 0
            console.address no 127.0.0.1
            console.token-file no
            log.file no
            log.level live info
            log.format no text
            log.max-bytes no 10m
            log.files no 5
            cluster.url no
            cluster.user no
            cluster.password-file no
            cluster.sentinel-password-file no
            cluster.trust-store no
            cluster.connect-timeout no 1s
            cluster.bump-timeout live 250ms
            cluster.heartbeat live 100ms
            cluster.max-lag live 1s
            cluster.lease no 5s
            cluster.strict no false
            listen.url no
            listen.user no
            listen.password-file no
            listen.channel no jimmypage
            """;

    @Test
    void keysAndDefaultsAreThePublishedOnes() {
        List<String> table = new ArrayList<>();
        for (Setting<?> setting : Setting.all()) {
            if (setting != Setting.IDENTITY_NEUTRAL_HEADERS) {
                String change = setting.clearsCache() ? "clears" : setting.live() ? "live" : "no";
                table.add((setting.key() + " " + change + " " + setting.defaultText()).trim());
            }
        }
        assertEquals(
                PUBLISHED.lines().sorted().toList(), table.stream().sorted().toList());
    }
}
