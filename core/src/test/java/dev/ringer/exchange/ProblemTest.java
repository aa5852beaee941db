package dev.ringer.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void problem_is_a_document_of_its_rfc() {
        Problem problem = Problem.of(404, "no-path", "There is nothing.").with("hint", Json.of("Look up."));
        assertThat(problem.toJson("/pets")).isEqualTo(Json.parse("""
                                {"type": "https://ringer.dev/problems/no-path", "title": "Not Found", "status": 404,
                                 "detail": "There is nothing.", "instance": "/pets", "hint": "Look up."}
                                """));
    }

    @Test
    void violation_says_where_and_why() {
        Violation violation = new Violation(
                List.of("body", "name"), Violation.Severity.ERROR, "type", "It is 1, must be a text.", "/name", "");
        assertThat(violation.toJson()).isEqualTo(Json.parse("""
                                {"location": ["body", "name"], "severity": "Error", "code": "type",
                                 "message": "It is 1, must be a text.", "pointer": "/name"}
                                """));
        assertThat(violation).hasToString("body.name: It is 1, must be a text.");
    }

    @Test
    void origins_are_in_the_order_of_the_ladder() {
        assertThat(Origin.values())
                .extracting(Origin::word)
                .containsExactly("server", "refusal", "forced", "stub", "resource", "upstream", "example", "generated");
    }

    @Test
    void shapes_are_found_by_their_word() {
        assertThat(Shape.of("Boundary")).contains(Shape.BOUNDARY);
        assertThat(Shape.of("round")).isEmpty();
    }
}
