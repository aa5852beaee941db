package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.chance.Dice;
import dev.ringer.disruption.Outage;
import dev.ringer.disruption.RateLimit;
import dev.ringer.example.ExamplePolicy;
import dev.ringer.exchange.ValidationMode;
import dev.ringer.fault.FaultPlan;
import dev.ringer.http.Fault;
import dev.ringer.http.Pace;
import dev.ringer.server.Tls;
import dev.ringer.validation.SecurityLevel;
import dev.ringer.wiremock.Templating;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static MockConfig set(MockConfig config, String name, String value) {
        return Settings.of(name).orElseThrow().set(config, value);
    }

    private static void check(String name, String value, Function<MockConfig, Object> read, Object expected) {
        assertThat(read.apply(MockConfig.STANDARD)).isNotEqualTo(expected);
        assertThat(read.apply(set(MockConfig.STANDARD, name, value))).isEqualTo(expected);
    }

    private static void checkTraffic(String name, String value, Function<Traffic, Object> read, Object expected) {
        check(name, value, config -> read.apply(config.traffic()), expected);
    }

    // --- the table

    @Test
    void every_setting_is_tried_here() {
        assertThat(Settings.all().stream().map(Setting::name))
                .containsExactly(
                        "port",
                        "host",
                        "mount",
                        "stubs",
                        "wiremock",
                        "wiremock-templates",
                        "wiremock-api",
                        "seed",
                        "locale",
                        "examples",
                        "validation",
                        "strict",
                        "check-replies",
                        "ignore",
                        "security",
                        "state",
                        "state-max",
                        "state-sync",
                        "data",
                        "collection-size",
                        "delay",
                        "rate-limit",
                        "outage",
                        "maintenance",
                        "callbacks",
                        "allow-target",
                        "token",
                        "control-origin",
                        "control-port",
                        "journal",
                        "journal-age",
                        "journal-body",
                        "mask",
                        "sessions-max",
                        "session-idle",
                        "session-domain",
                        "cors",
                        "watch",
                        "remote-refs",
                        "http2",
                        "gzip",
                        "tls-cert",
                        "tls-key",
                        "tls-store",
                        "tls",
                        "tls-client-ca",
                        "max-body",
                        "max-line",
                        "max-header",
                        "max-connections",
                        "request-timeout",
                        "threads");
    }

    @Test
    void every_setting_has_its_variable_and_help() {
        assertThat(Settings.of("max-body").orElseThrow().variable()).isEqualTo("RINGER_MAX_BODY");
        assertThat(Settings.all()).allSatisfy(setting -> {
            assertThat(setting.value()).isNotEmpty();
            assertThat(setting.help()).matches("(?s)\\p{Lu}.*[.]");
        });
    }

    @Test
    void a_default_is_what_holds_anyway_and_stands_in_the_help() {
        List<Setting> settings = Settings.all().stream()
                .filter(setting -> !setting.standard().isEmpty())
                .toList();
        assertThat(settings).hasSizeGreaterThan(15).allSatisfy(setting -> {
            assertThat(setting.help()).contains("(" + setting.standard() + ")");
            if (!setting.name().equals("security")) {
                assertThat(setting.set(MockConfig.STANDARD, setting.standard())).isEqualTo(MockConfig.STANDARD);
            }
        });
    }

    @Test
    void what_needs_a_restart_changes_the_server_or_what_stands_around_the_engine() {
        List<String> fixed = Settings.all().stream()
                .filter(setting -> !setting.isLive())
                .map(Setting::name)
                .toList();
        assertThat(fixed).contains("port", "host", "cors", "watch", "tls", "tls-cert", "max-body", "threads");
        assertThat(fixed).doesNotContain("mount", "stubs", "seed", "validation", "security", "remote-refs");
    }

    @Test
    void an_unknown_name_has_no_setting() {
        assertThat(Settings.of("ports")).isEmpty();
    }

    // --- where to listen

    @Test
    void a_port_is_set() {
        checkTraffic("port", " 8080 ", c -> c.server().port(), 8080);
        checkTraffic("port", "0", c -> c.server().port(), 0);
    }

    @Test
    void a_host_is_set() {
        checkTraffic("host", "0.0.0.0", c -> c.server().host(), "0.0.0.0");
    }

    @Test
    void mounts_are_kept_in_order() {
        MockConfig one = set(MockConfig.STANDARD, "mount", "/v1");
        assertThat(set(one, "mount", "b.yaml=/v2").sources().mounts()).containsExactly("/v1", "b.yaml=/v2");
    }

    @Test
    void stubs_are_kept_as_absolute_paths(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("gone.yaml"));
        MockConfig one = set(MockConfig.STANDARD, "stubs", file.toString());
        Sources both = set(one, "stubs", folder.resolve("x/..").toString()).sources();
        assertThat(both.stubs()).containsExactly(file.toString(), folder.toString());
    }

    @Test
    void mappings_are_kept_as_absolute_paths_and_may_all_be_templates(@TempDir Path folder) {
        MockConfig one =
                set(MockConfig.STANDARD, "wiremock", folder.resolve("x/..").toString());
        assertThat(one.sources().wireMock())
                .isEqualTo(new WireMock(List.of(folder.toString()), Templating.NAMED, true));
        assertThat(set(one, "wiremock-templates", "on").sources().wireMock().templating())
                .isEqualTo(Templating.ALL);
    }

    @Test
    void clients_of_wiremock_are_let_in_unless_switched_off() {
        check("wiremock-api", "off", c -> c.sources().wireMock().hasApi(), false);
    }

    // --- answers

    @Test
    void a_seed_is_set() {
        check("seed", "spring 2026", c -> c.engine().seed(), "spring 2026");
    }

    @Test
    void a_locale_is_set() {
        check("locale", "en-GB", c -> c.engine().locale(), "en-GB");
    }

    @Test
    void a_policy_for_examples_is_set() {
        check("examples", "skip", c -> c.engine().examples(), ExamplePolicy.SKIP);
        check("examples", "repair", c -> c.engine().examples(), ExamplePolicy.REPAIR);
        assertThat(set(set(MockConfig.STANDARD, "examples", "skip"), "examples", "as-is")
                        .engine()
                        .examples())
                .isEqualTo(ExamplePolicy.AS_IS);
    }

    @Test
    void replies_are_checked_as_often_as_is_set() {
        check("check-replies", "0", c -> c.engine().checkedRepliesEvery(), 0);
        check("check-replies", "10", c -> c.engine().checkedRepliesEvery(), 10);
    }

    // --- requests

    @Test
    void a_validation_mode_is_set_for_all() {
        check("validation", "report", c -> c.engine().policy().mode(), ValidationMode.REPORT);
        check("validation", "off", c -> c.engine().policy().mode(), ValidationMode.OFF);
    }

    @Test
    void a_validation_mode_is_set_for_an_operation_and_a_mount() {
        MockConfig one = set(MockConfig.STANDARD, "validation", "GET /pets=off");
        MockConfig two = set(one, "validation", "/v1 = report");
        assertThat(two.engine().policy().modes())
                .containsEntry("GET /pets", ValidationMode.OFF)
                .containsEntry("/v1", ValidationMode.REPORT);
        assertThat(two.engine().policy().mode()).isEqualTo(ValidationMode.ENFORCE);
    }

    @Test
    void strictness_is_set() {
        check("strict", "on", c -> c.engine().policy().strict(), true);
        assertThat(set(MockConfig.STANDARD, "strict", "off").engine().policy().strict())
                .isFalse();
    }

    @Test
    void ignored_rules_add_up() {
        MockConfig config = set(set(MockConfig.STANDARD, "ignore", "query.unknown, body"), "ignore", "maxLength");
        assertThat(config.engine().policy().ignored()).isEqualTo(Set.of("query.unknown", "body", "maxLength"));
    }

    @Test
    void a_security_level_is_set_for_all_and_for_a_scheme() {
        MockConfig config = set(set(MockConfig.STANDARD, "security", "off"), "security", "key=accept:a,b");
        assertThat(config.engine().policy().security())
                .containsEntry("", SecurityLevel.OFF)
                .containsEntry("key", new SecurityLevel.Accept(Set.of("a", "b")));
    }

    @Test
    void keys_to_verify_tokens_are_read(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("keys.json"), "{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}]}");
        assertThat(set(MockConfig.STANDARD, "security", "verify:" + file)
                        .engine()
                        .policy()
                        .security()
                        .get(""))
                .isInstanceOf(SecurityLevel.Verify.class);
    }

    // --- switches

    @ParameterizedTest
    @CsvSource({
        "cors, off",
        "cors, no",
        "cors, FALSE",
        "watch, off",
        "remote-refs, on",
        "remote-refs, yes",
        "remote-refs, ''",
        "http2, off",
        "gzip, off",
        "tls, on",
        "tls, True"
    })
    void a_switch_is_turned(String name, String value) {
        List<Function<MockConfig, Object>> all = List.of(
                each -> each.traffic().cors(),
                each -> each.sources().watch(),
                each -> each.sources().remoteReferences(),
                c -> c.traffic().server().http2(),
                c -> c.traffic().server().gzip(),
                c -> c.traffic().server().tls());
        List<String> names = List.of("cors", "watch", "remote-refs", "http2", "gzip", "tls");
        MockConfig config = set(MockConfig.STANDARD, name, value);
        for (int i = 0; i < names.size(); i++) {
            boolean changed = !all.get(i).apply(config).equals(all.get(i).apply(MockConfig.STANDARD));
            assertThat(changed).as(names.get(i)).isEqualTo(names.get(i).equals(name));
        }
    }

    @ParameterizedTest
    @CsvSource({"cors, on", "watch, on", "remote-refs, off", "http2, on", "gzip, on", "tls, off"})
    void a_switch_that_is_set_to_its_default_changes_nothing(String name, String value) {
        assertThat(set(MockConfig.STANDARD, name, value)).isEqualTo(MockConfig.STANDARD);
    }

    // --- TLS

    @Test
    void a_certificate_and_its_key_are_set_in_any_order() {
        Tls both = new Tls.Pem(Path.of("c.pem"), Path.of("k.pem"));
        MockConfig one = set(set(MockConfig.STANDARD, "tls-cert", "c.pem"), "tls-key", "k.pem");
        MockConfig two = set(set(MockConfig.STANDARD, "tls-key", "k.pem"), "tls-cert", "c.pem");
        assertThat(one.traffic().server().tls()).isEqualTo(both);
        assertThat(two.traffic().server().tls()).isEqualTo(both);
    }

    @Test
    void a_store_is_set_with_and_without_a_password() {
        checkTraffic("tls-store", "id.p12:a:b", c -> c.server().tls(), new Tls.Pkcs12(Path.of("id.p12:a"), "b"));
        checkTraffic("tls-store", "id.p12", c -> c.server().tls(), new Tls.Pkcs12(Path.of("id.p12"), ""));
    }

    @Test
    void tls_that_is_off_beats_a_certificate_and_on_keeps_it() {
        MockConfig pem = set(MockConfig.STANDARD, "tls-cert", "c.pem");
        assertThat(set(pem, "tls", "on")).isEqualTo(pem);
        assertThat(set(pem, "tls", "off")).isEqualTo(MockConfig.STANDARD);
    }

    @Test
    void authorities_of_clients_are_set() {
        checkTraffic(
                "tls-client-ca", "ca.pem", c -> c.server().clientAuthorities().orElse(null), Path.of("ca.pem"));
    }

    // --- limits

    @ParameterizedTest
    @CsvSource({"65536, 65536", "512k, 524288", "20M, 20971520", "1KiB, 1024", "3mb, 3145728", "0, 0"})
    void sizes_have_units(String text, int bytes) {
        checkTraffic("max-body", text, c -> c.server().limits().bodyBytesMax(), bytes);
    }

    @Test
    void a_header_limit_is_set() {
        checkTraffic("max-line", "16k", c -> c.server().limits().requestLineBytesMax(), 16_384);
        checkTraffic("max-header", "64k", c -> c.server().limits().headerBytesMax(), 65_536);
    }

    @Test
    void a_connection_limit_is_set() {
        checkTraffic("max-connections", "7", c -> c.server().limits().connectionsMax(), 7);
    }

    @Test
    void a_timeout_is_set_for_body_and_head() {
        checkTraffic("request-timeout", "3", c -> c.server().limits().bodyTimeoutMillis(), 3_000);
        checkTraffic("request-timeout", "3", c -> c.server().limits().headTimeoutMillis(), 3_000);
        checkTraffic("request-timeout", "60", c -> c.server().limits().bodyTimeoutMillis(), 60_000);
        assertThat(set(MockConfig.STANDARD, "request-timeout", "60")
                        .traffic()
                        .server()
                        .limits()
                        .headTimeoutMillis())
                .isEqualTo(10_000);
    }

    // --- control

    @Test
    void the_control_api_has_a_token_origins_and_a_port() {
        check("token", "t", c -> c.control().token().orElse(""), "t");
        check("control-origin", "https://a.example", c -> c.control().origins(), List.of("https://a.example"));
        check("control-port", "4011", c -> c.control().port().orElse(-1), 4_011);
    }

    @Test
    void the_journal_is_bounded_or_off() {
        check("journal", "16m", c -> c.control().journal().orElseThrow().bytesMax(), 16L * 1024 * 1024);
        check("journal", "off", c -> c.control().journal(), Optional.empty());
        check("journal-age", "1h", c -> c.control().journal().orElseThrow().ageMax(), Optional.of(Duration.ofHours(1)));
        check("journal-body", "1k", c -> c.control().journal().orElseThrow().bodyBytesMax(), 1_024);
        assertThatThrownBy(() -> set(MockConfig.STANDARD, "journal", "1m"))
                .hasMessage("--journal is '1m': must be 2097152 or more");
        assertThat(set(set(MockConfig.STANDARD, "journal", "off"), "journal-age", "1h")
                        .control()
                        .journal())
                .isEmpty();
    }

    @Test
    void sessions_are_bounded() {
        check("sessions-max", "7", c -> c.control().sessions().countMax(), 7);
        check("session-idle", "5m", c -> c.control().sessions().idle(), Duration.ofMinutes(5));
        check("session-domain", "mock.test", c -> c.control().sessions().domain(), "mock.test");
    }

    @Test
    void threads_are_set() {
        checkTraffic("threads", "17", c -> c.server().eventLoopThreads(), 17);
    }

    // --- bad values

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            port            | 65536       | must be a whole number from 0 to 65535
            port            | http        | must be a whole number from 0 to 65535
            host            | ""          | must be a name or an address
            stubs           | /no/stubs   | there is no file or folder /no/stubs
            locale          | tlh         | there are no words for it; there are: en, ar, cs, da, de, el, es, fi, fr, he, hi, hu, id, it, ja, ko, nb, nl, pl, pt, ru, sv, tr, uk, vi, zh
            examples        | fix         | must be as-is, skip or repair
            validation      | maybe       | must be enforce, report or off
            validation      | getPet=     | must be enforce, report or off
            strict          | very        | must be on or off
            check-replies   | -1          | must be a whole number from 0 to 1000000
            ignore          | query unknown | must be a place (path, query, querystring, header, cookie, body, connection), a keyword, or both with a dot between, as in query.unknown
            ignore          | ""          | must be a place (path, query, querystring, header, cookie, body, connection), a keyword, or both with a dot between, as in query.unknown
            ignore          | body.maxlenght | must be a place (path, query, querystring, header, cookie, body, connection), a keyword, or both with a dot between, as in query.unknown; did you mean 'body.maxLength'?
            ignore          | formt       | must be a place (path, query, querystring, header, cookie, body, connection), a keyword, or both with a dot between, as in query.unknown; did you mean 'format'?
            security        | some        | must be off, presence, format, verify:JWKS-FILE or accept:VALUE,…
            security        | accept:     | must be off, presence, format, verify:JWKS-FILE or accept:VALUE,…
            security        | verify:none.json | the file cannot be read: none.json
            cors            | maybe       | must be on or off
            watch           | maybe       | must be on or off
            remote-refs     | maybe       | must be on or off
            http2           | maybe       | must be on or off
            gzip            | maybe       | must be on or off
            tls             | maybe       | must be on or off
            max-header      | 0           | must be 16 or more
            max-header      | huge        | must be a size such as 65536, 512k or 20m
            max-body        | huge        | must be a size such as 65536, 512k or 20m
            max-body        | 3g          | must be a size such as 65536, 512k or 20m
            max-body        | 4096m       | must be a size such as 65536, 512k or 20m
            max-body        | -1k         | must be a size such as 65536, 512k or 20m
            max-connections | 0           | must be a whole number from 1 to 1000000
            request-timeout | 1.5         | must be a whole number from 1 to 3600
            threads         | 257         | must be a whole number from 1 to 256
            """)
    void a_bad_value_is_told_with_what_is_allowed(String name, String value, String allowed) {
        assertThatThrownBy(() -> set(MockConfig.STANDARD, name, value))
                .isInstanceOf(BadValueException.class)
                .hasMessageStartingWith("--" + name + " is '" + value + "': ")
                .hasMessageEndingWith(allowed);
    }

    // --- disruption

    @Test
    void delay_takes_a_time_or_a_map() {
        checkTraffic(
                "delay", "200ms", c -> c.disruption().delay().pace(Dice.of("")).delayMillis(), 200L);
        checkTraffic(
                "delay",
                "{dribble: {chunks: 5, over: 2s}}",
                c -> c.disruption().delay().pace(Dice.of("")),
                new Pace(0, 5, 2_000, 0));
        assertThatThrownBy(() -> set(MockConfig.STANDARD, "delay", "{unifrm: [1s, 2s]}"))
                .hasMessageContaining("--delay is")
                .hasMessageContaining("did you mean 'uniform'?");
    }

    @Test
    void rate_limit_takes_requests_and_a_time() {
        checkTraffic("rate-limit", "100/1m", c -> c.disruption().rateLimit(), Optional.of(new RateLimit(100, 60_000)));
        assertThatThrownBy(() -> set(MockConfig.STANDARD, "rate-limit", "many"))
                .hasMessageContaining("must be requests and a time");
    }

    @Test
    void outage_takes_a_status_or_a_fault() {
        checkTraffic("outage", "503", c -> c.disruption().outage().map(Outage::status), Optional.of(503));
        checkTraffic(
                "outage",
                "reset:30%",
                c -> c.disruption().outage().map(Outage::plan),
                Optional.of(FaultPlan.always(Fault.RESET).withProbability(0.3)));
        assertThatThrownBy(() -> set(MockConfig.STANDARD, "outage", "rest"))
                .hasMessageContaining("did you mean 'reset'?");
    }

    @Test
    void maintenance_takes_a_time() {
        checkTraffic("maintenance", "10m", c -> c.disruption().maintenanceMillis(), 600_000L);
        assertThatThrownBy(() -> set(MockConfig.STANDARD, "maintenance", "soon"))
                .hasMessageContaining("must be a time such as");
    }

    @Test
    void callbacks_of_the_contract_can_be_turned_off() {
        check("callbacks", "off", c -> c.engine().callbacks(), false);
        assertThat(set(MockConfig.STANDARD, "callbacks", "on").engine().callbacks())
                .isTrue();
    }

    @Test
    void allowed_targets_are_hosts_and_networks() {
        assertThat(set(MockConfig.STANDARD, "allow-target", "10.0.0.0/8")
                        .traffic()
                        .targets())
                .isNotSameAs(MockConfig.STANDARD.traffic().targets());
        assertThatThrownBy(() -> set(MockConfig.STANDARD, "allow-target", "http://a/"))
                .hasMessageContaining("must be a host such as");
    }
}
