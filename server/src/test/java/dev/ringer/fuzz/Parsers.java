package dev.ringer.fuzz;

import dev.ringer.exchange.Preferences;
import dev.ringer.http.Accept;
import dev.ringer.http.Body;
import dev.ringer.http.Caller;
import dev.ringer.http.Cookies;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Multipart;
import dev.ringer.http.Percent;
import dev.ringer.http.Query;
import dev.ringer.http.Request;
import dev.ringer.http.Target;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.launch.MockConfig;
import dev.ringer.launch.MockServer;
import dev.ringer.pattern.Pattern;
import dev.ringer.pattern.PatternSyntaxException;
import dev.ringer.source.Document;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What reads bytes from outside, by name; each takes anything and throws only what says that it is not well formed. */
public final class Parsers implements Supplier<Map<String, Consumer<byte[]>>> {

    /** Called by name, in the loader that watches. */
    public Parsers() {}

    @Override
    public Map<String, Consumer<byte[]>> get() {
        Map<String, Consumer<byte[]>> all = new LinkedHashMap<>();
        all.put("media type", bytes -> MediaType.parse(utf8(bytes)).ifPresent(MediaType::essence));
        all.put("accept", bytes -> Accept.parse(utf8(bytes)).weight(MediaType.JSON));
        all.put("target", bytes -> Target.parse(latin(bytes)).query());
        all.put("query", bytes -> Query.parse(latin(bytes)).pairs().forEach(Query.Pair::value));
        all.put("percent", bytes -> Percent.encode(Percent.decode(latin(bytes))));
        all.put("cookies", bytes -> Cookies.all(Headers.of("Cookie", line(bytes)), "a"));
        all.put("preferences", bytes -> Preferences.of(Request.of("GET", "/").withHeader("Prefer", line(bytes))));
        all.put("multipart", bytes -> Multipart.parse(Body.of(bytes), "x"));
        all.put("json", Parsers::json);
        all.put("yaml", bytes -> document("a.yaml", bytes));
        all.put("json document", bytes -> document("a.json", bytes));
        all.put("pattern", Parsers::pattern);
        all.put("engine", engine());
        return all;
    }

    private static void json(byte[] bytes) {
        try {
            JsonReader.read(bytes);
        } catch (JsonSyntaxException e) {
            // That is the answer to most of them.
        }
    }

    private static void document(String name, byte[] bytes) {
        try {
            Document.read(URI.create("file:///" + name), bytes);
        } catch (JsonSyntaxException e) {
            // That is the answer to most of them.
        }
    }

    private static void pattern(byte[] bytes) {
        String text = utf8(bytes);
        try {
            Pattern.of(text.substring(0, Math.min(text.length(), 200))).find("aaaaaaaaaaaaaaaaaaaaaaaaaaaaab!");
        } catch (PatternSyntaxException e) {
            // That is the answer to most of them.
        }
    }

    /** Make requests of lines: method and target, fields, an empty line, the body. */
    private static Consumer<byte[]> engine() {
        try (MockServer server = MockServer.start(MockConfig.STANDARD
                .withContracts(Contracts.ours())
                .withoutWatch()
                .withPort(0))) {
            var engine = server.engine();
            return bytes -> engine.handle(request(bytes));
        }
    }

    private static Request request(byte[] bytes) {
        String text = latin(bytes);
        int end = text.indexOf("\n\n");
        String[] lines = (end < 0 ? text : text.substring(0, end)).split("\n");
        byte[] body = end < 0 ? new byte[0] : Arrays.copyOfRange(bytes, end + 2, bytes.length);
        Headers.Builder headers = Headers.builder();
        for (String field : lines) {
            int colon = field.indexOf(": ");
            if (colon > 0) {
                headers.add(field.substring(0, colon), field.substring(colon + 2));
            }
        }
        String[] first = lines.length == 0 ? new String[] {""} : lines[0].split(" ", 2);
        Target target = Target.parse(first.length < 2 ? "/" : first[1]);
        return new Request(first[0], target, headers.build(), Body.of(body), "http://a", Caller.UNKNOWN);
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String line(byte[] bytes) {
        return latin(bytes).replaceAll("[\\x00-\\x08\\x0a-\\x1f\\x7f]", "?");
    }
}
