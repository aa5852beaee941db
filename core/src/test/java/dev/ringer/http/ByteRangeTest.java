package dev.ringer.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {

    private static Response cut(String range) {
        Request request = Request.of("GET", "/f").withHeader("Range", range);
        return ByteRange.cut(request, Response.of(200).withBody(Body.of("0123456789")));
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, 206 0123 bytes 0-3/10",
        "bytes=8-, 206 89 bytes 8-9/10",
        "bytes=-2, 206 89 bytes 8-9/10",
        "bytes=-99, 206 0123456789 bytes 0-9/10",
        "bytes=5-99, 206 56789 bytes 5-9/10",
        "bytes=10-, 416  bytes */10",
        "bytes=-0, 416  bytes */10",
        "bytes=3-1, 200 0123456789 null",
        "bytes=-, 200 0123456789 null",
        "bytes=a-3, 200 0123456789 null",
        "bytes=1-b, 200 0123456789 null",
        "bytes=99999999999999999999-, 200 0123456789 null",
        "lines=0-3, 200 0123456789 null"
    })
    void a_range_is_cut_out(String range, String expected) {
        Response response = cut(range);
        assertThat(response.status() + " " + response.body().text() + " "
                        + response.headers().get("Content-Range"))
                .isEqualTo(expected);
    }

    @Test
    void several_ranges_give_the_whole() {
        assertThat(cut("bytes=0-1,4-5").status()).isEqualTo(200);
    }
}
