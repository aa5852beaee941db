package dev.ringer.generation.meaning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds what a value means: by what the document says outright, then by names, then by hints in the description. */
public final class Meanings {

    private static final Table<String> TEXTS = texts();
    private static final Table<BigDecimal> NUMBERS = numbers();
    private static final Map<Clue, Optional<Meaning<String>>> TEXT_BY_CLUE = new ConcurrentHashMap<>();
    private static final Map<Clue, Optional<Meaning<BigDecimal>>> NUMBER_BY_CLUE = new ConcurrentHashMap<>();
    private static final int KEPT_MAX = 20_000;

    /** Standards that descriptions name, and the phrase of the table that each means. */
    private static final Map<String, String> STANDARDS = Map.ofEntries(
            Map.entry("iso 4217", "currency code"),
            Map.entry("iso-4217", "currency code"),
            Map.entry("iso4217", "currency code"),
            Map.entry("iso 3166-1 alpha-3", "alpha3"),
            Map.entry("alpha-3", "alpha3"),
            Map.entry("iso 3166", "country code"),
            Map.entry("iso-3166", "country code"),
            Map.entry("iso3166", "country code"),
            Map.entry("country code", "country code"),
            Map.entry("iso 639", "language code"),
            Map.entry("iso-639", "language code"),
            Map.entry("bcp 47", "locale"),
            Map.entry("bcp47", "locale"),
            Map.entry("e.164", "msisdn"),
            Map.entry("iso 8601", "timestamp"),
            Map.entry("iso8601", "timestamp"),
            Map.entry("iso-8601", "timestamp"),
            Map.entry("rfc 3339", "timestamp"),
            Map.entry("rfc3339", "timestamp"),
            Map.entry("yyyy-mm-dd", "date"),
            Map.entry("uuid", "uuid"),
            Map.entry("iata", "iata code"),
            Map.entry("iban", "iban"));

    private Meanings() {}

    private static Table<String> texts() {
        Table<String> table = new Table<>();
        Writing.texts(table);
        Goods.texts(table);
        Money.texts(table);
        Net.texts(table);
        Places.texts(table);
        Times.texts(table);
        People.texts(table);
        return table;
    }

    private static Table<BigDecimal> numbers() {
        Table<BigDecimal> table = new Table<>();
        Goods.numbers(table);
        Money.numbers(table);
        Net.numbers(table);
        Places.numbers(table);
        Times.numbers(table);
        People.numbers(table);
        return table;
    }

    /** Give what a text means, as far as it can be told. */
    public static Optional<Meaning<String>> text(Clue clue) {
        return kept(TEXT_BY_CLUE, clue, TEXTS, true);
    }

    /** Give what a number means, as far as it can be told. */
    public static Optional<Meaning<BigDecimal>> number(Clue clue) {
        return kept(NUMBER_BY_CLUE, clue, NUMBERS, false);
    }

    private static <T> Optional<Meaning<T>> kept(
            Map<Clue, Optional<Meaning<T>>> known, Clue clue, Table<T> table, boolean text) {
        Optional<Meaning<T>> found = known.get(clue);
        if (found == null) {
            found = Optional.ofNullable(find(clue, table, text));
            if (known.size() < KEPT_MAX) {
                known.put(clue, found);
            }
        }
        return found;
    }

    private static <T> @Nullable Meaning<T> find(Clue clue, Table<T> table, boolean text) {
        Meaning<T> said = Faker.phrase(clue.faker()).map(table::exactly).orElse(null);
        if (said != null) {
            return said;
        }
        Meaning<T> named = byName(clue.name(), clue.owner(), table);
        if (named != null && !named.isVague()) {
            return named;
        }
        Meaning<T> hinted = text ? byStandard(clue.description(), table) : null;
        if (hinted != null) {
            return hinted;
        }
        Meaning<T> typed = byType(clue, table);
        return typed != null && (named == null || !typed.isVague()) ? typed : named;
    }

    private static <T> @Nullable Meaning<T> byType(Clue clue, Table<T> table) {
        for (String format : clue.formats()) {
            Meaning<T> meaning = table.find(Tokens.of(format));
            if (meaning != null && !meaning.isVague()) {
                return meaning;
            }
        }
        return clue.type().isEmpty() ? null : table.find(Tokens.of(clue.type()));
    }

    /** Look the name up, then in the singular, then without digits at its end, then with its owner before it. */
    private static <T> @Nullable Meaning<T> byName(String name, String owner, Table<T> table) {
        List<String> words = Tokens.of(name);
        if (words.isEmpty()) {
            return null;
        }
        Meaning<T> owned = withOwner(words, owner, table);
        if (owned != null) {
            return owned;
        }
        Meaning<T> meaning = table.find(words);
        if (meaning != null) {
            return meaning;
        }
        int last = words.size() - 1;
        List<String> other = new ArrayList<>(words);
        other.set(last, Tokens.singular(words.get(last)));
        meaning = table.find(other);
        if (meaning == null) {
            String plain = words.get(last).replaceAll("[0-9]+$", "");
            if (!plain.isEmpty() && !plain.equals(words.get(last))) {
                other.set(last, plain);
                meaning = table.find(other);
            }
        }
        return meaning;
    }

    /** A single word may mean more beside its owner: the {@code code} of a {@code Currency}. */
    private static <T> @Nullable Meaning<T> withOwner(List<String> words, String owner, Table<T> table) {
        List<String> owners = Tokens.of(owner);
        if (words.size() > 1 || owners.isEmpty()) {
            return null;
        }
        String last = Tokens.singular(owners.get(owners.size() - 1));
        return table.exactly(last + " " + words.get(0));
    }

    private static <T> @Nullable Meaning<T> byStandard(String description, Table<T> table) {
        if (description.isEmpty()) {
            return null;
        }
        String text = description.length() > 400 ? description.substring(0, 400) : description;
        String lower = text.toLowerCase(Locale.ROOT);
        String best = null;
        for (Map.Entry<String, String> each : STANDARDS.entrySet()) {
            boolean longer = best == null || each.getKey().length() > best.length();
            if (longer && lower.contains(each.getKey())) {
                best = each.getKey();
            }
        }
        return best == null ? null : table.exactly(STANDARDS.getOrDefault(best, ""));
    }
}
