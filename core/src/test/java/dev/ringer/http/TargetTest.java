package dev.ringer.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/a/b?x=1 | /a/b | x=1",
                "/a | /a | \"\"",
                "/a? | /a | \"\"",
                "/a?b?c | /a | b?c",
                "/a#f | /a | \"\"",
                "/a?x=1#f | /a | x=1",
                "\"\" | / | \"\"",
                "a | /a | \"\"",
                "* | * | \"\"",
                "//a | //a | \"\"",
                "http://h.test | / | \"\"",
                "http://h.test/a?x=1 | /a | x=1",
                "http://h.test?x=1 | / | x=1",
                "http://u:p@h.test:80/a | /a | \"\"",
                "/a?u=http://h.test/b | /a | u=http://h.test/b",
                "/http://h.test/b | /http://h.test/b | \"\"",
                "/a%2Fb%zz | /a%2Fb%zz | \"\""
            })
    void target_is_split_and_otherwise_as_sent(String text, String path, String query) {
        Target target = Target.parse(text);
        assertThat(target.path()).isEqualTo(path);
        assertThat(target.query().raw()).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource({
        "http://h.test/a, h.test",
        "http://h.test, h.test",
        "http://h.test:80?x, h.test:80",
        "/a?u=http://h.test/, ",
        "*, "
    })
    void authority_is_that_of_the_absolute_form(String text, String authority) {
        assertThat(Target.authority(text)).isEqualTo(authority);
    }

    @Test
    void query_is_pairs_in_order() {
        Query query = Query.parse("a=1&b&a=2&&c=&=d&e=x=y&%66=%20+%2B");
        assertThat(query.pairs())
                .extracting(each -> each.name() + (each.bare() ? "" : "=" + each.value()))
                .containsExactly("a=1", "b", "a=2", "c=", "=d", "e=x=y", "f=  +");
        assertThat(query.get("a")).isEqualTo("1");
        assertThat(query.all("a")).hasSize(2);
        assertThat(query.has("z")).isFalse();
        assertThat(query.all("f").get(0).raw()).isEqualTo("%20+%2B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a%20b | \"a b\" | true",
                "%C3%A9 | é | true",
                "%c3%a9 | é | true",
                "a+b | a+b | true",
                "100% | 100% | false",
                "%zz | %zz | false",
                "%4 | %4 | false",
                "%C3 | \uFFFD | false",
                "%FF%41 | \uFFFDA | false",
                "é%41 | éA | true",
                "%１１ | %１１ | false"
            })
    void percent_escapes_are_undone(String text, String expected, boolean wellFormed) {
        assertThat(Percent.decode(text)).isEqualTo(expected);
        assertThat(Percent.isWellFormed(text)).isEqualTo(wellFormed);
    }

    @Test
    void encoded_text_decodes_to_itself() {
        String text = "aZ09-._~ !\"#$%&'()*+,/:;<=>?@[\\]^`{|}\u00e9\u4e2d\uD83D\uDE00\n";
        assertThat(Percent.encode(text)).matches("[A-Za-z0-9._~%-]+");
        assertThat(Percent.decode(Percent.encode(text))).isEqualTo(text);
        assertThat(Percent.decodeForm("a+b%2B")).isEqualTo("a b+");
        assertThat(Percent.encode("a/b c", "/")).isEqualTo("a/b%20c");
    }

    @Test
    void cookies_are_found_by_name() {
        Headers headers = Headers.of("Cookie", "a=1; b=\"2\";a=3; c; =d; e=x=y", "cookie", "A=4; a=5");
        assertThat(Cookies.all(headers, "a")).containsExactly("1", "3", "5");
        assertThat(Cookies.get(headers, "b")).isEqualTo("2");
        assertThat(Cookies.get(headers, "e")).isEqualTo("x=y");
        assertThat(Cookies.get(headers, "c")).isNull();
        assertThat(Cookies.get(Headers.EMPTY, "a")).isNull();
    }
}
