package dev.ringer.server.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GzipEncoderTest {

    private static final Bound ROOMY = new Bound(10 << 20, 2000);

    private final GzipEncoder encoder = new GzipEncoder();

    @Test
    void what_is_encoded_decodes_to_itself_again_and_again() throws CodingException {
        for (String text : new String[] {"", "a", "{\"a\":1}".repeat(5000), "b"}) {
            byte[] plain = text.getBytes(StandardCharsets.UTF_8);
            assertThat(Codings.decode("gzip", encoder.encode(plain), ROOMY)).isEqualTo(plain);
        }
    }

    @Test
    void bytes_that_cannot_be_made_smaller_survive() throws CodingException {
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);
        assertThat(Codings.decode("gzip", encoder.encode(noise), ROOMY)).isEqualTo(noise);
    }

    @Test
    void repetition_becomes_small() {
        assertThat(encoder.encode("{\"a\":1}".repeat(5000).getBytes(StandardCharsets.UTF_8)))
                .hasSizeLessThan(1000);
    }
}
