package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Diagnostic;
import dev.ringer.wiremock.Templating;
import dev.ringer.wiremock.Translation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WireMockFolderTest {

    @TempDir
    private Path folder;

    private final List<Diagnostic> found = new ArrayList<>();

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void mapping(String name) throws IOException {
        file(name, "{\"name\": \"" + name + "\", \"response\": {\"bodyFileName\": \"x/a.txt\"}}");
    }

    /** Give name and file of each stub, in the order of files. */
    private List<String> stubs(String where) {
        return WireMockFolder.of(folder.resolve(where))
                .read(WireMockFolder.documents(), URI::toString, Templating.NAMED, found)
                .stream()
                .map(Translation::stubs)
                .flatMap(List::stream)
                .map(this::shown)
                .toList();
    }

    private String shown(Json stub) {
        JsonObject map = (JsonObject) stub;
        String file = map.object("reply").string("file");
        return map.string("name") + " "
                + Path.of(URI.create(file))
                        .toString()
                        .substring(folder.toString().length() + 1);
    }

    @Test
    void mappings_lie_at_any_depth_and_bodies_beside_them() throws IOException {
        mapping("mappings/b.json");
        mapping("mappings/a/c.json");
        file("__files/x/a.txt", "text");
        file("other.json", "{}");
        assertThat(stubs("")).containsExactly("mappings/a/c.json __files/x/a.txt", "mappings/b.json __files/x/a.txt");
        assertThat(stubs("mappings/b.json")).containsExactly("mappings/b.json __files/x/a.txt");
        assertThat(found).isEmpty();
    }

    @Test
    void a_folder_may_hold_several_servers() throws IOException {
        mapping("one/mappings/a.json");
        mapping("two/__files/test/mappings/b.json");
        file("one/__files/x/a.txt", "1");
        file("two/__files/x/a.txt", "2");
        assertThat(stubs(""))
                .containsExactly(
                        "one/mappings/a.json one/__files/x/a.txt",
                        "two/__files/test/mappings/b.json two/__files/x/a.txt");
        assertThat(found).isEmpty();
    }

    @Test
    void a_folder_may_be_one_of_mappings_itself() throws IOException {
        mapping("a.json");
        file("__files/x/a.txt", "text");
        file("__files/b.json", "{}");
        assertThat(stubs("")).containsExactly("a.json __files/x/a.txt");
        assertThat(found).isEmpty();
    }

    @Test
    void a_file_that_is_none_leaves_the_others() throws IOException {
        mapping("a.json");
        file("__files/x/a.txt", "text");
        file("b.json", "{\n\"request\": [}");
        assertThat(stubs("")).hasSize(1);
        assertThat(found).singleElement().asString().startsWith("b.json:2:").contains(" # error: ", "[unreadable]");
    }

    @Test
    void a_folder_without_mappings_is_told() {
        assertThatThrownBy(() -> stubs(""))
                .isInstanceOf(LaunchException.class)
                .hasMessageStartingWith("there are no files of mappings, which end in .json, in ");
    }
}
