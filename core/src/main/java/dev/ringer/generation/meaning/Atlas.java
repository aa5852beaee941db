package dev.ringer.generation.meaning;

import dev.ringer.chance.Dice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words, names and places of a locale; what a locale lacks comes from English.
 *
 * <p>Read at first use, then immutable.
 */
public final class Atlas {

    private static final String ENGLISH = "en";

    /** Each has a file of words beside this class. */
    private static final List<String> LANGUAGES = List.of(ENGLISH);

    private static final Map<String, Atlas> ATLASES = new ConcurrentHashMap<>();

    private final String language;
    private final @Nullable WordFile own;
    private final WordFile english;
    private final City[] cities;
    private final Country[] countries;
    private final Map<String, String[]> lists = new ConcurrentHashMap<>();

    private Atlas(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        this.language = locale.getLanguage().isEmpty() ? ENGLISH : locale.getLanguage();
        this.own = language.equals(ENGLISH)
                ? null
                : WordFile.read("words-" + language + ".txt").orElse(null);
        this.english = WordFile.read("words-en.txt")
                .orElseThrow(() -> new IllegalStateException("words-en.txt is missing, must be in the jar"));
        WordFile world = WordFile.read("world.txt")
                .orElseThrow(() -> new IllegalStateException("world.txt is missing, must be in the jar"));
        this.countries = Arrays.stream(world.get("country")).map(Country::read).toArray(Country[]::new);
        lists.put("currency", world.get("currency"));
        lists.put("script", world.get("script"));
        this.cities = cities(locale.getCountry());
    }

    /**
     * Give the atlas of a locale.
     *
     * @param tag a BCP 47 tag such as {@code de-CH}; one of an unknown language gives English
     */
    public static Atlas of(String tag) {
        return ATLASES.computeIfAbsent(tag, Atlas::new);
    }

    public static Atlas english() {
        return of(ENGLISH);
    }

    /** Tell whether there are words for a locale's language. */
    public static boolean knows(String tag) {
        return LANGUAGES.contains(Locale.forLanguageTag(tag).getLanguage());
    }

    /** Give the languages that there are words for, as ISO 639 codes. */
    public static List<String> languages() {
        return LANGUAGES;
    }

    private City[] cities(String country) {
        City[] all = Arrays.stream(list("city")).map(City::read).toArray(City[]::new);
        City[] inside = Arrays.stream(all)
                .filter(each -> each.country().equals(country))
                .toArray(City[]::new);
        return inside.length == 0 ? all : inside;
    }

    private String[] list(String section) {
        return lists.computeIfAbsent(section, name -> {
            String[] mine = own == null ? new String[0] : own.get(name);
            return mine.length > 0 ? mine : english.get(name);
        });
    }

    String language() {
        return language;
    }

    /** Give an entry of a section. */
    String pick(String section, Dice dice) {
        return dice.pick(list(section));
    }

    Person person(Dice dice) {
        boolean female = dice.at("sex").percent(50);
        String first = pick(female ? "first-female" : "first-male", dice.at("first"));
        return new Person(
                first, pick("last", dice.at("last")), female, dice.at("number").below(100_000));
    }

    City city(Dice dice) {
        return cities[dice.below(cities.length)];
    }

    Country country(String alpha2) {
        for (Country each : countries) {
            if (each.alpha2().equals(alpha2)) {
                return each;
            }
        }
        return countries[0];
    }

    Country anyCountry(Dice dice) {
        return countries[dice.below(countries.length)];
    }

    /** Give the cells of a currency: code, name, symbol, digits, number. */
    String[] currency(String code) {
        for (String row : list("currency")) {
            if (row.startsWith(code + "|")) {
                return row.split("\\|", -1);
            }
        }
        return list("currency")[0].split("\\|", -1);
    }

    String company(Dice dice) {
        String name = pick("company-word", dice.at("word"));
        return switch (dice.at("form").below(3)) {
            case 0 -> name + " " + pick("company-suffix", dice.at("suffix"));
            case 1 -> name + " " + pick("company-kind", dice.at("kind"));
            default ->
                name + " " + pick("company-kind", dice.at("kind")) + " " + pick("company-suffix", dice.at("suffix"));
        };
    }

    String streetAddress(Dice dice) {
        String[] form = list("street-form");
        String pattern = form.length == 0 ? "{number} {street}" : String.join(" ", form);
        return pattern.replace("{number}", Integer.toString(1 + dice.at("house").below(180)))
                .replace("{street}", pick("street", dice.at("street")));
    }

    String phone(Country country, Dice dice) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < country.phone().length(); i++) {
            char c = country.phone().charAt(i);
            out.append(c == '#' ? (char) ('0' + dice.at(i).below(10)) : c);
        }
        return out.toString();
    }

    /** Give some plain words, lower case. */
    public String words(Dice dice, int count) {
        List<String> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            words.add(pick(
                    i % 2 == 0 && count > 1 ? "adjective" : "noun",
                    dice.at("word").at(i)));
        }
        return String.join(" ", words);
    }

    String sentences(Dice dice, int count) {
        String[] all = list("sentence");
        int start = dice.below(all.length);
        int step = 1 + dice.at("step").below(Math.max(1, all.length / 3));
        List<String> sentences = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sentences.add(all[(start + i * step) % all.length]);
        }
        return String.join(" ", sentences);
    }

    /** Give a name for a member of a map. */
    public String key(String noun, Dice dice, int index) {
        String[] words = list("word");
        return words[(dice.below(words.length) + index) % words.length];
    }

    /** Give text in letters of many scripts. */
    public String manyScripts(Dice dice) {
        return pick("script", dice.at("script"));
    }
}
