package dev.ringer.stub;

import dev.ringer.delay.TimeSpan;
import dev.ringer.http.Headers;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.proxy.Passage;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads {@code passthrough: https://api.example.com}, or a map with more to say. */
final class PassthroughReader {

    /** What each message has of its own. */
    private static final Set<String> OWN =
            Set.of("host", "content-length", "expect", "connection", "upgrade", "transfer-encoding", "via");

    private final List<Diagnostic> diagnostics;
    private final HeadReader heads;

    /**
     * Make a reader.
     *
     * @param templates false where braces are just braces
     */
    PassthroughReader(List<Diagnostic> diagnostics, boolean templates) {
        this.diagnostics = diagnostics;
        this.heads = new HeadReader(diagnostics, templates);
    }

    /** Read it; nothing where there is no URL. */
    Optional<Passthrough> read(Fields reply) {
        Json value = reply.json("passthrough").orElseThrow();
        if (!(value instanceof JsonObject)) {
            return to(reply, "passthrough").map(PassthroughReader::plain);
        }
        Fields map = Fields.of(value, reply.at("passthrough"), "passthrough", diagnostics)
                .orElseThrow();
        Optional<Text> to = to(map, "to");
        if (!map.has("to")) {
            map.wrong("to", "the upstream's URL");
        }
        Optional<String> prefix = map.text("stripPrefix");
        HeadReader.Lines lines = heads.lines(map, "headers");
        lines.fixed().forEach((name, text) -> own(name, map, "headers"));
        lines.filled().forEach(each -> own(each.name(), map, "headers"));
        List<String> removed = map.texts("removeHeaders");
        boolean introduced = map.flag("forwarded").orElse(true);
        long patience = patience(map);
        map.done();
        Head head = Head.of(Optional.empty(), lines.fixed(), lines.filled(), Optional.empty());
        return to.map(each -> new Passthrough(each, prefix.orElse(""), head, removed, introduced, patience));
    }

    private static Passthrough plain(Text to) {
        Head none = Head.of(Optional.empty(), Headers.EMPTY, List.of(), Optional.empty());
        return new Passthrough(to, "", none, List.of(), true, Passage.PATIENCE_MILLIS);
    }

    private Optional<Text> to(Fields fields, String key) {
        Optional<Text> to = fields.text(key).map(each -> heads.text(each, fields.at(key)));
        if (to.isPresent() && to.get() instanceof Text.Constant constant) {
            try {
                Passage.check(constant.text().strip());
            } catch (IllegalArgumentException e) {
                fields.report(String.valueOf(e.getMessage()), fields.at(key));
            }
        }
        return to;
    }

    private static void own(String name, Fields map, String key) {
        if (OWN.contains(name.toLowerCase(Locale.ROOT))) {
            map.report(
                    "the header '" + name + "' is set by the mock itself, as each message has its own",
                    map.at(key).child(name));
        }
    }

    private static long patience(Fields map) {
        Optional<Json> given = map.json("timeout");
        OptionalLong millis =
                given.isPresent() ? TimeSpan.millis(given.get()) : OptionalLong.of(Passage.PATIENCE_MILLIS);
        if (millis.orElse(0) < 1 || millis.orElse(0) > Passage.PATIENCE_MILLIS_MAX) {
            map.wrong("timeout", TimeSpan.FORMS + ", at most 10m");
            return Passage.PATIENCE_MILLIS;
        }
        return millis.getAsLong();
    }
}
