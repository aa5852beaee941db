package dev.ringer.validation;

import dev.ringer.contract.Content;
import dev.ringer.contract.Parameter;
import dev.ringer.http.Cookies;
import dev.ringer.http.MediaType;
import dev.ringer.http.Percent;
import dev.ringer.http.Query;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import dev.ringer.schema.check.Finding;
import dev.ringer.source.Shown;
import dev.ringer.validation.Validation.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The check of one parameter. */
final class ParameterCheck {

    private static final int SHOWN_MAX = 60;

    private final Parameter parameter;
    private final Nature nature;
    private final Checker checker;
    private final Styles styles;
    private final QueryReader queries;
    private final String subject;
    private final List<String> where;
    private final boolean secret;

    /**
     * Make the check.
     *
     * @param secret true when no message may repeat the value
     */
    ParameterCheck(Parameter parameter, Checker checker, boolean secret) {
        this.parameter = parameter;
        this.nature = Nature.of(parameter.schema());
        this.checker = checker;
        Text text = new Text(checker);
        this.styles = new Styles(text);
        this.queries = new QueryReader(text, styles);
        this.subject = "The " + parameter.in().word() + " parameter '" + parameter.name() + "'";
        this.where = List.of(parameter.in().word(), parameter.name());
        this.secret = secret;
    }

    Parameter parameter() {
        return parameter;
    }

    /**
     * Check what the request says.
     *
     * @param values of the path's variables, percent-encoded as sent
     * @param used takes the names of query parameters that belong to this parameter; null where nobody asks
     */
    void check(Request request, Map<String, String> values, Violations violations, @Nullable Set<String> used) {
        switch (parameter.in()) {
            case PATH -> path(values.get(parameter.name()), violations);
            case QUERY -> query(request.target().query(), violations, used);
            case QUERYSTRING -> querystring(request.target().query(), violations, used);
            case HEADER -> header(request.headers().joined(parameter.name()), violations);
            case COOKIE -> cookie(Cookies.all(request.headers(), parameter.name()), violations);
        }
    }

    // --- places

    private void path(@Nullable String raw, Violations violations) {
        if (raw == null) {
            return;
        }
        if (!Percent.isWellFormed(raw)) {
            encoding(raw, violations);
            return;
        }
        if (!parameter.content().isEmpty()) {
            content(Percent.decode(raw), violations);
            return;
        }
        Optional<Json> value = styles.path(raw, parameter, nature);
        if (value.isEmpty()) {
            String prefix = parameter.style() == Parameter.Style.LABEL ? "." : ";" + parameter.name() + "=";
            violations.add(
                    Kind.INVALID,
                    where,
                    "style",
                    subject + " " + is(raw) + ", must begin with '" + prefix + "'.",
                    rule());
            return;
        }
        value(value.get(), violations);
    }

    /** Tell whether a path segment is a valid value. */
    boolean fits(@Nullable String raw) {
        if (raw == null || !Percent.isWellFormed(raw)) {
            return false;
        }
        Schema schema = parameter.schema().orElse(null);
        Optional<Json> value = styles.path(raw, parameter, nature);
        return value.isPresent() && (schema == null || checker.accepts(schema, value.get(), Direction.REQUEST));
    }

    private void query(Query query, Violations violations, @Nullable Set<String> used) {
        if (!parameter.content().isEmpty()) {
            String text = query.get(parameter.name());
            if (used != null) {
                used.add(parameter.name());
            }
            if (text == null) {
                absent(violations);
            } else {
                content(text, violations);
            }
            return;
        }
        QueryReader.Found found = queries.read(query, parameter, nature);
        if (used != null) {
            know(query, found, used);
        }
        if (found.value().isEmpty()) {
            absent(violations);
            return;
        }
        for (Query.Pair pair : query.pairs()) {
            if (!Percent.isWellFormed(pair.raw()) && found.names().contains(pair.name())) {
                encoding(pair.raw(), violations);
                return;
            }
        }
        if (parameter.allowEmptyValue() && isEmpty(query)) {
            return;
        }
        if (found.repeated()) {
            int times = query.all(parameter.name()).size();
            violations.add(
                    Kind.INVALID,
                    where,
                    "repeated",
                    subject + " is given " + times + " times, must be given once.",
                    rule());
            return;
        }
        value(found.value().get(), violations);
    }

    /** Tell which query parameters are this one; its own name is none where its members have names of their own. */
    private void know(Query query, QueryReader.Found found, Set<String> used) {
        used.addAll(found.names());
        boolean spread = parameter.explode() && nature.object();
        boolean deep = parameter.style() == Parameter.Style.DEEP_OBJECT && nature.object();
        if (!deep && (!spread || nature.array() || nature.scalar())) {
            used.add(parameter.name());
        }
        if (spread && !deep && isOpen()) {
            query.pairs().forEach(pair -> used.add(pair.name()));
        }
    }

    /** Tell whether the members of an object may have any names. */
    private boolean isOpen() {
        return parameter.schema().stream()
                .flatMap(schema -> Parts.ofAny(schema).all().stream())
                .map(part -> part.objects().additional())
                .anyMatch(additional -> additional != null && !additional.isNothing());
    }

    private boolean isEmpty(Query query) {
        List<Query.Pair> pairs = query.all(parameter.name());
        return pairs.size() == 1 && pairs.get(0).raw().isEmpty();
    }

    /** The whole query is a value of a media type, most often a form (OAS 3.2, "Parameter Locations"). */
    private void querystring(Query query, Violations violations, @Nullable Set<String> used) {
        if (used != null) {
            query.pairs().forEach(pair -> used.add(pair.name()));
        }
        if (query.raw().isEmpty()) {
            absent(violations);
            return;
        }
        Content content =
                parameter.content().isEmpty() ? null : parameter.content().get(0);
        Optional<Schema> schema = content == null ? parameter.schema() : content.schema();
        if (schema.isEmpty()) {
            return;
        }
        if (content != null && content.type().isJson()) {
            content(Percent.decodeForm(query.raw()), violations);
        } else {
            violations.add(where, subject, findings(schema.get(), queries.form(query, schema.get())));
        }
    }

    private void header(@Nullable String value, Violations violations) {
        if (value == null) {
            absent(violations);
        } else if (!parameter.content().isEmpty()) {
            content(value, violations);
        } else {
            value(styles.header(value, parameter, nature), violations);
        }
    }

    private void cookie(List<String> values, Violations violations) {
        if (values.isEmpty()) {
            absent(violations);
        } else if (!parameter.content().isEmpty()) {
            content(Percent.decode(values.get(0)), violations);
        } else if (values.size() > 1
                && nature.array()
                && parameter.explode()
                && parameter.schema().isPresent()) {
            value(new Text(checker).array(values, parameter.schema().get()), violations);
        } else if (parameter.style() == Parameter.Style.COOKIE) {
            value(styles.header(values.get(0), parameter, nature), violations);
        } else {
            value(styles.encoded(values.get(0), parameter, nature), violations);
        }
    }

    // --- findings

    private void absent(Violations violations) {
        if (parameter.required()) {
            violations.add(Kind.INVALID, where, "required", subject + " is missing, it is required.", rule());
        }
    }

    private void encoding(String raw, Violations violations) {
        violations.add(
                Kind.INVALID, where, "encoding", subject + " " + is(raw) + ", must be percent-encoded UTF-8.", rule());
    }

    private void value(Json value, Violations violations) {
        Schema schema = parameter.schema().orElse(null);
        if (schema != null && !checker.accepts(schema, value, Direction.REQUEST)) {
            violations.add(where, subject, findings(schema, value));
        }
    }

    private void content(String text, Violations violations) {
        Content content = parameter.content().get(0);
        Optional<Schema> schema = content.schema();
        MediaType type = content.type();
        Json value = new JsonString(text);
        if (type.isJson()) {
            try {
                value = Json.parse(text);
            } catch (JsonSyntaxException e) {
                violations.add(
                        Kind.INVALID,
                        where,
                        "syntax",
                        subject + " is no JSON: " + e.reason() + " (column " + e.column() + ").",
                        rule());
                return;
            }
        }
        if (schema.isPresent()) {
            violations.add(where, subject, findings(schema.get(), value));
        }
    }

    private List<Finding> findings(Schema schema, Json value) {
        return secret
                ? checker.findingsOfSecret(schema, value, Direction.REQUEST)
                : checker.findings(schema, value, Direction.REQUEST);
    }

    private String is(String raw) {
        return secret ? "has a value that is not shown" : "is " + shown(raw);
    }

    private static String shown(String raw) {
        return "'" + Shown.beginning(raw, SHOWN_MAX) + "'";
    }

    private String rule() {
        return parameter.location().toString();
    }
}
