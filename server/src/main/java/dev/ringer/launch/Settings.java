package dev.ringer.launch;

import dev.ringer.delay.Delay;
import dev.ringer.delay.TimeSpan;
import dev.ringer.disruption.Disruption;
import dev.ringer.disruption.Outage;
import dev.ringer.disruption.RateLimit;
import dev.ringer.engine.EngineConfig;
import dev.ringer.example.ExamplePolicy;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.journal.JournalConfig;
import dev.ringer.journal.Masks;
import dev.ringer.json.Pointer;
import dev.ringer.launch.Setting.Repeat;
import dev.ringer.resource.ResourcePolicy;
import dev.ringer.server.Limits;
import dev.ringer.server.ServerConfig;
import dev.ringer.server.Tls;
import dev.ringer.session.SessionLimits;
import dev.ringer.storage.Durability;
import dev.ringer.wiremock.Templating;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The table of settings: one row each, from which the project file, flags, variables, help and docs are made. */
public final class Settings {

    static final String COLLECTION_SIZE = "collection-size";

    static final String STATE = "state";

    static final String DATA = "data";

    private static final ValueType<String> TEXT = new ValueType.Text();
    private static final ValueType<Path> PLACE = new ValueType.Place();
    private static final ValueType<Boolean> SWITCH = new ValueType.Switch();

    private static final List<Setting> ALL = List.of(
            Rows.server(
                            "port",
                            "PORT",
                            new ValueType.Whole(0, 65_535),
                            "Port to listen on; 0 takes any free one (4010).",
                            ServerConfig::withPort)
                    .withStandard("4010"),
            Rows.server(
                            "host",
                            "HOST",
                            TEXT,
                            "Address to listen on (127.0.0.1); 0.0.0.0 lets other machines in.",
                            ServerConfig::withHost)
                    .withStandard("127.0.0.1"),
            Rows.row(
                            "mount",
                            "PATH",
                            TEXT,
                            "Base path of a contract, instead of its servers' path; NAME=PATH names the contract.",
                            MockConfig::withMount)
                    .withRepeat(Repeat.LIST_OR_MAP),
            Rows.row(
                            "stubs",
                            "PATH",
                            PLACE,
                            "A file or a folder with stubs (the folder 'stubs' beside ringer.yaml or the first contract).",
                            (c, path) -> c.withStubs(existing(path)))
                    .withRepeat(Repeat.LIST),
            Rows.row(
                            "wiremock",
                            "PATH",
                            PLACE,
                            "A folder or a file with mappings of WireMock, served as stubs.",
                            (c, path) -> c.withWireMock(c.sources().wireMock().withPath(existing(path))))
                    .withRepeat(Repeat.LIST),
            Rows.row(
                            "wiremock-templates",
                            "on|off",
                            SWITCH,
                            "Take all replies of mappings for templates, not only those that name the transformer (off).",
                            (c, on) ->
                                    on ? c.withWireMock(c.sources().wireMock().withTemplating(Templating.ALL)) : c)
                    .withStandard("off"),
            Rows.row(
                            "wiremock-api",
                            "on|off",
                            SWITCH,
                            "Let clients of WireMock work on stubs and journal, below /__admin (on).",
                            (c, on) -> on
                                    ? c
                                    : c.withWireMock(c.sources().wireMock().withoutApi()))
                    .withStandard("on")
                    .untilRestart(),
            Rows.engine(
                            "seed",
                            "TEXT",
                            TEXT,
                            "Seed of generated values; the same seed gives the same values (ringer).",
                            EngineConfig::withSeed)
                    .withStandard("ringer"),
            Rows.engine(
                            "locale",
                            "TAG",
                            TEXT,
                            "Locale of names and places in generated values, such as de-CH (en).",
                            (c, tag) -> c.withLocale(locale(tag)))
                    .withStandard("en"),
            Rows.engine(
                            "examples",
                            "POLICY",
                            ValueType.Choice.of("as-is", ExamplePolicy.AS_IS)
                                    .or("skip", ExamplePolicy.SKIP)
                                    .or("repair", ExamplePolicy.REPAIR),
                            "What to do with examples that violate their schema: as-is, skip or repair (as-is).",
                            EngineConfig::withExamples)
                    .withStandard("as-is"),
            Rows.policy(
                            "validation",
                            "MODE",
                            Policies.MODE,
                            "What to do with requests that break the contract: enforce, report or off (enforce); KEY=MODE says so for an operationId, a 'METHOD /path' or a mount.",
                            Policies::mode)
                    .withStandard("enforce"),
            Rows.engine(
                            "strict",
                            "on|off",
                            SWITCH,
                            "Refuse what the contract does not know, and replies that break it (off).",
                            (c, on) -> on ? c.withPolicy(c.policy().withStrict()) : c)
                    .withStandard("off"),
            Rows.engine(
                            "check-replies",
                            "N",
                            new ValueType.Whole(0, 1_000_000),
                            "Hold one in N replies to the contract; 0 for none (1).",
                            EngineConfig::withCheckedRepliesEvery)
                    .withStandard("1"),
            Rows.policy(
                            "ignore",
                            "RULE",
                            TEXT,
                            "A rule that is not applied, such as query.unknown, body or maxLength.",
                            Policies::ignore)
                    .withRepeat(Repeat.LIST),
            Rows.policy(
                            "security",
                            "LEVEL",
                            new SecurityType(),
                            "How credentials are looked at: off, presence, format, verify:JWKS-FILE or accept:VALUE,… (presence); SCHEME=LEVEL says so for one scheme.",
                            Policies::security)
                    .withStandard("presence"),
            Rows.row(
                            STATE,
                            "memory|off|FILE",
                            new StateType(),
                            "Where changes of resources are kept: memory, a file that survives restarts, or off to keep none (memory).",
                            Settings::state)
                    .withStandard("memory")
                    .untilRestart(),
            Rows.state(
                            "state-max",
                            "SIZE",
                            new ValueType.Size(1 << 16),
                            "Memory for changes that are kept, such as 256m (64m).",
                            StateConfig::withBytesMax)
                    .withStandard("64m")
                    .untilRestart(),
            Rows.state(
                            "state-sync",
                            "process|machine",
                            ValueType.Choice.of("process", Durability.PROCESS).or("machine", Durability.MACHINE),
                            "What changes in a file survive at any moment: the end of the process, or that of the machine too (process).",
                            StateConfig::withDurability)
                    .withStandard("process")
                    .untilRestart(),
            Rows.state(
                    DATA,
                    "FOLDER",
                    PLACE,
                    "A folder with the things of resources, as pets.yaml or pets.csv (the folder 'data' beside ringer.yaml).",
                    (c, folder) -> c.withData(folder(folder))),
            Rows.engine(
                    COLLECTION_SIZE,
                    "COUNT",
                    new ValueType.Whole(0, ResourcePolicy.SIZE_MAX),
                    "Things that a collection has from the start where nobody gives them; else 20 where it has pages.",
                    (c, size) -> c.withResources(c.resources().withSize(size))),
            Rows.disruption(
                            "delay",
                            "TIME",
                            new ParsedType<>(Delay::parse, "must be a time such as 200ms, or as {p50: 80ms, p99: 2s}"),
                            "Delay every answer by a time such as 200ms, or as '{p50: 80ms, p99: 2s}' says (0ms).",
                            Disruption::withDelay)
                    .withStandard("0ms"),
            Rows.disruption(
                    "rate-limit",
                    "N/TIME",
                    new ParsedType<>(RateLimit::parse, "must be a number of requests in a time, such as 100/1m"),
                    "Answer 429 to more than so many requests in a time, such as 100/1m.",
                    Disruption::withRateLimit),
            Rows.disruption(
                    "outage",
                    "FAULT",
                    new ParsedType<>(Outage::parse, "must be a status such as 503 or a fault such as reset"),
                    "Be out for all requests, with a status such as 503 or a fault such as reset; 503:30% for some.",
                    Disruption::withOutage),
            Rows.disruption(
                    "maintenance",
                    "TIME",
                    new ParsedType<>(Settings::span, "must be " + TimeSpan.FORMS),
                    "Answer 503 with Retry-After for a time from the start on, such as 10m.",
                    Disruption::withMaintenanceMillis),
            Rows.engine(
                            "callbacks",
                            "on|off",
                            SWITCH,
                            "Send the callbacks of the contract to whom a request names (on); those of stubs are always sent.",
                            (c, on) -> on ? c : c.withoutCallbacks())
                    .withStandard("on"),
            Rows.row(
                            "allow-target",
                            "HOST[:PORT]",
                            TEXT,
                            "A host, or a network such as 10.0.0.0/8, that may be called beside this machine.",
                            MockConfig::withTarget)
                    .withRepeat(Repeat.LIST)
                    .untilRestart(),
            Rows.control(
                    "token",
                    "TEXT",
                    new SecretType(),
                    "Token that the control API asks for; made at start when other machines can reach it.",
                    Control::withToken),
            Rows.control(
                            "control-origin",
                            "ORIGIN",
                            TEXT,
                            "Origin of pages that may call the control API, such as https://tool.example.",
                            Control::withOrigin)
                    .withRepeat(Repeat.LIST),
            Rows.control(
                    "control-port",
                    "PORT",
                    new ValueType.Whole(0, 65_535),
                    "Port of the control API, which is then not on the mock's own; 0 takes any free one.",
                    Control::withPort),
            Rows.control(
                            "journal",
                            "SIZE|off",
                            new ParsedType<>(Settings::journal, "must be off, or a size of 2m or more such as 64m"),
                            "Memory for the journal of exchanges, such as 64m; off records none (64m).",
                            Control::withJournal)
                    .withStandard("64m"),
            Rows.journal(
                    "journal-age",
                    "TIME",
                    new ParsedType<>(Settings::duration, "must be " + TimeSpan.FORMS),
                    "Time after which the journal forgets an exchange, such as 1h.",
                    JournalConfig::withAgeMax),
            Rows.journal(
                            "journal-body",
                            "SIZE",
                            new ValueType.Size(0),
                            "Bytes that the journal keeps of each body (64k).",
                            JournalConfig::withBodyBytesMax)
                    .withStandard("64k"),
            Rows.journal(
                            "mask",
                            "NAME|POINTER",
                            TEXT,
                            "A header, a parameter or a JSON Pointer such as /user/pin that the journal hides, beside credentials.",
                            Settings::masked)
                    .withRepeat(Repeat.LIST),
            Rows.sessions(
                            "sessions-max",
                            "COUNT",
                            new ValueType.Whole(1, 1_000_000),
                            "Most sessions at once (1000).",
                            (c, count) -> new SessionLimits(count, c.idle(), c.domain()))
                    .withStandard("1000"),
            Rows.sessions(
                            "session-idle",
                            "TIME",
                            new ParsedType<>(Settings::duration, "must be " + TimeSpan.FORMS),
                            "Time after which a session that nobody uses leaves, such as 1h (1h).",
                            (c, idle) -> new SessionLimits(c.countMax(), idle, c.domain()))
                    .withStandard("1h"),
            Rows.sessions(
                            "session-domain",
                            "HOST",
                            TEXT,
                            "Host below which a name is a session's, as in a.ringer.localhost (ringer.localhost).",
                            (c, domain) -> new SessionLimits(c.countMax(), c.idle(), domain))
                    .withStandard("ringer.localhost"),
            Rows.row(
                            "cors",
                            "on|off",
                            SWITCH,
                            "Let pages of any origin call the mock (on).",
                            (c, on) -> on ? c : c.withoutCors())
                    .withStandard("on")
                    .untilRestart(),
            Rows.row(
                            "watch",
                            "on|off",
                            SWITCH,
                            "Reload when a file of the contracts or the project changes (on).",
                            (c, on) -> on ? c : c.withoutWatch())
                    .withStandard("on")
                    .untilRestart(),
            Rows.row(
                            "remote-refs",
                            "on|off",
                            SWITCH,
                            "Fetch references to other hosts that a contract names (off).",
                            (c, on) -> on ? c.withRemoteReferences() : c)
                    .withStandard("off"),
            Rows.server(
                            "http2",
                            "on|off",
                            SWITCH,
                            "Speak HTTP/2 beside HTTP/1.1 (on).",
                            (c, on) -> on ? c : c.withoutHttp2())
                    .withStandard("on"),
            Rows.server(
                            "gzip",
                            "on|off",
                            SWITCH,
                            "Compress bodies for clients that ask for it (on).",
                            (c, on) -> on ? c : c.withoutGzip())
                    .withStandard("on"),
            Rows.server(
                    "tls-cert",
                    "FILE",
                    PLACE,
                    "Speak TLS with this certificate (PEM), whose key stands in the same file or in --tls-key.",
                    Settings::withCertificate),
            Rows.server("tls-key", "FILE", PLACE, "Private key of --tls-cert (PEM, PKCS #8).", Settings::withKey),
            Rows.server(
                    "tls-store",
                    "FILE[:PASSWORD]",
                    new StoreType(),
                    "Speak TLS with this PKCS #12 store.",
                    ServerConfig::withTls),
            // Behind those above: it turns all of them off, and makes a certificate only when none is named. That
            // nobody said off is not the same as off, so there is no default.
            Rows.server(
                    "tls",
                    "on|off",
                    SWITCH,
                    "Speak TLS, with a certificate made at start unless one is named; off beats the named (off).",
                    Settings::withTls),
            Rows.server(
                    "tls-client-ca",
                    "FILE",
                    PLACE,
                    "Ask clients for a certificate that one of those in the file vouches for (PEM).",
                    ServerConfig::withClientAuthorities),
            Rows.limit(
                            "max-body",
                            "SIZE",
                            new ValueType.Size(0),
                            "Largest request body, such as 512k or 20m (10m).",
                            Limits::withBodyBytesMax)
                    .withStandard("10m"),
            Rows.limit(
                            "max-line",
                            "SIZE",
                            new ValueType.Size(16),
                            "Longest request line, which holds the path and the query (8k).",
                            Limits::withRequestLineBytesMax)
                    .withStandard("8k"),
            Rows.limit(
                            "max-header",
                            "SIZE",
                            new ValueType.Size(16),
                            "Most header bytes of a request (32k).",
                            (c, bytes) -> c.withHeaderMax(bytes, c.headerCountMax()))
                    .withStandard("32k"),
            Rows.limit(
                            "max-connections",
                            "COUNT",
                            new ValueType.Whole(1, 1_000_000),
                            "Most open connections (10000).",
                            Limits::withConnectionsMax)
                    .withStandard("10000"),
            Rows.limit(
                            "request-timeout",
                            "SECONDS",
                            new ValueType.Whole(1, 3_600),
                            "Time that a client has to send a request (30).",
                            Settings::withTimeout)
                    .withStandard("30"),
            Rows.server(
                    "threads",
                    "COUNT",
                    new ValueType.Whole(1, 256),
                    "Threads that serve connections (half of the processors, at most 4).",
                    ServerConfig::withEventLoopThreads));

    private Settings() {}

    private static Optional<JournalConfig> journal(String text) {
        return text.equals("off")
                ? Optional.empty()
                : Optional.of(JournalConfig.STANDARD.withBytesMax(
                        new ValueType.Size((int) JournalConfig.BYTES_LEAST).parse(text)));
    }

    private static JournalConfig masked(JournalConfig config, String text) {
        Masks masks = config.masks();
        return config.withMasks(
                text.startsWith("/")
                        ? masks.withPointer(Pointer.parse(text))
                        : masks.withHeader(text).withParameter(text));
    }

    private static Duration duration(String text) {
        return Duration.ofMillis(Math.max(1, span(text)));
    }

    private static long span(String text) {
        return TimeSpan.millis(text).orElseThrow(() -> new IllegalArgumentException("must be " + TimeSpan.FORMS));
    }

    /** Give all settings, in the order of help, which is that of their application. */
    public static List<Setting> all() {
        return ALL;
    }

    /** Give the setting of a name. */
    public static Optional<Setting> of(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    // --- values

    private static String locale(String tag) {
        if (!Atlas.knows(tag)) {
            throw new IllegalArgumentException(
                    "there are no words for it; there are: " + String.join(", ", Atlas.languages()));
        }
        return tag;
    }

    private static MockConfig state(MockConfig config, String text) {
        return switch (text) {
            case StateType.MEMORY -> config;
            case StateType.OFF ->
                config.withEngine(config.engine()
                        .withResources(config.engine().resources().withoutAny()));
            default ->
                config.withState(
                        config.state().withFile(Path.of(text).toAbsolutePath().normalize()));
        };
    }

    private static String folder(Path path) {
        String whole = existing(path);
        if (!Files.isDirectory(Path.of(whole))) {
            throw new IllegalArgumentException(whole + " is a file, must be a folder");
        }
        return whole;
    }

    private static String existing(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        if (!Files.exists(whole)) {
            throw new IllegalArgumentException("there is no file or folder " + whole);
        }
        return whole.toString();
    }

    private static ServerConfig withCertificate(ServerConfig config, Path file) {
        return config.withTls(new Tls.Pem(file, config.tls() instanceof Tls.Pem pem ? pem.key() : file));
    }

    private static ServerConfig withKey(ServerConfig config, Path file) {
        return config.withTls(new Tls.Pem(config.tls() instanceof Tls.Pem pem ? pem.certificate() : file, file));
    }

    private static ServerConfig withTls(ServerConfig config, boolean on) {
        if (!on) {
            return config.withTls(Tls.OFF);
        }
        return config.tls().equals(Tls.OFF) ? config.withTls(Tls.selfSigned()) : config;
    }

    private static Limits withTimeout(Limits limits, int seconds) {
        return limits.withTimeoutMillis(Math.min(10_000, seconds * 1_000), seconds * 1_000, limits.idleTimeoutMillis());
    }
}
