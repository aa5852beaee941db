package dev.ringer.schema;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which alternatives of a schema a value looks like.
 *
 * <p>A quick look at types, constants and names instead of a check: the value is valid already, and only how to write
 * it hangs on the answer. Where no alternative fits, all count.
 */
public final class Alternatives {

    /** How many levels of members are looked at. */
    private static final int DEPTH_MAX = 2;

    private Alternatives() {}

    /** Give the alternatives of {@code anyOf} that fit; empty where the schema has none. */
    public static List<Schema> any(Schema schema, Json value) {
        List<Schema> alternatives = schema.combination().anyOf();
        Optional<Schema> named = named(schema, alternatives, value);
        return named.isPresent() ? List.of(named.get()) : fitting(alternatives, value);
    }

    /** Give the alternative of {@code oneOf} that fits best; empty where the schema has none. */
    public static List<Schema> one(Schema schema, Json value) {
        List<Schema> alternatives = schema.combination().oneOf();
        if (alternatives.isEmpty()) {
            return alternatives;
        }
        return named(schema, alternatives, value)
                .or(() -> best(alternatives, value))
                .map(List::of)
                .orElse(alternatives);
    }

    /** Give the alternative that the discriminator's value names. */
    private static Optional<Schema> named(Schema schema, List<Schema> alternatives, Json value) {
        Discriminator discriminator = schema.discriminator().orElse(null);
        String name = discriminator == null || !(value instanceof JsonObject object)
                ? null
                : object.string(discriminator.property());
        if (discriminator == null || name == null) {
            return Optional.empty();
        }
        String reference = discriminator.mapping().getOrDefault(name, name);
        if (!(schema.named(reference) instanceof Reference.Resolved resolved)) {
            return Optional.empty();
        }
        return alternatives.stream()
                .filter(each -> each == resolved.schema()
                        || Parts.referred(each)
                                .filter(resolved.schema()::equals)
                                .isPresent())
                .findFirst();
    }

    private static List<Schema> fitting(List<Schema> alternatives, Json value) {
        List<Schema> fitting =
                alternatives.stream().filter(each -> fits(each, value, 0)).toList();
        return fitting.isEmpty() ? alternatives : fitting;
    }

    private static Optional<Schema> best(List<Schema> alternatives, Json value) {
        return alternatives.stream()
                .filter(each -> fits(each, value, 0))
                .max(Comparator.comparingLong((Schema each) -> known(each, value))
                        // Among equals the first.
                        .thenComparing(each -> -alternatives.indexOf(each)));
    }

    /** Count the members of the value that the schema names. */
    private static long known(Schema schema, Json value) {
        if (!(value instanceof JsonObject object)) {
            return 0;
        }
        List<Schema> always = always(schema);
        return object.names().stream()
                .filter(name -> always.stream()
                        .anyMatch(each -> each.objects().properties().containsKey(name)))
                .count();
    }

    private static boolean fits(Schema schema, Json value, int depth) {
        return always(schema).stream().allMatch(each -> fitsAlone(each, value, depth));
    }

    /** Give the schema and what always holds beside it. */
    private static List<Schema> always(Schema schema) {
        Set<Schema> found = new LinkedHashSet<>();
        List<Schema> open = new ArrayList<>(List.of(schema));
        while (!open.isEmpty()) {
            Schema each = open.remove(open.size() - 1);
            if (found.add(each)) {
                Parts.referred(each).ifPresent(open::add);
                open.addAll(each.combination().allOf());
            }
        }
        return List.copyOf(found);
    }

    private static boolean fitsAlone(Schema schema, Json value, int depth) {
        boolean type = schema.types().allows(value) || (value == JsonNull.NULL && schema.isNullable());
        Json constant = schema.constant();
        List<Json> listed = schema.enumValues();
        return type
                && !schema.isNothing()
                && (constant == null || constant.equals(value))
                && (listed == null || listed.contains(value))
                && (!(value instanceof JsonObject object) || fitsMembers(schema.objects(), object, depth));
    }

    private static boolean fitsMembers(ObjectRules rules, JsonObject object, int depth) {
        if (!rules.required().stream().allMatch(name -> object.has(name) || isOneWay(rules, name))) {
            return false;
        }
        boolean closed = rules.additional() != null
                && rules.additional().isNothing()
                && rules.patterns().isEmpty();
        for (Map.Entry<String, Json> member : object) {
            Schema property = rules.properties().get(member.getKey());
            if (property == null ? closed : depth < DEPTH_MAX && !fits(property, member.getValue(), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Tell whether a member may be missing though it is required, since it goes the other way only. */
    private static boolean isOneWay(ObjectRules rules, String name) {
        Schema property = rules.properties().get(name);
        return property != null && (Access.isWriteOnly(property) || Access.isReadOnly(property));
    }
}
