package dev.ringer.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Delivery PLAIN = Delivery.of(Response.of(200));

    @Test
    void a_response_alone_is_plain() {
        assertThat(PLAIN.isPlain()).isTrue();
        assertThat(PLAIN.pace()).isSameAs(Pace.NONE);
        assertThat(PLAIN.withPace(Pace.delay(0)).isPlain()).isTrue();
    }

    @Test
    void pace_fault_and_trailers_are_not() {
        assertThat(PLAIN.withPace(Pace.delay(1)).isPlain()).isFalse();
        assertThat(PLAIN.withPace(Pace.NONE.withChunks(2, 0)).isPlain()).isFalse();
        assertThat(PLAIN.withPace(Pace.NONE.withBytesPerSecond(9)).isPlain()).isFalse();
        assertThat(PLAIN.withFault(Fault.CUT).isPlain()).isFalse();
        assertThat(PLAIN.withResponse(Response.of(200).withTrailers(Headers.of("a", "b")))
                        .isPlain())
                .isFalse();
    }

    @Test
    void another_response_keeps_pace_and_fault() {
        Delivery slow = PLAIN.withPace(Pace.delay(5)).withFault(Fault.RESET);
        assertThat(slow.withResponse(Response.of(503)))
                .isEqualTo(new Delivery(Response.of(503), Pace.delay(5), Fault.RESET));
    }

    @Test
    void a_pace_is_not_negative() {
        assertThatIllegalArgumentException().isThrownBy(() -> Pace.delay(-1)).withMessageContaining("0 or more");
    }

    @Test
    void faults_are_written_with_dashes() {
        assertThat(Fault.words()).startsWith("none", "reset").contains("malformed-chunk", "tls-failure");
        assertThat(Fault.of("tls-failure")).contains(Fault.TLS_FAILURE);
        assertThat(Fault.of("TLS_FAILURE")).isEmpty();
    }

    @Test
    void copies_of_a_response_keep_its_trailers() {
        Headers trailers = Headers.of("Digest", "x");
        Response response = Response.of(200).withTrailers(trailers);
        assertThat(response.withBody(Body.of("a")).trailers()).isEqualTo(trailers);
        assertThat(response.withHeader("A", "b").trailers()).isEqualTo(trailers);
        assertThat(response.withHeaders(Headers.EMPTY).trailers()).isEqualTo(trailers);
    }
}
