package dev.ringer.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import dev.ringer.state.Bounds;
import dev.ringer.state.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {

    private Instant now = Instant.parse("2026-06-15T12:00:00Z");
    private final Sessions sessions = new Sessions(
            () -> now,
            new SessionLimits(2, Duration.ofMinutes(10), "ringer.localhost"),
            new MemoryStore(Bounds.STANDARD));

    private static Request named(String name) {
        return Request.of("GET", "/pets").withHeader("Ringer-Session", name);
    }

    private String name(Request request) {
        return sessions.visit(request) instanceof Visit.Found found
                ? found.session().name()
                : "refused";
    }

    private Visit.Refused refused(Request request) {
        return (Visit.Refused) sessions.visit(request);
    }

    // --- names

    @Test
    void a_request_without_a_name_is_the_servers() {
        assertThat(name(Request.of("GET", "/pets"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ringer-Session | one                                              | one
            ringer-session | ' one '                                          | one
            baggage        | ringer.session=two                               | two
            baggage        | user=7,ringer.session = t%77o ; ttl=3, other=x   | two
            Host           | three.ringer.localhost:4010                      | three
            Host           | THREE.Ringer.LocalHost                           | three
            Host           | api.localhost:4010                               | ''
            Host           | ringer.localhost                                 | ''
            Host           | [::1]:4010                                       | ''
            baggage        | other.ringer.session=no                          | ''
            """)
    void headers_name_a_session(String header, String value, String expected) {
        assertThat(name(Request.of("GET", "/pets").withHeader(header, value))).isEqualTo(expected);
    }

    @Test
    void the_header_beats_baggage_and_baggage_beats_the_host() {
        Request request = Request.of("GET", "/pets")
                .withHeader("baggage", "ringer.session=two")
                .withHeader("Host", "three.ringer.localhost");
        assertThat(name(request)).isEqualTo("two");
        assertThat(name(request.withHeader("Ringer-Session", "one"))).isEqualTo("one");
    }

    @Test
    void the_header_and_baggage_beat_the_path_which_beats_the_host() {
        Request request = Request.of("GET", "/__session/four/pets").withHeader("Host", "three.ringer.localhost");
        assertThat(name(request)).isEqualTo("four");
        assertThat(name(request.withHeader("baggage", "ringer.session=two"))).isEqualTo("two");
        sessions.drop("two");
        assertThat(name(request.withHeader("Ringer-Session", "one"))).isEqualTo("one");
    }

    @ParameterizedTest
    @CsvSource({
        "/__session/four/pets/7?a=b, /pets/7?a=b",
        "/__session/four/, /",
        "/__session/four, /",
        "/__session/four?x=1, /?x=1"
    })
    void a_path_names_a_session_and_is_cut(String target, String inner) {
        Visit.Found found = (Visit.Found) sessions.visit(Request.of("GET", target));
        assertThat(found.session().name()).isEqualTo("four");
        assertThat(found.request().target()).hasToString(inner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "ä", "a\u0000b", ".", ".."})
    void a_name_of_other_signs_is_refused(String name) {
        assertThat(refused(named(name)).problem().status()).isEqualTo(400);
    }

    @Test
    void a_name_that_is_too_long_is_refused_and_not_shown_whole() {
        assertThat(refused(named("x".repeat(101))).problem().detail()).hasSizeLessThan(200);
        assertThat(name(named("x".repeat(100)))).hasSize(100);
    }

    // --- coming and going

    @Test
    void the_same_name_is_the_same_session() {
        Visit.Found first = (Visit.Found) sessions.visit(named("a"));
        Visit.Found second = (Visit.Found) sessions.visit(named("a"));
        assertThat(second.session()).isSameAs(first.session());
    }

    @Test
    void sessions_are_bounded_in_number() {
        name(named("a"));
        name(named("b"));
        assertThat(refused(named("c")).problem().status()).isEqualTo(503);
        assertThat(refused(named("c")).problem().detail()).contains("There are 2 sessions");
        assertThat(name(named("a"))).isEqualTo("a");
    }

    @Test
    void a_session_that_nobody_uses_leaves() {
        List<String> left = new ArrayList<>();
        sessions.onLeave(left::add);
        name(named("a"));
        now = now.plus(Duration.ofMinutes(6));
        name(named("b"));
        now = now.plus(Duration.ofMinutes(6));
        assertThat(sessions.all()).extracting(Session::name).containsExactly("b");
        assertThat(left).containsExactly("a");
    }

    @Test
    void a_session_that_was_idle_for_too_long_begins_anew() {
        ((Visit.Found) sessions.visit(named("a"))).session().clock().freeze();
        now = now.plus(Duration.ofMinutes(11));
        assertThat(((Visit.Found) sessions.visit(named("a"))).session().clock().isFrozen())
                .isFalse();
    }

    @Test
    void the_server_stays_whatever_its_clock_shows() {
        sessions.server().clock().advance(Duration.ofDays(10_000));
        name(named("a"));
        assertThat(sessions.all()).extracting(Session::name).containsExactly("a");
    }

    @Test
    void a_dropped_session_begins_anew() {
        ((Visit.Found) sessions.visit(named("a"))).session().clock().freeze();
        assertThat(sessions.drop("a")).isTrue();
        assertThat(sessions.drop("a")).isFalse();
        assertThat(((Visit.Found) sessions.visit(named("a"))).session().clock().isFrozen())
                .isFalse();
    }

    // --- time

    @Test
    void clock_that_is_moved_forward_by_hand_is_told_of_whom_it_moves() {
        sessions.visit(named("a"));
        sessions.visit(named("b"));
        List<String> moves = new ArrayList<>();
        sessions.onMove((name, by) -> moves.add(name + " " + by));
        Session a = sessions.get("a").orElseThrow();

        a.clock().advance(Duration.ofMinutes(5));
        a.clock().advance(Duration.ofMinutes(-5));
        now = now.plusSeconds(1);
        a.clock().freeze();
        sessions.server().clock().set(now.plusSeconds(60));

        assertThat(moves).containsExactly("a PT5M", " PT1M", "b PT1M");
    }

    @Test
    void request_sees_the_time_of_its_session() {
        sessions.visit(named("a"));
        sessions.get("a").orElseThrow().clock().advance(Duration.ofHours(1));
        assertThat(sessions.time(named("a"))).isEqualTo(now.plusSeconds(3_600));
        assertThat(sessions.time(named("nobody"))).isEqualTo(now);
    }
}
