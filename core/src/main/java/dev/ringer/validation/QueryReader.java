package dev.ringer.validation;

import dev.ringer.contract.Parameter;
import dev.ringer.http.Percent;
import dev.ringer.http.Query;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads values that are spread over the pairs of a query or form. */
final class QueryReader {

    /** Brackets deeper than this are taken as part of the name. */
    private static final int DEPTH_MAX = 8;

    private final Text text;
    private final Styles styles;

    QueryReader(Text text, Styles styles) {
        this.text = text;
        this.styles = styles;
    }

    /**
     * A value, and which pairs made it.
     *
     * @param repeated true when a value that may come once came several times
     */
    record Found(Optional<Json> value, Set<String> names, boolean repeated) {}

    /** Read a parameter. */
    Found read(Query query, Parameter parameter, Nature nature) {
        if (parameter.style() == Parameter.Style.DEEP_OBJECT && nature.object()) {
            return deep(query, parameter);
        }
        if (parameter.explode() && nature.object()) {
            Found spread = spread(query, parameter);
            if (spread.value().isPresent() || !(nature.array() || nature.scalar())) {
                return spread;
            }
        }
        return named(query, parameter, nature);
    }

    /** All pairs of the parameter's own name, or of that name with empty brackets. */
    private Found named(Query query, Parameter parameter, Nature nature) {
        List<Query.Pair> pairs = query.all(parameter.name());
        Set<String> names = Set.of(parameter.name());
        if (pairs.isEmpty() && nature.array()) {
            pairs = query.all(parameter.name() + "[]");
            names = Set.of(parameter.name() + "[]");
        }
        if (pairs.isEmpty()) {
            return new Found(Optional.empty(), Set.of(), false);
        }
        Optional<Schema> schema = parameter.schema();
        if (nature.array() && schema.isPresent() && (parameter.explode() || pairs.size() > 1)) {
            List<String> values = pairs.stream().map(Query.Pair::value).toList();
            List<Json> readings = new ArrayList<>();
            readings.add(text.array(values, schema.get()));
            if (pairs.size() == 1) {
                if (nature.scalar()) {
                    readings.add(text.scalar(values.get(0), List.of(schema.get())));
                }
                if (values.get(0).isEmpty()) {
                    readings.add(JsonArray.EMPTY);
                }
            }
            return new Found(Optional.of(text.choose(readings, schema.get())), names, false);
        }
        Json value = styles.encoded(pairs.get(0).raw(), parameter, nature);
        return new Found(Optional.of(value), names, pairs.size() > 1);
    }

    /** Each member is a pair of its own name. */
    private Found spread(Query query, Parameter parameter) {
        Schema schema = parameter.schema().orElseThrow();
        Set<String> known = Parts.ofAny(schema).memberNames();
        List<Map.Entry<String, String>> texts = new ArrayList<>();
        for (Query.Pair pair : query.pairs()) {
            if (known.contains(pair.name())) {
                texts.add(Map.entry(pair.name(), pair.value()));
            }
        }
        if (texts.isEmpty()) {
            return new Found(Optional.empty(), Set.of(), false);
        }
        return new Found(Optional.of(text.object(texts, schema)), known, false);
    }

    // --- brackets

    /** A value under construction: texts at its ends, members or items below. */
    private static final class Branch {
        private final Map<String, Branch> below = new LinkedHashMap<>();
        private final List<String> texts = new ArrayList<>(1);
    }

    /** {@code name[a][b]=1}: the object {@code {a: {b: 1}}}; empty brackets and numbers make arrays. */
    private Found deep(Query query, Parameter parameter) {
        Branch root = new Branch();
        Set<String> names = new HashSet<>();
        for (Query.Pair pair : query.pairs()) {
            if (pair.name().startsWith(parameter.name() + "[")) {
                names.add(pair.name());
                grow(root, pair.name().substring(parameter.name().length()), Percent.decodeForm(pair.raw()));
            }
        }
        if (names.isEmpty()) {
            return new Found(Optional.empty(), Set.of(), false);
        }
        Schema schema = parameter.schema().orElseThrow();
        return new Found(Optional.of(value(root, List.of(schema))), names, false);
    }

    private static void grow(Branch root, String brackets, String value) {
        Branch at = root;
        int from = 0;
        for (int depth = 0; depth < DEPTH_MAX && from < brackets.length() && brackets.charAt(from) == '['; depth++) {
            int end = brackets.indexOf(']', from);
            if (end < 0) {
                break;
            }
            String name = brackets.substring(from + 1, end);
            Branch next = at;
            at = next.below.computeIfAbsent(name, key -> new Branch());
            from = end + 1;
        }
        at.texts.add(value);
    }

    private Json value(Branch branch, List<Schema> schemas) {
        Parts parts = Parts.ofAny(schemas);
        boolean items = parts.types().has(Type.ARRAY) && !parts.types().isAny();
        if (branch.below.isEmpty()) {
            return items || branch.texts.size() > 1
                    ? array(branch.texts, parts)
                    : text.scalar(branch.texts.get(0), schemas);
        }
        boolean indexes = branch.below.keySet().stream().allMatch(key -> key.matches("[0-9]{0,6}"));
        if (indexes && (items || branch.below.containsKey(""))) {
            List<Json> list = new ArrayList<>();
            branch.below.forEach((key, each) -> {
                if (each.below.isEmpty()) {
                    each.texts.forEach(one -> list.add(text.scalar(one, parts.item(list.size()))));
                } else {
                    list.add(value(each, parts.item(list.size())));
                }
            });
            return JsonArray.of(list);
        }
        JsonObject.Builder members = JsonObject.builder();
        branch.below.forEach((key, each) -> members.put(key, value(each, parts.member(key))));
        return members.build();
    }

    private Json array(List<String> texts, Parts parts) {
        List<Json> items = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            items.add(text.scalar(texts.get(i), parts.item(i)));
        }
        return JsonArray.of(items);
    }

    /** Read every pair of a form as an object, brackets as {@link #deep} reads them where the schema has no such name. */
    Json form(Query query, Schema schema) {
        Set<String> known = Parts.ofAny(schema).memberNames();
        Branch root = new Branch();
        for (Query.Pair pair : query.pairs()) {
            int bracket = pair.name().indexOf('[');
            if (bracket > 0 && !known.contains(pair.name())) {
                Branch below = root.below.computeIfAbsent(pair.name().substring(0, bracket), key -> new Branch());
                grow(below, pair.name().substring(bracket), pair.value());
            } else {
                root.below
                        .computeIfAbsent(pair.name(), key -> new Branch())
                        .texts
                        .add(pair.value());
            }
        }
        if (root.below.isEmpty()) {
            return JsonObject.EMPTY;
        }
        JsonObject.Builder members = JsonObject.builder();
        Parts parts = Parts.ofAny(schema);
        root.below.forEach((key, each) -> members.put(key, value(each, parts.member(key))));
        return members.build();
    }
}
