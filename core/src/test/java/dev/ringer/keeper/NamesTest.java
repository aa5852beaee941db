package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Percent;
import dev.ringer.json.Json;
import dev.ringer.resource.ResourcePolicy;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** There is a name for each new thing, also where there are few words for names. */
class NamesTest {

    private final Shop zones = new Shop("""
                    openapi: 3.1.1
                    info: {title: Zones, version: '1'}
                    paths:
                      /dns_zones:
                        get:
                          responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Zone'}}}}}}
                        post:
                          requestBody: {content: {application/json: {schema: {type: object, properties: {domain: {type: string}}}}}}
                          responses: {'201': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Zone'}}}}}
                      /dns_zones/{zone_id}:
                        parameters: [{name: zone_id, in: path, required: true, schema: {type: string}}]
                        get:
                          responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Zone'}}}}}
                        delete: {responses: {'204': {description: d}}}
                    components:
                      schemas:
                        Zone: {type: object, required: [id], properties: {id: {type: string}, domain: {type: string}}}
                    """, ResourcePolicy.STANDARD);

    @Test
    void words_that_come_to_an_end_are_followed_by_numbers() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            Shop.Answer made = zones.send("POST", "/dns_zones", "{\"domain\": \"a.example\"}");
            assertThat(made.origin()).isEqualTo("resource");
            seen.add(Texts.of(made.at("/id")));
        }
        assertThat(seen).hasSize(40);
        for (String each : seen) {
            String path = "/dns_zones/" + Percent.encode(each);
            assertThat(zones.send("GET", path).at("/domain")).as(each).isEqualTo(Json.of("a.example"));
        }
    }

    private static final String SCANS = """
            openapi: 3.1.1
            info: {title: Scans, version: '1'}
            paths:
              /scans:
                post:
                  requestBody: {content: {application/json: {schema: {type: object, properties: {target: {type: string}, depth: {type: integer}}}}}}
                  responses: {'201': {description: dHEADERS}}
              /scans/{scan}:
                parameters: [{name: scan, in: path, required: true, schema: {type: string, format: uuid}}]
                get:
                  responses:
                    '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Scan'}}}}
                    '404': {description: d}
                delete: {responses: {'204': {description: d}}}
            components:
              schemas:
                Scan: {type: object, properties: {target: {type: string}, depth: {type: integer}}}
            """;

    @Test
    void a_thing_that_only_its_address_names_is_told_by_it() {
        String headers = ", headers: {Location: {schema: {type: string}}}";
        Shop scans = new Shop(SCANS.replace("HEADERS", headers), ResourcePolicy.STANDARD);
        Shop.Answer made = scans.send("POST", "/scans", "{\"target\": \"a.example\"}");
        assertThat(made.status()).isEqualTo(201);
        String address = String.valueOf(made.response().headers().get("Location"));
        assertThat(address).matches("http://localhost/scans/[0-9a-f-]{36}");
        String path = address.substring("http://localhost".length());
        assertThat(scans.send("GET", path).at("/target")).isEqualTo(Json.of("a.example"));
        assertThat(scans.send("DELETE", path).status()).isEqualTo(204);
        assertThat(scans.send("GET", path).status()).isEqualTo(404);
    }

    @Test
    void a_thing_that_nobody_could_find_is_not_kept() {
        Shop scans = new Shop(SCANS.replace("HEADERS", ""), ResourcePolicy.STANDARD);
        assertThat(scans.send("POST", "/scans", "{\"target\": \"a.example\"}").origin())
                .isEqualTo("generated");
    }

    @Test
    void location_is_written_as_its_schema_has_it() {
        String headers = ", headers: {Location: {schema: {type: string, pattern: '^/scans/'}}}";
        Shop scans = new Shop(SCANS.replace("HEADERS", headers), ResourcePolicy.STANDARD);
        Shop.Answer made = scans.send("POST", "/scans", "{\"target\": \"a.example\"}");
        String path = String.valueOf(made.response().headers().get("Location"));
        assertThat(path).matches("/scans/[0-9a-f-]{36}");
        assertThat(scans.send("GET", path).at("/target")).isEqualTo(Json.of("a.example"));
    }

    @Test
    void a_thing_whose_location_must_be_another_is_not_kept() {
        String headers = ", headers: {Location: {required: true, schema: {const: /scans/7}}}";
        Shop scans = new Shop(SCANS.replace("HEADERS", headers), ResourcePolicy.STANDARD);
        Shop.Answer made = scans.send("POST", "/scans", "{\"target\": \"a.example\"}");
        assertThat(made.origin()).isEqualTo("generated");
        assertThat(made.response().headers().get("Location")).isEqualTo("/scans/7");
    }
}
