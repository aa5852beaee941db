package dev.ringer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Contracts;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.source.Documents;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractNamesTest {

    private static Mount mount(String address, String basePath) {
        URI source = URI.create(address);
        Documents documents = new Documents(Contracts.files(Map.of(source.toString(), Contracts.paths("{}"))));
        Contract contract = ((OpenApiReader.Result.Read) OpenApiReader.read(source, documents)).contract();
        return new Mount(basePath, contract, contract.operations());
    }

    private static ContractNames names(String... addresses) {
        return ContractNames.of(
                Stream.of(addresses).map(each -> mount(each, "")).toList());
    }

    private static List<String> called(String name, Mount... mounts) {
        return ContractNames.of(List.of(mounts)).called(name).stream()
                .map(each -> each.contract().name() + each.basePath())
                .toList();
    }

    @Test
    void a_contract_is_called_as_its_file_without_the_ending() {
        assertThat(names("file:///a/crm.yaml", "https://example.com/shop.v2.json?x=1")
                        .all())
                .containsExactly("crm", "shop.v2");
    }

    @Test
    void files_of_one_name_are_told_apart_by_ending_then_by_folder() {
        assertThat(names("file:///a/crm.yaml", "file:///b/crm.json").all()).containsExactly("crm.yaml", "crm.json");
        assertThat(names("file:///x/a/crm.yaml", "file:///x/b/crm.yaml").all()).containsExactly("a/crm", "b/crm");
    }

    @Test
    void one_document_that_is_read_twice_is_one() {
        assertThat(names("file:///crm.yaml", "file:///crm.yaml").all()).containsExactly("crm");
    }

    @Test
    void a_name_means_a_file_with_or_without_ending_else_a_mount() {
        Mount crm = mount("file:///crm.yaml", "/v1");
        Mount shop = mount("file:///shop.yaml", "/crm");
        assertThat(called("crm", crm, shop)).containsExactly("crm.yaml/v1");
        assertThat(called("crm.yaml", crm, shop)).containsExactly("crm.yaml/v1");
        assertThat(called("v1", crm, shop)).containsExactly("crm.yaml/v1");
        assertThat(called("/crm", crm, shop)).containsExactly("shop.yaml/crm");
        assertThat(called("cr", crm, shop)).isEmpty();
    }

    @Test
    void a_name_that_two_files_have_means_both() {
        assertThat(called("crm", mount("file:///a/crm.yaml", "/a"), mount("file:///b/crm.yaml", "/b")))
                .containsExactly("crm.yaml/a", "crm.yaml/b");
    }
}
