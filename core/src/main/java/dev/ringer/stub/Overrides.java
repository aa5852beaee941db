package dev.ringer.stub;

import dev.ringer.exchange.Payload;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.matching.path.JsonPath;
import dev.ringer.template.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Changes of a body that comes from elsewhere, in the order of the file: first what is set, then what is removed.
 *
 * <p>A path that leads to one place makes what is missing on its way; one that chooses several changes those there are.
 */
record Overrides(List<Put> puts, List<JsonPath> removals) {

    static final Overrides NONE = new Overrides(List.of(), List.of());

    /** The longer of two indexes is the larger; of names any order will do. */
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

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
     * Give the changes with their templates filled in, so that they can be made later.
     *
     * @throws dev.ringer.template.TemplateException when a template cannot be filled in
     */
    Overrides filled(Scope scope) {
        return isConstant()
                ? this
                : new Overrides(
                        puts.stream()
                                .map(each -> new Put(each.path(), new Tree(value(each, scope), null)))
                                .toList(),
                        removals);
    }

    private static Json value(Put put, Scope scope) {
        return put.value().of(scope.at("set/" + put.path()));
    }

    /**
     * Change a body that is a value; others stay as they are.
     *
     * @throws dev.ringer.template.TemplateException when a template cannot be filled in
     */
    Payload apply(Payload payload, Scope scope) {
        return isEmpty() || !(payload instanceof Payload.Value value)
                ? payload
                : new Payload.Value(apply(value.json(), scope), value.type(), value.content());
    }

    /**
     * Change a tree.
     *
     * @throws dev.ringer.template.TemplateException when a template cannot be filled in
     */
    Json apply(Json body, Scope scope) {
        Json result = body;
        for (Put each : puts) {
            List<Pointer> there = each.path().locate(result);
            for (Pointer place : there) {
                result = Edit.put(result, place, value(each, scope));
            }
            Optional<Pointer> missing = there.isEmpty() ? each.path().pointer() : Optional.empty();
            if (missing.isPresent()) {
                result = Edit.put(result, missing.get(), value(each, scope), each.path()::isIndex);
            }
        }
        for (JsonPath each : removals) {
            for (Pointer place : fromTheLast(each.locate(result))) {
                result = Edit.remove(result, place);
            }
        }
        return result;
    }

    /** Order places so that those of items before are still theirs: {@code $[-1,0]} has the last item first. */
    private static List<Pointer> fromTheLast(List<Pointer> places) {
        return places.stream().distinct().sorted(Overrides::laterFirst).toList();
    }

    private static int laterFirst(Pointer a, Pointer b) {
        List<String> some = a.tokens();
        List<String> others = b.tokens();
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            int order = BY_NUMBER.compare(others.get(i), some.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(others.size(), some.size());
    }
}
