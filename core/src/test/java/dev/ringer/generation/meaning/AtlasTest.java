package dev.ringer.generation.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.chance.Dice;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a locale gives, and that its parts fit together. */
class AtlasTest {

    private static final int MANY = 60;

    static List<String> languages() {
        return Atlas.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void mail_is_addressed_by_the_name_in_plain_letters(String language) {
        for (Scene scene : scenes(language, "a")) {
            Person person = scene.person();
            String user = person.first().latin() + "." + person.last().latin();
            assertThat(make("email", scene))
                    .startsWith(user + "@example.")
                    .matches("[a-z]+\\.[a-z]+@example\\.[a-z]{3}");
            assertThat(make("full name", scene)).contains(make("first name", scene), make("last name", scene));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void address_is_of_one_town_in_one_country(String language) {
        for (Scene scene : scenes(language, "b")) {
            City city = scene.city();
            assertThat(make("address", scene)).contains(city.name(), city.postcode(), make("street", scene));
            assertThat(make("postal code", scene)).isEqualTo(city.postcode());
            assertThat(make("state", scene)).isEqualTo(city.region());
            assertThat(make("country code", scene)).isEqualTo(city.country());
            assertThat(make("time zone", scene)).isEqualTo(city.timeZone());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void telephone_number_is_of_the_range_of_the_country(String language) {
        for (Scene scene : scenes(language, "c")) {
            String shape = scene.country().phone().replace("+", "\\+").replace("#", "[0-9]");
            assertThat(make("phone", scene)).matches(shape);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void country_and_its_money_are_named_in_the_language(String language) {
        WordFile own = WordFile.need("words-" + language + ".txt");
        for (Scene scene : scenes(language, "d")) {
            if (!language.equals("en")) {
                assertThat(String.join("|", own.get("country-name"))).contains("=" + make("country", scene) + "=");
                assertThat(String.join("|", own.get("currency-name"))).contains("=" + make("currency name", scene));
                assertThat(make("locale", scene)).startsWith(language + "-");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_phrase_is_filled_in(String language) {
        List<String> names = List.of(
                "bio", "company", "product", "bank name", "carrier", "device", "address", "address line 2", "location");
        for (Scene scene : scenes(language, "e")) {
            assertThat(names)
                    .allSatisfy(
                            each -> assertThat(make(each, scene)).isNotBlank().doesNotContain("{", "}", "  ", "null"));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void slugs_and_domains_stay_within_plain_letters(String language) {
        for (Scene scene : scenes(language, "f")) {
            assertThat(make("slug", scene)).matches("[a-z0-9]+(-[a-z0-9]+)+");
            assertThat(make("domain", scene)).matches("[a-z0-9]+(-[a-z0-9]+)*\\.example");
            assertThat(make("username", scene)).matches("[a-z]+\\.[a-z]+");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void same_dice_give_the_same_texts_and_other_dice_others(String language) {
        assertThat(texts(language, "one")).isEqualTo(texts(language, "one")).isNotEqualTo(texts(language, "two"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void name_between_is_of_the_same_sex(String language) {
        Lexicon lexicon = Lexicon.of(language, "");
        for (Scene scene : scenes(language, "g")) {
            String sex = scene.person().female() ? "female" : "male";
            String kind = lexicon.list("middle-male").length > 0 ? "middle-" : "first-";
            assertThat(lexicon.list(kind + sex))
                    .anySatisfy(each -> assertThat(each.replaceAll("/.*", "")).isEqualTo(make("middle name", scene)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "de-AT, AT",
        "de-CH, CH",
        "de_CH, CH",
        "fr-CA, CA",
        "fr-BE, BE",
        "en-GB, GB",
        "en-AU, AU",
        "pt-BR, BR",
        "es-MX, MX",
        "nl-BE, BE",
        "zh-TW, TW",
        "zh-Hant, TW",
        "zh-HK, TW",
        "no, NO",
        "nn-NO, NO",
        "DE-de, DE",
        "sv-FI, FI"
    })
    void country_of_a_tag_narrows_the_towns_down(String tag, String country) {
        assertThat(scenes(tag, "h"))
                .allSatisfy(each -> assertThat(each.city().country()).isEqualTo(country));
    }

    @Test
    void country_that_the_language_knows_no_towns_of_changes_nothing() {
        assertThat(texts("fr-DZ", "i")).isEqualTo(texts("fr", "i"));
        assertThat(texts("ja-JP", "i")).isEqualTo(texts("ja", "i"));
    }

    @Test
    void country_spells_as_it_does_and_takes_the_rest_from_the_language() {
        assertThat(Atlas.of("de-CH").pick("street", Dice.of("x"))).doesNotContain("ß");
        assertThat(Lexicon.of("de", "CH").list("sentence")).noneMatch(each -> each.contains("ß"));
        assertThat(Lexicon.of("de", "AT").list("month")).contains("Jänner");
        assertThat(Lexicon.of("de", "AT").list("last"))
                .isEqualTo(Lexicon.of("de", "").list("last"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "deutsch", "english", "tlh-US", "-", "de--DE", "de-Deutschland"})
    void what_is_no_language_of_the_list_is_unknown(String tag) {
        assertThat(Atlas.knows(tag)).isFalse();
    }

    private static List<String> texts(String tag, String seed) {
        List<String> names = List.of(
                "full name",
                "email",
                "phone",
                "address",
                "company",
                "product",
                "description",
                "title",
                "job title",
                "birth date",
                "price",
                "tag",
                "color",
                "month");
        return scenes(tag, seed).stream()
                .flatMap(scene -> names.stream().map(each -> make(each, scene)))
                .toList();
    }

    private static List<Scene> scenes(String tag, String seed) {
        return IntStream.range(0, MANY)
                .mapToObj(each -> new Scene(Dice.of(seed).at(each), Atlas.of(tag), "customer"))
                .toList();
    }

    private static String make(String name, Scene scene) {
        Clue clue = new Clue(name, "", "", "", "", List.of());
        Meaning<String> meaning = Meanings.text(clue).orElseThrow();
        return meaning.makers().get(0).make(scene, scene.object().at(name));
    }
}
