package dev.ringer.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which dialect an address names. */
class DialectTest {

    @ParameterizedTest
    @CsvSource({
        "http://json-schema.org/draft-04/schema#, DRAFT_4",
        "http://json-schema.org/draft-07/schema, DRAFT_7",
        "https://json-schema.org/draft/2019-09/schema, DRAFT_2019_09",
        "http://json-schema.org/draft/2020-12/schema#, DRAFT_2020_12",
        "https://spec.openapis.org/oas/3.1/dialect/base, OPENAPI_3_1",
        "https://spec.openapis.org/oas/3.1/dialect/2024-11-10, OPENAPI_3_1",
        "https://spec.openapis.org/oas/3.2/dialect/2025-09-17, OPENAPI_3_1",
        "https://spec.openapis.org/oas/3.0/schema/2021-09-28, OPENAPI_3_0"
    })
    void a_dialect_is_known_by_its_address(String address, Dialect expected) {
        assertThat(Dialect.of(address)).contains(expected);
    }

    @Test
    void an_address_of_no_dialect_is_none() {
        assertThat(Dialect.of("https://example.com/schema")).isEmpty();
    }

    @Test
    void formats_are_asserted_in_openapi() {
        assertThat(Dialect.OPENAPI_3_0.assertsFormat()).isTrue();
        assertThat(Dialect.DRAFT_2020_12.assertsFormat()).isFalse();
    }
}
