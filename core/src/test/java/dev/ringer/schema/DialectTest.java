package dev.ringer.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Schemas;
import dev.ringer.json.Json;
import dev.ringer.schema.check.Checker;
import java.util.Map;
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

    @ParameterizedTest
    @CsvSource({
        "'openapi: 3.1.1', OPENAPI_3_0, true",
        "'openapi: 3.0.3', OPENAPI_3_1, false",
        "'swagger: \"2.0\"', OPENAPI_3_1, false",
        "'{openapi: 3.1.0, jsonSchemaDialect: \"http://json-schema.org/draft-07/schema#\"}', OPENAPI_3_1, false",
        "'title: no description', OPENAPI_3_0, false",
        "'title: no description', OPENAPI_3_1, true"
    })
    void a_description_that_is_led_to_is_read_in_the_dialect_of_its_own_version(
            String head, Dialect leading, boolean siblingsCount) {
        String start = head.startsWith("{") ? head.substring(0, head.length() - 1) + ", " : "{" + head + ", ";
        String other =
                start + "components: {schemas: {A: {$ref: '#/components/schemas/B', const: x}, B: {type: string}}}}";
        Schema schema =
                Schemas.of(leading, "$ref: 'other.yaml#/components/schemas/A'", Map.of("test:/other.yaml", other));
        assertThat(Checker.asserting().accepts(schema, Json.of("x"))).isTrue();
        assertThat(Checker.asserting().accepts(schema, Json.of("y"))).isNotEqualTo(siblingsCount);
    }
}
