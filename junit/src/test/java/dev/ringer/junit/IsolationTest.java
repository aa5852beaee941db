package dev.ringer.junit;

import static dev.ringer.client.RingerDsl.operation;
import static dev.ringer.client.RingerDsl.path;
import static dev.ringer.client.RingerDsl.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Web;
import dev.ringer.client.Exchange;
import dev.ringer.client.RingerServer;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolationTest {

    private static final int TESTS = 64;
    private static final int CALLS = 20;
    private static final Set<String> SERVERS = ConcurrentHashMap.newKeySet();
    private static final Set<String> SESSIONS = ConcurrentHashMap.newKeySet();

    /** Runs in many threads; each test says of the same pet something else. */
    @Ringer(contract = "petstore.yaml", seed = "isolation", failOnUnusedStubs = true)
    static class Crowd {

        @RepeatedTest(TESTS)
        void sees_its_own_changes_alone(RingerServer ringer, RepetitionInfo repetition) {
            int number = repetition.getCurrentRepetition();
            String name = "pet-" + number;
            Instant time = Instant.parse("2030-01-01T00:00:00Z").plusSeconds(number);
            SERVERS.add(ringer.serverUrl());
            SESSIONS.add(ringer.session());
            ringer.clock().freeze(time);
            ringer.stub(operation("getPet")).when(path("petId", 7)).reply(set("name", name));
            for (int i = 0; i < CALLS; i++) {
                assertThat(Web.get(ringer.uri("/v1/pets/7")).body()).contains("\"" + name + "\"");
            }
            assertThat(ringer.stubs())
                    .singleElement()
                    .satisfies(each -> assertThat(each.answers()).isEqualTo(CALLS));
            assertThat(ringer.clock().now()).isEqualTo(time);
            assertThat(ringer.journal().exchanges())
                    .hasSize(CALLS)
                    .extracting(Exchange::path)
                    .containsOnly("/v1/pets/7");
        }
    }

    @Ringer(contract = "petstore.yaml", isolation = Isolation.CLASS)
    static class Shared {

        @Test
        void one(RingerServer ringer) {
            assertThat(ringer.session()).isNotEmpty();
        }

        @Nested
        class Inner {

            @Test
            void two(RingerServer ringer) {
                assertThat(ringer.session()).isNotEmpty();
            }
        }
    }

    @Ringer(contract = "petstore.yaml", isolation = Isolation.NONE)
    static class Bare {

        @Test
        void one() {}
    }

    @Execution(ExecutionMode.SAME_THREAD)
    static class InOrder extends Shared {}

    @ParameterizedTest
    @ValueSource(classes = {Shared.class, Bare.class})
    void tests_that_share_a_session_do_not_run_at_once(Class<?> tests) {
        assertThat(Launch.parallel(tests).failures())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each)
                        .hasMessageContaining("the tests of " + tests.getSimpleName() + " run at once")
                        .hasMessageContaining("@Execution(ExecutionMode.SAME_THREAD), or choose isolation = TEST"));
    }

    @Test
    void tests_that_share_a_session_run_one_after_the_other() {
        assertThat(Launch.parallel(InOrder.class).failures()).isEmpty();
        assertThat(Launch.of(Shared.class, Bare.class).failures()).isEmpty();
    }

    @Test
    void tests_in_many_threads_share_a_mock_and_never_meet() {
        Launch launch = Launch.parallel(Crowd.class);
        assertThat(launch.failures()).isEmpty();
        assertThat(launch.passed()).isEqualTo(TESTS);
        assertThat(SERVERS).hasSize(1);
        assertThat(SESSIONS).hasSize(TESTS);
    }
}
