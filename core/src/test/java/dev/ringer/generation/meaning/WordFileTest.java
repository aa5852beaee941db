package dev.ringer.generation.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of words as written: complete, nothing twice, nothing blank, nothing too long. */
class WordFileTest {

    /** What a language may leave to English: identifiers, and patterns that most languages share. */
    private static final Set<String> SHARED =
            Set.of("word", "role", "status", "words-form", "full-form", "company-form", "place-form");

    /** What English has no need of. */
    private static final Set<String> OWN = Set.of("letter", "country-name", "currency-name", "middle");

    private static final int ENTRY_MAX = 110;
    private static final int NAME_MAX = 20;

    static List<String> languages() {
        return Atlas.languages();
    }

    static List<String> files() throws IOException, URISyntaxException {
        Path folder =
                Path.of(WordFile.class.getResource("words-en.txt").toURI()).getParent();
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString())
                    .filter(each -> each.startsWith("words-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void each_listed_language_has_a_file_and_each_file_is_of_a_listed_language() throws Exception {
        Set<String> found = files().stream()
                .map(each -> each.substring("words-".length()).split("[-.]")[0])
                .collect(Collectors.toSet());
        assertThat(found).containsExactlyInAnyOrderElementsOf(languages());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void language_has_every_section_that_english_has(String language) throws Exception {
        Set<String> missing = plain(sections("words-en.txt"));
        missing.removeAll(SHARED);
        missing.removeAll(plain(sections("words-" + language + ".txt")));
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_section_goes_by_a_name_that_nothing_reads(String file) throws Exception {
        Set<String> unknown = plain(sections(file));
        unknown.removeAll(plain(sections("words-en.txt")));
        unknown.removeAll(OWN);
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void section_is_written_once(String file) throws Exception {
        assertThat(sections(file)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_entry_stands_twice_or_is_blank_or_too_long(String file) throws Exception {
        WordFile words = WordFile.need(file);
        for (String section : sections(file)) {
            assertThat(words.get(section))
                    .as(section)
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allSatisfy(each -> assertThat(each).isNotBlank().hasSizeLessThanOrEqualTo(ENTRY_MAX))
                    .allSatisfy(each -> assertThat(each).isEqualTo(each.strip()));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void both_forms_of_a_job_or_a_name_of_the_father_are_as_many(String file) {
        WordFile words = WordFile.need(file);
        assertThat(words.get("job-female")).hasSameSizeAs(words.get("job-male"));
        assertThat(words.get("middle-female")).hasSameSizeAs(words.get("middle-male"));
        assertThat(words.get("last-female")).hasSameSizeAs(words.get("last-male"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void year_has_twelve_months_and_week_seven_days(String file) {
        WordFile words = WordFile.need(file);
        assertThat(words.get("month").length).isIn(0, 12);
        assertThat(words.get("weekday").length).isIn(0, 7);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void lists_are_long_enough_to_differ(String language) {
        Lexicon lexicon = Lexicon.of(language, "");
        assertThat(lexicon.list("sentence")).hasSizeGreaterThanOrEqualTo(20);
        assertThat(lexicon.list("title")).hasSizeGreaterThanOrEqualTo(16);
        assertThat(lexicon.list("product")).hasSizeGreaterThanOrEqualTo(24);
        assertThat(lexicon.list("company-word")).hasSizeGreaterThanOrEqualTo(28);
        assertThat(lexicon.list("city")).hasSizeGreaterThanOrEqualTo(12);
        assertThat(lexicon.list("street")).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_name_has_a_spelling_of_a_to_z(String file) throws Exception {
        String[] tag = file.replaceAll("words-|\\.txt", "").split("-");
        Lexicon lexicon = Lexicon.of(tag[0], tag.length > 1 ? tag[1] : "");
        Letters letters = new Letters(lexicon.list("letter"));
        for (String section : List.of("first-female", "first-male", "last", "last-female", "last-male")) {
            assertThat(WordFile.need(file).get(section))
                    .extracting(each -> Name.read(each, letters))
                    .allSatisfy(each -> assertThat(each.latin()).matches("[a-z]{2," + NAME_MAX + "}"))
                    .allSatisfy(each -> assertThat(each.text()).hasSizeLessThanOrEqualTo(NAME_MAX));
        }
    }

    /** Give the names of sections in the order in which they stand. */
    private static List<String> sections(String file) throws IOException, URISyntaxException {
        Path path = Path.of(WordFile.class.getResource(file).toURI());
        List<String> sections = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            if (line.startsWith("[")) {
                sections.add(line.substring(1, line.length() - 1));
            }
        }
        return sections;
    }

    /** Leave out what only tells the sexes apart. */
    private static Set<String> plain(List<String> sections) {
        return sections.stream()
                .map(each -> each.replaceAll("-(female|male)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
