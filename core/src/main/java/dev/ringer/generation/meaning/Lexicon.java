package dev.ringer.generation.meaning;

import dev.ringer.chance.Dice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The lists of a language by section; a section that its country lacks is that of the language, one that the language
 * lacks is that of English.
 *
 * <p>A section may come in two forms, {@code job-female} and {@code job-male}. The entries of one that ends in
 * {@code -form} are phrases.
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
    private final Map<String, Phrase[]> phrases = new ConcurrentHashMap<>();
    private final Map<String, String[]> slugs = new ConcurrentHashMap<>();

    private Lexicon(String language, String country) {
        this.files = files(language, country);
        this.locale = Locale.forLanguageTag(files.size() > 1 ? language : ENGLISH);
        this.letters = new Letters(list("letter"));
        this.isLatin = !letters.plain(list("noun")[0]).isEmpty();
    }

    /** Give the lexicon of a language as it is written in a country; of an unknown language the English. */
    static Lexicon of(String language, String country) {
        return LEXICONS.computeIfAbsent(language + "-" + country, tag -> new Lexicon(language, country));
    }

    private static List<WordFile> files(String language, String country) {
        List<WordFile> files = new ArrayList<>();
        WordFile.read("words-" + language + "-" + country + ".txt").ifPresent(files::add);
        if (!language.equals(ENGLISH)) {
            WordFile.read("words-" + language + ".txt").ifPresent(files::add);
        }
        files.add(WordFile.need("words-en.txt"));
        return files;
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
        for (WordFile file : files) {
            if (file.get(name).length > 0) {
                return name;
            }
            if (file.get(section).length > 0) {
                return section;
            }
        }
        return section;
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

    /** Give the first or only phrase of a section. */
    Phrase phrase(String section) {
        return phrases(section)[0];
    }

    Phrase phrase(String section, Dice dice) {
        Phrase[] all = phrases(section);
        return all[dice.below(all.length)];
    }

    private Phrase[] phrases(String section) {
        return phrases.computeIfAbsent(
                section, name -> Arrays.stream(list(name)).map(Phrase::read).toArray(Phrase[]::new));
    }

    /** Give so many words, in pairs of adjective and noun as the language orders them; one alone is a noun. */
    String words(Dice dice, int count) {
        return words(dice, count, gap(), this::list);
    }

    private String words(Dice dice, int count, String gap, Function<String, String[]> lists) {
        Dice word = dice.at("word");
        Phrase pair = phrase("words-form");
        List<String> words = new ArrayList<>(count);
        for (int i = 0; i + 1 < count; i += 2) {
            String adjective = word.at(i).pick(lists.apply("adjective"));
            words.add(pair.with("adjective", adjective, "noun", word.at(i + 1).pick(lists.apply("noun"))));
        }
        if (count % 2 == 1) {
            words.add(word.at(count - 1).pick(lists.apply("noun")));
        }
        return String.join(gap, words);
    }

    /** Give what stands between words and sentences; nothing in a language that writes them together. */
    String gap() {
        return phrase("words-form").pieces().get(2);
    }

    /** Capitalise each word as the language does. */
    String title(String text) {
        return Texts.title(text, locale);
    }

    /** Give words for the addresses of pages and machines; English ones where the script is not Latin. */
    String slug(Dice dice, int count) {
        Lexicon plain = plain();
        return plain.words(dice, count, " ", plain::slugs).replace(' ', '-');
    }

    String slug(String section, Dice dice) {
        return dice.pick(plain().slugs(section));
    }

    private String[] slugs(String section) {
        return slugs.computeIfAbsent(
                section, name -> Arrays.stream(list(name)).map(letters::slug).toArray(String[]::new));
    }

    private Lexicon plain() {
        return isLatin ? this : of(ENGLISH, "");
    }
}
