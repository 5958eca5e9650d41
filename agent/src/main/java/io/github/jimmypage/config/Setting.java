package io.github.jimmypage.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * One key: typed, with default, unit, whether a change takes effect in a running JVM, and its meaning. The constants below
 * are the only table of keys there is; README and {@code check --defaults} are made from it or compared with it. A new key
 * is one line here. Immutable.
 *
 * @param <T> the type of its values
 */
public final class Setting<T> {
    /** What every key starts with in a file and as a system property. */
    public static final String PREFIX = "jimmypage.";

    private static final int NOT_LIVE = 0;
    private static final int LIVE = 1;
    private static final int CLEARS = 2;

    private static final List<Setting<?>> TABLE = new ArrayList<>(64);

    public static final Setting<Mode> MODE =
            new Setting<>("mode", new ChoiceType<>(Mode.values(), ""), "on", LIVE, "what is served");
    public static final Setting<Boolean> DISABLED =
            new Setting<>("disabled", new BooleanType(), "false", NOT_LIVE, "instrument nothing");
    public static final Setting<Scope> SCOPE = new Setting<>(
            "scope", new ChoiceType<>(Scope.values(), "tables"), "global", NOT_LIVE, "what a bump makes stale");
    public static final Setting<Boolean> DEBUG_CACHE =
            new Setting<>("debug.cache", new BooleanType(), "false", LIVE, "log every decision");
    public static final Setting<Duration> CONFIG_RELOAD = new Setting<>(
            "config.reload", DurationType.orZero("never"), "5s", NOT_LIVE, "how often the file is looked at");

    public static final Setting<String> CACHE_PREFIX =
            new Setting<>("cache.prefix", new PrefixType(), "jp", NOT_LIVE, "what keys in Redis start with");
    public static final Setting<Duration> CACHE_SECONDS = new Setting<>(
            "cache.seconds", DurationType.orZero("for ever"), "300s", LIVE, "age that makes a page stale");
    public static final Setting<List<PathDuration>> CACHE_SECONDS_BY_PATH = new Setting<>(
            "cache.seconds-by-path",
            new PathDurationsType(),
            "",
            LIVE,
            "the same for some paths; the first match decides");
    public static final Setting<Duration> CACHE_PRIVATE_SECONDS = new Setting<>(
            "cache.private-seconds", DurationType.orZero("for ever"), "60s", LIVE, "the same for private pages");
    public static final Setting<Patterns> CACHE_INCLUDE =
            new Setting<>("cache.include", PatternsType.PATHS, "/*", CLEARS, "candidates");
    public static final Setting<Patterns> CACHE_EXCLUDE =
            new Setting<>("cache.exclude", PatternsType.PATHS, "", CLEARS, "never cached");
    public static final Setting<Boolean> CACHE_EXCLUDE_BUILTIN = new Setting<>(
            "cache.exclude-builtin", new BooleanType(), "true", CLEARS, "also never cached: " + BuiltinExcludes.TEXT);
    public static final Setting<Boolean> CACHE_REQUIRE_DATABASE = new Setting<>(
            "cache.require-database",
            new BooleanType(),
            "true",
            CLEARS,
            "refuse paths never seen using JDBC, unless cache.include names them more narrowly than /*");
    public static final Setting<Patterns> CACHE_CONTENT_TYPES = new Setting<>(
            "cache.content-types",
            PatternsType.MEDIA_TYPES,
            "text/*,application/json,application/xml,application/*+xml,application/*+json",
            CLEARS,
            "others are refused");
    public static final Setting<HeapShare> CACHE_MAX_BYTES =
            new Setting<>("cache.max-bytes", new HeapShareType(), "10%", LIVE, "bound of all pages together");
    public static final Setting<Long> CACHE_MAX_PAGE_BYTES =
            new Setting<>("cache.max-page-bytes", new SizeType(1), "1m", LIVE, "larger pages are refused");
    public static final Setting<Integer> CACHE_MAX_VARIANTS = new Setting<>(
            "cache.max-variants",
            new CountType(1, 10_000, "count per page"),
            "32",
            LIVE,
            "more refused; a variant is a page for other values of what it was seen to read");
    public static final Setting<Integer> CACHE_MAX_REFUSED_KEYS = new Setting<>(
            "cache.max-refused-keys", new CountType(0, 10_000_000, ""), "10000", NOT_LIVE, "refusals remembered");
    public static final Setting<Duration> CACHE_REFUSED_SECONDS = new Setting<>(
            "cache.refused-seconds",
            DurationType.orZero("not at all"),
            "60s",
            LIVE,
            "how long each is, so that requests for such a page never wait for each other");
    public static final Setting<Boolean> CACHE_GZIP = new Setting<>(
            "cache.gzip", new BooleanType(), "true", CLEARS, "keep a gzip form of shared pages when it pays");
    public static final Setting<Boolean> CACHE_ETAG =
            new Setting<>("cache.etag", new BooleanType(), "true", LIVE, "ETag for pages without one");
    public static final Setting<Boolean> CACHE_STATUS_HEADER =
            new Setting<>("cache.status-header", new BooleanType(), "true", LIVE, "send Cache-Status");

    public static final Setting<Patterns> EXPIRATION_WHITELIST = new Setting<>(
            "expiration.whitelist",
            PatternsType.TABLES,
            "SPRING_SESSION,SPRING_SESSION_ATTRIBUTES,tomcat_sessions,JettySessions,persistent_logins,"
                    + "flyway_schema_history,DATABASECHANGELOG*,shedlock,QRTZ_*",
            LIVE,
            "tables whose writes do not bump: infrastructure only, never tables that a page shows");

    public static final Setting<Boolean> WRITE_CONTEXT_ATTRIBUTES = new Setting<>(
            "write.context-attributes",
            new BooleanType(),
            "true",
            LIVE,
            "a changed attribute of the web application (ServletContext) bumps");

    public static final Setting<String> BUMP_FILE = new Setting<>(
            "bump.file",
            new FileType("path; empty = none"),
            "",
            NOT_LIVE,
            "touching it makes every page stale: for programs that write to the database past this JVM");

    public static final Setting<Duration> STALE_MAX_SECONDS = new Setting<>(
            "stale.max-seconds",
            DurationType.orZero("never serve stale"),
            "60s",
            LIVE,
            "how long the previous page is served while a new one is rendered");
    public static final Setting<Integer> STALE_MAX_GENERATIONS = new Setting<>(
            "stale.max-generations",
            new CountType(0, Integer.MAX_VALUE, "count, 0 = no limit"),
            "0",
            LIVE,
            "how many generations back it may be");
    public static final Setting<Duration> STALE_ON_ERROR_SECONDS = new Setting<>(
            "stale.on-error-seconds",
            DurationType.orZero("no longer"),
            "300s",
            LIVE,
            "how long it is served while rendering the new one fails");

    public static final Setting<String> OWN_WRITES_COOKIE = new Setting<>(
            "own-writes.cookie",
            new CookieNameType(),
            "jp_seen",
            NOT_LIVE,
            "knows a writer again who has no session, login or credential; with cluster.url, every writer");
    public static final Setting<Duration> OWN_WRITES_SECONDS = new Setting<>(
            "own-writes.seconds",
            DurationType.aboveZero(),
            "600s",
            LIVE,
            "how long a writer gets nothing older than the own write; at least both bounds of stale pages");

    public static final Setting<Duration> REFRESH_LOCK_EXPIRES = new Setting<>(
            "refresh.lock.expires",
            DurationType.aboveZero(),
            "900s",
            LIVE,
            "after this time a refresh that never came back no longer keeps others from trying");
    public static final Setting<Integer> REFRESH_CONCURRENCY = new Setting<>(
            "refresh.concurrency", new CountType(0, 10_000, "count, 0 = processors"), "0", LIVE, "refreshes at once");
    public static final Setting<Duration> REFRESH_TIMEOUT =
            new Setting<>("refresh.timeout", DurationType.aboveZero(), "30s", LIVE, "how long one refresh may take");
    public static final Setting<Duration> REFRESH_BACKOFF = new Setting<>(
            "refresh.backoff",
            DurationType.aboveZero(),
            "5s",
            LIVE,
            "pause after a refresh that failed; doubles with each failure, up to 5m");
    public static final Setting<Integer> REFRESH_AHEAD = new Setting<>(
            "refresh.ahead",
            new CountType(0, 10_000, "count, 0 = off"),
            "0",
            LIVE,
            "how many shared pages, the most wanted, are refreshed after a bump without anybody asking");
    public static final Setting<LocalUrl> REFRESH_ORIGIN = new Setting<>(
            "refresh.origin",
            new LocalUrlType(),
            "",
            NOT_LIVE,
            "where replays go instead of the connector that a request came in by, such as http://127.0.0.1:8080");
    public static final Setting<Duration> REFRESH_SETTLE = new Setting<>(
            "refresh.settle",
            DurationType.orZero("off"),
            "1s",
            LIVE,
            "pages rendered this soon after a bump are rendered once more");
    public static final Setting<Patterns> REFRESH_PRIVATE_PATHS = new Setting<>(
            "refresh.private-paths",
            PatternsType.PATHS,
            "",
            LIVE,
            "private pages that may be served stale and are refreshed as their user");

    public static final Setting<Duration> COALESCE_WAIT = new Setting<>(
            "coalesce.wait",
            DurationType.orZero("do not wait"),
            "5s",
            LIVE,
            "how long a request waits for another that renders the same shared page");

    public static final Setting<Patterns> KEY_IGNORE_PARAMETERS = new Setting<>(
            "key.ignore-parameters",
            PatternsType.NAMES,
            "utm_*,gclid,fbclid,msclkid,mc_cid,mc_eid",
            CLEARS,
            "query parameters left out of the page key");
    public static final Setting<Patterns> IDENTITY_SHARED_PATHS =
            new Setting<>("identity.shared-paths", PatternsType.PATHS, "", CLEARS, "one page for all");
    public static final Setting<Patterns> IDENTITY_PRINCIPAL_PATHS =
            new Setting<>("identity.principal-paths", PatternsType.PATHS, "", CLEARS, "pages by principal only");
    public static final Setting<Patterns> IDENTITY_SESSION_PATHS =
            new Setting<>("identity.session-paths", PatternsType.PATHS, "", CLEARS, "pages always by session");
    public static final Setting<Patterns> IDENTITY_HARMLESS_ATTRIBUTES = new Setting<>(
            "identity.harmless-attributes",
            PatternsType.NAMES,
            "*.jstl.fmt.request.charset",
            CLEARS,
            "session attributes that say nothing of who asks");
    public static final Setting<Patterns> IDENTITY_IGNORE_COOKIES = new Setting<>(
            "identity.ignore-cookies",
            PatternsType.NAMES,
            "_ga*,_gid,_gat*,_gcl_*,_fbp,_fbc,_hj*,_pk_*,_clck,_clsk,__utm*,_uet*",
            CLEARS,
            "cookies that the application does not read: analytics");
    public static final Setting<Patterns> IDENTITY_NEUTRAL_HEADERS = new Setting<>(
            "identity.neutral-headers",
            PatternsType.HEADERS,
            NeutralHeaders.ALL,
            CLEARS,
            "request headers that say nothing of who asks");

    public static final Setting<Patterns> VARY_IGNORE_HEADERS = new Setting<>(
            "vary.ignore-headers",
            PatternsType.HEADERS,
            NeutralHeaders.TRACING,
            CLEARS,
            "request headers that may be read without making a variant");
    public static final Setting<List<String>> VARY_LANGUAGES = new Setting<>(
            "vary.languages",
            WordsType.LANGUAGES,
            "",
            CLEARS,
            "reduce Accept-Language to the best match of these; empty = the normalised header");

    public static final Setting<List<String>> SQL_PURE_FUNCTIONS = new Setting<>(
            "sql.pure-functions", WordsType.FUNCTIONS, "", LIVE, "functions of your database that do not write");
    public static final Setting<String> SQL_DIALECT =
            new Setting<>("sql.dialect", new DialectType(), "auto", NOT_LIVE, "force a dialect");
    public static final Setting<Integer> SQL_CACHE_ENTRIES = new Setting<>(
            "sql.cache-entries", new CountType(0, 10_000_000, ""), "5000", NOT_LIVE, "analysed texts kept");
    public static final Setting<Integer> SQL_CACHE_MAX_CHARS = new Setting<>(
            "sql.cache-max-chars",
            new CountType(0, 10_000_000, "characters"),
            "8192",
            NOT_LIVE,
            "longer texts are not kept");

    public static final Setting<List<String>> BOUNDARY_FILTERS = new Setting<>(
            "boundary.filters",
            WordsType.CLASSES,
            "",
            NOT_LIVE,
            "filters of a framework that answer themselves, beside those that are known");

    public static final Setting<Share> VERIFY_SAMPLE = new Setting<>(
            "verify.sample",
            new ShareType("hits"),
            "1%",
            LIVE,
            "how many hits are rendered and compared instead of served while the mode is on");
    public static final Setting<Boolean> VERIFY_QUARANTINE = new Setting<>(
            "verify.quarantine",
            new BooleanType(),
            "true",
            LIVE,
            "pages of a path of which one came out differently are no longer kept; false releases all");
    public static final Setting<List<String>> VERIFY_IGNORE = new Setting<>(
            "verify.ignore",
            new ExpressionsType(),
            "",
            LIVE,
            "what matches is left out of the comparison, on both sides");
    public static final Setting<Duration> VERIFY_REPORT = new Setting<>(
            "verify.report",
            DurationType.orZero("never"),
            "1h",
            LIVE,
            "how often the log tells what came of comparing");

    public static final Setting<Integer> EXPLAIN_ENTRIES = new Setting<>(
            "explain.entries",
            new CountType(0, 1_000_000, "count, 0 = none"),
            "1000",
            NOT_LIVE,
            "bumps remembered with what caused them");
    public static final Setting<Boolean> EXPLAIN_STACK = new Setting<>(
            "explain.stack",
            new BooleanType(),
            "true",
            LIVE,
            "the line of the application's code that wrote is one of it");

    public static final Setting<Boolean> JMX_ENABLED =
            new Setting<>("jmx.enabled", new BooleanType(), "true", NOT_LIVE, "register the MXBean");

    public static final Setting<Integer> CONSOLE_PORT = new Setting<>(
            "console.port", new CountType(0, 65_535, "port, 0 = off"), "0", NOT_LIVE, "console and /metrics");
    public static final Setting<String> CONSOLE_ADDRESS = new Setting<>(
            "console.address",
            new AddressType(),
            "127.0.0.1",
            NOT_LIVE,
            "where they listen; elsewhere than on this machine alone takes a console.token-file");
    public static final Setting<String> CONSOLE_TOKEN_FILE = new Setting<>(
            "console.token-file",
            new FileType("path; empty = generated, printed to the log"),
            "",
            NOT_LIVE,
            "holds the secret that opens them, 16 to 512 visible characters of ASCII");

    public static final Setting<String> LOG_FILE = new Setting<>(
            "log.file", new FileType("path, %p = pid; empty = stderr"), "", NOT_LIVE, "where the agent's own log goes");
    public static final Setting<Level> LOG_LEVEL =
            new Setting<>("log.level", new ChoiceType<>(Level.values(), ""), "info", LIVE, "how much is logged");
    public static final Setting<LogFormat> LOG_FORMAT =
            new Setting<>("log.format", new ChoiceType<>(LogFormat.values(), ""), "text", NOT_LIVE, "form of the log");
    public static final Setting<Long> LOG_MAX_BYTES =
            new Setting<>("log.max-bytes", new SizeType(4096), "10m", NOT_LIVE, "rotate the log file at this size");
    public static final Setting<Integer> LOG_FILES = new Setting<>(
            "log.files", new CountType(1, 1_000, ""), "5", NOT_LIVE, "log files kept, the current one included");

    public static final Setting<RedisUrl> CLUSTER_URL = new Setting<>(
            "cluster.url",
            new RedisUrlType(),
            "",
            NOT_LIVE,
            "the Redis or Valkey by which JVMs on one database tell each other of writes");
    public static final Setting<String> CLUSTER_USER =
            new Setting<>("cluster.user", new FileType("text; empty = the default user"), "", NOT_LIVE, "its ACL user");
    public static final Setting<String> CLUSTER_PASSWORD_FILE = new Setting<>(
            "cluster.password-file",
            new FileType("path; empty = no password"),
            "",
            NOT_LIVE,
            "file that holds its password and nothing else");
    public static final Setting<String> CLUSTER_SENTINEL_PASSWORD_FILE = new Setting<>(
            "cluster.sentinel-password-file",
            new FileType("path; empty = no password"),
            "",
            NOT_LIVE,
            "file that holds the password of the Sentinels and nothing else");
    public static final Setting<String> CLUSTER_TRUST_STORE = new Setting<>(
            "cluster.trust-store",
            new FileType("path; empty = the JVM's"),
            "",
            NOT_LIVE,
            "certificates that are trusted with TLS, in PEM, or in PKCS12 or JKS without a password");
    public static final Setting<Duration> CLUSTER_CONNECT_TIMEOUT = new Setting<>(
            "cluster.connect-timeout",
            DurationType.aboveZero(),
            "1s",
            NOT_LIVE,
            "how long connecting to one of its addresses, or an answer, may take");
    public static final Setting<Duration> CLUSTER_BUMP_TIMEOUT = new Setting<>(
            "cluster.bump-timeout",
            DurationType.aboveZero(),
            "250ms",
            LIVE,
            "how long a commit is held up at most to tell the others");
    public static final Setting<Duration> CLUSTER_HEARTBEAT = new Setting<>(
            "cluster.heartbeat",
            DurationType.aboveZero(),
            "100ms",
            LIVE,
            "how often a JVM asks whether it has heard of everything");
    public static final Setting<Duration> CLUSTER_MAX_LAG = new Setting<>(
            "cluster.max-lag",
            DurationType.aboveZero(),
            "1s",
            LIVE,
            "a JVM that could not confirm for longer serves no pages; longer than cluster.heartbeat");
    public static final Setting<Duration> CLUSTER_LEASE = new Setting<>(
            "cluster.lease",
            DurationType.aboveZero(),
            "5s",
            NOT_LIVE,
            "a JVM that was not heard of for longer counts as dead; longer than cluster.max-lag");

    public static final Setting<Boolean> CLUSTER_STRICT = new Setting<>(
            "cluster.strict",
            new BooleanType(),
            "false",
            NOT_LIVE,
            "a commit waits, for cluster.max-lag at most, until the other JVMs have heard of it");

    public static final Setting<String> LISTEN_URL = new Setting<>(
            "listen.url",
            new PostgresUrlType(),
            "",
            NOT_LIVE,
            "the PostgreSQL by which others who write say so, by NOTIFY");
    public static final Setting<String> LISTEN_USER = new Setting<>(
            "listen.user", new FileType("text; empty = as the driver chooses"), "", NOT_LIVE, "who listens there");
    public static final Setting<String> LISTEN_PASSWORD_FILE = new Setting<>(
            "listen.password-file",
            new FileType("path; empty = no password"),
            "",
            NOT_LIVE,
            "file that holds the password of listen.user and nothing else");
    public static final Setting<String> LISTEN_CHANNEL =
            new Setting<>("listen.channel", new ChannelType(), "jimmypage", NOT_LIVE, "the channel that they notify");

    private static final List<Setting<?>> ALL = Collections.unmodifiableList(TABLE);

    private final int index;
    private final String key;
    private final ValueType<T> type;
    private final String defaultText;
    private final int change;
    private final String meaning;

    private Setting(String key, ValueType<T> type, String defaultText, int change, String meaning) {
        this.index = TABLE.size();
        this.key = key;
        this.type = type;
        this.defaultText = defaultText;
        this.change = change;
        this.meaning = meaning;
        TABLE.add(this);
    }

    /** {@return every setting, in the order of the documentation; unmodifiable} */
    public static List<Setting<?>> all() {
        return ALL;
    }

    /** {@return the setting of this key (without {@link #PREFIX}), or null} */
    public static @Nullable Setting<?> byKey(String key) {
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).key.equals(key)) {
                return ALL.get(i);
            }
        }
        return null;
    }

    /** {@return the key without {@link #PREFIX}} */
    public String key() {
        return key;
    }

    /** {@return the key as it stands in a file and as a system property} */
    public String fullKey() {
        return PREFIX + key;
    }

    /** {@return type and unit in a few words} */
    public String type() {
        return type.describe();
    }

    /** {@return the default as one would write it; empty for none} */
    public String defaultText() {
        return defaultText;
    }

    /** {@return whether a change in the file takes effect without a restart} */
    public boolean live() {
        return change != NOT_LIVE;
    }

    /** {@return whether such a change makes the stored pages unusable, so that they are dropped} */
    public boolean clearsCache() {
        return change == CLEARS;
    }

    /** {@return what it does, in words} */
    public String meaning() {
        return meaning;
    }

    /**
     * Makes a value of its text.
     *
     * @param text what was written; blanks around it do not count
     * @throws SettingException says what is allowed
     */
    public T parse(String text) throws SettingException {
        return type.parse(text.trim());
    }

    /** {@return its place in {@link #all()}} */
    int index() {
        return index;
    }

    @Override
    public String toString() {
        return fullKey();
    }
}
