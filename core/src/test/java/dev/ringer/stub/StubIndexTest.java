package dev.ringer.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.matching.Arrival;
import dev.ringer.matching.Conditions;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of many stubs, few are looked at. */
class StubIndexTest {

    private static final Location NOWHERE = new Location(URI.create("test:/x"), Pointer.ROOT);

    private static Ranked stub(int rank, String when) {
        Documents documents = new Documents(uri -> new byte[0]);
        Conditions conditions = Conditions.read(Json.parse(when), NOWHERE, documents, new ArrayList<>());
        StubReply reply = new ReplyReader(documents, new ArrayList<>())
                .read(JsonObject.EMPTY, NOWHERE, "s" + rank)
                .orElseThrow();
        Stub stub = new Stub(
                new Stub.Label("s" + rank, NOWHERE, JsonObject.EMPTY, "s" + rank, true),
                new Target.Anywhere(),
                conditions,
                new Stub.Precedence(5, Stub.Order.SPECIFIC),
                Stub.Bounds.NONE,
                null,
                Wanted.VALID,
                Replies.of(reply),
                Optional.empty(),
                JsonObject.EMPTY,
                Optional.empty());
        return new Ranked(rank, 0, new Binding(stub, List.of(), Optional.empty()));
    }

    private static List<Ranked> collect(StubIndex index, Request request) {
        List<Ranked> found = new ArrayList<>();
        index.collect(Arrival.of(request, Stubbed.NOW), found::add);
        return found;
    }

    @Test
    void places_that_requests_are_asked_for_are_few() {
        StubIndex index = StubIndex.of(IntStream.range(0, 2_000)
                .mapToObj(
                        i -> stub(i, "{\"header\": {\"X-" + i + "\": 1}, \"query\": {\"q" + i % 40 + "\": " + i + "}}"))
                .toList());
        assertThat(index.placesMax()).isLessThanOrEqualTo(16 * 17);
        assertThat(collect(index, Request.of("GET", "/?q7=47").withHeader("X-47", "1")))
                .extracting(Ranked::rank)
                .contains(47)
                .doesNotHaveDuplicates();
    }

    @Test
    void of_ten_thousand_identities_one_is_looked_at() {
        StubIndex index = StubIndex.of(IntStream.range(0, 10_000)
                .mapToObj(i -> stub(i, "{\"query\": {\"id\": " + i + "}}"))
                .toList());
        assertThat(collect(index, Request.of("GET", "/?id=77")))
                .extracting(Ranked::rank)
                .containsExactly(77);
        assertThat(collect(index, Request.of("GET", "/?id=77&id=78"))).hasSize(2);
        assertThat(collect(index, Request.of("GET", "/?id=77&id=77"))).hasSize(1);
        assertThat(collect(index, Request.of("GET", "/?id=x"))).isEmpty();
        assertThat(collect(index, Request.of("GET", "/"))).isEmpty();
    }

    @Test
    void of_ten_thousand_bodies_one_is_looked_at() {
        StubIndex index = StubIndex.of(IntStream.range(0, 10_000)
                .mapToObj(i -> stub(i, "{\"body\": {\"pointer\": {\"/a/b\": " + i + "}}}"))
                .toList());
        Request request = Request.of("POST", "/").withBody("application/json", "{\"a\": {\"b\": 5}}");
        assertThat(collect(index, request)).extracting(Ranked::rank).containsExactly(5);
    }

    @Test
    void two_places_part_what_one_does_not() {
        List<Ranked> stubs = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            for (int j = 0; j < 100; j++) {
                stubs.add(stub(i * 100 + j, "{\"query\": {\"a\": %d}, \"header\": {\"X-B\": \"%d\"}}".formatted(i, j)));
            }
        }
        List<Ranked> found =
                collect(StubIndex.of(stubs), Request.of("GET", "/?a=3").withHeader("x-b", "4"));
        assertThat(found).extracting(Ranked::rank).containsExactly(304);
    }

    @Test
    void a_value_that_is_read_as_json_as_a_whole_is_not_left_out() {
        StubIndex index = StubIndex.of(IntStream.range(0, 9)
                .mapToObj(i -> stub(i, "{\"query\": {\"q\": {\"pointer\": {\"\": " + i + "}}}}"))
                .toList());
        assertThat(collect(index, Request.of("GET", "/?q=7.0")))
                .extracting(Ranked::rank)
                .contains(7);
    }

    @Test
    void nothing_that_holds_is_ever_left_out() {
        Random random = new Random(7);
        List<Ranked> stubs = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String name = random.nextBoolean() ? "a" : "b";
            stubs.add(stub(
                    i,
                    switch (random.nextInt(5)) {
                        case 0 -> "{\"query\": {\"%s\": \"%d\"}}".formatted(name, random.nextInt(6));
                        case 1 ->
                            "{\"query\": {\"a\": \"%d\", \"b\": \"%d\"}}"
                                    .formatted(random.nextInt(6), random.nextInt(6));
                        case 2 ->
                            "{\"query\": {\"%s\": {\"equals\": \"X%d\", \"ignoreCase\": true}}}"
                                    .formatted(name, random.nextInt(3));
                        case 3 -> "{\"query\": {\"%s\": {\"regex\": \"[0-3]\"}}}".formatted(name);
                        default -> "{\"not\": {\"query\": {\"%s\": \"%d\"}}}".formatted(name, random.nextInt(6));
                    }));
        }
        StubIndex index = StubIndex.of(stubs);
        for (int i = 0; i < 300; i++) {
            Request request = Request.of(
                    "GET", "/?a=" + random.nextInt(6) + "&b=x" + random.nextInt(3) + "&a=" + random.nextInt(6));
            Arrival arrival = Arrival.of(request, Stubbed.NOW);
            assertThat(collect(index, request))
                    .doesNotHaveDuplicates()
                    .containsAll(stubs.stream()
                            .filter(each -> each.stub().conditions().hold(arrival))
                            .toList());
        }
    }
}
