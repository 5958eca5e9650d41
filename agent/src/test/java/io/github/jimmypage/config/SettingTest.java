package io.github.jimmypage.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
    @ParameterizedTest
    @CsvSource({"250ms,250", "30s,30000", "15m,900000", "2h,7200000", "1d,86400000", "300,300000", "0,0", "' 7s ',7000"
    })
    void aDurationHasAUnitAndABareNumberIsSeconds(String text, long millis) throws SettingException {
        assertEquals(Duration.ofMillis(millis), Setting.CACHE_SECONDS.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "s", "-1", "+5s", "1.5s", "5 s", "5M", "5min", "1w", "99999999999999999999", "36501d", "٣s"})
    void whatIsNoDurationIsRefusedWithWhatIsAllowed(String text) {
        assertTrue(refusal(Setting.CACHE_SECONDS, text).contains("250ms, 30s, 15m"), text);
    }

    @ParameterizedTest
    @CsvSource({"65536,65536", "64k,65536", "64K,65536", "16m,16777216", "2g,2147483648"})
    void aSizeHasAUnitAndABareNumberIsBytes(String text, long bytes) throws SettingException {
        assertEquals(bytes, Setting.CACHE_MAX_PAGE_BYTES.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k", "1t", "1mb", "-1", "0", "1.5m", "9999999999g"})
    void whatIsNoSizeIsRefused(String text) {
        assertTrue(refusal(Setting.CACHE_MAX_PAGE_BYTES, text).startsWith("allowed: "), text);
    }

    @ParameterizedTest
    @CsvSource({
        "redis://host,false,host,6379,0",
        "redis://10.0.0.7:7000,false,10.0.0.7,7000,0",
        "REDIS://redis.example.org:6379/,false,redis.example.org,6379,0",
        "redis://[::1]:6380/15,false,::1,6380,15",
        "rediss://host,true,host,6379,0",
        "REDISS://[::1]:6380/15,true,::1,6380,15"
    })
    void aClusterIsNamedByHostPortAndDatabase(String text, boolean tls, String host, int port, int database)
            throws SettingException {
        assertEquals(new RedisUrl(tls, host, port, database), Setting.CLUSTER_URL.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://",
                "http://host",
                "host:6379",
                "redis://host:0",
                "redis://host:65536",
                "redis://host:x",
                "redis://host/x",
                "redis://host/-1",
                "redis://ho st",
                "redisss://host",
                "rediss://host:0",
                "redis://::1"
            })
    void whatNamesNoClusterIsRefused(String text) {
        assertTrue(refusal(Setting.CLUSTER_URL, text).contains("redis://HOST:PORT"), text);
    }

    @Test
    void aClusterIsNamedBySeveralAddresses() throws SettingException {
        assertEquals(
                new RedisUrl(
                        true,
                        List.of(
                                new ServerAddress("a", 6379),
                                new ServerAddress("b", 7000),
                                new ServerAddress("::1", 7001),
                                new ServerAddress("::2", 6379)),
                        2),
                Setting.CLUSTER_URL.parse("rediss://a,b:7000,[::1]:7001,[::2]/2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "redis-sentinel://a,b:7000?sentinelMasterId=my.Master-1_ false 0",
                "Redis-Sentinel://a,b:7000/?sentinelMasterId=my.Master-1_ false 0",
                "rediss-sentinel://a,b:7000/3?sentinelMasterId=my.Master-1_ true 3"
            })
    void sentinelsAreNamedWithTheNameOfTheirMaster(String text, boolean tls, int database) throws SettingException {
        List<ServerAddress> sentinels = List.of(new ServerAddress("a", 26_379), new ServerAddress("b", 7000));
        assertEquals(new RedisUrl(tls, sentinels, database, "my.Master-1_"), Setting.CLUSTER_URL.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "redis://a,,b|address 2 of 3 is empty: leave its comma out",
                "redis://a,|address 2 of 2 is empty: leave its comma out",
                "redis://,|address 1 of 2 is empty: leave its comma out",
                "redis://a, b|address 2 of 2 is not HOST or HOST:PORT",
                "redis://a,b:x|address 2 of 2 is not HOST or HOST:PORT",
                "redis://a,b:65536|address 2 of 2 is not HOST or HOST:PORT",
                "redis://a,redis://b|allowed: redis://HOST",
                "redis://a/0,b|allowed: redis://HOST",
                "redis://a,b,A:6379|address 3 of 3 is the same as address 1: leave it out",
                "redis://a?sentinelMasterId=m|if the addresses are theirs, write redis-sentinel://",
                "redis://a?timeout=1s|nothing may stand behind ?",
                "redis://a?|nothing may stand behind ?",
                "redis-sentinel://a|end the URL with ?sentinelMasterId=NAME",
                "redis-sentinel://a?sentinelMasterId=|end the URL with ?sentinelMasterId=NAME",
                "redis-sentinel://a?timeout=1s&sentinelMasterId=m|end the URL with ?sentinelMasterId=NAME",
                "redis-sentinel://a?sentinelMasterId=m&timeout=1s|nothing stands behind it",
                "redis-sentinel://a#m|?sentinelMasterId=NAME",
                "redis-sentinel://a/x?sentinelMasterId=m|allowed: redis://HOST",
                "redis-sentinel://?sentinelMasterId=m|allowed: redis://HOST"
            })
    void whatIsWrongWithAddressesIsNamedByItsPlaceAndWithTheCure(String text, String words) {
        String refusal = refusal(Setting.CLUSTER_URL, text);
        assertTrue(refusal.contains(words), refusal);
    }

    @Test
    void moreAddressesThanAnybodyHasAreRefused() {
        String many = "redis://" + String.join(",", Collections.nCopies(33, "a"));
        assertTrue(refusal(Setting.CLUSTER_URL, many).contains("at most 32"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:mysql://host/shop", "postgresql://host/shop", "host:5432", "jdbc:postgresql://ho st/shop"})
    void whatNamesNoPostgresIsRefused(String text) {
        assertTrue(refusal(Setting.LISTEN_URL, text).contains("jdbc:postgresql://HOST:PORT/DATABASE"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://me:secret@host/shop",
                "jdbc:postgresql://host/shop?user=me&password=secret",
                "jdbc:postgresql://host/shop?sslPassword=secret"
            })
    void aPasswordDoesNotBelongIntoTheUrl(String text) {
        String refusal = refusal(Setting.LISTEN_URL, text);
        assertTrue(refusal.contains("jimmypage.listen.password-file"), refusal);
        assertFalse(refusal.contains("secret"), refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Jimmypage", "a-b", "1st", "a\"b", "ü"})
    void aChannelReadsTheSameWithAndWithoutQuotes(String text) {
        assertTrue(refusal(Setting.LISTEN_CHANNEL, text).contains("1 to 63 of a-z"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "jp:", "{jp}", "ü", "123456789012345678901234567890123"})
    void aPrefixIsAShortWord(String text) {
        assertTrue(refusal(Setting.CACHE_PREFIX, text).contains("1 to 32"), text);
    }

    @Test
    void theStoreIsBoundByASizeOrByAShareOfTheLargestHeap() throws SettingException {
        assertEquals(100_000, Setting.CACHE_MAX_BYTES.parse("10%").bytesOf(1_000_000));
        assertEquals(64 << 20, Setting.CACHE_MAX_BYTES.parse("64m").bytesOf(1_000_000));
        assertTrue(Setting.CACHE_MAX_BYTES.parse("90%").bytesOf(Long.MAX_VALUE) > 0);
        for (String text : List.of("0%", "91%", "%", "-5%", "ten", "1.5%")) {
            assertTrue(refusal(Setting.CACHE_MAX_BYTES, text).contains("1% to 90%"), text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080,false,127.0.0.1,8080",
        "HTTP://localhost,false,127.0.0.1,80",
        "https://127.8.9.10/,true,127.8.9.10,443",
        "https://[::1]:8443,true,::1,8443"
    })
    void whereReplaysGoIsAUrlOfThisMachine(String text, boolean tls, String address, int port) throws SettingException {
        assertEquals(new LocalUrl(tls, address, port), Setting.REFRESH_ORIGIN.parse(text));
    }

    @Test
    void whereReplaysGoMayBeLeftOpen() throws SettingException {
        assertTrue(Setting.REFRESH_ORIGIN.parse("").isNone());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:8080",
                "ftp://127.0.0.1",
                "http://",
                "http://:8080",
                "http://[::1",
                "http://::1",
                "http://[127.0.0.1]",
                "http://127.0.0.1:0",
                "http://127.0.0.1:65536",
                "http://127.0.0.1:",
                "http://127.0.0.1:80/shop",
                "http://127.0.0.1?q",
                "http://127.0.0.1#a",
                "http://anna@127.0.0.1",
                "http://127.0.0.1 ,http://127.0.0.2"
            })
    void whatIsNoUrlOfThisMachineIsRefusedWithWhatIsAllowed(String text) {
        assertTrue(refusal(Setting.REFRESH_ORIGIN, text).contains("http://HOST:PORT"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1:8080", "http://0.0.0.0:8080", "https://[2001:db8::1]"})
    void replaysLeaveThisMachineNever(String text) {
        assertTrue(refusal(Setting.REFRESH_ORIGIN, text).contains("no address of this machine"), text);
    }

    @Test
    void aPathPatternThatCouldNeverMatchIsRefused() {
        assertTrue(refusal(Setting.CACHE_EXCLUDE, "/a,shop/*").contains("'shop/*' could never match"));
        assertTrue(refusal(Setting.CACHE_EXCLUDE, "/list?page=*").contains("without query"));
        assertTrue(refusal(Setting.CACHE_SECONDS_BY_PATH, "news/*=5s").contains("'news/*' could never match"));
    }

    @Test
    void agesByPathAreReadInTheirOrder() throws SettingException {
        List<PathDuration> ages = Setting.CACHE_SECONDS_BY_PATH.parse("/news/*=30s, */a=b = 0 ,");
        assertEquals(2, ages.size());
        assertEquals("/news/*", ages.get(0).pattern().text());
        assertEquals(Duration.ofSeconds(30), ages.get(0).duration());
        assertEquals("*/a=b", ages.get(1).pattern().text());
        assertEquals(Duration.ZERO, ages.get(1).duration());
        assertTrue(refusal(Setting.CACHE_SECONDS_BY_PATH, "/news/*").contains("pattern=duration"));
        assertTrue(refusal(Setting.CACHE_SECONDS_BY_PATH, "=5s").contains("pattern=duration"));
    }

    @Test
    void whatIsNotBuiltYetIsRefusedInAClearWord() {
        assertEquals("'tables' is not built yet; allowed: global", refusal(Setting.SCOPE, "tables"));
        assertEquals("allowed: on, verify, off", refusal(Setting.MODE, "true"));
    }

    @Test
    void aShareIsAPercentageWithOrWithoutItsSign() throws SettingException {
        assertEquals(new Share(10_000), Setting.VERIFY_SAMPLE.parse("1%"));
        assertEquals(new Share(2_500), Setting.VERIFY_SAMPLE.parse("0.25 %"));
        assertEquals(new Share(0), Setting.VERIFY_SAMPLE.parse("0"));
        assertEquals(new Share(Share.ALL), Setting.VERIFY_SAMPLE.parse("100%"));
        for (String wrong : List.of("100.1%", "-1", "1.", ".5", "0.00001%", "half", "")) {
            assertTrue(refusal(Setting.VERIFY_SAMPLE, wrong).startsWith("allowed: 0 to 100%"), wrong);
        }
    }

    @Test
    void anExpressionMayHoldCommasInBracketsAndIsRefusedWithWhatIsWrongAboutIt() throws SettingException {
        assertEquals(
                List.of("[0-9]{1,3} ms", "a\\,b", "(x,y)"),
                Setting.VERIFY_IGNORE.parse("[0-9]{1,3} ms, a\\,b ,(x,y),"));
        assertEquals(List.of(), Setting.VERIFY_IGNORE.parse(""));
        assertEquals(
                "'[0-9' is not a regular expression: Unclosed character class near its character 4",
                refusal(Setting.VERIFY_IGNORE, "fine, [0-9"));
    }

    @Test
    void countsFunctionsAndPathsAreChecked() throws SettingException {
        assertEquals("allowed: a whole number from 1 to 1000", refusal(Setting.LOG_FILES, "0"));
        assertEquals(List.of("my_count", "app.pkg.f"), Setting.SQL_PURE_FUNCTIONS.parse("My_Count, app.pkg.f"));
        assertTrue(refusal(Setting.SQL_PURE_FUNCTIONS, "f()").contains("without parentheses"));
        assertTrue(refusal(Setting.LOG_FILE, "C:\temp").contains("backslash is written twice"));
        assertTrue(refusal(Setting.SQL_DIALECT, "postgres").contains("postgresql"));
    }

    @Test
    void everyKeyIsThereOnceAndSoIsItsEnvironmentVariable() {
        Set<String> keys = new HashSet<>();
        Set<String> variables = new HashSet<>();
        for (Setting<?> setting : Setting.all()) {
            assertTrue(keys.add(setting.key()), setting.key());
            assertTrue(variables.add(Overrides.variable(setting)), setting.key());
            assertFalse(setting.clearsCache() && !setting.live(), setting.key());
        }
        assertEquals("JIMMYPAGE_CACHE_SECONDS_BY_PATH", Overrides.variable(Setting.CACHE_SECONDS_BY_PATH));
    }

    @Test
    void aHeaderThatNamesAPersonIsNotNeutral() {
        Patterns neutral = Settings.defaults().get(Setting.IDENTITY_NEUTRAL_HEADERS);
        for (String header : List.of(
                "Authorization",
                "Proxy-Authorization",
                "Cookie",
                "From",
                "X-Api-Key",
                "X-Tenant",
                "X-Forwarded-User",
                "X-Forwarded-Email",
                "X-Forwarded-Groups",
                "X-Forwarded-Preferred-Username",
                "X-Forwarded-Access-Token",
                "X-Forwarded-Client-Cert",
                "X-Forwarded-Tls-Client-Cert",
                "Sec-Browsing-Topics",
                "X-Auth-Request-User")) {
            assertFalse(neutral.matches(header), header);
        }
    }

    @Test
    void whatAnyBrowserOrProxySendsIsNeutral() {
        Patterns neutral = Settings.defaults().get(Setting.IDENTITY_NEUTRAL_HEADERS);
        for (String header : List.of(
                "host",
                "user-agent",
                "accept",
                "accept-language",
                "accept-encoding",
                "connection",
                "referer",
                "upgrade-insecure-requests",
                "sec-fetch-dest",
                "sec-fetch-site",
                "sec-ch-ua-platform",
                "priority",
                "dnt",
                "te",
                "cache-control",
                "if-none-match",
                "range",
                "x-forwarded-for",
                "x-forwarded-proto",
                "x-real-ip",
                "via",
                "traceparent",
                "x-request-id",
                "X-B3-TraceId")) {
            assertTrue(neutral.matches(header), header);
        }
    }

    @Test
    void whatWatchesTheApplicationIsExcluded() {
        Patterns builtin = BuiltinExcludes.patterns();
        assertTrue(builtin.matches("/app/actuator/health"));
        assertTrue(builtin.matches("/healthz"));
        assertTrue(builtin.matches("/manager/html"));
        assertFalse(builtin.matches("/healthy-food"));
    }

    private static String refusal(Setting<?> setting, String text) {
        return String.valueOf(
                assertThrows(SettingException.class, () -> setting.parse(text)).getMessage());
    }
}
