package dev.ringer.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

    private static Request prefer(String... headers) {
        Request request = Request.of("GET", "/it");
        for (String each : headers) {
            request = new Request(
                    request.method(),
                    request.target(),
                    Headers.builder()
                            .addAll(request.headers())
                            .add("Prefer", each)
                            .build(),
                    request.body(),
                    request.origin(),
                    request.caller());
        }
        return request;
    }

    /** Give the preferences as they are applied. */
    private static String read(Request request) {
        return ((Preferences.Reading.Read) Preferences.of(request))
                .preferences()
                .applied();
    }

    private static Problem refused(Request request) {
        return ((Preferences.Reading.Malformed) Preferences.of(request)).problem();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "code=404 | code=404",
                "code=404, example=cat | code=404, example=cat",
                "code=404; example=cat | code=404, example=cat",
                " Code = 404 ,EXAMPLE= cat | code=404, example=cat",
                "code=\"404\" | code=404",
                "example=\"not found, sorry; really\" | example=\"not found, sorry; really\"",
                "example=caf%C3%A9 | example=\"caf%C3%A9\"",
                "example=100% | example=100%",
                "dynamic=true | dynamic=true",
                "dynamic=false | dynamic=false",
                "seed=7, shape=MINIMAL | seed=7, shape=minimal",
                "validation=off | validation=off",
                "code=404, code=500 | code=404",
                "return=minimal, respond-async, wait=5 | ''",
                "code=404, return=minimal | code=404",
                ",;,, | ''"
            })
    void header_is_read(String header, String expected) {
        assertThat(read(prefer(header))).isEqualTo(expected);
    }

    @Test
    void several_headers_are_one() {
        assertThat(read(prefer("code=404", "example=cat, code=500"))).isEqualTo("code=404, example=cat");
    }

    @Test
    void request_without_preferences_has_none() {
        assertThat(((Preferences.Reading.Read) Preferences.of(Request.of("GET", "/it"))).preferences())
                .isSameAs(Preferences.NONE);
        assertThat(Preferences.NONE.isForced()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/it?__code=404, code=404",
        "/it?__example=not%20found, 'example=\"not found\"'",
        "/it?__code=404&__dynamic=true&__seed=x, 'code=404, dynamic=true, seed=x'",
        "/it?code=404, ''",
        "/it?__other=1, ''",
        "/it?__code=404&__code=500, code=404"
    })
    void query_twins_are_read(String target, String expected) {
        assertThat(read(Request.of("GET", target))).isEqualTo(expected);
    }

    @Test
    void header_beats_query_and_query_beats_postman() {
        Request request = Request.of("GET", "/it?__code=500&__example=q")
                .withHeader("Prefer", "code=404")
                .withHeader("x-mock-response-code", "410")
                .withHeader("x-mock-response-name", "p");
        assertThat(read(request)).isEqualTo("code=404, example=q");
    }

    @Test
    void headers_of_postman_are_read() {
        Request request = Request.of("GET", "/it").withHeader("X-Mock-Response-Code", "410");
        assertThat(read(request)).isEqualTo("code=410");
        assertThat(read(request.withHeader("x-mock-response-name", "gone"))).isEqualTo("code=410, example=gone");
        assertThat(read(request.withHeader("x-mock-response-id", "17"))).isEqualTo("code=410, example=17");
        assertThat(read(request.withHeader("x-mock-response-id", "17").withHeader("x-mock-response-name", "gone")))
                .isEqualTo("code=410, example=gone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code=abc",
                "code=",
                "code",
                "code=99",
                "code=600",
                "code=4XX",
                "code=-1",
                "code=4040",
                "dynamic=yes",
                "dynamic",
                "shape=round",
                "validation=on",
                "code=\"404"
            })
    void malformed_value_is_refused(String header) {
        Problem problem = refused(prefer(header));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).contains("'" + header.replaceFirst("=.*", "") + "' is '");
    }

    @Test
    void every_malformed_value_is_told_with_what_is_allowed() {
        assertThat(refused(Request.of("GET", "/it?__code=x&__dynamic=y&__validation=z"))
                        .detail())
                .isEqualTo(
                        "The preference 'code' is 'x', must be a status from 100 to 599; the preference 'dynamic' is 'y',"
                                + " must be true or false; the preference 'validation' is 'z', must be one of enforce, report, off.");
    }

    @Test
    void malformed_value_is_shown_in_part() {
        assertThat(refused(prefer("code=" + "9".repeat(5_000))).detail()).hasSizeLessThan(150);
    }

    @Test
    void twins_are_no_part_of_the_api() {
        assertThat(Preferences.isTwin("__code")).isTrue();
        assertThat(Preferences.isTwin("__Code")).isFalse();
        assertThat(Preferences.isTwin("code")).isFalse();
        assertThat(Preferences.isTwin("__typename")).isFalse();
    }
}
