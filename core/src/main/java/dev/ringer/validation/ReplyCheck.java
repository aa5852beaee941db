package dev.ringer.validation;

import dev.ringer.contract.Content;
import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Parameter;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.json.Json;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The check of replies: the mock keeps its own contract. */
final class ReplyCheck {

    private static final List<String> BODY = List.of("body");

    private static final int READ_BYTES_MAX = 16 << 20;

    private final Checker checker;
    private final HeaderCheck described;

    ReplyCheck(Checker checker) {
        this.checker = checker;
        this.described = new HeaderCheck(checker, Direction.RESPONSE);
    }

    List<Violation> check(ContractResponse response, @Nullable Content content, Payload payload, Headers headers) {
        Violations violations = new Violations(Policy.STANDARD);
        if (content != null) {
            body(content, payload, violations);
        }
        for (Parameter header : response.headers()) {
            header(header, headers, violations);
        }
        return violations.result().violations();
    }

    private void body(Content content, Payload payload, Violations violations) {
        Optional<Schema> schema = content.schema();
        if (schema.isEmpty()
                || content.itemSchema().isPresent()
                || content.type().isJsonSequence()) {
            return;
        }
        Json json = null;
        if (payload instanceof Payload.Value value) {
            json = value.json();
        } else if (payload instanceof Payload.Raw raw && raw.type().isJson() && isReadable(raw.body())) {
            try {
                json = JsonReader.read(raw.body().bytes());
            } catch (JsonSyntaxException e) {
                violations.add(
                        Validation.Kind.MALFORMED,
                        BODY,
                        "syntax",
                        "The body is no JSON: " + e.reason() + " (line " + e.line() + ", column " + e.column() + ").",
                        content.location().toString());
            } catch (UncheckedIOException e) {
                // A file that has gone: sending it fails too, and tells.
            }
        }
        if (json != null && !checker.accepts(schema.get(), json, Direction.RESPONSE)) {
            violations.add(BODY, "The body", checker.findings(schema.get(), json, Direction.RESPONSE));
        }
    }

    /** A large file is sent without being read. */
    private static boolean isReadable(Body body) {
        return body.isHeld() || body.length() <= READ_BYTES_MAX;
    }

    private void header(Parameter header, Headers headers, Violations violations) {
        // Several cookies are several headers, which cannot be told from one value with commas.
        if (!header.name().equalsIgnoreCase("Set-Cookie")) {
            List<String> where = List.of("header", header.name().toLowerCase(Locale.ROOT));
            described.check(header, headers, where, "The header '" + header.name() + "'", violations);
        }
    }
}
