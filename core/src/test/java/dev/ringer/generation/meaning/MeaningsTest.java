package dev.ringer.generation.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.chance.Dice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a member's name means beside what it belongs to. */
class MeaningsTest {

    @ParameterizedTest
    @CsvSource({
        "state, Address, region",
        "state, Customer, region",
        "state, Certificate, status",
        "state, Deployment, status"
    })
    void state_is_a_region_only_where_there_is_an_address(String name, String owner, String expected) {
        Scene scene = scene(owner, name);
        List<String> statuses = List.of(WordFile.need("words-en.txt").get("status"));
        boolean isRegion = make(name, owner).equals(scene.city().region());
        assertThat(isRegion).isEqualTo(expected.equals("region"));
        assertThat(statuses.contains(make(name, owner))).isNotEqualTo(isRegion);
    }

    @Test
    void display_name_is_that_of_a_person_only_where_there_is_one() {
        assertThat(make("displayName", "User"))
                .isEqualTo(scene("User", "displayName").person().full());
        assertThat(make("displayName", "Workflow")).matches("[a-z]+-[a-z]+");
    }

    @ParameterizedTest
    @CsvSource({"first, links", "next, links", "prev, Link"})
    void members_of_links_are_addresses(String name, String owner) {
        assertThat(make(name, owner)).startsWith("https://example.com/");
    }

    @Test
    void a_unit_is_a_flat_only_in_an_address() {
        assertThat(make("unit", "Address")).startsWith("Apt. ");
        assertThat(make("usage_unit", "UsageRecord")).doesNotStartWith("Apt. ");
        assertThat(make("price_unit", "UsageRecord")).matches("[A-Z]{3}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "issuer Provider https://login\\.example\\.com",
                "grant_types_supported Metadata (authorization_code|client_credentials|refresh_token)",
                "id_token_signing_alg_values_supported Metadata (RS256|ES256|PS256)",
                "code_challenge_methods_supported Metadata S256",
                "email_to Alert .+@example\\.(com|org|net)",
                "frequency Alert (daily|weekly|monthly|yearly)",
                "calling_country_code Number \\+[0-9]{1,3}",
                "type Link [a-z]+/[a-z]+",
                "redirect_uris Client https://client\\.example\\.com/.+"
            })
    void name_says_what_stands_there(String name, String owner, String syntax) {
        assertThat(make(name, owner)).matches(syntax);
    }

    private static Scene scene(String owner, String name) {
        return new Scene(Dice.of("m"), Atlas.english(), owner + " " + name);
    }

    private static String make(String name, String owner) {
        return Meanings.text(new Clue(name, owner, "", "", "", List.of()))
                .orElseThrow()
                .makers()
                .get(0)
                .make(scene(owner, name), Dice.of("m").at(name));
    }
}
