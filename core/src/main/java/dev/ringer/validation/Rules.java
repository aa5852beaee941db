package dev.ringer.validation;

import dev.ringer.source.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The names of rules, as violations have them: a place, a code, or both with a dot between. */
public final class Rules {

    private static final List<String> PLACES =
            List.of("path", "query", "querystring", "header", "cookie", "body", "connection");

    private static final List<String> CODES = List.of(
            "$dynamicRef",
            "$ref",
            "additionalItems",
            "additionalProperties",
            "allOf",
            "anyOf",
            "const",
            "contains",
            "content-type",
            "contentSchema",
            "contentType",
            "credentials",
            "dependentRequired",
            "dependentSchemas",
            "discriminator",
            "else",
            "encoding",
            "enum",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "false",
            "format",
            "if",
            "items",
            "limit",
            "maxContains",
            "maxItems",
            "maxLength",
            "maxProperties",
            "maximum",
            "minItems",
            "minLength",
            "minProperties",
            "minimum",
            "multipleOf",
            "not",
            "oneOf",
            "pattern",
            "prefixItems",
            "properties",
            "propertyNames",
            "readOnly",
            "repeated",
            "required",
            "schema-type",
            "scopes",
            "style",
            "syntax",
            "then",
            "type",
            "unevaluatedItems",
            "unevaluatedProperties",
            "uniqueItems",
            "unknown",
            "xml");

    private Rules() {}

    /** Tell what is wrong with the name of a rule: what it must be, and which one was probably meant. */
    public static Optional<String> fault(String rule) {
        int dot = rule.indexOf('.');
        boolean known = dot < 0
                ? PLACES.contains(rule) || CODES.contains(rule)
                : PLACES.contains(rule.substring(0, dot)) && CODES.contains(rule.substring(dot + 1));
        return known
                ? Optional.empty()
                : Optional.of("must be a place (" + String.join(", ", PLACES)
                        + "), a keyword, or both with a dot between, as in query.unknown"
                        + Nearest.hint(rule, all(dot >= 0)));
    }

    private static Collection<String> all(boolean both) {
        List<String> all = new ArrayList<>(both ? List.of() : PLACES);
        all.addAll(both ? List.of() : CODES);
        if (both) {
            PLACES.forEach(place -> CODES.forEach(code -> all.add(place + "." + code)));
        }
        return all;
    }
}
