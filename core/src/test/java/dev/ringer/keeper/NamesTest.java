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
}
