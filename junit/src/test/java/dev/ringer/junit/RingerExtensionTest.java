package dev.ringer.junit;

import static dev.ringer.client.RingerDsl.operation;
import static dev.ringer.client.RingerDsl.set;
import static dev.ringer.client.RingerDsl.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import dev.ringer.Web;
import dev.ringer.client.RingerServer;
import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs the classes below as JUnit would. */
@Isolated("the classes below leave their addresses in one place")
class RingerExtensionTest {

    private static final List<String> URLS = Collections.synchronizedList(new ArrayList<>());

    private static Launch launched(Class<?>... classes) {
        URLS.clear();
        return Launch.of(classes);
    }

    private static String failure(Class<?>... classes) {
        Launch launch = launched(classes);
        assertThat(launch.failures()).hasSize(1);
        return launch.failures().get(0).getMessage().replace("\r\n", "\n");
    }

    private static int code(RingerServer ringer, String path) {
        return Web.get(ringer.uri("/v1" + path)).statusCode();
    }

    // --- giving

    @Ringer(contract = "petstore.yaml")
    static class Fields {
        private RingerServer field;

        @BeforeEach
        void stub(RingerServer parameter) {
            parameter.stub(operation("getPet")).reply(status(404));
        }

        @Test
        void field_and_parameter_are_of_one_session(RingerServer parameter) {
            assertThat(field.session()).isEqualTo(parameter.session()).startsWith("RingerExtensionTest.field_and_");
            assertThat(code(field, "/pets/7")).isEqualTo(404);
        }

        @Test
        void other_test_has_another_session() {
            assertThat(field.stubs()).hasSize(1);
        }

        @Nested
        class Inner {
            @Test
            void nested_tests_have_the_mock_too(RingerServer parameter) {
                assertThat(field.session()).isEqualTo(parameter.session());
                assertThat(parameter.stubs()).hasSize(1);
            }
        }
    }

    static class Parameters {
        @Test
        void parameter_has_a_mock_of_its_own(
                @Ringer(contract = "petstore.yaml") RingerServer pets,
                @Ringer(contract = "petstore.yaml", seed = "other") RingerServer others) {
            assertThat(pets.serverUrl()).isNotEqualTo(others.serverUrl());
            assertThat(Web.get(pets.uri("/v1/pets/7")).body())
                    .isNotEqualTo(Web.get(others.uri("/v1/pets/7")).body());
        }
    }

    @Test
    void tests_get_their_mock_in_fields_and_parameters() {
        Launch launch = launched(Fields.class, Parameters.class);
        assertThat(launch.failures()).isEmpty();
        assertThat(launch.passed()).isEqualTo(4);
    }

    @Ringer(contract = "petstore.yaml", seed = "shared by two")
    static class One {
        @RepeatedTest(2)
        void leaves_its_address(RingerServer ringer) {
            URLS.add(ringer.serverUrl());
        }
    }

    static class Other extends One {}

    @Test
    void classes_share_a_mock_that_ends_with_the_last_of_them() {
        assertThat(launched(One.class, Other.class).failures()).isEmpty();
        assertThat(URLS).hasSize(4).containsOnly(URLS.get(0));
        URI health = URI.create(URLS.get(0) + "/__ringer/health");
        assertThatThrownBy(() -> Web.get(health)).hasCauseInstanceOf(ConnectException.class);
    }

    @Ringer(contract = "petstore.yaml")
    static class Early {
        @BeforeAll
        static void take(RingerServer ringer) {
            URLS.add(ringer.serverUrl());
        }

        @Test
        void never_comes_to_this() {}
    }

    @Test
    void where_no_test_is_there_is_no_session() {
        assertThat(failure(Early.class))
                .contains("a RingerServer is wanted in take, where there is no test that its session could be of");
    }

    @TestInstance(PER_CLASS)
    @Execution(ExecutionMode.CONCURRENT)
    @Ringer(contract = "petstore.yaml")
    static class SharedField {
        RingerServer ringer;

        @Test
        void never_comes_to_this() {}
    }

    @Test
    void field_is_refused_where_tests_that_run_at_once_share_it() {
        assertThat(Launch.parallel(SharedField.class).failures())
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .hasMessageContaining("the field 'ringer' is shared by tests that run at once"));
    }

    // --- setting up

    @Ringer(contract = "pets.yaml")
    static class NoContract {
        @Test
        void never_comes_to_this() {}
    }

    @Ringer(contract = "petstore.yaml", settings = "exemples=skip")
    static class NoSetting {
        @Test
        void never_comes_to_this() {}
    }

    @Ringer(contract = "petstore.yaml", settings = "examples=maybe")
    static class NoValue {
        @Test
        void never_comes_to_this() {}
    }

    @Test
    void what_cannot_be_set_up_is_told() {
        assertThat(failure(NoContract.class))
                .startsWith("contract is 'pets.yaml', must be a file (")
                .endsWith(") or a resource of the class path");
        assertThat(failure(NoSetting.class))
                .isEqualTo("settings has 'exemples', which is no setting; did you mean 'examples'?");
        assertThat(failure(NoValue.class)).startsWith("--examples is 'maybe'");
    }

    @Ringer(
            contract = "petstore.yaml",
            strict = true,
            settings = {"validation=report", "validation=getPet=off"})
    static class Set {
        @Test
        @AllowViolations
        void settings_hold(RingerServer ringer) {
            assertThat(code(ringer, "/pets?limit=many")).isEqualTo(200);
        }
    }

    @Ringer(config = "../examples/stubbed/ringer.yaml")
    static class Project {
        @Test
        void stubs_beside_the_project_file_answer(RingerServer ringer) {
            assertThat(code(ringer, "/pets/13")).isEqualTo(404);
        }
    }

    @Ringer(contract = "petstore.yaml", stubs = "../examples/stubbed/stubs/pets.yaml")
    static class Stubbed {
        @Test
        void stubs_that_are_named_answer(RingerServer ringer) {
            assertThat(code(ringer, "/pets/13")).isEqualTo(404);
        }
    }

    @Test
    void settings_are_those_of_the_project_file() {
        assertThat(launched(Set.class, Project.class, Stubbed.class).failures()).isEmpty();
    }

    // --- looking at it

    @Ringer(contract = "petstore.yaml")
    static class Breaking {
        @Test
        void asks_wrongly(RingerServer ringer) {
            code(ringer, "/pets/7");
            code(ringer, "/pets?limit=many");
            code(ringer, "/cats");
        }
    }

    @Test
    void test_fails_when_its_client_breaks_the_contract() {
        assertThat(failure(Breaking.class))
                .startsWith("The client broke the contract in 2 exchanges. Where that is meant: @AllowViolations, or"
                        + " allowViolations().\n\nGET /v1/pets -> 422\n"
                        + "  The query parameter 'limit' is \"many\", must be an integer.\n\nGET /v1/cats -> 404\n  ");
    }

    @Test
    void failure_says_why_and_what_to_change() {
        assertThat(failure(Breaking.class))
                .contains("\n\nExchange ", ": GET /v1/cats (session RingerExtensionTest.asks_wrongly-")
                .contains("What to change\n  1. Change the path to ")
                .contains("Rungs\n  refusal    answered\n")
                .contains("  - GET /v1/pets (listPets)\n      'cats' is not 'pets'\n");
    }

    @Ringer(contract = "petstore.yaml")
    static class Meaning {
        @Test
        @AllowViolations
        void says_so_on_the_method(RingerServer ringer) {
            assertThat(code(ringer, "/pets?limit=many")).isEqualTo(422);
        }

        @Test
        void says_so_itself(RingerServer ringer) {
            ringer.allowViolations();
            assertThat(code(ringer, "/pets?limit=many")).isEqualTo(422);
        }
    }

    @AllowViolations
    static class MeaningAll extends Breaking {}

    @Test
    void test_that_means_to_break_the_contract_may() {
        Launch launch = launched(Meaning.class, MeaningAll.class);
        assertThat(launch.failures()).isEmpty();
        assertThat(launch.passed()).isEqualTo(3);
    }

    @Ringer(contract = "petstore.yaml", failOnUnusedStubs = true)
    static class Unused {
        @Test
        void stubs_in_vain(RingerServer ringer) {
            ringer.stub(operation("getPet")).named("used").reply(status(404));
            ringer.stub(operation("listPets")).named("not used").reply(status(200));
            code(ringer, "/pets/7");
        }
    }

    @Test
    void test_fails_when_a_stub_never_answered_and_that_is_wanted() {
        assertThat(failure(Unused.class))
                .isEqualTo("Stubs that never answered: \n  not used"
                        + " {\"operation\":\"listPets\",\"name\":\"not used\",\"reply\":{\"status\":200}}");
    }

    // --- sharing

    @Ringer(contract = "petstore.yaml", isolation = Isolation.CLASS)
    static class OneSession {
        @BeforeAll
        static void stub(RingerServer ringer) {
            ringer.stub(operation("getPet")).reply(status(404));
        }

        @RepeatedTest(2)
        void stubs_of_the_class_are_there(RingerServer ringer) {
            assertThat(ringer.session()).isEqualTo(RingerExtensionTest.class.getName());
            assertThat(code(ringer, "/pets/7")).isEqualTo(404);
        }
    }

    @Ringer(contract = "petstore.yaml", isolation = Isolation.NONE)
    static class NoSession {
        @RepeatedTest(2)
        void what_the_test_before_changed_is_gone(RingerServer ringer) {
            assertThat(ringer.session()).isEmpty();
            assertThat(ringer.stubs()).isEmpty();
            ringer.stub(operation("getPet")).reply(set("name", "Ada"));
            assertThat(Web.get(ringer.uri("/v1/pets/7")).body()).contains("Ada");
        }
    }

    @Ringer(contract = "petstore.yaml", isolation = Isolation.NONE)
    static class BreakingTwice {
        @Test
        void asks_wrongly(RingerServer ringer) {
            code(ringer, "/cats");
        }

        @Test
        void asks_rightly(RingerServer ringer) {
            code(ringer, "/pets/7");
        }
    }

    @Test
    void classes_may_share_a_session_or_have_none() {
        Launch launch = launched(OneSession.class, NoSession.class);
        assertThat(launch.failures()).isEmpty();
        assertThat(launch.passed()).isEqualTo(4);
    }

    @Ringer(contract = "petstore.yaml", isolation = Isolation.CLASS)
    static class BreakingOfThree {
        @Test
        void asks_wrongly(RingerServer ringer) {
            code(ringer, "/cats");
        }

        @Test
        void asks_wrongly_and_says_so(RingerServer ringer) {
            ringer.allowViolations();
            code(ringer, "/dogs");
        }

        @Test
        void asks_rightly(RingerServer ringer) {
            code(ringer, "/pets/7");
        }
    }

    @Test
    void test_answers_for_its_own_requests_only() {
        Launch launch = launched(BreakingTwice.class, BreakingOfThree.class);
        assertThat(launch.failures())
                .hasSize(2)
                .allSatisfy(each ->
                        assertThat(each).hasMessageContaining("in 1 exchange.").hasMessageContaining("/cats"));
        assertThat(launch.passed()).isEqualTo(3);
    }

    @Test
    void session_of_a_class_ends_with_it() {
        try (Lease lease = Wanted.by(OneSession.class).orElseThrow().lease()) {
            assertThat(launched(OneSession.class).failures()).isEmpty();
            RingerServer same = lease.server().session(RingerExtensionTest.class.getName());
            assertThat(same.stubs()).isEmpty();
            same.drop();
        }
    }

    @Ringer(contract = "petstore.yaml", isolation = Isolation.CLASS, failOnUnusedStubs = true)
    static class UnusedOfClass {
        @BeforeAll
        static void stub(RingerServer ringer) {
            ringer.stub(operation("getPet")).named("used by one").reply(status(404));
            ringer.stub(operation("listPets")).named("used by none").reply(status(200));
        }

        @Test
        void uses_one(RingerServer ringer) {
            code(ringer, "/pets/7");
        }

        @Test
        void uses_none() {}
    }

    @Test
    void stubs_of_a_class_have_until_its_end() {
        Launch launch = launched(UnusedOfClass.class);
        assertThat(launch.passed()).isEqualTo(2);
        assertThat(launch.failures())
                .singleElement()
                .satisfies(each ->
                        assertThat(each).hasMessageContaining("used by none").hasMessageNotContaining("used by one"));
    }
}
