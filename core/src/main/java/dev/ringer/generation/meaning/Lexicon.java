package dev.ringer.generation.meaning;

import dev.ringer.chance.Dice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lists of a language by section; a section that it lacks is that of English.
 *
 * <p>A section may come in two forms, {@code job-female} and {@code job-male}. One that ends in {@code -form} is a
 * pattern with blanks in braces.
 */
final class Lexicon {

    private static final String ENGLISH = "en";
    private static final Map<String, Lexicon> LEXICONS = new ConcurrentHashMap<>();

    private final Locale locale;
    private final List<WordFile> files;
    private final Letters letters;
    private final boolean isLatin;
    private final Map<String, String[]> lists = new ConcurrentHashMap<>();
    private final Map<String, Name[]> names = new ConcurrentHashMap<>();

    private Lexicon(String language) {
        WordFile english = WordFile.need("words-en.txt");
        Optional<WordFile> own =
                language.equals(ENGLISH) ? Optional.empty() : WordFile.read("words-" + language + ".txt");
        this.files = own.map(file -> List.of(file, english)).orElse(List.of(english));
        this.locale = Locale.forLanguageTag(own.isEmpty() ? ENGLISH : language);
        this.letters = new Letters(list("letter"));
        this.isLatin = !letters.plain(list("noun")[0]).isEmpty();
    }

    /** Give the lexicon of a language; of an unknown one the English. */
    static Lexicon of(String language) {
        return LEXICONS.computeIfAbsent(language, Lexicon::new);
    }

    String language() {
        return locale.getLanguage();
    }

    /** Give the entries of a section; none where English lacks it too. */
    String[] list(String section) {
        return lists.computeIfAbsent(
                section,
                name -> files.stream()
                        .map(file -> file.get(name))
                        .filter(entries -> entries.length > 0)
                        .findFirst()
                        .orElse(new String[0]));
    }

    String pick(String section, Dice dice) {
        return dice.pick(list(section));
    }

    /** Give an entry of the section's form for the sex, or of the section where it has one form for both. */
    String pick(String section, boolean female, Dice dice) {
        return dice.pick(list(sexed(section, female)));
    }

    Name name(String section, boolean female, Dice dice) {
        Name[] all = names.computeIfAbsent(
                sexed(section, female),
                name -> Arrays.stream(list(name))
                        .map(entry -> Name.read(entry, letters))
                        .toArray(Name[]::new));
        return all[dice.below(all.length)];
    }

    private String sexed(String section, boolean female) {
        String name = section + (female ? "-female" : "-male");
        boolean isOwn = files.get(0).get(name).length > 0 || files.get(0).get(section).length == 0;
        return isOwn && list(name).length > 0 ? name : section;
    }

    /** Give the cells of the entry {@code DE=Deutschland=deutsch}; none where the section has none of this key. */
    List<String> cells(String section, String key) {
        for (String entry : list(section)) {
            if (entry.startsWith(key + "=")) {
                return List.of(entry.split("=", -1));
            }
        }
        return List.of();
    }

    /** Fill a pattern in, blanks given by name and text in turn. */
    String form(String section, String... blanks) {
        return filled(String.join(" ", list(section)), blanks);
    }

    static String filled(String pattern, String... blanks) {
        String text = pattern;
        for (int i = 0; i < blanks.length; i += 2) {
            text = text.replace("{" + blanks[i] + "}", blanks[i + 1]);
        }
        return text;
    }

    /** Give so many words, in pairs of adjective and noun as the language orders them; one alone is a noun. */
    String words(Dice dice, int count) {
        Dice word = dice.at("word");
        List<String> pairs = new ArrayList<>(count);
        for (int i = 0; i + 1 < count; i += 2) {
            pairs.add(form(
                    "words-form", "adjective", pick("adjective", word.at(i)), "noun", pick("noun", word.at(i + 1))));
        }
        if (count % 2 == 1) {
            pairs.add(pick("noun", word.at(count - 1)));
        }
        return String.join(gap(), pairs);
    }

    /** Give what stands between words and sentences; nothing in a language that writes them together. */
    String gap() {
        return form("words-form").contains(" ") ? " " : "";
    }

    /** Capitalise each word as the language does. */
    String title(String text) {
        return Texts.title(text, locale);
    }

    /** Give words for the addresses of pages and machines; English ones where the script is not Latin. */
    String slug(Dice dice, int count) {
        return plain().letters.slug(plain().words(dice, count));
    }

    String slug(String section, Dice dice) {
        return plain().letters.slug(plain().pick(section, dice));
    }

    private Lexicon plain() {
        return isLatin ? this : of(ENGLISH);
    }
}
