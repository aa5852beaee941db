package dev.ringer.stub;

import dev.ringer.callback.RuntimeExpression;
import dev.ringer.callback.Signing;
import dev.ringer.delay.Delay;
import dev.ringer.delay.TimeSpan;
import dev.ringer.exchange.Callback;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import dev.ringer.source.Fields;
import dev.ringer.source.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the callbacks of a stub. */
final class CallbackReader {

    /** Headers that say how a message is sent, not what. */
    private static final List<String> OURS =
            List.of("Connection", "Content-Length", "Expect", "Host", "Transfer-Encoding", "Upgrade");

    private static final long TIMES_MAX = 20;
    private static final long USUAL_BACKOFF_MILLIS = 1_000;

    private final Documents documents;
    private final List<Diagnostic> diagnostics;

    CallbackReader(Documents documents, List<Diagnostic> diagnostics) {
        this.documents = documents;
        this.diagnostics = diagnostics;
    }

    /**
     * Read a callback; nothing where it is none at all.
     *
     * @param stub name of its stub
     */
    Optional<StubCallback> read(Json value, Location at, String stub) {
        return Fields.of(value, at, "a callback", diagnostics).map(fields -> read(fields, stub));
    }

    private StubCallback read(Fields fields, String stub) {
        boolean templates = fields.flag("template").orElse(true);
        Optional<String> given = fields.text("name");
        StubCallback.Source source = source(fields);
        Optional<String> method = method(fields);
        Optional<StubCallback.Address> url = url(fields, templates);
        if (url.isEmpty() && !(source instanceof StubCallback.Source.OfOperation) && !fields.has("url")) {
            fields.report("a callback needs a url, or the name of a callback of the operation", fields.at());
        }
        HeadReader.Lines lines = new HeadReader(diagnostics, templates).lines(fields, "headers");
        Optional<MediaType> type = HeadReader.type(fields)
                .or(() -> lines.fixed().first("Content-Type").flatMap(MediaType::parse));
        Head head = Head.of(Optional.empty(), lines.fixed().without("Content-Type"), lines.filled(), type);
        BodyReader bodies = new BodyReader(documents, diagnostics, templates);
        StubBody body = bodies.withoutRow(fields);
        OURS.stream()
                .filter(name -> lines.fixed().has(name)
                        || lines.filled().stream().anyMatch(each -> each.name().equalsIgnoreCase(name)))
                .forEach(name -> fields.report(
                        "'" + name + "' follows from the URL and the body, and is not for a callback to say",
                        fields.at("headers")));
        StubCallback callback = new StubCallback(
                given.orElse(named(source).orElse(stub)),
                fields.at(),
                source,
                method,
                url,
                head,
                body,
                bodies.overrides(fields),
                fields.json("delay")
                        .map(each -> Delay.read(each, fields.at("delay"), diagnostics))
                        .orElse(Delay.NONE),
                retries(fields),
                fields.map("sign", "sign").flatMap(map -> signature(map, templates)));
        fields.done();
        return callback;
    }

    private static StubCallback.Source source(Fields fields) {
        Optional<String> callback = fields.text("callback");
        Optional<String> webhook = fields.text("webhook");
        if (callback.isPresent() && webhook.isPresent()) {
            fields.report(
                    "a callback has a callback or a webhook of the contract, here are both", fields.at("webhook"));
        }
        return callback.<StubCallback.Source>map(StubCallback.Source.OfOperation::new)
                .or(() -> webhook.map(StubCallback.Source.OfWebhooks::new))
                .orElseGet(StubCallback.Source.Own::new);
    }

    private static Optional<String> named(StubCallback.Source source) {
        return source instanceof StubCallback.Source.OfOperation callback
                ? Optional.of(callback.callback())
                : source instanceof StubCallback.Source.OfWebhooks webhook
                        ? Optional.of(webhook.webhook())
                        : Optional.empty();
    }

    private static Optional<String> method(Fields fields) {
        Optional<String> method = fields.text("method").map(each -> each.toUpperCase(Locale.ROOT));
        if (method.isPresent() && !Headers.isName(method.get())) {
            fields.wrong("method", "a method such as POST");
        }
        return method;
    }

    private Optional<StubCallback.Address> url(Fields fields, boolean templates) {
        return fields.text("url").flatMap(written -> {
            Text text = Text.of(written, fields.at("url"), templates, diagnostics);
            if (!text.isConstant()) {
                return Optional.of(new StubCallback.Address(text, Optional.empty()));
            }
            try {
                RuntimeExpression expression = RuntimeExpression.parse(written);
                if (!written.startsWith("$") && !written.matches("(?i)\\{\\$.*|https?://.*")) {
                    fields.wrong("url", "a URL that begins with http:// or https://, a template or an expression");
                }
                return Optional.of(new StubCallback.Address(text, Optional.of(expression)));
            } catch (IllegalArgumentException e) {
                fields.report(String.valueOf(e.getMessage()), fields.at("url"));
                return Optional.empty();
            }
        });
    }

    /** Read {@code 3} or <code>{times: 3, backoff: 1s}</code>. */
    private Callback.Retries retries(Fields fields) {
        Optional<Json> value = fields.json("retries");
        if (value.isEmpty()) {
            return Callback.Retries.NONE;
        }
        if (!(value.get() instanceof JsonObject)) {
            int times =
                    fields.whole("retries", 0, TIMES_MAX).map(Long::intValue).orElse(0);
            return new Callback.Retries(times, USUAL_BACKOFF_MILLIS);
        }
        Fields map = fields.map("retries", "retries").orElseThrow();
        int times = map.whole("times", 0, TIMES_MAX).map(Long::intValue).orElse(1);
        OptionalLong backoff = map.json("backoff").map(TimeSpan::millis).orElse(OptionalLong.of(USUAL_BACKOFF_MILLIS));
        if (backoff.isEmpty() || backoff.getAsLong() > Callback.Retries.MILLIS_MAX) {
            map.wrong("backoff", TimeSpan.FORMS + ", at most " + TimeSpan.show(Callback.Retries.MILLIS_MAX));
        }
        map.done();
        return new Callback.Retries(times, Math.min(Callback.Retries.MILLIS_MAX, backoff.orElse(0)));
    }

    private Optional<StubCallback.Signature> signature(Fields map, boolean templates) {
        Optional<String> header = map.text("header").filter(Headers::isName);
        if (header.isEmpty()) {
            map.wrong("header", "the name of a header");
        }
        Optional<Text> secret = map.text("secret")
                .filter(each -> !each.isEmpty())
                .map(each -> Text.of(each, map.at("secret"), templates, diagnostics));
        if (secret.isEmpty()) {
            map.report("'secret' is missing or empty, must be text", map.at());
        }
        Signing.Algorithm algorithm =
                map.word("algorithm", Signing.Algorithm.values()).orElse(Signing.Algorithm.SHA256);
        Signing.Notation notation =
                map.word("encoding", Signing.Notation.values()).orElse(Signing.Notation.HEX);
        String prefix = map.text("prefix").orElse("");
        map.done();
        return header.isEmpty() || secret.isEmpty()
                ? Optional.empty()
                : Optional.of(new StubCallback.Signature(header.get(), algorithm, secret.get(), notation, prefix));
    }
}
