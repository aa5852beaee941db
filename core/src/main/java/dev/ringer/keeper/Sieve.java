package dev.ringer.keeper;

import dev.ringer.contract.Parameter;
import dev.ringer.http.Query;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ListQuery;
import dev.ringer.resource.ResourceOperation;
import dev.ringer.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The things that a list is asked for: conditions on members, and words that are looked for. */
final class Sieve {

    private final List<Predicate<Json>> conditions = new ArrayList<>();

    private Sieve() {}

    /**
     * Read what a request asks for.
     *
     * @param given members that the path says the value of
     * @param body of a search; null where there is none
     */
    static Sieve of(ResourceOperation role, Query query, Map<Pointer, String> given, @Nullable Json body) {
        Sieve sieve = new Sieve();
        ListQuery asked = role.query();
        for (ListQuery.Filter each : asked.filters()) {
            List<String> values = values(role, query, each.parameter());
            if (!values.isEmpty()) {
                sieve.conditions.add(thing -> holds(each.member().find(thing), each.comparison(), values));
            }
        }
        given.forEach((member, value) -> sieve.conditions.add(thing -> mayBe(member.find(thing), value)));
        asked.search()
                .map(query::get)
                .filter(each -> !each.isBlank())
                .ifPresent(words -> sieve.conditions.add(
                        thing -> mentions(thing, words.strip().toLowerCase(Locale.ROOT), 0)));
        if (body instanceof JsonObject wanted) {
            wanted.forEach(each -> {
                if (!asked.isManner(each.getKey())) {
                    sieve.wanted(each.getKey(), each.getValue());
                }
            });
        }
        return sieve;
    }

    /** Members of a search that things have too are compared with these; others say how to search. */
    private void wanted(String name, Json value) {
        String text = Texts.of(value);
        if (text != null) {
            conditions.add(thing -> {
                Json found = thing instanceof JsonObject object ? object.get(name) : null;
                return found == null || Texts.of(found) == null || text.equals(Texts.of(found));
            });
        }
    }

    /** Tell whether all things pass. */
    boolean isOpen() {
        return conditions.isEmpty();
    }

    boolean lets(Json thing) {
        return conditions.stream().allMatch(each -> each.test(thing));
    }

    private static List<String> values(ResourceOperation role, Query query, String name) {
        List<String> values = new ArrayList<>();
        boolean list = isList(role, name);
        for (Query.Pair each : query.all(name)) {
            String value = each.value();
            if (list && value.indexOf(',') >= 0) {
                values.addAll(List.of(value.split(",", -1)));
            } else if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    private static boolean isList(ResourceOperation role, String name) {
        Optional<Parameter> parameter = role.operation().detail().parameters(Parameter.In.QUERY).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
        return parameter
                .flatMap(Parameter::schema)
                .filter(each -> !each.types().isAny() && each.types().has(Type.ARRAY))
                .isPresent();
    }

    private static boolean holds(@Nullable Json found, ListQuery.Comparison comparison, List<String> values) {
        if (found instanceof JsonArray array) {
            return array.stream().anyMatch(each -> holds(each, comparison, values));
        }
        String text = Texts.of(found);
        if (text == null) {
            return comparison == ListQuery.Comparison.NOT_EQUAL;
        }
        return comparison == ListQuery.Comparison.NOT_EQUAL
                ? values.stream().noneMatch(each -> compare(text, each) == 0)
                : values.stream().anyMatch(each -> holds(text, comparison, each));
    }

    private static boolean holds(String found, ListQuery.Comparison comparison, String wanted) {
        return switch (comparison) {
            case EQUAL -> compare(found, wanted) == 0;
            case NOT_EQUAL -> compare(found, wanted) != 0;
            case LESS -> compare(found, wanted) < 0;
            case AT_MOST -> compare(found, wanted) <= 0;
            case GREATER -> compare(found, wanted) > 0;
            case AT_LEAST -> compare(found, wanted) >= 0;
            case CONTAINS -> found.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
        };
    }

    /** Compare numbers as numbers, and all else as text, which suits dates as well. */
    static int compare(String one, String other) {
        return JsonNumber.isNumber(one) && JsonNumber.isNumber(other)
                ? JsonNumber.parse(one).compareTo(JsonNumber.parse(other))
                : one.compareTo(other);
    }

    private static boolean mayBe(@Nullable Json found, String wanted) {
        String text = Texts.of(found);
        return text == null || text.equals(wanted);
    }

    private static boolean mentions(Json value, String words, int depth) {
        if (depth > 8) {
            return false;
        }
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, Json> each : object) {
                if (mentions(each.getValue(), words, depth + 1)) {
                    return true;
                }
            }
            return false;
        }
        if (value instanceof JsonArray array) {
            return array.stream().anyMatch(each -> mentions(each, words, depth + 1));
        }
        String text = Texts.of(value);
        return text != null && text.toLowerCase(Locale.ROOT).contains(words);
    }
}
