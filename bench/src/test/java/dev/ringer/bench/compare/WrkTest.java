package dev.ringer.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrkTest {

    @Test
    void figures_are_read_from_the_line_of_the_script() {
        Wrk.Burst burst = Wrk.Burst.parse("Running 2s test\n  32 connections\nfigures 5000 2000000 1 2 640 9000\n");
        assertThat(burst).isEqualTo(new Wrk.Burst(5000, 2_000_000, 1, 2, 640, 9000));
        assertThat(burst.perSecond()).isEqualTo(2500);
    }

    @Test
    void output_without_figures_is_an_error() {
        assertThatThrownBy(() -> Wrk.Burst.parse("unable to connect")).hasMessageContaining("unable to connect");
    }

    @Test
    void answers_of_another_status_spoil_a_burst() {
        Wrk.Burst burst = new Wrk.Burst(100, 1_000_000, 0, 3, 1, 2);
        assertThat(burst.complaint(false)).hasValue("3 of 100 answers had another status");
        assertThat(burst.complaint(true)).hasValue("97 of 100 answers had another status");
    }

    @Test
    void lost_connections_spoil_a_burst() {
        assertThat(new Wrk.Burst(100, 1_000_000, 2, 0, 1, 2).complaint(false)).isPresent();
        assertThat(new Wrk.Burst(100, 1_000_000, 0, 0, 1, 2).complaint(false)).isEmpty();
    }

    @Test
    void body_is_quoted_for_the_script() {
        assertThat(Wrk.script(Ask.post("/orders", "{\"a\":\"\\\\\"}")))
                .contains("wrk.body = \"{\\\"a\\\":\\\"\\\\\\\\\\\"}\"");
    }

    @Test
    void several_paths_are_asked_for_in_turn() {
        assertThat(Wrk.script(Ask.get(List.of("/notes/1", "/notes/2"))))
                .contains("local paths = {\"/notes/1\", \"/notes/2\"}", "paths[turn]");
        assertThat(Wrk.script(Ask.get("/notes/1"))).doesNotContain("paths");
    }
}
