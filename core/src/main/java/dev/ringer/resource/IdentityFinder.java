package dev.ringer.resource;

import dev.ringer.generation.meaning.Tokens;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Access;
import dev.ringer.schema.Schema;
import dev.ringer.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the member of a thing that tells it from others. */
final class IdentityFinder {

    private static final Set<String> GENERIC = Set.of("id", "uuid", "guid", "identifier", "uid", "sid", "key", "ref");

    private static final List<String> IDS = List.of("id", "_id", "uuid", "guid", "uid", "sid", "identifier", "$id");

    /** What sorts things rather than names one. */
    private static final Set<String> KINDS = Set.of(
            "type",
            "format",
            "kind",
            "category",
            "status",
            "state",
            "period",
            "year",
            "month",
            "day",
            "date",
            "level",
            "mode",
            "locale",
            "language",
            "lang",
            "country",
            "action");

    private static final List<String> NAMES = List.of("slug", "name", "login", "username", "key", "code", "handle");

    private static final List<String> INNER =
            List.of("metadata", "meta", "sys", "attributes", "properties", "resource");

    private static final double EXACT = 0.96;
    private static final double GOOD = 0.93;
    private static final double FAIR = 0.75;
    private static final double WEAK = 0.5;

    private final Views views;

    IdentityFinder(Views views) {
        this.views = views;
    }

    /**
     * What is known of the path.
     *
     * @param variable that names the thing; null where there is none
     * @param schema of its values; null where it is not known
     * @param noun of the collection
     */
    record Clue(@Nullable String variable, @Nullable Schema schema, String noun) {}

    private record Candidate(Pointer member, Schema schema, double weight, String why) {}

    /** Find the member among those of a thing; nothing where none looks like it. */
    Optional<Identity> find(Clue clue, Schema thing) {
        View view = views.of(thing);
        Map<String, Double> names = names(clue);
        List<Candidate> candidates = new ArrayList<>();
        names.forEach((name, weight) ->
                candidate(name, weight, thing, Pointer.ROOT, clue).ifPresent(candidates::add));
        for (String holder : INNER) {
            Schema inner = view.members().get(holder);
            if (inner != null && views.of(inner).isObject()) {
                names.forEach((name, weight) -> candidate(name, weight * 0.93, inner, Pointer.of(holder), clue)
                        .ifPresent(candidates::add));
            }
        }
        inside(clue, view).ifPresent(candidates::add);
        Candidate best = null;
        for (Candidate each : candidates) {
            best = best == null || each.weight() > best.weight() ? each : best;
        }
        return Optional.ofNullable(best).filter(each -> each.weight() >= WEAK).map(each -> identity(each, clue));
    }

    /** A thing may be named by another that it shows: {@code /bans/{user_id}} by the {@code id} of its {@code user}. */
    private Optional<Candidate> inside(Clue clue, View view) {
        List<String> words = clue.variable() == null ? List.of() : Tokens.of(clue.variable());
        if (words.size() < 2 || !GENERIC.contains(words.get(words.size() - 1))) {
            return Optional.empty();
        }
        String holder = String.join("_", words.subList(0, words.size() - 1));
        Schema inner = view.at(holder).orElse(null);
        String spelled = view.member(holder).orElse(holder);
        return inner == null
                ? Optional.empty()
                : candidate(words.get(words.size() - 1), 0.8, inner, Pointer.of(spelled), clue);
    }

    private static Identity identity(Candidate found, Clue clue) {
        Location where = found.schema().location();
        return new Identity(
                Optional.of(found.member()),
                Optional.ofNullable(clue.variable()),
                found.weight(),
                List.of(new Evidence(found.why(), where, found.weight())));
    }

    private Optional<Candidate> candidate(String name, double weight, Schema holder, Pointer at, Clue clue) {
        View view = views.of(holder);
        Schema schema = view.at(name).orElse(null);
        if (schema == null) {
            return Optional.empty();
        }
        View member = views.of(schema);
        if (member.isObject() || member.isArray() || member.isBoolean()) {
            return Optional.empty();
        }
        String spelled = view.member(name).orElse(name);
        double sure = weight * fit(member, clue);
        boolean readOnly = at.isRoot() && Access.isReadOnly(schema);
        String why = "'" + spelled + "'" + reason(name, clue) + (readOnly ? " and is read-only" : "");
        double surer = readOnly ? sure + (1 - sure) * 0.2 : sure;
        return Optional.of(new Candidate(at.child(spelled), schema, surer, why));
    }

    private static String reason(String name, Clue clue) {
        if (clue.variable() == null) {
            return " is what such members are called";
        }
        return Nouns.plain(clue.variable()).equals(Nouns.plain(name))
                ? " is named as the path's '{" + clue.variable() + "}' is"
                : " fits the path's '{" + clue.variable() + "}'";
    }

    /** A path that takes whole numbers does not name a member of text. */
    private double fit(View member, Clue clue) {
        if (clue.schema() == null) {
            return 1;
        }
        View path = views.of(clue.schema());
        if (path.isWhole()) {
            return member.isText() ? 0.7 : 1;
        }
        return path.isText() && member.isWhole() ? 0.88 : 1;
    }

    /** Give names that the member may have, and how likely each is. */
    private static Map<String, Double> names(Clue clue) {
        Map<String, Double> names = new LinkedHashMap<>();
        List<String> noun = Nouns.singular(clue.noun());
        // Where two variables want one name, the second has a number behind it.
        String variable = clue.variable() == null ? null : withoutNumber(clue.variable());
        List<String> words = variable == null ? List.of() : Tokens.of(variable);
        if (variable != null) {
            names.put(variable, KINDS.contains(Nouns.plain(variable)) ? WEAK - 0.1 : EXACT);
            List<String> rest = without(words, noun);
            if (!rest.isEmpty()) {
                names.putIfAbsent(String.join("_", rest), 0.95);
            }
        }
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        boolean isNoun = variable != null && words.equals(noun);
        boolean isId = variable == null || isNoun || GENERIC.contains(last) || last.endsWith("id");
        if (isId) {
            String joined = String.join("_", noun);
            String head = noun.isEmpty() ? "" : noun.get(noun.size() - 1);
            IDS.forEach(each -> names.putIfAbsent(each, each.endsWith("id") && each.length() < 4 ? GOOD : 0.9));
            for (String suffix : List.of("id", "sid", "uuid", "uid", "key", "ref", "code", "no", "number")) {
                double weight = suffix.endsWith("id") ? (isNoun ? 0.85 : 0.92) : FAIR;
                names.putIfAbsent(joined + "_" + suffix, weight);
                names.putIfAbsent(head + "_" + suffix, weight - 0.05);
            }
        }
        if (words.size() > 1) {
            names.putIfAbsent(last, 0.85);
            List<String> tail = words.subList(words.size() - 2, words.size());
            names.putIfAbsent(String.join("_", tail), 0.87);
        }
        if (isNoun) {
            NAMES.forEach(each -> names.merge(each, 0.88, Math::max));
        } else if (variable != null) {
            NAMES.forEach(
                    each -> names.putIfAbsent(each, (each.equals("name") && last.endsWith("id")) || !isId ? 0.6 : 0.4));
        }
        if (variable != null && !KINDS.contains(Nouns.plain(variable))) {
            // Whatever the path calls it, what is called 'id' names a thing.
            names.putIfAbsent("id", 0.62);
            if (last.equals("name") && words.size() > 1) {
                names.putIfAbsent(String.join("_", words.subList(0, words.size() - 1)), 0.8);
            }
        }
        if (!noun.isEmpty() && variable != null) {
            names.putIfAbsent(String.join("_", noun) + "_name", 0.7);
            names.putIfAbsent(String.join("_", noun), isNoun ? EXACT : 0);
        }
        return names;
    }

    private static String withoutNumber(String name) {
        int last = name.length() - 1;
        boolean numbered =
                last > 0 && Character.isDigit(name.charAt(last)) && Character.isLetter(name.charAt(last - 1));
        return numbered ? name.substring(0, last) : name;
    }

    /** Take the words of a noun off the front, as many as are there. */
    private static List<String> without(List<String> words, List<String> noun) {
        for (int from = 0; from < noun.size(); from++) {
            List<String> tail = noun.subList(from, noun.size());
            if (words.size() > tail.size() && words.subList(0, tail.size()).equals(tail)) {
                return words.subList(tail.size(), words.size());
            }
        }
        return List.of();
    }
}
