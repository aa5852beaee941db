package dev.ringer.resource;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import dev.ringer.source.Nearest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Warns of members that a schema lets pass and does not name, each name once. */
final class UnknownMembers {

    private final List<Diagnostic> diagnostics;
    private final Set<String> told = new HashSet<>();

    UnknownMembers(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(Schema schema, Seed seed) {
        check(List.of(schema), seed.value(), Pointer.ROOT, seed.where());
    }

    private void check(List<Schema> schemas, Json value, Pointer at, Location where) {
        if (value instanceof JsonObject object) {
            members(Parts.of(schemas, value), object, at, where);
        } else if (value instanceof JsonArray array) {
            Parts parts = Parts.of(schemas, value);
            for (int i = 0; i < array.size(); i++) {
                check(parts.item(i), array.get(i), at, where.child(i));
            }
        }
    }

    private void members(Parts parts, JsonObject object, Pointer at, Location where) {
        boolean open = parts.all().stream()
                .anyMatch(each -> each.objects().additional() != null
                        || !each.objects().patterns().isEmpty());
        for (Map.Entry<String, Json> member : object) {
            String name = member.getKey();
            List<Schema> below = parts.member(name);
            if (below.isEmpty() && !open && !parts.memberNames().isEmpty()) {
                tell(name, parts.memberNames(), at.child(name), where.child(name));
            } else {
                check(below, member.getValue(), at.child(name), where.child(name));
            }
        }
    }

    private void tell(String name, Set<String> allowed, Pointer at, Location where) {
        if (told.add(at.toString())) {
            diagnostics.add(Diagnostic.warning(
                    "unknown-member",
                    "the contract knows no member '" + String.join(".", at.tokens()) + "'"
                            + Nearest.hint(name, allowed),
                    where));
        }
    }
}
