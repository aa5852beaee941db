package dev.ringer.generation.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Towns of the files of words, against what is known of postcodes and telephone numbers of their countries. */
class CityTest {

    /** Shape of postcodes by country. */
    private static final Map<String, String> POSTCODES = Map.ofEntries(
            Map.entry("GB", "[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}"),
            Map.entry("IE", "[A-Z][0-9]{2} [A-Z0-9]{4}"),
            Map.entry("CA", "[A-Z][0-9][A-Z] [0-9][A-Z][0-9]"),
            Map.entry("NL", "[0-9]{4} [A-Z]{2}"),
            Map.entry("AR", "[A-Z][0-9]{4}"),
            Map.entry("PT", "[0-9]{4}-[0-9]{3}"),
            Map.entry("BR", "[0-9]{5}-[0-9]{3}"),
            Map.entry("PL", "[0-9]{2}-[0-9]{3}"),
            Map.entry("JP", "[0-9]{3}-[0-9]{4}"),
            Map.entry("SE", "[0-9]{3} [0-9]{2}"),
            Map.entry("CZ", "[0-9]{3} [0-9]{2}"),
            Map.entry("GR", "[0-9]{3} [0-9]{2}"),
            Map.entry("TW", "[0-9]{3}"),
            Map.entry("IL", "[0-9]{7}"),
            Map.entry("CL", "[0-9]{7}"),
            Map.entry("KZ", "[0-9]{6}"),
            Map.entry("RU", "[0-9]{6}"),
            Map.entry("CN", "[0-9]{6}"),
            Map.entry("IN", "[0-9]{6}"),
            Map.entry("SG", "[0-9]{6}"),
            Map.entry("VN", "[0-9]{6}"),
            Map.entry("CO", "[0-9]{6}"));

    private static final List<String> FOUR_DIGITS = List.of("AU", "NZ", "AT", "CH", "BE", "DK", "NO", "HU", "CY");

    /** Calling code and digits of a number within the country (ITU-T E.164 and national plans). */
    private static final String NUMBERS = """
            US 1 10,CA 1 10,GB 44 10,IE 353 9,AU 61 9,NZ 64 8,DE 49 10,AT 43 8,CH 41 9,FR 33 9,BE 32 8,ES 34 9,MX 52 10,\
            AR 54 10,IT 39 10,PT 351 9,BR 55 10,NL 31 9,DK 45 8,NO 47 8,SE 46 9,FI 358 8,PL 48 9,CZ 420 9,GR 30 10,TR 90 10,\
            JP 81 9,KR 82 8,CN 86 10,TW 886 9,IN 91 10,SG 65 8,ZA 27 9,KE 254 9,IL 972 8,AE 971 8,UA 380 9,CO 57 10,CL 56 9,\
            PE 51 8,CY 357 8,HU 36 8,RU 7 10,KZ 7 10,EG 20 9,SA 966 9,MA 212 9,JO 962 8,ID 62 10,VN 84 10""";

    static List<String> languages() {
        return Atlas.languages();
    }

    static List<Country> countries() {
        return Arrays.stream(WordFile.need("world.txt").get("country"))
                .map(Country::read)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void postcode_has_the_shape_of_its_country(String language) {
        for (City city : cities(language)) {
            String usual = FOUR_DIGITS.contains(city.country()) ? "[0-9]{4}" : "[0-9]{5}";
            assertThat(city.postcode()).as(city.name()).matches(POSTCODES.getOrDefault(city.country(), usual));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void city_is_in_a_known_country_and_in_a_time_zone_that_exists(String language) {
        for (City city : cities(language)) {
            assertThat(Atlas.english().country(city.country()).alpha2()).isEqualTo(city.country());
            assertThat(ZoneId.getAvailableZoneIds()).contains(city.timeZone());
            assertThat(city.latitude()).isBetween(-56.0, 72.0);
            assertThat(city.longitude()).isBetween(-180.0, 180.0);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void region_has_one_code_and_code_one_region(String language) {
        Map<String, String> codes = new HashMap<>();
        Map<String, String> regions = new HashMap<>();
        for (City city : cities(language)) {
            String region = city.country() + " " + city.region();
            String code = city.country() + " " + city.regionCode();
            assertThat(code).matches("[A-Z]{2} [A-Z0-9]{1,3}");
            assertThat(codes.computeIfAbsent(region, each -> code)).isEqualTo(code);
            assertThat(regions.computeIfAbsent(code, each -> region)).isEqualTo(region);
        }
    }

    @ParameterizedTest
    @MethodSource("countries")
    void telephone_number_is_as_long_as_its_country_has_it(Country country) {
        String digits = country.phone().replace('#', '5').replaceAll("[^0-9]", "");
        String[] cells = Arrays.stream(NUMBERS.split(","))
                .map(each -> each.split(" "))
                .filter(each -> each[0].equals(country.alpha2()))
                .findFirst()
                .orElseThrow();
        assertThat(country.phone()).startsWith("+" + cells[1] + " ");
        assertThat(digits).hasSize(cells[1].length() + Integer.parseInt(cells[2]));
    }

    @ParameterizedTest
    @MethodSource("countries")
    void money_of_a_country_is_known(Country country) {
        String[] currency = Atlas.english().currency(country.currency());
        assertThat(currency[0]).isEqualTo(country.currency());
        assertThat(Currency.getInstance(currency[0]).getDefaultFractionDigits())
                .isEqualTo(Integer.parseInt(currency[3]));
        assertThat(Currency.getInstance(currency[0]).getNumericCodeAsString()).isEqualTo(currency[4]);
    }

    @ParameterizedTest
    @MethodSource("countries")
    void codes_of_a_country_are_those_of_the_standard(Country country) {
        Locale locale = new Locale("", country.alpha2());
        assertThat(locale.getISO3Country()).isEqualTo(country.alpha3());
        assertThat(country.numeric()).matches("[0-9]{3}");
    }

    private static List<City> cities(String language) {
        return Arrays.stream(Lexicon.of(language, "").list("city"))
                .map(City::read)
                .toList();
    }
}
