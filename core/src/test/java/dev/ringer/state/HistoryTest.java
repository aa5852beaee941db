package dev.ringer.state;

import static dev.ringer.state.History.read;
import static dev.ringer.state.History.refused;
import static dev.ringer.state.History.swap;
import static dev.ringer.state.History.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static void check(boolean expected, History.Call... calls) {
        assertThat(new History(List.of(calls)).isLinearizable()).isEqualTo(expected);
    }

    @Test
    void one_after_the_other_is_fine() {
        check(true, read(1, 2, 0), write(3, 4, 1), swap(5, 6, 1, 2), refused(7, 8, 1, 2), read(9, 10, 2));
    }

    @Test
    void read_of_what_was_replaced_before_is_not() {
        check(false, write(1, 2, 1), write(3, 4, 2), read(5, 6, 1));
    }

    @Test
    void read_during_a_write_may_see_either() {
        check(true, write(1, 2, 1), write(3, 8, 2), read(4, 5, 1));
        check(true, write(1, 2, 1), write(3, 8, 2), read(4, 5, 2));
    }

    @Test
    void reads_do_not_go_back() {
        check(false, write(1, 2, 1), write(3, 10, 2), read(4, 5, 2), read(6, 7, 1));
    }

    @Test
    void only_one_of_two_swaps_of_the_same_can_happen() {
        check(false, write(1, 2, 1), swap(3, 6, 1, 2), swap(4, 5, 1, 3));
        check(true, write(1, 2, 1), swap(3, 6, 1, 2), refused(4, 5, 1, 2));
    }

    @Test
    void order_may_have_to_be_searched_for() {
        check(true, write(1, 20, 1), write(2, 19, 2), swap(3, 18, 1, 3), read(4, 17, 2), swap(5, 16, 3, 4));
        check(
                false,
                write(1, 20, 1),
                write(2, 19, 2),
                swap(3, 18, 1, 3),
                read(4, 17, 2),
                swap(5, 16, 2, 1),
                read(21, 22, 9));
    }

    @Test
    void refusal_is_wrong_where_the_expected_was_there() {
        check(false, write(1, 2, 1), refused(3, 4, 1, 1));
    }
}
