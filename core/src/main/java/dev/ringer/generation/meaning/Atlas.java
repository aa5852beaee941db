package dev.ringer.generation.meaning;

import dev.ringer.chance.Dice;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private static final List<String> LANGUAGES = List.of(
            ENGLISH, "ar", "cs", "da", "de", "el", "es", "fi", "fr", "he", "hi", "hu", "id", "it", "ja", "ko", "nb",
            "nl", "pl", "pt", "ru", "sv", "tr", "uk", "vi", "zh");

    private static final Map<String, Atlas> ATLASES = new ConcurrentHashMap<>();

    private final Locale locale;
    private @Nullable Pages pages;

    private Atlas(String tag) {
        this.locale = locale(tag);
    }

    /**
     * Give the atlas of a locale.
     *
     * <p>A country narrows the places down to its own and may spell differently; one that the language has no places of
     * changes nothing.
     *
     * @param tag a BCP 47 tag such as {@code de-CH}; one of an unknown language gives English
     */
    public static Atlas of(String tag) {
        return ATLASES.computeIfAbsent(tag, Atlas::new);
    }

    public static Atlas english() {
        return of(ENGLISH);
    }

    /** Tell whether this is a tag of a language that there are words for. */
    public static boolean knows(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag.replace('_', '-'));
        } catch (IllformedLocaleException e) {
            return false;
        }
        return LANGUAGES.contains(locale(tag).getLanguage());
    }

    /** Give the languages that there are words for, as ISO 639 codes. */
    public static List<String> languages() {
        return LANGUAGES;
    }

    /** Read a tag; either Norwegian gets Bokmål, and traditional Chinese is as written in Taiwan. */
    private static Locale locale(String tag) {
        Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
        return switch (locale.getLanguage()) {
            case "no", "nn" -> new Locale.Builder().setLanguage("nb").build();
            case "zh" -> isTraditional(locale) ? Locale.TAIWAN : locale;
            default -> locale;
        };
    }

    private static boolean isTraditional(Locale locale) {
        return locale.getScript().equals("Hant") || List.of("HK", "MO").contains(locale.getCountry());
    }

    /** Two threads may both read at first; what they read is the same. */
    private Pages pages() {
        Pages known = pages;
        if (known == null) {
            known = Pages.read(locale);
            pages = known;
        }
        return known;
    }

    private Lexicon lexicon() {
        return pages().lexicon();
    }

    /** Give an entry of a section. */
    String pick(String section, Dice dice) {
        return lexicon().pick(section, dice);
    }

    /** Give an entry of a section that may differ with the sex. */
    String pick(String section, boolean female, Dice dice) {
        return lexicon().pick(section, female, dice);
    }

    /** Fill the phrase of a section in, blanks given by name and text in turn. */
    String form(String section, String... blanks) {
        return lexicon().phrase(section).with(blanks);
    }

    Person person(Dice dice) {
        boolean female = dice.at("sex").percent(50);
        Name first = lexicon().name("first", female, dice.at("first"));
        Name last = lexicon().name("last", female, dice.at("last"));
        Phrase form = lexicon().phrase("full-form");
        return new Person(first, last, form, female, dice.at("number").below(100_000));
    }

    /** Give the name between the first and the last: one of its own kind, such as that of the father, or a first one. */
    String middle(Person person, Dice dice) {
        String own = person.female() ? "middle-female" : "middle-male";
        return lexicon().list(own).length > 0
                ? pick(own, dice)
                : lexicon().name("first", person.female(), dice).text();
    }

    String bio(Person person, City city, Dice dice) {
        String job = pick("job", person.female(), dice.at("job"));
        return form("bio-form", "first", person.first().text(), "job", job, "city", city.name());
    }

    City city(Dice dice) {
        return dice.pick(pages().cities());
    }

    Country country(String alpha2) {
        List<Country> countries = pages().countries();
        for (Country each : countries) {
            if (each.alpha2().equals(alpha2)) {
                return each;
            }
        }
        return countries.get(0);
    }

    /** Find a country by a code or its name. */
    Optional<Country> known(String said) {
        return said.isEmpty()
                ? Optional.empty()
                : pages().countries().stream()
                        .filter(each -> each.alpha2().equalsIgnoreCase(said)
                                || each.alpha3().equalsIgnoreCase(said)
                                || each.name().equalsIgnoreCase(said))
                        .findFirst();
    }

    /** Give a town of a country; any of the locale's where it has none there. */
    City city(Country country, Dice dice) {
        List<City> there = pages().byCountry().get(country.alpha2());
        return there == null ? city(dice) : dice.pick(there);
    }

    /** Give the cells of a currency: code, name, symbol, digits, number, and where prices have no small change its unit. */
    String[] currency(String code) {
        List<String> currencies = pages().currencies();
        for (String row : currencies) {
            if (row.startsWith(code + "|")) {
                return row.split("\\|", -1);
            }
        }
        return currencies.get(0).split("\\|", -1);
    }

    String currencyName(String code) {
        List<String> cells = lexicon().cells("currency-name", code);
        return cells.isEmpty() ? currency(code)[1] : cells.get(1);
    }

    String company(Dice dice) {
        return lexicon()
                .phrase("company-form", dice.at("form"))
                .with(
                        "word",
                        pick("company-word", dice.at("word")),
                        "kind",
                        pick("company-kind", dice.at("kind")),
                        "suffix",
                        pick("company-suffix", dice.at("suffix")));
    }

    String product(Dice dice) {
        return form(
                "product-form",
                "adjective",
                lexicon().title(pick("adjective", dice.at("adjective"))),
                "product",
                pick("product", dice.at("product")),
                "line",
                pick("line", dice.at("line")));
    }

    String streetAddress(Dice dice) {
        return form(
                "street-form",
                "number",
                Integer.toString(1 + dice.at("house").below(180)),
                "street",
                pick("street", dice.at("street")));
    }

    String address(City city, Dice dice) {
        return form(
                "address-form",
                "street",
                streetAddress(dice),
                "postcode",
                city.postcode(),
                "city",
                city.name(),
                "region",
                city.region());
    }

    String place(City city, Country country) {
        return form("place-form", "city", city.name(), "country", country.name());
    }

    String phone(Country country, Dice dice) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < country.phone().length(); i++) {
            char c = country.phone().charAt(i);
            out.append(c == '#' ? (char) ('0' + dice.at(i).below(10)) : c);
        }
        return out.toString();
    }

    /** Give some plain words, in running text. */
    public String words(Dice dice, int count) {
        return lexicon().words(dice, count);
    }

    /** Give some words as a name, each capitalised. */
    String title(Dice dice, int count) {
        return lexicon().title(words(dice, count));
    }

    /** Give some words of a to z with hyphens between them. */
    String slug(Dice dice, int count) {
        return lexicon().slug(dice, count);
    }

    /** Give an entry of a section in a to z. */
    String slug(String section, Dice dice) {
        return lexicon().slug(section, dice);
    }

    /** Give a password that every keyboard can type: {@code Blue-River-042!}. */
    String password(Dice dice) {
        String words = Texts.title(slug(dice, 2).replace('-', ' '), Locale.ROOT).replace(' ', '-');
        return words + "-" + Texts.digits(dice.at("n"), 3) + "!";
    }

    String sentences(Dice dice, int count) {
        String[] all = lexicon().list("sentence");
        int start = dice.below(all.length);
        int step = 1 + dice.at("step").below(Math.max(1, all.length / 3));
        List<String> sentences = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sentences.add(all[(start + i * step) % all.length]);
        }
        return String.join(lexicon().gap(), sentences);
    }

    /** Give a name for a member of a map. */
    public String key(String noun, Dice dice, int index) {
        String[] words = lexicon().list("word");
        return words[(dice.below(words.length) + index) % words.length];
    }

    /** Give text in letters of many scripts. */
    public String manyScripts(Dice dice) {
        return dice.at("script").pick(pages().scripts());
    }
}
