package dev.ringer.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {

    @TempDir
    Path folder;

    @Test
    void those_that_are_read_are_spread_and_reach_the_last() {
        assertThat(new Notes(1_000_000).paths())
                .hasSize(16)
                .startsWith("/notes/62500")
                .endsWith("/notes/1000000");
        assertThat(new Notes(10).paths()).hasSize(10).startsWith("/notes/1").endsWith("/notes/10");
    }

    @Test
    void file_has_as_many_as_were_wanted() throws IOException {
        Path file = folder.resolve("notes.json");
        new Notes(12).write(file);
        assertThat(Json.parse(Files.readString(file)))
                .isInstanceOfSatisfying(
                        JsonArray.class,
                        notes -> assertThat(notes)
                                .hasSize(12)
                                .allMatch(Notes::isGiven)
                                .last()
                                .isEqualTo(Json.parse(Notes.given(12))));
    }

    @Test
    void set_up_holds_them_as_a_string() throws IOException {
        Path file = folder.resolve("mockoon.json");
        new Notes(2).write(file, Shop.filled("peers/mockoon-notes.json"));
        Json value = Pointer.parse("/data/0/value").find(Json.parse(Files.readString(file)));
        assertThat(value)
                .isInstanceOfSatisfying(
                        JsonString.class,
                        text -> assertThat(text.value()).isEqualTo("[" + Notes.given(1) + "," + Notes.given(2) + "]"));
    }

    @Test
    void made_note_has_an_id() {
        Json made = Notes.made();
        assertThat(Notes.isMade(((JsonObject) made).with("id", Json.of(11)))).isTrue();
        assertThat(Notes.isMade(made)).isFalse();
    }
}
