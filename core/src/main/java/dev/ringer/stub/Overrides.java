package dev.ringer.stub;

import dev.ringer.exchange.Payload;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.matching.path.JsonPath;
import dev.ringer.source.Location;
import dev.ringer.template.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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

    /**
     * A value at a path.
     *
     * @param at where a person wrote it
     */
    record Put(JsonPath path, Tree value, Location at) {

        private Json filled(Scope scope) {
            return value.of(scope.at("set/" + path));
        }
    }

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

    /** Give where a person wrote the value at a place of the body; nothing where none or several may be meant. */
    Optional<Location> at(Pointer place) {
        return puts.stream()
                .filter(each -> each.path().pointer().map(place::isWithin).orElse(puts.size() == 1))
                .map(Put::at)
                .reduce((first, last) -> last);
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
                                .map(each -> new Put(each.path(), new Tree(each.filled(scope), null), each.at()))
                                .toList(),
                        removals);
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
            result = put(result, each, () -> each.filled(scope));
        }
        for (JsonPath each : removals) {
            result = remove(result, each);
        }
        return result;
    }

    /** Put a value, made anew for each place, where its path leads. */
    static Json put(Json body, Put put, Supplier<Json> value) {
        List<Pointer> there = put.path().locate(body);
        Json result = body;
        for (Pointer place : there) {
            result = Edit.put(result, place, value.get());
        }
        Optional<Pointer> missing = there.isEmpty() ? put.path().pointer() : Optional.empty();
        return missing.isPresent() ? Edit.put(result, missing.get(), value.get(), put.path()::isIndex) : result;
    }

    static Json remove(Json body, JsonPath path) {
        Json result = body;
        for (Pointer place : fromTheLast(path.locate(body))) {
            result = Edit.remove(result, place);
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
