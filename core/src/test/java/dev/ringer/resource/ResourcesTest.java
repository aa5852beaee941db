package dev.ringer.resource;

import static dev.ringer.resource.Api.list;
import static dev.ringer.resource.Api.op;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.contract.Operation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which resources are found, and which operations belong to them. */
class ResourcesTest {

    private static List<String> names(Api api) {
        return api.infer().all().stream().map(Resource::name).toList();
    }

    private static List<Role> roles(Resource resource) {
        return resource.operations().stream().map(ResourceOperation::role).toList();
    }

    @Test
    void a_collection_with_its_items_is_a_resource() {
        Resource pets = Api.pets().one();
        assertThat(pets.name()).isEqualTo("pets");
        assertThat(pets.collection()).hasValue("/pets");
        assertThat(pets.item()).hasValue("/pets/{petId}");
        assertThat(roles(pets)).containsExactly(Role.LIST, Role.CREATE, Role.READ, Role.PATCH, Role.DELETE);
        assertThat(pets.confidence()).isGreaterThan(0.9);
    }

    @Test
    void the_role_of_an_operation_is_found_by_the_operation() {
        var contract = Api.pets().contract();
        Operation delete = contract.operations().get(4);
        assertThat(Resources.of(contract).role(delete).map(ResourceOperation::role))
                .hasValue(Role.DELETE);
    }

    @Test
    void every_operation_has_a_role_or_a_reason() {
        Api api = Api.pets()
                .path("/health", op("get", "-", "Settings"))
                .path("/pets/{petId}/rename", op("post", "-", "Pet"));
        Resources resources = api.infer();
        int roles = resources.all().get(0).operations().size();
        assertThat(roles + resources.stateless().size())
                .isEqualTo(api.contract().operations().size());
        assertThat(resources.stateless()).extracting(Stateless::reason).doesNotContain("");
    }

    @Test
    void evidence_says_where_it_was_read() {
        assertThat(Api.pets().one().evidence())
                .extracting(each -> each.where().pointer().toString())
                .contains("/paths/~1pets/get", "/paths/~1pets~1{petId}/delete");
    }

    // --- shapes of paths

    @Test
    void what_is_only_listed_is_stateless() {
        Resources resources = new Api().path("/pets", list("Pets")).infer();
        assertThat(resources.all()).isEmpty();
        assertThat(Api.reason(resources, "GET /pets"))
                .isEqualTo("nothing names, makes or changes one of what it lists");
    }

    @Test
    void what_is_made_and_never_read_is_stateless() {
        Resources resources = new Api()
                .path("/payments", op("post", "PetIn", "201", "Pet", ""))
                .infer();
        assertThat(Api.reason(resources, "POST /payments")).isEqualTo("nothing reads what it makes");
    }

    @Test
    void a_plural_lends_its_list_to_the_singular() {
        Resource pets = new Api()
                .path("/pets", list("Pets"))
                .path("/pet/{petId}", op("get", "-", "Pet"), op("delete", "-", "204", "-", ""))
                .one();
        assertThat(pets.collection()).hasValue("/pets");
        assertThat(pets.item()).hasValue("/pet/{petId}");
    }

    @Test
    void endings_and_custom_methods_are_no_names() {
        Resource pets = new Api()
                .path("/pets.json", list("Pets"))
                .path("/pets/{id}.json", op("get", "-", "Pet"))
                .path("/pets/{id}:feed", op("post", "-", "Pet"))
                .one();
        assertThat(pets.item()).hasValue("/pets/{id}.json");
        assertThat(pets.operations(Role.ACTION))
                .extracting(ResourceOperation::action)
                .containsExactly("feed");
    }

    @Test
    void a_last_word_may_say_the_method() {
        Resource pets = new Api()
                .path("/pets/list", list("Pets"))
                .path("/pets/create", op("post", "PetIn", "Pet"))
                .path("/pets/{id}", op("get", "-", "Pet"))
                .path("/pets/{id}/update", op("post", "PetIn", "Pet"))
                .path("/pets/{id}/delete", op("post", "-", "-"))
                .one();
        assertThat(roles(pets)).containsExactlyInAnyOrder(Role.LIST, Role.CREATE, Role.READ, Role.PATCH, Role.DELETE);
    }

    @Test
    void a_path_without_a_name_is_called_as_its_variable() {
        Resource realm = new Api()
                .path(
                        "/v1/{realm}",
                        op("get", "-", "Owner"),
                        op("put", "Owner", "Owner"),
                        op("delete", "-", "204", "-", ""))
                .one();
        assertThat(realm.name()).isEqualTo("realm");
    }

    @Test
    void several_variables_name_one_thing_together() {
        Resource repos = new Api()
                .path("/repos/{owner}/{repo}", op("get", "-", "Owner"), op("delete", "-", "204", "-", ""))
                .one();
        assertThat(repos.scopes()).extracting(Scope::variable).containsExactly("owner");
        assertThat(repos.identity().orElseThrow().variable()).hasValue("repo");
    }

    @Test
    void names_are_as_short_as_they_tell_apart() {
        Api api = Api.pets()
                .path("/owners/{ownerId}", op("get", "-", "Owner"), op("delete", "-", "204", "-", ""))
                .path("/owners/{ownerId}/notes/{id}", op("get", "-", "Settings"), op("delete", "-", "204", "-", ""))
                .path("/pets/{petId}/notes/{id}", op("get", "-", "Settings"), op("delete", "-", "204", "-", ""));
        assertThat(names(api)).containsExactly("pets", "owners", "owners.notes", "pets.notes");
    }

    // --- several paths, parents

    @Test
    void a_further_list_of_the_same_things_is_an_alias() {
        Resource pets = Api.pets().path("/owners/{id}/pets", list("Pet[]")).one();
        assertThat(pets.aliases()).containsExactly("/owners/{id}/pets");
        assertThat(pets.operations(Role.LIST)).hasSize(2);
    }

    @Test
    void a_list_elsewhere_becomes_the_collection_of_things_without_one() {
        Resource pets = new Api()
                .path("/kennel", list("Pets"))
                .path("/pets/{petId}", op("get", "-", "Pet"), op("delete", "-", "204", "-", ""))
                .one();
        assertThat(pets.collection()).hasValue("/kennel");
    }

    @Test
    void a_further_path_to_one_thing_names_its_key() {
        Resources resources =
                Api.pets().path("/pets/by-name/{name}", op("get", "-", "Pet")).infer();
        ResourceOperation read = Api.role(resources, "GET /pets/by-name/{name}");
        assertThat(read.role()).isEqualTo(Role.READ);
        assertThat(read.key().orElseThrow()).hasToString("/name");
    }

    @Test
    void equal_schemas_with_lists_of_their_own_stay_apart() {
        Api api = Api.pets()
                .path("/shops/{id}/pets", list("Pets"), op("post", "PetIn", "201", "Pet", ""))
                .path("/shops/{id}/pets/{petId}", op("get", "-", "Pet"), op("delete", "-", "204", "-", ""));
        assertThat(names(api)).containsExactly("pets", "shops.pets");
    }

    @Test
    void a_relation_is_no_further_path_to_what_it_relates() {
        Api api = Api.pets()
                .path("/shops/{id}/pets", list("Pets"))
                .path("/shops/{id}/pets/{petId}", op("put", "-", "204", "-", ""), op("delete", "-", "204", "-", ""));
        assertThat(names(api)).containsExactly("pets", "shops.pets");
    }

    @Test
    void a_write_below_a_thing_that_shows_the_thing_makes_no_new_one() {
        Resources resources = Api.pets()
                .path("/pets/{petId}/keepers", op("post", "Settings", "201", "Pet", ""))
                .path("/pets/{petId}/keepers/{id}", op("get", "-", "204", "-", ""))
                .infer();
        assertThat(resources.all()).hasSize(1);
        assertThat(resources.all().get(0).operations(Role.CREATE)).hasSize(1);
        assertThat(Api.reason(resources, "POST /pets/{petId}/keepers")).isNotEmpty();
    }

    @Test
    void a_nested_resource_has_its_parent() {
        Resource notes = Api.pets()
                .path("/pets/{petId}/notes/{id}", op("get", "-", "Owner"), op("delete", "-", "204", "-", ""))
                .infer()
                .find("notes")
                .orElseThrow();
        assertThat(notes.parent()).hasValue("pets");
        assertThat(notes.scopes()).extracting(each -> each.parent().orElse("")).containsExactly("pets");
    }

    // --- single things

    @Test
    void what_is_read_and_changed_without_identity_is_a_single_thing() {
        Resource settings = new Api()
                .path("/settings", op("get", "-", "Settings"), op("put", "Settings", "Settings"))
                .one();
        assertThat(settings.isSingleton()).isTrue();
        assertThat(settings.item()).hasValue("/settings");
        assertThat(settings.identity()).isEmpty();
    }

    @Test
    void whoever_calls_is_a_single_thing() {
        assertThat(new Api().path("/me", op("get", "-", "Owner")).one().isSingleton())
                .isTrue();
    }

    @Test
    void what_is_only_read_is_stateless() {
        Resources resources =
                new Api().path("/limits", op("get", "-", "Settings")).infer();
        assertThat(Api.reason(resources, "GET /limits")).isEqualTo("nothing changes what it reads");
    }

    // --- roles beside the usual

    @Test
    void a_verb_below_a_thing_is_an_action() {
        ResourceOperation sell = Api.role(
                Api.pets().path("/pets/{petId}/sell", op("post", "-", "Pet")).infer(), "POST /pets/{petId}/sell");
        assertThat(sell.role()).isEqualTo(Role.ACTION);
        assertThat(sell.action()).isEqualTo("sell");
        assertThat(sell.variable()).hasValue("petId");
        assertThat(sell.shown().orElseThrow().isRoot()).isTrue();
    }

    @Test
    void things_below_a_thing_that_nothing_reads_are_no_action() {
        Resources resources = Api.pets()
                .path("/pets/{petId}/refunds", op("post", "Settings", "Settings"))
                .infer();
        assertThat(Api.reason(resources, "POST /pets/{petId}/refunds"))
                .isEqualTo("it makes 'refunds' that nothing reads");
    }

    @Test
    void a_post_that_lists_is_a_search() {
        ResourceOperation search = Api.role(
                Api.pets().path("/pets/search", op("post", "Settings", "Pets")).infer(), "POST /pets/search");
        assertThat(search.role()).isEqualTo(Role.SEARCH);
        assertThat(search.list().orElseThrow().items()).hasToString("/items");
    }

    @Test
    void a_list_of_things_that_is_sent_is_a_bulk_write() {
        ResourceOperation bulk = Api.role(
                Api.pets().path("/pets/batch", op("post", "PetIn[]", "Pet[]")).infer(), "POST /pets/batch");
        assertThat(bulk.role()).isEqualTo(Role.BULK);
    }

    @Test
    void a_post_to_a_thing_that_sends_its_members_changes_it() {
        Resource pets = new Api()
                .path("/pets", list("Pets"), op("post", "PetIn", "201", "Pet", ""))
                .path("/pets/{petId}", op("get", "-", "Pet"), op("post", "PetIn", "Pet"))
                .one();
        assertThat(pets.operations(Role.PATCH))
                .extracting(ResourceOperation::write)
                .containsExactly(Write.MERGE);
    }

    @Test
    void a_put_to_the_collection_that_sends_the_identity_replaces_one() {
        Resource pets = new Api()
                .path("/pets", op("post", "Pet", "Pet"), op("put", "Pet", "Pet"))
                .path("/pets/{petId}", op("get", "-", "Pet"), op("delete", "-", "204", "-", ""))
                .one();
        assertThat(pets.operations(Role.REPLACE))
                .extracting(ResourceOperation::variable)
                .containsExactly(Optional.empty());
    }

    @Test
    void what_paths_name_before_a_thing_is_called_as_its_own_path_calls_it() {
        Resources found = new Api()
                .path("/pets/{id}", op("get", "-", "Pet"), op("delete", "-", "204", "-", ""))
                .path("/pets/{petId}/notes", list("Owner[]"), op("post", "Owner", "201", "Owner", ""))
                .path("/pets/{petId}/notes/{id}", op("get", "-", "Owner"), op("delete", "-", "204", "-", ""))
                .infer();
        assertThat(found.find("notes").orElseThrow().scopes())
                .extracting(Scope::variable)
                .containsExactly("petId");
    }
}
