package dev.ringer.client;

import static dev.ringer.client.RingerDsl.atLeast;
import static dev.ringer.client.RingerDsl.body;
import static dev.ringer.client.RingerDsl.called;
import static dev.ringer.client.RingerDsl.operation;
import static dev.ringer.client.RingerDsl.path;
import static dev.ringer.client.RingerDsl.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.Web;
import dev.ringer.embedded.EmbeddedRinger;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions to the journal of a mock that runs, by either way. */
class MockVerificationTest {

    private static EmbeddedRinger mock;

    @BeforeAll
    static void start() {
        mock = EmbeddedRinger.start("../examples/petstore.yaml");
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    static Stream<RingerServer> ways() {
        return Stream.of(
                mock.server().newSession(),
                Ringer.connect(mock.server().baseUrl()).newSession());
    }

    private static void get(RingerServer ringer, String target) {
        Web.get(ringer.uri("/v1" + target));
    }

    private static void create(RingerServer ringer, String name) {
        Web.post(ringer.uri("/v1/pets"), "{\"name\":\"" + name + "\",\"species\":\"dog\"}");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> failure(ThrowingCallable question) {
        return assertThatThrownBy(question).isExactlyInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void what_is_so_passes(RingerServer ringer) {
        get(ringer, "/pets/7");
        create(ringer, "Rex");
        ringer.verify(operation("getPet")).called();
        ringer.verify(operation("getPet")).when(path("petId", 7)).once();
        ringer.verify(operation("getPet")).when(path("petId", 8)).never();
        ringer.verify(operation("createPet"))
                .when(body("$.name", "Rex"))
                .answered(201)
                .times(1);
        ringer.verify(operation("createPet")).answered(body("$.id", atLeast(1))).between(1, 2);
        ringer.verify(request("POST", "/v1/pets")).atMost(1);
        ringer.verifyInOrder(called(operation("getPet")), called(operation("createPet")));
        ringer.verifyNothingElse(called(operation("getPet")), called(operation("createPet")));
        ringer.verifyNoViolations();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void failure_shows_the_nearest_call_and_what_is_other_about_it(RingerServer ringer) {
        get(ringer, "/pets/7");
        failure(() -> ringer.verify(operation("getPet")).when(path("petId", 8)).times(2))
                .message()
                .satisfies(message ->
                        assertThat(message.replaceAll("#[0-9]+", "#1")).isEqualTo("""
                        getPet (GET /pets/{petId}) must be called exactly 2 times as described; the only call is not so.
                        Described: when {"pathParameters":{"petId":8}}
                        The exchange nearest to getPet (GET /pets/{petId}):
                          #1 GET /v1/pets/7 -> 200 (getPet)
                              pathParameters 'petId' must be 8, and is '7'"""));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void path_is_a_template_as_in_stubs(RingerServer ringer) {
        get(ringer, "/pets/7");
        ringer.verify(request("GET", "/v1/pets/{petId}")).once();
        ringer.verify(request("GET", "/pets/{petId}")).once();
        ringer.verify(request("ANY", "/v1/{path*}")).once();
        failure(() -> ringer.verify(request("DELETE", "/pets/{petId}")).called())
                .hasMessageContaining(
                        "deletePet (DELETE /pets/{petId}) must be called at least once, and was never called.");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void what_was_called_beside_is_told(RingerServer ringer) {
        get(ringer, "/pets/7");
        get(ringer, "/pets");
        ringer.verifyNothingElse(called(operation("getPet")), called(operation("listPets")));
        failure(() -> ringer.verifyNothingElse(called(operation("getPet"))))
                .hasMessageContaining("GET /v1/pets -> 200");
        failure(ringer::verifyNothingElse).hasMessageContaining("2 exchanges are there");
        failure(() -> ringer.verifyInOrder(called(operation("listPets")), called(operation("getPet"))))
                .hasMessageContaining("number 2 did not come behind");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void broken_contract_is_told(RingerServer ringer) {
        get(ringer, "/pets?limit=many");
        failure(ringer::verifyNoViolations).hasMessageContaining("The query parameter 'limit' is \"many\"");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void other_sessions_do_not_count(RingerServer ringer) {
        get(ringer.newSession(), "/pets/7");
        ringer.verify(operation("getPet")).never();
        ringer.verifyNothingElse();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void call_that_is_to_come_is_waited_for(RingerServer ringer) {
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> ringer.verify(operation("getPet"))
                .within(Duration.ofSeconds(30))
                .called());
        get(ringer, "/pets/7");
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(20));
        assertThatThrownBy(() -> ringer.verify(operation("getPet"))
                        .within(Duration.ofSeconds(61))
                        .called())
                .isInstanceOf(RingerException.class)
                .hasMessageContaining("at most 60s");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void question_that_makes_no_sense_is_no_failed_assertion(RingerServer ringer) {
        assertThatThrownBy(() -> ringer.verify(operation("getPets")).never())
                .isInstanceOf(RingerException.class)
                .hasMessageContaining("there is no operation 'getPets'; did you mean 'getPet'?");
        assertThatThrownBy(() -> ringer.verify(operation("getPet")).between(3, 1))
                .isInstanceOf(RingerException.class)
                .hasMessageContaining("'times' is");
    }
}
