package dev.ringer.generation;

import dev.ringer.chance.Dice;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Shape;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.json.Json;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.schema.Type;
import dev.ringer.schema.check.Direction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes members that name or show things of other collections, such as {@code customerId} in an order, or its
 * {@code customer}: they are things that there are, and {@code customerId} names the one that {@code customer} shows.
 */
public record Naming(References references, Call call) {

    private static final List<String> SUFFIXES =
            List.of("id", "ids", "uuid", "uuids", "guid", "key", "keys", "ref", "refs");

    /** What tells things apart where it is called so: {@code tagNames} for tags with a {@code name}. */
    private static final List<String> NAMES =
            List.of("name", "names", "code", "codes", "slug", "slugs", "login", "logins", "number", "numbers");

    /** Both by their last letters. */
    private static final Map<Character, List<String>> ENDS = Stream.concat(SUFFIXES.stream(), NAMES.stream())
            .collect(Collectors.groupingBy(each -> each.charAt(each.length() - 1)));

    private static final Set<String> IDENTITIES = Set.of("id", "uuid", "guid");

    /** Forms of a plan that are looked at for one that shows a thing. */
    private static final int FORMS_MAX = 4;

    /** Of a hundred members of the smaller of two objects, those that the other must have for both to be one thing. */
    private static final int SAME_PERCENT = 80;

    /**
     * Another thing that a member shows.
     *
     * @param suggestion what of it is not made but said already; null where nothing is
     * @param isOpen whether the member takes the identity alone, too
     */
    record Other(
            References.Thing thing, Json identity, @Nullable Json suggestion, boolean isOpen) {}

    /**
     * Give what a member has that names a thing.
     *
     * @param subject the collection of the thing that is made, whose own identity is no reference
     * @return null where it names nothing that is known, or its schema takes none of it
     */
    @Nullable
    Json value(Spot spot, Plan plan, String subject, Direction direction) {
        Spot up = spot.up();
        Linkage linkage = Linkage.of(spot);
        if (linkage != null) {
            return linked(linkage, spot, plan, subject, direction);
        }
        if (up == null || !mayName(spot.name())) {
            return null;
        }
        List<String> words = Tokens.of(spot.name());
        if (words.size() > 1 && NAMES.contains(words.get(words.size() - 1))) {
            return named(spot, words, plan, subject, direction);
        }
        if (words.isEmpty() || !isSuffix(words)) {
            return null;
        }
        boolean inside = words.size() == 1 && isInside(up, words.get(0));
        List<String> stem = inside ? Tokens.of(up.name()) : words.subList(0, words.size() - 1);
        Dice dice = (inside ? up : spot).object();
        for (int i = 0; i < stem.size(); i++) {
            Optional<References.Known> known = known(stem, i, subject);
            List<Json> fitting = known.isEmpty() ? List.of() : fitting(known.get(), plan, direction);
            if (!fitting.isEmpty()) {
                return pick(dice, stem, fitting);
            }
        }
        return null;
    }

    /** Tell cheaply whether the last word of a name may be one that names things; most are none. */
    private static boolean mayName(String name) {
        if (name.isEmpty()) {
            return false;
        }
        for (String each : ENDS.getOrDefault(Character.toLowerCase(name.charAt(name.length() - 1)), List.of())) {
            if (name.regionMatches(true, name.length() - each.length(), each, 0, each.length())) {
                return true;
            }
        }
        return false;
    }

    /** Give what tells a thing apart that is called as the member says: {@code tagName}. */
    private @Nullable Json named(Spot spot, List<String> words, Plan plan, String subject, Direction direction) {
        List<String> stem = words.subList(0, words.size() - 1);
        String last = Tokens.singular(words.get(words.size() - 1));
        List<Json> fitting = known(stem, 0, subject)
                .filter(each -> Tokens.plain(each.member()).equals(last))
                .map(each -> fitting(each, plan, direction))
                .orElse(List.of());
        return fitting.isEmpty() ? null : pick(spot.object(), stem, fitting);
    }

    /** Give a member of what names a thing in a relationship: its type, or its identity. */
    private @Nullable Json linked(Linkage linkage, Spot spot, Plan plan, String subject, Direction direction) {
        List<String> nouns = linkage.nouns();
        List<String> there = nouns.stream()
                .filter(each -> known(Tokens.of(each), 0, subject).isPresent())
                .toList();
        String noun = spot.object().at("linked").pick(there.isEmpty() ? nouns : there);
        References.Known known = known(Tokens.of(noun), 0, subject).orElse(null);
        if (spot.name().equals("type")) {
            String type = linkage.types().isEmpty() && known != null ? known.type() : noun;
            return plan.accepts(Json.of(type), direction) ? Json.of(type) : null;
        }
        List<Json> fitting = known == null ? List.of() : fitting(known, plan, direction);
        return fitting.isEmpty() ? null : pick(spot.object(), Tokens.of(noun), fitting);
    }

    private static boolean isSuffix(List<String> words) {
        return SUFFIXES.contains(words.get(words.size() - 1));
    }

    /** A plain {@code id} is that of the object around it, where this is a member and not the thing itself. */
    private static boolean isInside(Spot up, String name) {
        return up.up() != null && up.depth() > 0 && IDENTITIES.contains(name);
    }

    private Optional<References.Known> known(List<String> stem, int from, String subject) {
        String noun = Tokens.singular(String.join("", stem.subList(from, stem.size())));
        return noun.equals(Tokens.singular(Tokens.plain(subject))) ? Optional.empty() : references.known(noun, call);
    }

    private static List<Json> fitting(References.Known known, Plan plan, Direction direction) {
        return known.identities().stream()
                .filter(each -> plan.accepts(each, direction))
                .toList();
    }

    /** All members of an object that are called alike mean the same thing. */
    private static Json pick(Dice dice, List<String> stem, List<Json> fitting) {
        return dice.at("named").at(Tokens.singular(String.join("", stem))).pick(fitting);
    }

    // --- whole things

    /**
     * Find the thing that a member shows.
     *
     * @return null where it shows none that is known
     */
    @Nullable
    Other other(Spot spot, Plan plan, String subject, Direction direction) {
        List<String> words = Tokens.of(spot.name());
        List<String> stem = words.size() > 1 && isSuffix(words) ? words.subList(0, words.size() - 1) : words;
        for (int i = 0; i < stem.size(); i++) {
            References.Known known = known(stem, i, subject).orElse(null);
            Form form = known == null ? null : form(plan, spot.object(), known);
            if (known != null && form != null) {
                Plan member = form.member(known.member()).plan();
                return spot.suggestion() == null
                        ? picked(pick(spot.object(), stem, known, member, direction), known, form, direction)
                        : said(spot.suggestion(), known, form, direction);
            }
        }
        return null;
    }

    private static @Nullable Json pick(
            Dice dice, List<String> stem, References.Known known, Plan member, Direction direction) {
        List<Json> fitting = fitting(known, member, direction);
        return fitting.isEmpty() ? null : pick(dice, stem, fitting);
    }

    /** Give the form in which a value is a thing of the collection, or much of it; null where there is none. */
    private static @Nullable Form form(Plan plan, Dice dice, References.Known known) {
        for (int attempt = 0; attempt < (plan.isPlain() ? 1 : FORMS_MAX); attempt++) {
            try {
                Form form = plan.form(dice, attempt, Shape.TYPICAL);
                if (form.types().has(Type.OBJECT) && !form.types().isAny() && isThing(form, known)) {
                    return form;
                }
            } catch (Impossible e) {
                return null;
            }
        }
        return null;
    }

    private static boolean isThing(Form form, References.Known known) {
        List<Member> members = form.members();
        long same = members.stream()
                .filter(each -> known.members().contains(each.name()))
                .count();
        int smaller = Math.min(members.size(), known.members().size());
        return smaller > 1
                && same * 100 >= (long) smaller * SAME_PERCENT
                && members.stream().anyMatch(each -> each.name().equals(known.member()));
    }

    private @Nullable Other said(Json suggestion, References.Known known, Form form, Direction direction) {
        Json identity = suggestion instanceof JsonObject object ? object.get(known.member()) : null;
        boolean names =
                identity instanceof JsonString || identity instanceof JsonNumber || identity instanceof JsonBoolean;
        Other other = names ? picked(identity, known, form, direction) : null;
        return other == null
                ? null
                : new Other(other.thing(), other.identity(), over(other.suggestion(), suggestion), false);
    }

    private static Json over(@Nullable Json below, Json above) {
        return below instanceof JsonObject all && above instanceof JsonObject some
                ? JsonObject.builder().putAll(all).putAll(some).build()
                : above;
    }

    private @Nullable Other picked(@Nullable Json identity, References.Known known, Form form, Direction direction) {
        References.Thing thing = identity == null
                ? null
                : references.thing(known, identity, call).orElse(null);
        if (identity == null || thing == null) {
            return null;
        }
        Json written = thing.written()
                .<Json>map(each -> seen(each, form).with(known.member(), identity))
                .orElse(null);
        return new Other(thing, identity, written, form.plan().accepts(identity, direction));
    }

    /** Give what of a written thing a form shows. */
    private static JsonObject seen(JsonObject written, Form form) {
        JsonObject.Builder seen = JsonObject.builder();
        for (Member each : form.members()) {
            Json value = each.writeOnly() ? null : written.get(each.name());
            if (value != null) {
                seen.put(each.name(), value);
            }
        }
        return seen.build();
    }
}
