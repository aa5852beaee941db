package dev.ringer.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionClockTest {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
    private static final Instant NEW_YEAR = Instant.parse("2030-01-01T00:00:00Z");

    private Instant below = NOON;
    private final SessionClock clock = new SessionClock(() -> below);

    private void pass(Duration time) {
        below = below.plus(time);
    }

    @Test
    void it_shows_what_the_clock_below_shows() {
        pass(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
        assertThat(clock.isOwn()).isFalse();
    }

    @Test
    void a_frozen_clock_stands_still() {
        clock.freeze();
        pass(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(NOON);
        assertThat(clock.isFrozen()).isTrue();
    }

    @Test
    void a_clock_that_was_set_runs_on() {
        clock.set(NEW_YEAR);
        pass(Duration.ofSeconds(3));
        assertThat(clock.instant()).isEqualTo(NEW_YEAR.plusSeconds(3));
    }

    @Test
    void a_clock_stands_at_the_end_of_all_times() {
        clock.set(SessionClock.LAST);
        pass(Duration.ofSeconds(3));
        assertThat(clock.instant()).isEqualTo(SessionClock.LAST);
        clock.advance(Duration.ofDays(-1));
        assertThat(clock.instant()).isEqualTo(SessionClock.LAST.minus(Duration.ofDays(1)));
    }

    @Test
    void a_clock_over_one_that_was_set_far_on_stands_at_the_end_too() {
        SessionClock above = new SessionClock(clock);
        above.advance(Duration.ofDays(365 * 5_000));
        clock.advance(Duration.ofDays(365 * 5_000));
        assertThat(above.instant()).isEqualTo(SessionClock.LAST);
    }

    @Test
    void a_frozen_clock_that_is_set_stays_frozen() {
        clock.freeze();
        clock.set(NEW_YEAR);
        pass(Duration.ofSeconds(3));
        assertThat(clock.instant()).isEqualTo(NEW_YEAR);
    }

    @Test
    void a_running_and_a_frozen_clock_move_on() {
        clock.advance(Duration.ofDays(1));
        pass(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(1)).plusSeconds(1));
        clock.freeze();
        clock.advance(Duration.ofDays(-1));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void a_frozen_clock_goes_on_from_where_it_stood() {
        clock.freeze(NEW_YEAR);
        pass(Duration.ofHours(1));
        clock.resume();
        pass(Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo(NEW_YEAR.plusSeconds(2));
    }

    @Test
    void a_reset_clock_shows_the_clock_below_again() {
        clock.freeze(NEW_YEAR);
        clock.reset();
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void a_session_sees_the_clock_of_the_server_being_set() {
        SessionClock above = new SessionClock(clock);
        clock.freeze(NEW_YEAR);
        assertThat(above.instant()).isEqualTo(NEW_YEAR);
    }

    @Test
    void times_that_no_format_can_write_are_refused() {
        assertThatThrownBy(() -> clock.set(Instant.MAX)).hasMessageContaining("must be from 0001-01-01");
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(clock.instant()).isEqualTo(NOON);
    }
}
