package dev.ringer.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sources are read, and as what. Columns: the source, a text with a match, a text without one. */
class PatternSyntaxTest {

    private static void check(String source, String found, String absent) {
        Pattern pattern = Pattern.of(source);
        assertThat(pattern.find(found)).as("%s in %s", source, found).isEqualTo(Verdict.YES);
        assertThat(pattern.find(absent)).as("%s in %s", source, absent).isEqualTo(Verdict.NO);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ' ',
            value = {
                "^\\d$ 7 \u0667",
                "^\\w+$ a_1 \u00E9",
                "^\\W$ \u00E9 e",
                "^\\s$ \uFEFF \u200B",
                "^\\S$ \u200B \uFEFF",
                "^\\x41\\u0042\\u{43}$ ABC abc",
                "^\\uD83D\\uDE00$ \uD83D\uDE00 \uD83D",
                "^[\\uD83D\\uDE00-\\uD83D\\uDE4F]$ \uD83D\uDE01 \uD83D\uDE80",
                "^\uD83D\uDC32*$ \uD83D\uDC32\uD83D\uDC32 \uD83D\uDC32!",
                "^\\/\\-\\@\\_\\!$ /-@_! /-@_",
                "^[\\w.-]+$ a.b-c a,b",
                "^[+-]?\\d$ -1 *1",
                "^[a-]$ - b",
                "^[\\]\\\\]$ ] [",
                "^[[A-Z]+$ [A a",
                "^a{,3}$ a{,3} aaa",
                "^a{1-2}$ a{1-2} aa",
                "^{x}]$ {x}] x",
                "^(?<year>\\d{4})-\\k<year>$ 1999-1999 1999-2000",
                "^(a)(b)\\2\\1$ abba abab",
                "^\\101$ A 1",
                "^[\\101]$ A 1",
                "^\\8$ 8 \\",
                "^[\\w-.]$ - ,",
                "^(?:a|b|)c$ c d",
                "^a??b+?c*?$ ab ba",
                "^\\p{L}+$ \u00E9t\u00E9 4",
                "^\\p{Lu}\\p{Ll}$ \u00C9a ea",
                "^\\P{Lu}$ a \u00C9",
                "^[\\p{Nd}_]+$ \u0667_ x",
                "^\\p{Script=Greek}$ \u03B1 a",
                "^\\p{Emoji_Presentation}$ \uD83D\uDE00 a"
            })
    void standard_and_annex_b(String source, String found, String absent) {
        check(source, found, absent);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ' ',
            value = {
                "(?i)^strasse$ STRASSE strase",
                "^(?i:ab)c$ ABc ABC",
                "^a(?i)b|^C cx bc",
                "^(?i)[a-c]k$ B\u212A Bx",
                "\\A[a-z]+\\z abc ab1",
                "^[a-z]+\\Z abc ab1",
                "^a++b$ aab ab!",
                "^(?>a|ab)$ a b",
                "^[[:alpha:]]+$ aZ a1",
                "^[^[:digit:]x]$ a x",
                "^[a-z&&[^aeiou]]+$ xyz xya",
                "^[\\w&&[^\\d_]]+$ abc ab1",
                "^(?P<n>a)(?P=n)$ aa ab",
                "^a(?#comment)b$ ab a",
                "^[\\p{Han}\\p{Katakana}]+$ \u6F22\u30AB ab",
                "^\\p{IsLatin}\\p{Alpha}$ ab 1b",
                "^\\pL\\PN$ ab 1b",
                "/^a\\/b$/ a/b /a/b/",
                "/^ab$/i AB ABC",
                "/^x/ xy /x",
                "/pets/ /pets/1 /pets",
                "^a{2}{3}$ aaaaaa aaaa",
                "^*a$ a b"
            })
    void habits_of_other_dialects(String source, String found, String absent) {
        check(source, found, absent);
        assertThat(Pattern.of(source).deviation().isPresent()).isEqualTo(!source.equals("/pets/"));
    }

    @Test
    void control_characters_are_escaped() {
        check("^\\t\\n\\v\\f\\r\\0\\cJ[\\b]$", "\t\n\u000B\f\r\0\n\b", "");
    }

    @Test
    void empty_classes_match_nothing_and_everything() {
        check("^[^]$", "\n", "");
        assertThat(Pattern.of("[]").find("a")).isEqualTo(Verdict.NO);
    }

    @Test
    void horizontal_white_space_leaves_out_line_ends() {
        check("^\\h+$", " \t\u00A0", "\n");
        check("^\\H$", "\n", " ");
    }

    @Test
    void white_space_and_comments_are_skipped_under_the_x_flag() {
        check("(?x) ^ a # first\n b $", "ab", "a b");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ' ',
            value = {
                "[a-z 0",
                "x[z-a] 2",
                "a) 1",
                "a(?:b 1",
                "*a 0",
                "a|+ 2",
                "a** 2",
                "{2} 0",
                "a{3,2} 1",
                "a\\ 1",
                "(?<1>a) 0",
                "(?<n>a)\\k<m> 7",
                "(?~a) 0",
                "\\p{Nonsense} 0"
            })
    void rejected_with_the_place(String source, int index) {
        PatternSyntaxException wrong = catchThrowableOfType(PatternSyntaxException.class, () -> Pattern.of(source));
        assertThat(wrong).isNotNull();
        assertThat(wrong.index()).isEqualTo(index);
        assertThat(wrong.source()).isEqualTo(source);
    }

    @Test
    void message_says_what_is_wrong_and_where() {
        assertThatThrownBy(() -> Pattern.of("^(ab$"))
                .isInstanceOf(PatternSyntaxException.class)
                .hasMessage("( is not closed by ) (index 1 of ^(ab$)");
    }

    @Test
    void nesting_is_bounded() {
        assertThat(Pattern.of("(".repeat(100) + "a" + ")".repeat(100)).find("a"))
                .isEqualTo(Verdict.YES);
        assertThatThrownBy(() -> Pattern.of("(".repeat(100_000)))
                .isInstanceOf(PatternSyntaxException.class)
                .hasMessageContaining("nested deeper");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[a-z\\d]+(?:-[a-z\\d]+)*$",
                "^(?=.*\\d)(?!.*\\s).{8,}$",
                "(?<=a)b\\b",
                "\\p{Letter}\\p{gc=Lu}\\p{sc=Grek}\\P{ASCII}",
                "^\\/\\.\\$[\\-]\\cA$",
                "(?<n>.)\\k<n>\\1"
            })
    void standard_sources_do_not_deviate(String source) {
        assertThat(Pattern.of(source).deviation()).isEmpty();
    }

    @Test
    void deviation_names_the_first_construct() {
        assertThat(Pattern.of("\\Aa++\\z").deviation()).contains("\\A");
        assertThat(Pattern.of("^\\a$").deviation()).contains("the escape \\a");
        assertThat(Pattern.of("(?<=a)(?=b)*").deviation()).contains("a quantifier behind an anchor or a lookaround");
        for (String sloppy : List.of("a{", "x]", "\\-", "[\\w-a]", "\\c", "\\u12", "\\x1", "\\07", "\\p{lu}", "^*")) {
            assertThat(Pattern.of(sloppy).deviation()).as(sloppy).isPresent();
        }
    }
}
