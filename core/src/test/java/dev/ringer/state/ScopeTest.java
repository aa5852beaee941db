package dev.ringer.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final String[] ODD = {"", "\0", "\1", "\0\1", "a", "a\0", "a\1b", "b", "/", "\ud800", "ä", "\uffff"};

    @Test
    void segments_come_back_whatever_they_hold() {
        assertThat(Scope.of(ODD).segments()).containsExactly(ODD);
    }

    @Test
    void text_reads_back() {
        assertThat(Scope.ofText(Scope.of(ODD).text())).isEqualTo(Scope.of(ODD));
    }

    @Test
    void text_without_an_end_is_refused() {
        assertThatThrownBy(() -> Scope.ofText("a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void order_is_that_of_segments() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            List<String> a = any(random);
            List<String> b = any(random);
            assertThat(Integer.signum(scope(a).compareTo(scope(b))))
                    .isEqualTo(Integer.signum(Arrays.compare(a.toArray(new String[0]), b.toArray(new String[0]))));
            assertThat(scope(a).holds(scope(b)))
                    .isEqualTo(b.size() >= a.size() && b.subList(0, a.size()).equals(a));
        }
    }

    private static Scope scope(List<String> segments) {
        return Scope.of(segments.toArray(new String[0]));
    }

    private static List<String> any(Random random) {
        List<String> segments = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            segments.add(ODD[random.nextInt(ODD.length)]);
        }
        return segments;
    }

    @Test
    void end_is_behind_all_inside_and_before_all_others() {
        Scope scope = Scope.of("a");
        assertThat(scope.end()).isGreaterThan(Scope.of("a", "\uffff", "\uffff"));
        assertThat(scope.end()).isLessThan(Scope.of("a\0")).isLessThan(Scope.of("b"));
    }

    @Test
    void session_is_the_first_segment() {
        assertThat(Scope.of("one", "two").session()).isEqualTo(Scope.of("one"));
        assertThat(Scope.of("one").session()).isEqualTo(Scope.of("one"));
        assertThat(Scope.ROOT.session()).isEqualTo(Scope.ROOT);
    }

    @Test
    void scopes_are_put_together() {
        assertThat(Scope.of("a").at(Scope.of("b", "c"))).isEqualTo(Scope.of("a", "b", "c"));
    }
}
