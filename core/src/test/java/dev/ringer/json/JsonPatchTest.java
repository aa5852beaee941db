package dev.ringer.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPatchTest {

    private static JsonPatch.Outcome apply(String value, String patch) {
        return JsonPatch.apply(Json.parse(value), Json.parse(patch));
    }

    /** The operations of RFC 6902, 4, on objects and arrays. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1} | {\"op\":\"add\",\"path\":\"/b\",\"value\":2} | {\"a\":1,\"b\":2}",
                "{\"a\":1} | {\"op\":\"add\",\"path\":\"/a\",\"value\":2} | {\"a\":2}",
                "[1,3] | {\"op\":\"add\",\"path\":\"/1\",\"value\":2} | [1,2,3]",
                "[1,2] | {\"op\":\"add\",\"path\":\"/-\",\"value\":3} | [1,2,3]",
                "{\"a\":[1,2]} | {\"op\":\"remove\",\"path\":\"/a/0\"} | {\"a\":[2]}",
                "{\"a\":1} | {\"op\":\"replace\",\"path\":\"/a\",\"value\":2} | {\"a\":2}",
                "{\"a\":1} | {\"op\":\"replace\",\"path\":\"\",\"value\":[]} | []",
                "{\"a\":{\"b\":1},\"c\":{}} | {\"op\":\"move\",\"from\":\"/a/b\",\"path\":\"/c/d\"} | {\"a\":{},\"c\":{\"d\":1}}",
                "[1,2,3] | {\"op\":\"move\",\"from\":\"/0\",\"path\":\"/2\"} | [2,3,1]",
                "{\"a\":[1]} | {\"op\":\"copy\",\"from\":\"/a\",\"path\":\"/b\"} | {\"a\":[1],\"b\":[1]}",
                "{\"a\":[1,{\"b\":null}]} | {\"op\":\"test\",\"path\":\"/a/1/b\",\"value\":null} | {\"a\":[1,{\"b\":null}]}",
                "{\"a/b\":1,\"m~n\":2} | {\"op\":\"remove\",\"path\":\"/a~1b\"} | {\"m~n\":2}"
            })
    void an_operation_does_what_it_says(String value, String operation, String result) {
        assertThat(apply(value, "[" + operation + "]")).isEqualTo(new JsonPatch.Outcome.Patched(Json.parse(result)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"op\":\"remove\",\"path\":\"/b\"} | there is nothing at '/b'",
                "{\"op\":\"replace\",\"path\":\"/b\",\"value\":1} | there is nothing at '/b'",
                "{\"op\":\"add\",\"path\":\"/b/c\",\"value\":1} | there is nothing at '/b'",
                "{\"op\":\"add\",\"path\":\"/list/7\",\"value\":1} | '7' is no place in an array of 2 items",
                "{\"op\":\"add\",\"path\":\"/list/01\",\"value\":1} | '01' is no place in an array of 2 items",
                "{\"op\":\"add\",\"path\":\"/a/b\",\"value\":1} | '/a' is neither an object nor an array",
                "{\"op\":\"test\",\"path\":\"/a\",\"value\":2} | another value",
                "{\"op\":\"move\",\"from\":\"/o\",\"path\":\"/o/p\"} | cannot be moved into itself",
                "{\"op\":\"turn\",\"path\":\"/a\"} | 'op' is 'turn', must be add, remove",
                "{\"op\":\"add\",\"path\":\"a\",\"value\":1} | must be empty or begin with a slash",
                "{\"op\":\"add\",\"path\":\"/a\"} | 'value' is missing",
                "{\"path\":\"/a\"} | 'op' is missing",
                "7 | must be an object"
            })
    void what_cannot_be_done_is_said(String operation, String message) {
        JsonPatch.Outcome outcome = apply("{\"a\":1,\"list\":[1,2],\"o\":{}}", "[" + operation + "]");
        assertThat(outcome).isInstanceOfSatisfying(JsonPatch.Outcome.Failed.class, failed -> {
            assertThat(failed.index()).isZero();
            assertThat(failed.message()).contains(message);
        });
    }

    @Test
    void copies_of_copies_come_to_an_end() {
        StringBuilder patch = new StringBuilder("[");
        for (int i = 0; i < 64; i++) {
            patch.append(i == 0 ? "" : ",").append("{\"op\":\"copy\",\"from\":\"/a\",\"path\":\"/a/-\"}");
        }
        assertThat(apply("{\"a\":[1]}", patch + "]"))
                .isInstanceOfSatisfying(
                        JsonPatch.Outcome.Failed.class,
                        failed -> assertThat(failed.message()).contains("more than 100000 values are copied"));
    }

    @Test
    void a_patch_is_a_list() {
        assertThat(apply("{}", "{}"))
                .isEqualTo(new JsonPatch.Outcome.Failed(
                        -1, "The patch is of type object, must be an array of operations."));
    }
}
