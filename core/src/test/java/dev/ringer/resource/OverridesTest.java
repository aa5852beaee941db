package dev.ringer.resource;

import static dev.ringer.resource.Api.list;
import static dev.ringer.resource.Api.op;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Pointer;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a person says of resources beats what is inferred. */
class OverridesTest {

    private static final Location HERE = new Location(URI.create("file:///ringer.yaml"), Pointer.of("resources"));

    private static Resources infer(Api api, String name, UnaryOperator<ResourceOverrides.Said> said) {
        return api.infer(ResourceOverrides.NONE.with(name, said.apply(ResourceOverrides.Said.at(HERE))));
    }

    private static String problem(Resources resources) {
        Diagnostic found = resources.diagnostics().get(0);
        assertThat(found.location().document()).isEqualTo(HERE.document());
        return found.message();
    }

    @Test
    void a_resource_can_be_turned_off() {
        Resources resources = infer(Api.pets(), "pets", ResourceOverrides.Said::turnedOff);
        assertThat(resources.all()).isEmpty();
        assertThat(resources.stateless()).extracting(Stateless::reason).containsOnly("the resource is turned off");
        assertThat(resources.diagnostics()).isEmpty();
    }

    @Test
    void an_identity_can_be_named() {
        Resource pets = infer(Api.pets(), "pets", said -> said.withIdentity(Pointer.of("name")))
                .all()
                .get(0);
        assertThat(pets.identity().orElseThrow().memberName()).isEqualTo("name");
        assertThat(pets.identity().orElseThrow().variable()).hasValue("petId");
        assertThat(pets.confidence()).isEqualTo(1);
    }

    @Test
    void a_list_can_be_named() {
        String body =
                "{ type: object, properties: { id: {}, a: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }";
        Api api = new Api()
                .path("/pets", list(body))
                .path("/pets/{petId}", op("get", "-", "Pet"), op("delete", "-", "204", "-", ""));
        assertThat(api.one().list()).isEmpty();
        Resource pets =
                infer(api, "pets", said -> said.withList(Pointer.of("a"))).all().get(0);
        assertThat(pets.list().orElseThrow().items()).hasToString("/a");
    }

    @Test
    void a_resource_that_was_not_found_can_be_named() {
        Resources resources =
                infer(new Api().path("/pets", list("Pets")), "pets", said -> said.withCollection("/pets"));
        assertThat(resources.find("pets").orElseThrow().operations(Role.LIST)).hasSize(1);
        assertThat(resources.stateless()).isEmpty();
    }

    @Test
    void paths_can_be_put_together() {
        Api api = new Api()
                .path("/pets", list("Pets"), op("post", "PetIn", "201", "Pet", ""))
                .path("/animal/{id}", op("get", "-", "Pet"), op("delete", "-", "204", "-", ""));
        Resources resources =
                infer(api, "pets", said -> said.withCollection("/pets").withItem("/animal/{any}"));
        assertThat(resources.all()).hasSize(1);
        assertThat(resources.all().get(0).item()).hasValue("/animal/{id}");
        assertThat(resources.all().get(0).operations()).hasSize(4);
    }

    @Test
    void an_operation_can_be_given_a_role() {
        Api api = Api.pets().path("/pets/{petId}/refunds", op("post", "Settings", "Settings"));
        Resources resources =
                infer(api, "pets", said -> said.withRole("POST /pets/{petId}/refunds", Optional.of(Role.ACTION)));
        ResourceOperation refund = Api.role(resources, "POST /pets/{petId}/refunds");
        assertThat(refund.action()).isEqualTo("refunds");
        assertThat(refund.variable()).hasValue("petId");
        assertThat(resources.stateless()).isEmpty();
    }

    @Test
    void an_operation_can_be_turned_off() {
        Resources resources =
                infer(Api.pets(), "pets", said -> said.withRole("DELETE /pets/{petId}", Optional.empty()));
        assertThat(Api.reason(resources, "DELETE /pets/{petId}")).isEqualTo("the operation is turned off");
    }

    @Test
    void unknown_names_are_told_with_what_is_like_them() {
        assertThat(problem(infer(Api.pets(), "pest", ResourceOverrides.Said::turnedOff)))
                .isEqualTo("there is no resource 'pest'; did you mean 'pets'?");
        assertThat(problem(infer(Api.pets(), "pets", said -> said.withItem("/pet/{petId}"))))
                .isEqualTo("the contract has no path '/pet/{petId}'; did you mean '/pets/{petId}'?");
        assertThat(problem(infer(Api.pets(), "pets", said -> said.withIdentity(Pointer.of("nmae")))))
                .isEqualTo("things of 'pets' have no member '/nmae'; did you mean 'name'?");
        assertThat(problem(infer(Api.pets(), "pets", said -> said.withList(Pointer.of("data")))))
                .isEqualTo("the list of 'pets' has no array of things at '/data'");
        assertThat(problem(infer(Api.pets(), "pets", said -> said.withRole("GET /pet", Optional.empty()))))
                .isEqualTo("the contract has no operation 'GET /pet'; did you mean 'GET /pets'?");
    }

    @Test
    void each_part_is_told_where_it_stands() {
        ResourceOverrides overrides = ResourceOverrides.NONE
                .with("pest", ResourceOverrides.Said.at(HERE.child("pest")).turnedOff())
                .with(
                        "pets",
                        ResourceOverrides.Said.at(HERE.child("pets"))
                                .withIdentity(Pointer.of("nmae"))
                                .withList(Pointer.of("data"))
                                .withRole("GET /pet", Optional.empty()));
        assertThat(Api.pets().infer(overrides).diagnostics())
                .extracting(each -> each.location().pointer().toString())
                .containsExactly(
                        "/resources/pest",
                        "/resources/pets/list",
                        "/resources/pets/identity",
                        "/resources/pets/operations/GET ~1pet");
        assertThat(problem(infer(Api.pets(), "pets", said -> said.withItem("/pet/{id}"))))
                .startsWith("the contract has no path");
    }

    @Test
    void what_is_wrong_leaves_the_rest_as_it_was() {
        Resources resources = infer(Api.pets(), "pets", said -> said.withIdentity(Pointer.of("nmae")));
        assertThat(resources.all().get(0).identity().orElseThrow().memberName()).isEqualTo("id");
    }
}
