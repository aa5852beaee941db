package dev.ringer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.test/x/y.yaml, z.yaml, https://a.test/x/z.yaml",
        "https://a.test/x/y.yaml, z.yaml#/a, https://a.test/x/z.yaml",
        "https://a.test/x/y.yaml, #/a, https://a.test/x/y.yaml",
        "https://a.test/x/y.yaml, /z.yaml, https://a.test/z.yaml",
        "https://a.test/x/y.yaml, ../../../z.yaml, https://a.test/z.yaml",
        "https://a.test/x/y.yaml, //b.test/z, https://b.test/z",
        "https://a.test/x/y.yaml, http://b.test/z, http://b.test/z",
        "https://a.test/x/y.yaml, a b|c.yaml, https://a.test/x/a%20b%7Cc.yaml",
        "https://a.test/x/y.yaml, .., https://a.test/",
        "urn:thing:1, urn:thing:2, urn:thing:2",
        "urn:thing:1, #/a, urn:thing:1"
    })
    void references_are_resolved(String base, String reference, String expected) {
        assertThat(Addresses.resolve(URI.create(base), reference)).contains(URI.create(expected));
    }

    @Test
    void what_cannot_be_an_address_is_none() {
        assertThat(Addresses.resolve(URI.create("https://a.test/"), "http://[")).isEmpty();
        assertThat(Addresses.resolve(URI.create("https://a.test/"), ":%zz")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd", "FILE:/etc/passwd", "file://host/share"})
    void what_is_on_the_web_leads_to_no_file(String reference) {
        assertThat(Addresses.resolve(URI.create("https://a.test/api.yaml"), reference))
                .isEmpty();
        assertThat(Addresses.resolve(URI.create("file:///x/api.yaml"), reference))
                .isPresent();
    }

    @Test
    void fragment_is_decoded() {
        assertThat(Addresses.fragment("x.yaml#/a%20b/%C3%A9")).isEqualTo("/a b/é");
        assertThat(Addresses.fragment("x.yaml")).isEmpty();
    }
}
