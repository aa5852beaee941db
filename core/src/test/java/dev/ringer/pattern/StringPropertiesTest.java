package dev.ringer.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the pattern, the bounds and the seed: strings match, keep the bounds, and differ from seed to seed. */
class StringPropertiesTest {

    private static final int SEEDS = 50;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^AC[0-9a-fA-F]{32}$",
                "^@",
                "^(?!\\s*[sS][yY][sS][tT][eE][mM]\\$).*$",
                "^https:\\/\\/.+$",
                "[a-zA-Z]{2}",
                "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
                "^\\+[1-9][0-9]{4,14}$",
                "^\\\\d+(\\\\.\\\\d+)?$",
                "^(?:(?:[0-9]{1,3}\\.){3}[0-9]{1,3}|(?:[0-9a-f]*:[0-9a-f]*){2,})$",
                "[1-9][0-9]{0,2}[A-Z]?",
                "^[a-zA-Z0-9-_:;.\\/<>{}]{0,256}$",
                "\\A\\d{4}(-)?\\d{3}[0-9X]+\\z",
                "^(([a-z0-9\\-\\.]+)(:[0-9]+)?\\/)?[a-z0-9\\._\\-\\/@]+[?::a-z0-9_\\-.]+$",
                "^bytes=((\\d*-\\d*,? ?)+)$",
                "^(?!\\s*$).+",
                "[[A-Z0-9]{1,18}",
                "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[1-2][0-9]|3[0-1])[T,t]([0-1][0-9]|2[0-3]):[0-5][0-9]$",
                "^(?!\\d+$)\\w+\\S+",
                "^[2-9A-HJ-NP-Z]{13}$",
                "(^|^w+://(localhost|[^/:]+|([0-9]{1,3}.){3}[0-9]{1,3})?(:[0-9]+)?)(/.*)?$",
                "^([0-9]+([.][0-9]+)?(ns|us|\u00B5s|ms|s|m|h))+$",
                "^[^\\/]*\\.(json|ya?ml(\\.patch_?[a-zA-Z0-9_]*)?)$",
                "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
                "^.+@[^.].*.[a-z]{2,10}$",
                "^((25[0-5]|2[0-4][0-9]|[01]?[0-9][0-9]?)\\.){3}(25[0-5]|2[0-4][0-9]|[01]?[0-9][0-9]?)$",
                "^0x[a-fA-F0-9]{0,2147483648}$",
                "^(-?\\d+(\\.\\d+)?),\\s*(-?\\d+(\\.\\d+)?)$",
                "[a-zA-Z0-9]{1-2}",
                "^[A-Za-z \\p{Han}\\p{Katakana}\\p{Hiragana}\\p{Hangul}-]*$",
                "^([01]\\d|2[0-3]):?([0-5]\\d)$",
                "^#(([0-9a-fA-F]{2}){3}|([0-9a-fA-F]){3})$",
                "^(GPS|gps|{datasource-prefix}|P):[a-zA-Z0-9\\-_.]+$",
                "/^(-?)P(?=\\d|T\\d)(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)([DW]))?(?:T(?:(\\d+)H)?(?:(\\d+)M)?)?$/",
                "^((-?[0-9]+)|(-?([0-9]+)?[.][0-9]+))$",
                "^[a-z]{2}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$",
                "^.*@.*\\..*",
                "^(?:(?:[^ \\t\\n\\r\"]+)|(?:\"[^\"]*\"))+$",
                "cake*lie",
                "",
                "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]*$",
                "^ssh-(rsa|dss|ed25519) |^ecdsa-sha2-nistp(256|384|521) ",
                "^([1-9]|10|11|12)H",
                "^<[^>]+>;\\s?rel=\"monitor\"",
                "^[^/\r\n\\:'\"][^\r\n\\:'\"]*$",
                "^[+,-]?(0|([1-9][0-9]*))(\\.[0-9]+)?(;[+,-]?(0|([1-9][0-9]*)))*$",
                "(?:(\\w+)=((?:(?:[^;,=]+,?)*[^;,=])|\"(?:[^\"]|\"\")*\");?)+",
                "^$|^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\\.[a-zA-Z]{2,}$",
                "^(?:{[0-9a-f]{4}(?:-?[0-9a-f]{4}){7}}|[0-9a-f]{4}(?:-?[0-9a-f]{4}){7})$",
                "^(?=.*[A-Z])(?=.*\\d)(?!.*\\s).{8,20}$",
                "(?i)^(yes|no|maybe)$",
                "^\\p{Lu}\\p{Ll}+$",
                "^\\W{2,4}$",
                "\\bfoo\\b",
                "^(?:(?!ab)[abc]){3,9}$",
                "(?<=\\$)\\d{2,}(?=\\.)",
                "^(?<!x)[x-z]+(?!.)",
                "^(?:a(?=b)|b(?=a|$))+$",
                "^[\uD83D\uDE00-\uD83D\uDE4F]{2,3}$",
                "^(a{2,3}){2,3}(bc){0,2}$",
                "^(\\w)(\\w)\\2\\1$",
                "^(?:\\d{3}|\\D{3})$",
                "^\\S+\\s\\S+$",
                "(?m)^#\\w+$"
            })
    void strings_match_keep_bounds_and_differ(String source) {
        Pattern pattern = Pattern.of(source);
        Language language = Language.of(List.of(pattern), List.of(), 0, Integer.MAX_VALUE);
        for (long seed = 0; seed < SEEDS; seed++) {
            for (Taste taste : Taste.values()) {
                String text = language.string(seed, Length.NATURAL, taste).orElseThrow();
                assertThat(pattern.find(text)).as(text).isEqualTo(Verdict.YES);
                assertThat(pattern.backtrack(text)).as(text).isEqualTo(Verdict.YES);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[a-z]+(-[a-z]+)*$",
                "\\d",
                "^(?:ab|cde)*$",
                "^(?=.*\\d)[a-z0-9]*$",
                "",
                "^.*$",
                "[^a]b?$",
                "^(?!.*aa)[ab]+$"
            })
    void strings_keep_every_length_that_is_possible(String source) {
        Pattern pattern = Pattern.of(source);
        for (int length = 2; length < 20; length++) {
            Language language = Language.of(List.of(pattern), List.of(), length, length);
            String text = language.string(length).orElseThrow();
            assertThat(text).as(source).hasSize(length);
            assertThat(pattern.find(text)).as(text).isEqualTo(Verdict.YES);
        }
    }
}
