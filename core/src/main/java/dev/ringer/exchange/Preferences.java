package dev.ringer.exchange;

import dev.ringer.http.Headers;
import dev.ringer.http.Percent;
import dev.ringer.http.Query;
import dev.ringer.http.Request;
import dev.ringer.source.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the caller wants of the answer.
 *
 * <p>Read from {@code Prefer} (RFC 7240), from the query twins {@code __code} and so on, and from Postman's headers; a
 * key of {@code Prefer} beats its twin, which beats Postman's header.
 *
 * @param code a documented status
 * @param example name of a documented example
 * @param dynamic true for a generated value even where there is an example, false for an example
 * @param seed of generated values
 * @param shape of generated values
 * @param validation what to do with violations of this request
 * @param sessionSeed of generated values where the caller asks for none
 */
public record Preferences(
        Optional<Integer> code,
        Optional<String> example,
        Optional<Boolean> dynamic,
        Optional<String> seed,
        Optional<Shape> shape,
        Optional<ValidationMode> validation,
        Optional<String> sessionSeed) {

    public static final Preferences NONE = new Preferences(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final List<String> KEYS = List.of("code", "example", "dynamic", "seed", "shape", "validation");

    private static final Map<String, String> POSTMAN = Map.of(
            "code", "x-mock-response-code",
            "example", "x-mock-response-name");

    /** Preferences, or why what was written is none. */
    public sealed interface Reading {
        record Read(Preferences preferences) implements Reading {}

        record Malformed(Problem problem) implements Reading {}
    }

    private static final Reading NOTHING = new Reading.Read(NONE);

    /** Read the preferences of a request. */
    public static Reading of(Request request) {
        Map<String, String> written = collect(request);
        return written.isEmpty() ? NOTHING : read(written);
    }

    public Preferences withSeed(Optional<String> replacement) {
        return new Preferences(code, example, dynamic, replacement, shape, validation, sessionSeed);
    }

    public Preferences withSessionSeed(Optional<String> replacement) {
        return new Preferences(code, example, dynamic, seed, shape, validation, replacement);
    }

    /** Give the seed that the caller asks for, else the session's; nothing where the server's is to be used. */
    public Optional<String> seedInUse() {
        return seed.isPresent() ? seed : sessionSeed;
    }

    public Preferences withExample(Optional<String> replacement) {
        return new Preferences(code, replacement, dynamic, seed, shape, validation, sessionSeed);
    }

    public Preferences withShape(Optional<Shape> replacement) {
        return new Preferences(code, example, dynamic, seed, replacement, validation, sessionSeed);
    }

    /** Tell whether the caller asked for a particular documented answer. */
    public boolean isForced() {
        return code.isPresent() || example.isPresent() || dynamic.isPresent();
    }

    /** Tell whether a query parameter is one of the twins, and so no part of the API. */
    public static boolean isTwin(String parameter) {
        return parameter.startsWith("__") && KEYS.contains(parameter.substring(2));
    }

    private static Map<String, String> collect(Request request) {
        Map<String, String> written = new LinkedHashMap<>();
        for (int i = 0; i < request.headers().size(); i++) {
            if (request.headers().name(i).equalsIgnoreCase("Prefer")) {
                prefer(request.headers().value(i), written);
            }
        }
        for (Query.Pair pair : request.target().query().pairs()) {
            if (isTwin(pair.name())) {
                written.putIfAbsent(pair.name().substring(2), pair.value());
            }
        }
        postman(request.headers(), written);
        return written;
    }

    private static void postman(Headers headers, Map<String, String> written) {
        POSTMAN.forEach((key, header) -> {
            String value = headers.get(header);
            if (value != null) {
                written.putIfAbsent(key, value);
            }
        });
        String id = headers.get("x-mock-response-id");
        if (id != null) {
            written.putIfAbsent("example", id);
        }
    }

    /** Read {@code code=404, example="not found"; dynamic=true}; keys that are not ours are somebody else's. */
    private static void prefer(String header, Map<String, String> written) {
        for (String part : split(header)) {
            int equals = part.indexOf('=');
            String key = (equals < 0 ? part : part.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : unquote(part.substring(equals + 1).strip());
            if (KEYS.contains(key)) {
                written.putIfAbsent(key, value);
            }
        }
    }

    private static List<String> split(String header) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            quoted ^= c == '"' && (i == 0 || header.charAt(i - 1) != '\\');
            if (!quoted && (c == ',' || c == ';')) {
                parts.add(header.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(header.substring(from));
        return parts;
    }

    private static String unquote(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replace("\\\"", "\"") : value;
    }

    private static Reading read(Map<String, String> written) {
        List<String> wrong = new ArrayList<>();
        Optional<Integer> code = Optional.empty();
        String status = written.get("code");
        if (status != null) {
            if (status.matches("[1-5][0-9][0-9]")) {
                code = Optional.of(Integer.parseInt(status));
            } else {
                wrong.add(malformed("code", status, "a status from 100 to 599"));
            }
        }
        Optional<Boolean> dynamic = Optional.empty();
        String flag = written.get("dynamic");
        if (flag != null) {
            if (flag.equals("true") || flag.equals("false")) {
                dynamic = Optional.of(flag.equals("true"));
            } else {
                wrong.add(malformed("dynamic", flag, "true or false"));
            }
        }
        Optional<Shape> shape = word(written.get("shape"), "shape", Shape.values(), wrong);
        Optional<ValidationMode> mode = word(written.get("validation"), "validation", ValidationMode.values(), wrong);
        if (!wrong.isEmpty()) {
            return new Reading.Malformed(Problem.of(
                    400, "malformed-preference", "The preference " + String.join("; the preference ", wrong) + "."));
        }
        Optional<String> example = Optional.ofNullable(written.get("example")).map(Preferences::plain);
        Optional<String> seed = Optional.ofNullable(written.get("seed"));
        return new Reading.Read(new Preferences(code, example, dynamic, seed, shape, mode, Optional.empty()));
    }

    /** Header values cannot hold every letter, so that names may be percent-encoded. */
    private static String plain(String name) {
        return name.indexOf('%') >= 0 && Percent.isWellFormed(name) ? Percent.decode(name) : name;
    }

    private static <E extends Enum<E>> Optional<E> word(
            @Nullable String word, String key, E[] values, List<String> wrong) {
        if (word == null) {
            return Optional.empty();
        }
        for (E value : values) {
            if (value.name().equalsIgnoreCase(word)) {
                return Optional.of(value);
            }
        }
        String allowed = Arrays.stream(values)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        wrong.add(malformed(key, word, "one of " + allowed));
        return Optional.empty();
    }

    private static String malformed(String key, String found, String allowed) {
        return "'" + key + "' is '" + Shown.beginning(found, 40) + "', must be " + allowed;
    }

    /** Give the preferences as {@code Preference-Applied} states them (RFC 7240, 3); empty where there are none. */
    public String applied() {
        List<String> parts = new ArrayList<>();
        code.ifPresent(value -> parts.add("code=" + value));
        example.ifPresent(value -> parts.add("example=" + quoted(value)));
        dynamic.ifPresent(value -> parts.add("dynamic=" + value));
        seed.ifPresent(value -> parts.add("seed=" + quoted(value)));
        shape.ifPresent(value -> parts.add("shape=" + value.word()));
        validation.ifPresent(value -> parts.add("validation=" + value.word()));
        return String.join(", ", parts);
    }

    private static String quoted(String value) {
        if (Headers.isName(value)) {
            return value;
        }
        return "\"" + Percent.encode(value, " !#$&'()*+,/:;=?@[]") + "\"";
    }
}
