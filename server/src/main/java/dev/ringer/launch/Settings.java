package dev.ringer.launch;

import dev.ringer.engine.EngineConfig;
import dev.ringer.example.ExamplePolicy;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.server.Limits;
import dev.ringer.server.ServerConfig;
import dev.ringer.server.Tls;
import dev.ringer.validation.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** The table of settings: one row each, from which flags, environment variables and help are made. */
public final class Settings {

    /** A value that is none of those allowed; the message says what was found and what is allowed. */
    public static final class BadValueException extends RuntimeException {

        private static final long serialVersionUID = 1;

        BadValueException(String message) {
            super(message);
        }
    }

    /**
     * A setting.
     *
     * @param name as a flag without its dashes; with dots in files, in capitals behind {@code RINGER_} in the environment
     * @param value placeholder for help; empty for a setting that needs no value
     * @param help one sentence
     * @param isRepeatable true when each value adds to those before
     * @param apply puts a value into a configuration
     */
    public record Setting(
            String name,
            String value,
            String help,
            boolean isRepeatable,
            BiFunction<MockConfig, String, MockConfig> apply) {

        Setting repeatable() {
            return new Setting(name, value, help, true, apply);
        }

        /** Give the environment variable: {@code RINGER_MAX_BODY}. */
        public String variable() {
            return "RINGER_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
        }

        /**
         * Put a value into a configuration.
         *
         * @throws BadValueException when the value is not allowed
         */
        public MockConfig set(MockConfig config, String text) {
            return set(config, text, "--" + name);
        }

        /**
         * Put the value of the environment variable into a configuration.
         *
         * @throws BadValueException when the value is not allowed
         */
        public MockConfig setFromEnvironment(MockConfig config, String text) {
            return set(config, text, variable());
        }

        private MockConfig set(MockConfig config, String text, String shown) {
            try {
                return apply.apply(config, text);
            } catch (IllegalArgumentException e) {
                throw new BadValueException(shown + " is '" + text + "': " + e.getMessage());
            }
        }
    }

    private static final List<Setting> ALL = List.of(
            server(
                    "port",
                    "PORT",
                    "Port to listen on; 0 takes any free one (4010).",
                    (c, v) -> c.withPort(number(v, 0, 65_535))),
            server(
                    "host",
                    "HOST",
                    "Address to listen on (127.0.0.1); 0.0.0.0 lets other machines in.",
                    ServerConfig::withHost),
            row(
                            "mount",
                            "PATH",
                            "Base path of a contract, instead of its servers' path; NAME=PATH names the contract.",
                            MockConfig::withMount)
                    .repeatable(),
            engine(
                    "seed",
                    "TEXT",
                    "Seed of generated values; the same seed gives the same values (ringer).",
                    EngineConfig::withSeed),
            engine(
                    "locale",
                    "TAG",
                    "Locale of names and places in generated values, such as de-CH (en).",
                    (c, v) -> c.withLocale(locale(v))),
            engine(
                    "examples",
                    "POLICY",
                    "What to do with examples that violate their schema: as-is, skip or repair (as-is).",
                    (c, v) -> c.withExamples(examples(v))),
            policy(
                            "validation",
                            "MODE",
                            "What to do with requests that break the contract: enforce, report or off (enforce); KEY=MODE says so for an operationId, a 'METHOD /path' or a mount.",
                            Policies::mode)
                    .repeatable(),
            policy(
                    "strict",
                    "on|off",
                    "Refuse what the contract does not know, and replies that break it (off).",
                    (c, v) -> flag(v) ? c.withStrict() : c),
            engine(
                    "check-replies",
                    "N",
                    "Hold one in N replies to the contract; 0 for none (1).",
                    (c, v) -> c.withCheckedRepliesEvery(number(v, 0, 1_000_000))),
            policy(
                            "ignore",
                            "RULE",
                            "A rule that is not applied, such as query.unknown, body or maxLength.",
                            Policies::ignore)
                    .repeatable(),
            policy(
                            "security",
                            "LEVEL",
                            "How credentials are looked at: off, presence, format, verify:JWKS-FILE or accept:VALUE,… (presence); SCHEME=LEVEL says so for one scheme.",
                            Policies::security)
                    .repeatable(),
            row(
                    "cors",
                    "on|off",
                    "Let pages of any origin call the mock (on).",
                    (c, v) -> flag(v) ? c : c.withoutCors()),
            row(
                    "watch",
                    "on|off",
                    "Reload a contract when one of its files changes (on).",
                    (c, v) -> flag(v) ? c : c.withoutWatch()),
            row(
                    "remote-refs",
                    "on|off",
                    "Fetch references to other hosts that a contract names (off).",
                    (c, v) -> flag(v) ? c.withRemoteReferences() : c),
            server("http2", "on|off", "Speak HTTP/2 beside HTTP/1.1 (on).", (c, v) -> flag(v) ? c : c.withoutHttp2()),
            server(
                    "gzip",
                    "on|off",
                    "Compress bodies for clients that ask for it (on).",
                    (c, v) -> flag(v) ? c : c.withoutGzip()),
            server(
                    "tls",
                    "on|off",
                    "Speak TLS with a certificate made at start (off).",
                    (c, v) -> flag(v) ? c.withTls(Tls.selfSigned()) : c),
            server(
                    "tls-cert",
                    "FILE",
                    "Speak TLS with this certificate (PEM), whose key stands in the same file or in --tls-key.",
                    (c, v) -> c.withTls(certificate(c, v))),
            server("tls-key", "FILE", "Private key of --tls-cert (PEM, PKCS #8).", (c, v) -> c.withTls(key(c, v))),
            server(
                    "tls-store",
                    "FILE[:PASSWORD]",
                    "Speak TLS with this PKCS #12 store.",
                    (c, v) -> c.withTls(store(v))),
            server(
                    "tls-client-ca",
                    "FILE",
                    "Ask clients for a certificate that one of those in the file vouches for (PEM).",
                    (c, v) -> c.withClientAuthorities(Path.of(v))),
            limit(
                    "max-body",
                    "SIZE",
                    "Largest request body, such as 512k or 20m (10m).",
                    (c, v) -> c.withBodyBytesMax(size(v))),
            limit(
                    "max-line",
                    "SIZE",
                    "Longest request line, which holds the path and the query (8k).",
                    (c, v) -> c.withRequestLineBytesMax(atLeast(16, size(v)))),
            limit(
                    "max-header",
                    "SIZE",
                    "Most header bytes of a request (32k).",
                    (c, v) -> c.withHeaderMax(atLeast(16, size(v)), c.headerCountMax())),
            limit(
                    "max-connections",
                    "COUNT",
                    "Most open connections (10000).",
                    (c, v) -> c.withConnectionsMax(number(v, 1, 1_000_000))),
            limit(
                    "request-timeout",
                    "SECONDS",
                    "Time that a client has to send a request (30).",
                    (c, v) -> timeout(c, number(v, 1, 3_600))),
            server(
                    "threads",
                    "COUNT",
                    "Threads that serve connections (half of the processors, at most 4).",
                    (c, v) -> c.withEventLoopThreads(number(v, 1, 256))));

    private Settings() {}

    private static Setting row(
            String name, String value, String help, BiFunction<MockConfig, String, MockConfig> apply) {
        return new Setting(name, value, help, false, apply);
    }

    private static Setting engine(
            String name, String value, String help, BiFunction<EngineConfig, String, EngineConfig> apply) {
        return row(name, value, help, (c, v) -> c.withEngine(apply.apply(c.engine(), v)));
    }

    private static Setting policy(String name, String value, String help, BiFunction<Policy, String, Policy> apply) {
        return engine(name, value, help, (c, v) -> c.withPolicy(apply.apply(c.policy(), v)));
    }

    private static Setting server(
            String name, String value, String help, BiFunction<ServerConfig, String, ServerConfig> apply) {
        return row(name, value, help, (c, v) -> c.withServer(apply.apply(c.server(), v)));
    }

    private static Setting limit(String name, String value, String help, BiFunction<Limits, String, Limits> apply) {
        return server(name, value, help, (c, v) -> c.withLimits(apply.apply(c.limits(), v)));
    }

    /** Give all settings, in the order of help. */
    public static List<Setting> all() {
        return ALL;
    }

    /** Give the setting of a name. */
    public static Optional<Setting> of(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    // --- values

    private static int number(String text, int least, int most) {
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException("must be a whole number from " + least + " to " + most);
    }

    private static boolean flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "", "on", "true", "yes" -> true;
            case "off", "false", "no" -> false;
            default -> throw new IllegalArgumentException("must be on or off");
        };
    }

    private static int size(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("i?b$", "");
        int unit = plain.endsWith("k") ? 1 << 10 : plain.endsWith("m") ? 1 << 20 : 1;
        String digits = unit == 1 ? plain : plain.substring(0, plain.length() - 1);
        try {
            return number(digits, 0, Integer.MAX_VALUE / unit) * unit;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be a size such as 65536, 512k or 20m", e);
        }
    }

    private static int atLeast(int least, int size) {
        if (size < least) {
            throw new IllegalArgumentException("must be " + least + " or more");
        }
        return size;
    }

    private static String locale(String tag) {
        if (!Atlas.knows(tag)) {
            throw new IllegalArgumentException(
                    "there are no words for it; there are: " + String.join(", ", Atlas.languages()));
        }
        return tag;
    }

    private static ExamplePolicy examples(String text) {
        return switch (text) {
            case "as-is" -> ExamplePolicy.AS_IS;
            case "skip" -> ExamplePolicy.SKIP;
            case "repair" -> ExamplePolicy.REPAIR;
            default -> throw new IllegalArgumentException("must be as-is, skip or repair");
        };
    }

    private static Tls certificate(ServerConfig config, String file) {
        return config.tls() instanceof Tls.Pem pem
                ? new Tls.Pem(Path.of(file), pem.key())
                : new Tls.Pem(Path.of(file), Path.of(file));
    }

    private static Tls key(ServerConfig config, String file) {
        return config.tls() instanceof Tls.Pem pem
                ? new Tls.Pem(pem.certificate(), Path.of(file))
                : new Tls.Pem(Path.of(file), Path.of(file));
    }

    private static Tls store(String text) {
        int colon = text.lastIndexOf(':');
        return colon > 1
                ? new Tls.Pkcs12(Path.of(text.substring(0, colon)), text.substring(colon + 1))
                : new Tls.Pkcs12(Path.of(text), "");
    }

    private static Limits timeout(Limits limits, int seconds) {
        return limits.withTimeoutMillis(Math.min(10_000, seconds * 1_000), seconds * 1_000, limits.idleTimeoutMillis());
    }
}
