package dev.ringer.validation;

import dev.ringer.contract.Parameter;
import dev.ringer.http.Headers;
import dev.ringer.json.Json;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import dev.ringer.schema.check.Secrets;
import dev.ringer.validation.Validation.Kind;
import java.util.List;
import java.util.Optional;

/** The check of headers that are described beside a content: those of replies, and of parts of a body. */
final class HeaderCheck {

    private final Checker checker;
    private final Styles styles;
    private final Direction direction;

    HeaderCheck(Checker checker, Direction direction) {
        this.checker = checker;
        this.styles = new Styles(new Text(checker));
        this.direction = direction;
    }

    /**
     * Check what some headers have for a described one.
     *
     * @param subject to begin the sentence with
     */
    void check(Parameter header, Headers headers, List<String> where, String subject, Violations violations) {
        String value = headers.joined(header.name());
        Optional<Schema> schema = header.schema();
        if (value == null) {
            if (header.required()) {
                violations.add(
                        Kind.INVALID,
                        where,
                        "required",
                        subject + " is missing, it is required.",
                        header.location().toString());
            }
            return;
        }
        if (schema.isPresent()) {
            Json json = styles.header(value, header, Nature.of(schema));
            violations.add(
                    where,
                    subject,
                    Secrets.isSecret(header.name())
                            ? checker.findingsOfSecret(schema.get(), json, direction)
                            : checker.findings(schema.get(), json, direction));
        }
    }
}
