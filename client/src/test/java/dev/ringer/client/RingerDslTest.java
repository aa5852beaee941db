package dev.ringer.client;

import static dev.ringer.client.RingerDsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Java's words as stub files have them. */
class RingerDslTest {

    private static void check(Object said, String written) {
        assertThat(said).hasToString(Json.parse(written).toString());
    }

    @Test
    void plain_value_must_be_equal() {
        check(path("petId", 7), "{'pathParameters':{'petId':7}}".replace('\'', '"'));
        check(query("status", "sold"), "{\"query\":{\"status\":\"sold\"}}");
        check(header("X-Team", null), "{\"header\":{\"X-Team\":null}}");
        check(cookie("a", equalTo("b")), "{\"cookie\":{\"a\":{\"equals\":\"b\"}}}");
        check(credentials("user", "ada"), "{\"credentials\":{\"user\":\"ada\"}}");
        check(jwt("/sub", "ada"), "{\"jwt\":{\"/sub\":\"ada\"}}");
        check(step("sold"), "{\"step\":\"sold\"}");
        check(part("call", greaterThan(2)), "{\"call\":{\"greaterThan\":2}}");
    }

    @Test
    void operators_have_what_stands_beside_them() {
        check(contains("a").ignoreCase(), "{\"contains\":\"a\",\"ignoreCase\":true}");
        check(before("now + 3 days").with("zone", "UTC"), "{\"before\":\"now + 3 days\",\"zone\":\"UTC\"}");
        check(
                equalsJson(List.of(1, 2)).ignoreOrder().ignoreExtra(),
                "{\"equalsJson\":[1,2],\"ignoreOrder\":true,\"ignoreExtra\":true}");
        check(between(1, 2.5), "{\"between\":[1,2.5]}");
        check(equalsBytes(new byte[] {1, 2}), "{\"equalsBytes\":\"AQI=\"}");
        check(
                all(startsWith("a"), not(endsWith("b"))),
                "{\"all\":[{\"startsWith\":\"a\"},{\"not\":{\"endsWith\":\"b\"}}]}");
        check(any(regex("a+"), glob("b*")), "{\"any\":[{\"regex\":\"a+\"},{\"glob\":\"b*\"}]}");
        check(exactly("a", contains("b")), "{\"exactly\":[\"a\",{\"contains\":\"b\"}]}");
    }

    @Test
    void what_is_inside_is_named_by_its_place() {
        check(body("/a/0", 1), "{\"body\":{\"pointer\":{\"/a/0\":1}}}");
        check(body("$.a", size(atMost(3))), "{\"body\":{\"jsonPath\":{\"$.a\":{\"size\":{\"atMost\":3}}}}}");
        check(body(xpath("//a", present())), "{\"body\":{\"xpath\":{\"//a\":{\"present\":true}}}}");
        check(body(form("a", absent())), "{\"body\":{\"form\":{\"a\":{\"absent\":true}}}}");
        check(
                body(multipart("photo", Map.of("fileName", endsWith(".png")))),
                "{\"body\":{\"part\":{\"photo\":{\"fileName\":{\"endsWith\":\".png\"}}}}}");
    }

    @Test
    void conditions_that_have_no_place_beside_others_go_behind_all() {
        Call call = called(operation("getPet"))
                .when(query("a", 1), query("b", 2), header("c", 3))
                .when(query("a", 4), body("/d", 5), body("/e", 6));
        check(
                call,
                "{\"operation\":\"getPet\",\"when\":{\"query\":{\"a\":1,\"b\":2},\"header\":{\"c\":3},"
                        + "\"all\":[{\"query\":{\"a\":4}},{\"body\":{\"pointer\":{\"/e\":6}}}],"
                        + "\"body\":{\"pointer\":{\"/d\":5}}}}");
    }

    @Test
    void conditions_are_joined() {
        check(
                any(all(query("a", 1), query("b", 2)), not(query("c", 3))),
                "{\"any\":[{\"all\":[{\"query\":{\"a\":1}},{\"query\":{\"b\":2}}]},{\"not\":{\"query\":{\"c\":3}}}]}");
    }

    @Test
    void call_of_a_path_takes_it_as_stubs_do() {
        check(
                called(request("GET", "/a")).answered(201).answered(header("b", 1)),
                "{\"method\":\"GET\",\"path\":\"/a\",\"response\":{\"status\":201,\"header\":{\"b\":1}}}");
    }

    @Test
    void reply_says_what_is_sent() {
        check(
                status(201).header("A", "1").header("A", "2").header("B", "3").type("text/csv"),
                "{\"status\":201,\"headers\":{\"A\":[\"1\",\"2\"],\"B\":\"3\"},\"type\":\"text/csv\"}");
        check(json("{\"a\": [1]}").trailer("T", "1"), "{\"body\":{\"a\":[1]},\"trailers\":{\"T\":\"1\"}}");
        check(text("a").withoutTemplate(), "{\"text\":\"a\",\"template\":false}");
        check(reply().bytes(new byte[] {1, 2}), "{\"base64\":\"AQI=\"}");
        check(example("gone"), "{\"example\":\"gone\"}");
        check(generate(), "{\"generate\":true}");
        check(
                generate().generate("s").shape("maximal").generate(),
                "{\"generate\":{\"seed\":\"s\",\"shape\":\"maximal\"}}");
        check(
                set("$.a", 1).set("/b", List.of()).remove("c").remove("d"),
                "{\"set\":{\"$.a\":1,\"/b\":[]},\"remove\":[\"c\",\"d\"]}");
        check(delay(Duration.ofSeconds(2)), "{\"delay\":\"2000ms\"}");
        check(reply().delay(Map.of("p50", "80ms")), "{\"delay\":{\"p50\":\"80ms\"}}");
        check(
                passthrough("http://127.0.0.1:8080").set("$.a", 1),
                "{\"passthrough\":\"http://127.0.0.1:8080\",\"set\":{\"$.a\":1}}");
        check(fault("reset").weight(3), "{\"fault\":\"reset\",\"weight\":3}");
    }

    @Test
    void callback_says_what_follows() {
        check(
                callback("onSold").delay(Duration.ofMillis(5)).with("retries", 2),
                "{\"callback\":\"onSold\",\"delay\":\"5ms\",\"retries\":2}");
        check(
                webhook("sold").url("http://localhost:1/").header("A", "1").body(Map.of("a", 1)),
                "{\"webhook\":\"sold\",\"url\":\"http://localhost:1/\",\"headers\":{\"A\":\"1\"},\"body\":{\"a\":1}}");
        check(
                callTo("http://localhost:1/").method("PUT").type("text/plain"),
                "{\"url\":\"http://localhost:1/\",\"method\":\"PUT\",\"type\":\"text/plain\"}");
    }
}
