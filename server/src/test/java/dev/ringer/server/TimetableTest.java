package dev.ringer.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Pace;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static List<Integer> ends(Timetable table) {
        return IntStream.range(0, table.count())
                .mapToObj(each -> (int) table.end(each))
                .toList();
    }

    private static List<Long> dueMillis(Timetable table) {
        return IntStream.range(0, table.count())
                .mapToObj(piece -> TimeUnit.NANOSECONDS.toMillis(table.dueNanos(piece)))
                .toList();
    }

    @Test
    void chunks_are_of_nearly_one_size_and_evenly_spread() {
        Timetable table = new Timetable(10, Pace.NONE.withChunks(4, 2_000));
        assertThat(ends(table)).containsExactly(2, 5, 7, 10);
        assertThat(dueMillis(table)).containsExactly(500L, 1_000L, 1_500L, 2_000L);
    }

    @Test
    void no_chunk_is_empty() {
        Timetable table = new Timetable(2, Pace.NONE.withChunks(5, 2_000));
        assertThat(ends(table)).containsExactly(1, 2);
        assertThat(dueMillis(table)).containsExactly(1_000L, 2_000L);
    }

    @Test
    void a_bandwidth_gives_each_byte_its_time() {
        Timetable table = new Timetable(1_000, Pace.NONE.withBytesPerSecond(2_000));
        assertThat(ends(table)).startsWith(100, 200).endsWith(1_000).hasSize(10);
        assertThat(dueMillis(table)).startsWith(50L, 100L).endsWith(500L);
    }

    @Test
    void the_slower_of_chunks_and_bandwidth_holds() {
        Pace pace = Pace.NONE.withBytesPerSecond(10).withChunks(2, 1_000);
        assertThat(dueMillis(new Timetable(100, pace))).containsExactly(5_000L, 10_000L);
        assertThat(dueMillis(new Timetable(2, pace))).containsExactly(500L, 1_000L);
    }

    @Test
    void the_longest_body_at_the_slowest_pace_has_its_time() {
        Timetable table = new Timetable(Integer.MAX_VALUE, Pace.NONE.withBytesPerSecond(1));
        assertThat(table.end(table.count() - 1)).isEqualTo(Integer.MAX_VALUE);
        assertThat(table.dueNanos(table.count() - 1)).isEqualTo(TimeUnit.SECONDS.toNanos(Integer.MAX_VALUE));
    }

    @Test
    void without_a_pace_all_pieces_are_due_at_once() {
        Timetable table = new Timetable(100_000, Pace.NONE);
        assertThat(ends(table)).containsExactly(32_768, 65_536, 98_304, 100_000);
        assertThat(dueMillis(table)).containsOnly(0L);
    }
}
