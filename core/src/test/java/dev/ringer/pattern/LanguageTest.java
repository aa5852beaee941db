package dev.ringer.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguageTest {

    private static final int NONE = Integer.MAX_VALUE;

    private static Language all(String... sources) {
        return Language.of(patterns(sources), List.of(), 0, NONE);
    }

    private static List<Pattern> patterns(String... sources) {
        return Stream.of(sources).map(Pattern::of).toList();
    }

    private static Set<String> strings(Language language, int seeds) {
        return IntStream.range(0, seeds)
                .mapToObj(language::string)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void contradiction_is_empty() {
        assertThat(all("^a$", "^b$").isEmpty()).isEqualTo(Verdict.YES);
        assertThat(all("^a*b$", "^a*c$").isEmpty()).isEqualTo(Verdict.YES);
        assertThat(all("a^").isEmpty()).isEqualTo(Verdict.YES);
        assertThat(all("[]").isEmpty()).isEqualTo(Verdict.YES);
        assertThat(all("^(?!.*a)[a-c]*a$").isEmpty()).isEqualTo(Verdict.YES);
        assertThat(all("^a$", "^b$").string(1)).isEmpty();
    }

    @Test
    void length_that_no_match_has_is_empty() {
        List<Pattern> five = patterns("^[a-z]{5}$");
        assertThat(Language.of(five, List.of(), 0, 3).isEmpty()).isEqualTo(Verdict.YES);
        assertThat(Language.of(five, List.of(), 6, NONE).isEmpty()).isEqualTo(Verdict.YES);
        assertThat(Language.of(five, List.of(), 5, 5).isEmpty()).isEqualTo(Verdict.NO);
        assertThat(Language.of(patterns("^(?:aa)*$"), List.of(), 3, 3).isEmpty())
                .isEqualTo(Verdict.YES);
        assertThat(Language.of(List.of(), List.of(), 5, 4).isEmpty()).isEqualTo(Verdict.YES);
    }

    @Test
    void excluding_all_is_empty() {
        assertThat(Language.of(patterns("^a"), patterns("^a"), 0, NONE).isEmpty())
                .isEqualTo(Verdict.YES);
        assertThat(Language.of(List.of(), patterns(""), 0, NONE).isEmpty()).isEqualTo(Verdict.YES);
        assertThat(Language.of(patterns("^[ab]{3}$"), patterns("a"), 0, NONE).string(7))
                .contains("bbb");
    }

    @Test
    void huge_counts_leave_emptiness_undecided() {
        Language language = all("^(?:a{1000000}){1000000}$");
        assertThat(language.isEmpty()).isEqualTo(Verdict.UNDECIDED);
        assertThat(language.string(1)).isEmpty();
    }

    @Test
    void intersection_meets_every_pattern() {
        Language language =
                Language.of(patterns("^[a-z0-9-]+$", "^[^-].*[^-]$", "\\d{2}", "x"), patterns("--", "[02468]"), 6, 12);
        for (String text : strings(language, 50)) {
            assertThat(text).matches("[a-z0-9-]{6,12}").contains("x").containsPattern("[13579]{2}");
            assertThat(text).doesNotContain("--").doesNotStartWith("-").doesNotEndWith("-");
        }
    }

    @Test
    void password_patterns_are_met_without_luck() {
        Language language = all("^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[@$!%*?&])[A-Za-z\\d@$!%*?&]{8,12}$");
        assertThat(strings(language, 50)).hasSizeGreaterThan(45);
    }

    @Test
    void every_branch_of_an_alternation_is_reached() {
        assertThat(strings(all("^(Point|LineString|Polygon|MultiPolygon)$"), 50))
                .containsExactlyInAnyOrder("Point", "LineString", "Polygon", "MultiPolygon");
        assertThat(strings(all("^(red|green|blue|grey|black)$"), 50)).hasSize(5);
        assertThat(strings(all("^(\\d{4}|[a-z]{4})$"), 50))
                .anyMatch(text -> text.matches("\\d+"))
                .anyMatch(text -> text.matches("[a-z]+"));
    }

    @Test
    void open_repetition_is_short_but_not_empty() {
        for (String source : List.of("^[a-z]*$", "^.*$", "^\\S+$", "", "^[a-z0-9]{0,255}$")) {
            assertThat(strings(all(source), 50))
                    .as(source)
                    .allMatch(text -> text.matches("[a-z0-9 ]{3,12}"))
                    .hasSizeGreaterThan(40);
        }
    }

    @Test
    void missing_anchors_are_read_into_the_pattern() {
        assertThat(strings(all("[A-Z]{3}"), 20)).allMatch(text -> text.matches("[A-Z]{3}"));
        assertThat(strings(all("^https://"), 20)).allMatch(text -> text.matches("https://[a-z0-9]+"));
        assertThat(strings(all("m.room.member"), 20)).containsExactly("m.room.member");
    }

    @Test
    void missing_anchors_give_way_to_a_length() {
        assertThat(Language.of(patterns("[A-Z]{3}"), List.of(), 10, 10).string(3))
                .hasValueSatisfying(text -> assertThat(text).hasSize(10));
    }

    @Test
    void seed_decides_alone() {
        String[] sources = {"^[a-z]+$", "^(?=.*\\d).{5,9}$", "^(.)\\1$"};
        for (long seed = 0; seed < 20; seed++) {
            assertThat(all(sources[0]).string(seed)).isEqualTo(all(sources[0]).string(seed));
            assertThat(all(sources[1]).string(seed)).isEqualTo(all(sources[1]).string(seed));
            assertThat(all(sources[2]).string(seed)).isEqualTo(all(sources[2]).string(seed));
        }
    }

    @Test
    void strings_stay_the_same_from_release_to_release() {
        assertThat(all("^[a-z]{4}-[0-9]{4}$").string(1)).contains("mono-4801");
    }

    @Test
    void shortest_and_longest_reach_the_bounds() {
        Language language = Language.of(patterns("^[a-z]+(?:-[a-z]+)?$"), List.of(), 0, 40);
        assertThat(language.string(1, Length.SHORTEST, Taste.PLAIN).orElseThrow())
                .hasSize(1);
        assertThat(language.string(1, Length.LONGEST, Taste.PLAIN).orElseThrow())
                .hasSize(40);
        assertThat(all("^a{3,7}$").string(1, Length.LONGEST, Taste.PLAIN)).contains("aaaaaaa");
        assertThat(all("^a{3,}$").string(1, Length.LONGEST, Taste.PLAIN).orElseThrow())
                .hasSizeBetween(200, 300);
        assertThat(all("^a*$").string(1, Length.SHORTEST, Taste.PLAIN)).contains("");
    }

    @Test
    void unicode_taste_goes_beyond_ascii_where_it_may() {
        Language free = all("^.{6,10}$");
        for (long seed = 0; seed < 30; seed++) {
            String text = free.string(seed, Length.NATURAL, Taste.UNICODE).orElseThrow();
            assertThat(text.codePoints().anyMatch(codePoint -> codePoint > 0x7F))
                    .isTrue();
            assertThat(text.codePointCount(0, text.length())).isBetween(6, 10);
        }
        assertThat(all("^[a-z]{3}$").string(1, Length.NATURAL, Taste.UNICODE).orElseThrow())
                .matches("[a-z]{3}");
    }

    @Test
    void plain_taste_takes_what_is_there() {
        assertThat(all("^\\p{Script=Greek}{4}$").string(1).orElseThrow()).matches("\\p{IsGreek}{4}");
        assertThat(all("^\\s$").string(1)).contains(" ");
        assertThat(all("^[\\x00-\\x1f]$").string(1)).isPresent();
        assertThat(all("^[^\\x00-\\u{10FFFE}]$").string(1)).contains(Character.toString(0x10FFFF));
    }

    @Test
    void lone_surrogates_are_in_no_language() {
        assertThat(all("^\\uD83D$").isEmpty()).isEqualTo(Verdict.YES);
        assertThat(all("^[^\\x00-\\uD7FF\\uE000-\\u{10FFFF}]").string(1)).isEmpty();
    }

    @Test
    void references_are_met_by_trial() {
        assertThat(strings(all("^(['\"])[a-z]*\\1$"), 20)).hasSizeGreaterThan(10);
        assertThat(strings(Language.of(patterns("^[ab]{3,5}$"), patterns("(.)\\1"), 0, NONE), 20))
                .isSubsetOf("aba", "bab", "abab", "baba", "ababa", "babab");
        assertThat(all("^(a)\\1$").isEmpty()).isEqualTo(Verdict.NO);
    }

    @Test
    void very_long_strings_are_made() {
        String text = all("^0x[a-f0-9]{262144}$").string(5).orElseThrow();
        assertThat(text).hasSize(262_146).startsWith("0x");
    }

    @Test
    void negative_length_is_refused() {
        assertThatThrownBy(() -> Language.of(List.of(), List.of(), -1, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lengthMin is -1, must not be negative");
    }
}
