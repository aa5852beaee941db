package dev.ringer.validation;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Access;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a contract lets pass and a careful person would not: members that it does not know, and read-only ones. */
final class Strictness {

    private Strictness() {}

    static void check(Json value, Schema schema, List<String> where, Violations violations) {
        check(value, List.of(schema), where, Pointer.ROOT, violations);
    }

    private static void check(Json value, List<Schema> schemas, List<String> where, Pointer at, Violations violations) {
        Parts parts = Parts.of(schemas, value);
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, Json> member : object) {
                member(member.getKey(), member.getValue(), parts, where, at.child(member.getKey()), violations);
            }
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                check(array.get(i), parts.item(i), where, at.child(i), violations);
            }
        }
    }

    private static void member(
            String name, Json value, Parts parts, List<String> where, Pointer at, Violations violations) {
        List<Schema> below = parts.member(name);
        boolean open = parts.all().stream()
                .anyMatch(each -> each.objects().additional() != null
                        || !each.objects().patterns().isEmpty());
        if (below.isEmpty() && !open && !parts.memberNames().isEmpty()) {
            add(
                    where,
                    at,
                    "unknown",
                    "is not known to the contract",
                    parts.all().get(0),
                    violations);
            return;
        }
        Optional<Schema> readOnly = below.stream().filter(Access::isReadOnly).findFirst();
        if (readOnly.isPresent()) {
            add(where, at, "readOnly", "is read-only, must not be sent", readOnly.get(), violations);
            return;
        }
        check(value, below, where, at, violations);
    }

    private static void add(
            List<String> where, Pointer at, String code, String message, Schema rule, Violations violations) {
        violations.add(where, "The body", List.of(new Finding(code, at, rule.location(), message, false)));
    }
}
