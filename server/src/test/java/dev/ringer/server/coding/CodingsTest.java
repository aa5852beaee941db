package dev.ringer.server.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CodingsTest {

    private static final Bound ROOMY = new Bound(10 << 20, 200);
    private static final byte[] TEXT = "{\"name\":\"Rex\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void gzip_is_decoded() throws CodingException {
        assertThat(Codings.decode("gzip", gzip(TEXT), ROOMY)).isEqualTo(TEXT);
    }

    @Test
    void names_are_compared_without_case_and_have_an_old_alias() throws CodingException {
        assertThat(Codings.decode("X-GZip", gzip(TEXT), ROOMY)).isEqualTo(TEXT);
    }

    @Test
    void gzip_of_two_members_is_one_body() throws CodingException {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.writeBytes(gzip("ab".getBytes(StandardCharsets.UTF_8)));
        two.writeBytes(gzip("cd".getBytes(StandardCharsets.UTF_8)));
        assertThat(Codings.decode("gzip", two.toByteArray(), ROOMY)).asString().isEqualTo("abcd");
    }

    @Test
    void deflate_is_decoded_with_and_without_its_zlib_wrapping() throws CodingException {
        assertThat(Codings.decode("deflate", deflate(TEXT, false), ROOMY)).isEqualTo(TEXT);
        assertThat(Codings.decode("deflate", deflate(TEXT, true), ROOMY)).isEqualTo(TEXT);
    }

    @Test
    void brotli_is_decoded_with_words_of_its_dictionary() throws CodingException {
        byte[] encoded = Base64.getDecoder()
                .decode("G9EA4C0SbJvMWy8YHHLB8nSESk+Rsr1m0cHrU1JuKdJGV2Fv4JDbAsYAQ2oHwACtatTS9JoNq0jB69fqLCjGkJxbEgM=");
        String words = "the time of the year and the information about the government ".repeat(3);
        assertThat(Codings.decode("br", encoded, ROOMY))
                .asString()
                .isEqualTo("{\"name\":\"Rex\",\"note\":\"" + words + "\"}");
    }

    @Test
    void brotli_that_grows_without_bound_is_stopped() {
        byte[] threeMegabytesOfZeros = Base64.getDecoder().decode("m///L/gnAOKxQCD3/gU=");
        assertThat(failure("br", threeMegabytesOfZeros, ROOMY).reason()).isEqualTo(CodingException.Reason.TOO_LARGE);
    }

    @Test
    void what_is_no_brotli_is_broken() {
        assertThat(failure("br", TEXT, ROOMY).reason()).isEqualTo(CodingException.Reason.BROKEN);
        assertThat(failure("br", new byte[0], ROOMY).reason()).isEqualTo(CodingException.Reason.BROKEN);
    }

    @Test
    void layers_are_undone_from_the_last_to_the_first() throws CodingException {
        byte[] twice = gzip(deflate(TEXT, false));
        assertThat(Codings.decode("deflate, identity, gzip", twice, ROOMY)).isEqualTo(TEXT);
    }

    @Test
    void identity_alone_changes_nothing() throws CodingException {
        assertThat(Codings.decode("identity", TEXT, ROOMY)).isSameAs(TEXT);
    }

    @Test
    void an_unknown_coding_is_told_with_those_allowed() {
        CodingException e = failure("zstd", TEXT, ROOMY);
        assertThat(e.reason()).isEqualTo(CodingException.Reason.UNKNOWN_CODING);
        assertThat(e.detail()).contains("zstd").contains("gzip, deflate, br");
    }

    @Test
    void more_than_three_layers_are_refused() {
        assertThat(failure("gzip,gzip,gzip,gzip", TEXT, ROOMY).reason())
                .isEqualTo(CodingException.Reason.UNKNOWN_CODING);
    }

    @Test
    void decoding_stops_at_the_most_bytes_allowed() {
        CodingException e = failure("gzip", gzip(new byte[2001]), new Bound(2000, 1000));
        assertThat(e.reason()).isEqualTo(CodingException.Reason.TOO_LARGE);
        assertThat(e.detail()).contains("2000 bytes allowed");
    }

    @Test
    void exactly_the_most_bytes_allowed_are_decoded() throws CodingException {
        assertThat(Codings.decode("gzip", gzip(new byte[2000]), new Bound(2000, 1000)))
                .hasSize(2000);
    }

    @Test
    void decoding_stops_at_the_largest_ratio_past_the_first_mebibyte() throws CodingException {
        byte[] below = gzip(new byte[Bound.RATIO_FREE_BYTES]);
        byte[] above = gzip(new byte[Bound.RATIO_FREE_BYTES * 2]);
        assertThat(Codings.decode("gzip", below, ROOMY)).hasSize(Bound.RATIO_FREE_BYTES);
        assertThat(failure("gzip", above, ROOMY).detail()).contains("200 times");
    }

    @Test
    void a_bomb_of_bombs_is_stopped_by_the_inner_bound() {
        byte[] bomb = gzip(gzip(new byte[8 << 20]));
        assertThat(failure("gzip, gzip", bomb, ROOMY).reason()).isEqualTo(CodingException.Reason.TOO_LARGE);
    }

    @Test
    void a_body_that_ends_early_is_broken() {
        byte[] gzip = gzip(TEXT);
        byte[] zlib = deflate(TEXT, false);
        assertThat(failure("gzip", Arrays.copyOf(gzip, gzip.length - 5), ROOMY).reason())
                .isEqualTo(CodingException.Reason.BROKEN);
        assertThat(failure("deflate", Arrays.copyOf(zlib, zlib.length - 6), ROOMY)
                        .detail())
                .contains("ends early");
    }

    @Test
    void bytes_of_another_form_are_broken() {
        assertThat(failure("gzip", TEXT, ROOMY).reason()).isEqualTo(CodingException.Reason.BROKEN);
        assertThat(failure("deflate", TEXT, ROOMY).reason()).isEqualTo(CodingException.Reason.BROKEN);
        assertThat(failure("deflate", new byte[0], ROOMY).reason()).isEqualTo(CodingException.Reason.BROKEN);
    }

    @Test
    void a_damaged_checksum_is_noticed() {
        byte[] gzip = gzip(TEXT);
        gzip[gzip.length - 7] ^= 1;
        assertThat(failure("gzip", gzip, ROOMY).reason()).isEqualTo(CodingException.Reason.BROKEN);
    }

    private static CodingException failure(String coding, byte[] body, Bound bound) {
        CodingException e = catchThrowableOfType(CodingException.class, () -> Codings.decode(coding, body, bound));
        assertThat(e).as("decoding " + coding).isNotNull();
        return e;
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] plain, boolean raw) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
        deflater.setInput(plain);
        deflater.finish();
        byte[] out = new byte[plain.length + 64];
        int size = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, size);
    }
}
