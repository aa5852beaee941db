package dev.ringer.validation;

import dev.ringer.contract.Content;
import dev.ringer.contract.RequestBody;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import dev.ringer.source.Shown;
import dev.ringer.validation.Validation.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The check of a request's body. */
final class BodyCheck {

    static final List<String> CONTENT_TYPE = List.of("header", "content-type");

    private static final List<String> BODY = List.of("body");

    private final RequestBody body;
    private final Checker checker;
    private final Policy policy;
    private final List<BodyReader> readers;
    private final String rule;

    BodyCheck(RequestBody body, Checker checker, Policy policy, String rule) {
        this.body = body;
        this.checker = checker;
        this.policy = policy;
        this.rule = rule;
        Text text = new Text(checker);
        this.readers = List.of(
                new JsonBody(),
                new FormBody(text),
                new MultipartBody(text, new HeaderCheck(checker, Direction.REQUEST)),
                new XmlBody(text),
                new SequenceBody(),
                new TextBody(text));
    }

    void check(Request request, Violations violations) {
        if (request.body().isEmpty() && !isForm(request)) {
            if (body.required()) {
                violations.add(
                        Kind.INVALID, BODY, "required", "The body is missing, it is required (" + types() + ").", rule);
            }
            return;
        }
        if (body.contents().isEmpty()) {
            return;
        }
        String written = request.headers().get("Content-Type");
        MediaType type = written == null ? null : MediaType.parse(written).orElse(null);
        if (written != null && (type == null || type.isRange())) {
            unsupported(
                    "The Content-Type is '" + shown(written) + "', which is no media type, must be " + types() + ".",
                    violations);
            return;
        }
        Content content = content(type);
        if (content == null) {
            unsupported("The Content-Type is " + type + ", must be " + types() + ".", violations);
            return;
        }
        read(request, type == null ? content.type() : type, content, violations);
    }

    /** Give the body as a value; nothing where it is empty, or is none. */
    Optional<Json> read(Request request) {
        String written = request.headers().get("Content-Type");
        MediaType type = written == null ? null : MediaType.parse(written).orElse(null);
        Content content = body.contents().isEmpty() || request.body().isEmpty() ? null : content(type);
        if (content == null) {
            return Optional.empty();
        }
        MediaType read = type == null ? content.type() : type;
        return readers.stream()
                .filter(each -> each.reads(read))
                .findFirst()
                .map(each -> each.read(request, read, content, new Violations(policy)))
                .flatMap(each ->
                        each instanceof BodyReader.Outcome.Value value ? Optional.of(value.json()) : Optional.empty());
    }

    /** A form without fields is written as nothing. */
    private boolean isForm(Request request) {
        String written = request.headers().get("Content-Type");
        MediaType type = written == null ? null : MediaType.parse(written).orElse(null);
        return type != null && type.isForm() && content(type) != null;
    }

    private static String shown(String text) {
        return Shown.beginning(text, 60);
    }

    private String types() {
        return body.contents().stream()
                .map(each -> each.type().toString())
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private void unsupported(String message, Violations violations) {
        violations.add(Kind.UNSUPPORTED, CONTENT_TYPE, "content-type", message, rule);
    }

    /** Give the most particular declared content that takes the media type in; the first where the client named none. */
    private @Nullable Content content(@Nullable MediaType type) {
        if (type == null) {
            return body.contents().get(0);
        }
        Content best = null;
        for (Content each : body.contents()) {
            boolean better =
                    best == null || each.type().specificity() > best.type().specificity();
            if (better && each.type().includes(type)) {
                best = each;
            }
        }
        return best;
    }

    private void read(Request request, MediaType type, Content content, Violations violations) {
        for (BodyReader reader : readers) {
            if (reader.reads(type)) {
                outcome(reader.read(request, type, content, violations), content, violations);
                return;
            }
        }
    }

    private void outcome(BodyReader.Outcome outcome, Content content, Violations violations) {
        if (outcome instanceof BodyReader.Outcome.Malformed malformed) {
            boolean type =
                    malformed.code().equals("charset") || malformed.code().equals("boundary");
            violations.add(
                    type ? Kind.UNSUPPORTED : Kind.MALFORMED,
                    type ? CONTENT_TYPE : BODY,
                    type ? "content-type" : malformed.code(),
                    malformed.message(),
                    content.location().toString());
        } else if (outcome instanceof BodyReader.Outcome.Value value) {
            violations.read(value.json());
            content.schema().ifPresent(schema -> value(schema, value.json(), BODY, "The body", violations));
        } else if (outcome instanceof BodyReader.Outcome.Items items) {
            items(items.items(), content, violations);
        }
    }

    private void items(List<Json> items, Content content, Violations violations) {
        Optional<Schema> schema = content.itemSchema();
        if (schema.isEmpty() && content.schema().isPresent()) {
            Schema whole = content.schema().get();
            List<Schema> below = whole.types().has(Type.ARRAY) && !whole.types().isAny()
                    ? Parts.ofAny(whole).item(0)
                    : List.of(whole);
            schema = below.stream().findFirst();
        }
        if (schema.isPresent()) {
            for (int i = 0; i < items.size(); i++) {
                value(
                        schema.get(),
                        items.get(i),
                        List.of("body", Integer.toString(i)),
                        "Item " + i + " of the body",
                        violations);
            }
        }
    }

    private void value(Schema schema, Json value, List<String> where, String subject, Violations violations) {
        if (!checker.accepts(schema, value, Direction.REQUEST)) {
            violations.add(where, subject, checker.findings(schema, value, Direction.REQUEST));
        }
        if (policy.strict()) {
            Strictness.check(value, schema, where, violations);
        }
    }
}
