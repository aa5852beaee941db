package dev.ringer.resource;

import static dev.ringer.resource.Api.list;
import static dev.ringer.resource.Api.op;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Pointer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Paths and bodies that are about one member of a thing. */
class FacetTest {

    private static final String SPEC =
            "{ type: object, properties: { cpus: { type: integer }, disk: { type: integer } } }";

    private static Api nodes(String members) {
        String node = "{ type: object, required: [id], properties: { id: { type: integer }, " + members + " } }";
        return new Api()
                .path("/nodes", list(node + "[]"), op("post", node, "201", node, ""))
                .path("/nodes/{nodeId}", op("get", "-", node), op("delete", "-", "204", "-", ""));
    }

    private static Optional<Facet> facet(Api api, String title) {
        return api.infer().all().stream()
                .flatMap(each -> each.operations().stream())
                .filter(each -> each.operation().title().equals(title))
                .findFirst()
                .flatMap(ResourceOperation::facet);
    }

    @Test
    void a_path_that_is_called_as_a_member_and_looks_like_it_is_that_member() {
        Api api = nodes("spec: " + SPEC).path("/nodes/{nodeId}/spec", op("get", "-", SPEC), op("put", SPEC, SPEC));
        assertThat(facet(api, "PUT /nodes/{nodeId}/spec")).contains(new Facet(Pointer.of("spec"), Facet.Shown.MEMBER));
        assertThat(api.infer().all()).extracting(Resource::name).containsExactly("nodes");
    }

    @Test
    void a_path_that_looks_otherwise_is_a_thing_of_its_own() {
        String other = "{ type: object, properties: { size: { type: integer }, speed: { type: integer } } }";
        Api api = nodes("spec: " + SPEC).path("/nodes/{nodeId}/spec", op("get", "-", other), op("put", other, other));
        assertThat(facet(api, "PUT /nodes/{nodeId}/spec")).isEmpty();
        assertThat(api.infer().all()).extracting(Resource::name).containsExactly("nodes", "spec");
    }

    @Test
    void a_body_that_one_member_alone_knows_is_of_that_member() {
        Api api = nodes("spec: " + SPEC).path("/nodes/{nodeId}/update", op("post", SPEC, "-"));
        assertThat(facet(api, "POST /nodes/{nodeId}/update")).map(Facet::member).contains(Pointer.of("spec"));
    }

    @Test
    void a_body_that_several_members_know_is_of_none() {
        Api api = nodes("spec: " + SPEC + ", last: " + SPEC).path("/nodes/{nodeId}/update", op("post", SPEC, "-"));
        assertThat(facet(api, "POST /nodes/{nodeId}/update")).isEmpty();
    }

    @Test
    void a_body_that_the_thing_knows_is_of_the_thing() {
        Api api = nodes("cpus: { type: integer }, disk: { type: integer }, spec: " + SPEC)
                .path("/nodes/{nodeId}/update", op("post", SPEC, "-"));
        assertThat(facet(api, "POST /nodes/{nodeId}/update")).isEmpty();
    }
}
