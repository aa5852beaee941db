package dev.ringer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Schemas;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Telephone numbers and currencies are of the country of the address beside them. */
class CountryTest {

    private static final String CUSTOMER = """
            {"type": "object", "required": ["phone", "address", "balance", "contacts", "creditLimit", "fromAccount"], "properties": {
              "phone": {"type": "string"},
              "address": {"type": "object", "required": ["city", "countryCode", "callingCode", "currency"], "properties": {
                "city": {"type": "string"},
                "countryCode": {"type": "string"%s},
                "callingCode": {"type": "string"},
                "currency": {"type": "string"}}},
              "creditLimit": {"type": "object", "required": ["currency"], "properties": {"currency": {"type": "string"}}},
              "fromAccount": {"type": "object", "required": ["currency"], "properties": {"currency": {"type": "string"}}},
              "balance": {"type": "object", "required": ["currency"], "properties": {"currency": {"type": "string"}}},
              "contacts": {"type": "array", "minItems": 2, "items":
                {"type": "object", "required": ["phone"], "properties": {"phone": {"type": "string"}}}}}}
            """;

    private static List<Json> usual(String schema) {
        Schema read = Schemas.of(schema);
        return IntStream.range(0, 25)
                .mapToObj(each -> Making.make(read, Wish.response().withSeed("seed " + each)))
                .toList();
    }

    private static String at(Json value, String way) {
        Json found = Pointer.parse(way).find(value);
        assertThat(found).as(way).isNotNull();
        return ((JsonString) found).value();
    }

    @Test
    void a_telephone_number_and_a_currency_are_of_the_country_of_the_address() {
        Set<String> countries = new HashSet<>();
        int elsewhere = 0;
        for (Json each : usual(CUSTOMER.formatted(""))) {
            String code = at(each, "/address/callingCode");
            countries.add(at(each, "/address/countryCode"));
            for (String way : new String[] {"/phone", "/contacts/0/phone", "/contacts/1/phone"}) {
                assertThat(at(each, way)).as(each.toString()).startsWith(code);
            }
            assertThat(at(each, "/balance/currency")).isEqualTo(at(each, "/address/currency"));
            assertThat(at(each, "/creditLimit/currency")).isEqualTo(at(each, "/address/currency"));
            elsewhere += at(each, "/fromAccount/currency").equals(at(each, "/address/currency")) ? 0 : 1;
        }
        assertThat(elsewhere).isPositive();
        assertThat(countries).hasSizeGreaterThan(1);
    }

    @Test
    void where_the_schema_names_the_countries_it_is_one_of_these() {
        for (Json each : usual(CUSTOMER.formatted(", \"enum\": [\"FR\", \"JP\"]"))) {
            boolean french = at(each, "/address/countryCode").equals("FR");
            assertThat(at(each, "/phone")).startsWith(french ? "+33" : "+81");
            assertThat(at(each, "/balance/currency")).isEqualTo(french ? "EUR" : "JPY");
        }
    }

    @Test
    void several_prices_differ_by_their_currency_and_several_lines_do_not() {
        int differ = 0;
        for (Json each : usual("""
                {"type": "object", "required": ["prices", "lines"], "properties": {
                  "prices": {"type": "array", "minItems": 5, "items":
                    {"type": "object", "required": ["currency"], "properties": {"currency": {"type": "string"}}}},
                  "lines": {"type": "array", "minItems": 5, "items":
                    {"type": "object", "required": ["currency"], "properties": {"currency": {"type": "string"}}}}}}
                """)) {
            assertThat(currencies(each, "lines")).hasSize(1);
            differ += currencies(each, "prices").size() > 1 ? 1 : 0;
        }
        assertThat(differ).isGreaterThan(20);
    }

    private static Set<String> currencies(Json value, String array) {
        Set<String> all = new HashSet<>();
        ((JsonObject) value).array(array).forEach(each -> all.add(at(each, "/currency")));
        return all;
    }

    @Test
    void things_that_do_not_belong_together_have_countries_of_their_own() {
        int differ = 0;
        for (Json each : usual("""
                {"type": "object", "required": ["offices"], "properties": {"offices": {"type": "array", "minItems": 5, "items":
                  {"type": "object", "required": ["countryCode"], "properties": {"countryCode": {"type": "string"}}}}}}
                """)) {
            Set<String> codes = new HashSet<>();
            ((JsonObject) each).array("offices").forEach(office -> codes.add(at(office, "/countryCode")));
            differ += codes.size() > 1 ? 1 : 0;
        }
        assertThat(differ).isGreaterThan(20);
    }
}
