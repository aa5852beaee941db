package dev.ringer.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    /** Cases as those of RFC 7396, appendix A. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1} | {\"a\":2} | {\"a\":2}",
                "{\"a\":1} | {\"b\":2} | {\"a\":1,\"b\":2}",
                "{\"a\":1,\"b\":2} | {\"a\":null} | {\"b\":2}",
                "{\"a\":[1,2]} | {\"a\":[3]} | {\"a\":[3]}",
                "{\"a\":{\"b\":1,\"c\":2}} | {\"a\":{\"b\":null,\"d\":3}} | {\"a\":{\"c\":2,\"d\":3}}",
                "[1] | {\"a\":1} | {\"a\":1}",
                "{\"a\":1} | 7 | 7",
                "{} | {\"a\":{\"b\":{\"c\":null}}} | {\"a\":{\"b\":{}}}"
            })
    void members_replace_and_null_takes_away(String value, String patch, String result) {
        assertThat(MergePatch.apply(Json.parse(value), Json.parse(patch))).isEqualTo(Json.parse(result));
    }
}
