package dev.ringer.resource;

import static dev.ringer.resource.Api.op;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which member tells things apart. */
class IdentityTest {

    private static Resource resource(String path, String members) {
        String thing = "{ type: object, properties: { %s } }".formatted(members);
        return new Api()
                .path(path, op("get", "-", thing), op("put", thing, thing), op("delete", "-", "204", "-", ""))
                .one();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/pets/{id}             | id: {}, name: {}                        | id",
                "/pets/{petId}          | name: {}, id: {}                        | id",
                "/pets/{pet_id}         | petId: {}, name: {}                     | petId",
                "/pets/{petId}          | name: {}, uuid: {}                      | uuid",
                "/users/{username}      | id: {}, username: {}                    | username",
                "/issues/{issue_number} | id: {}, number: {}                      | number",
                "/calls/{CallSid}       | sid: {}, to: {}                         | sid",
                "/pools/{pool_name}     | name: {}, slots: {}                     | name",
                "/apps/{name}           | spec: {}, metadata: { properties: { name: {}, uid: {} } } | metadata.name",
                "/bans/{user_id}        | reason: {}, user: { properties: { id: {}, name: {} } } | user.id",
                "/mappers/{id2}         | name: {}, id: {}                        | id",
                "/pulls/{pull_request}  | title: {}, id: {}                       | id",
                "/aliases/{aliasName}   | alias: {}, class: {}                    | alias"
            })
    void the_member_is_found_by_the_variable(String path, String members, String expected) {
        assertThat(resource(path, members).identity().orElseThrow().memberName())
                .isEqualTo(expected);
    }

    @Test
    void where_no_member_fits_only_the_path_names_a_thing() {
        Identity identity =
                resource("/flags/{flag}", "colour: {}, size: {}").identity().orElseThrow();
        assertThat(identity.member()).isEmpty();
        assertThat(identity.variable()).hasValue("flag");
        assertThat(identity.confidence()).isLessThan(0.6);
    }

    @Test
    void an_identity_that_is_read_only_is_surer() {
        double open = resource("/pets/{id}", "id: {}, name: {}")
                .identity()
                .orElseThrow()
                .confidence();
        double set = resource("/pets/{id}", "id: { readOnly: true }, name: {}")
                .identity()
                .orElseThrow()
                .confidence();
        assertThat(set).isGreaterThan(open);
    }

    @Test
    void a_text_in_the_path_names_no_number() {
        String repo = "{ type: object, properties: { id: { type: integer }, name: { type: string } } }";
        Resource repos = new Api()
                .path(
                        "/repos/{repo}",
                        "parameters: [{ name: repo, in: path, required: true, schema: { type: string } }]",
                        op("get", "-", repo),
                        op("delete", "-", "204", "-", ""))
                .one();
        assertThat(repos.identity().orElseThrow().memberName()).isEqualTo("name");
    }

    @Test
    void a_variable_that_sorts_things_names_none() {
        assertThat(resource("/files/{type}", "type: {}, size: {}")
                        .identity()
                        .orElseThrow()
                        .member())
                .isEmpty();
    }
}
