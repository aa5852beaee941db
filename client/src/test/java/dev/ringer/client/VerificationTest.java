package dev.ringer.client;

import static dev.ringer.client.RingerDsl.atLeast;
import static dev.ringer.client.RingerDsl.body;
import static dev.ringer.client.RingerDsl.called;
import static dev.ringer.client.RingerDsl.operation;
import static dev.ringer.client.RingerDsl.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private static final Link.Answer PASSED = new Link.Answer(200, "{\"passed\":true}");

    private final List<Link.Question> questions = new ArrayList<>();

    private RingerServer answering(Link.Answer answer) {
        return new RingerServer(
                new Control(
                        question -> {
                            questions.add(question);
                            return answer;
                        },
                        "mine"),
                "http://localhost:1");
    }

    private void check(String body) {
        assertThat(questions)
                .singleElement()
                .isEqualTo(new Link.Question(
                        "POST", "verifications", "mine", "application/json", "application/json", body));
        questions.clear();
    }

    @Test
    void question_says_what_was_to_be_called_and_how_often() {
        RingerServer ringer = answering(PASSED);
        ringer.verify(operation("createPet"))
                .when(body("$.qty", atLeast(3)))
                .answered(201)
                .within(Duration.ofSeconds(2))
                .times(2);
        check("{\"operation\":\"createPet\",\"when\":{\"body\":{\"jsonPath\":{\"$.qty\":{\"atLeast\":3}}}},"
                + "\"response\":{\"status\":201},\"within\":\"2000ms\",\"times\":2}");
        ringer.verify(operation("getPet")).never();
        check("{\"operation\":\"getPet\",\"times\":\"never\"}");
        ringer.verify(operation("getPet")).once();
        check("{\"operation\":\"getPet\",\"times\":1}");
        ringer.verify(operation("getPet")).called();
        check("{\"operation\":\"getPet\",\"times\":{\"atLeast\":1}}");
        ringer.verify(operation("getPet")).atMost(3);
        check("{\"operation\":\"getPet\",\"times\":{\"atMost\":3}}");
        ringer.verify(operation("getPet")).between(1, 3);
        check("{\"operation\":\"getPet\",\"times\":{\"atLeast\":1,\"atMost\":3}}");
    }

    @Test
    void order_and_the_rest_are_questions_of_their_own() {
        RingerServer ringer = answering(PASSED);
        ringer.verifyInOrder(
                called(operation("listPets")), called(operation("getPet")).when(path("petId", 7)));
        check(
                "{\"inOrder\":[{\"operation\":\"listPets\"},{\"operation\":\"getPet\",\"when\":{\"pathParameters\":{\"petId\":7}}}]}");
        ringer.verifyNothingElse();
        check("{\"nothingElse\":true}");
        ringer.verifyNothingElse(called(operation("getPet")));
        check("{\"only\":[{\"operation\":\"getPet\"}]}");
        ringer.verifyNoViolations();
        check("{\"noViolations\":true}");
    }

    @Test
    void what_is_not_so_is_an_assertion_error_with_the_mock_s_words() {
        RingerServer ringer =
                answering(new Link.Answer(200, "{\"passed\":false,\"message\":\"getPet was never called\"}"));
        assertThatThrownBy(() -> ringer.verify(operation("getPet")).once())
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessage("getPet was never called");
    }

    @Test
    void question_that_cannot_be_asked_is_no_failure_of_the_test_s_subject() {
        RingerServer ringer = answering(new Link.Answer(
                422,
                "{\"detail\":\"There is no operation 'getPets'.\",\"diagnostics\":[{\"place\":\"stub:1:2\",\"message\":\"what"
                        + " it is\"}]}"));
        assertThatThrownBy(() -> ringer.verify(operation("getPets")).once())
                .isInstanceOf(RingerException.class)
                .hasMessage("Ringer refused POST /__ringer/verifications (422): There is no operation 'getPets'.\n"
                        + "  stub:1:2: what it is");
    }
}
