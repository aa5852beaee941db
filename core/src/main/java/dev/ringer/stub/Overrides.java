package dev.ringer.stub;

import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.matching.path.JsonPath;
import dev.ringer.template.Scope;
import java.util.List;
import java.util.Optional;

/**
 * Changes of a body that comes from elsewhere, in the order of the file: first what is set, then what is removed.
 *
 * <p>A path that leads to one place makes what is missing on its way; one that chooses several changes those there are.
 */
record Overrides(List<Put> puts, List<JsonPath> removals) {

    static final Overrides NONE = new Overrides(List.of(), List.of());

    /** A value at a path. */
    record Put(JsonPath path, Tree value) {}

    Overrides {
        puts = List.copyOf(puts);
        removals = List.copyOf(removals);
    }

    boolean isEmpty() {
        return puts.isEmpty() && removals.isEmpty();
    }

    boolean isConstant() {
        return puts.stream().allMatch(each -> each.value().isConstant());
    }

    /**
     * Change a body.
     *
     * @throws dev.ringer.template.TemplateException when a template cannot be filled in
     */
    Json apply(Json body, Scope scope) {
        Json result = body;
        for (Put each : puts) {
            for (Pointer place : places(each.path(), result)) {
                result = Edit.put(result, place, each.value().of(scope.at("set/" + each.path())));
            }
        }
        for (JsonPath each : removals) {
            List<Pointer> places = each.locate(result);
            // From the last on, so that the places of items before are still theirs.
            for (int i = places.size() - 1; i >= 0; i--) {
                result = Edit.remove(result, places.get(i));
            }
        }
        return result;
    }

    private static List<Pointer> places(JsonPath path, Json body) {
        List<Pointer> there = path.locate(body);
        Optional<Pointer> only = path.pointer();
        return there.isEmpty() && only.isPresent() ? List.of(only.get()) : there;
    }
}
