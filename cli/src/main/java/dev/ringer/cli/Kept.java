package dev.ringer.cli;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The resources of a mock that runs, and how many things it keeps of each. */
final class Kept {

    private static final List<String> HEADS =
            List.of("RESOURCE", "MOUNT", "IDENTITY", "WITHIN", "THINGS", "CHANGED", "DELETED");

    private final Remote remote;
    private final Terminal terminal;

    Kept(Remote remote, Terminal terminal) {
        this.remote = remote;
        this.terminal = terminal;
    }

    /** Print them; gives the exit code. */
    int print(boolean json) {
        Remote.Answer answer = remote.get("resources?count=true");
        if (!answer.isFine()) {
            return remote.refused(answer, terminal);
        }
        JsonObject said = remote.object(answer);
        List<JsonObject> resources = objects(said, "resources");
        if (json) {
            terminal.out().println(JsonWriter.writePretty(said));
        } else {
            table(resources);
            aside(objects(said, "setAside"));
        }
        return Exit.FINE;
    }

    private static List<JsonObject> objects(JsonObject json, String name) {
        JsonArray all = json.array(name);
        return all == null
                ? List.of()
                : all.stream().map(each -> (JsonObject) each).toList();
    }

    // --- for people

    private void table(List<JsonObject> resources) {
        terminal.out()
                .println(terminal.paint(Terminal.Style.BOLD, remote.url())
                        + remote.session()
                                .map(each -> " (session '" + each + "')")
                                .orElse("") + ": "
                        + Banner.count(resources.size(), "resource"));
        if (resources.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>(List.of(HEADS));
        resources.forEach(each -> rows.add(row(each, name(each, resources))));
        List<String> lines = Columns.lines(rows);
        terminal.out().println();
        terminal.out().println(terminal.paint(Terminal.Style.DIM, lines.get(0)));
        lines.stream().skip(1).forEach(terminal.out()::println);
    }

    /** Give the name that people use: with the contract's where another contract has a resource of the name. */
    private static String name(JsonObject resource, List<JsonObject> all) {
        boolean alone = all.stream()
                .filter(each -> shown(each, "name").equals(shown(resource, "name")))
                .allMatch(each -> shown(each, "wholeName").equals(shown(resource, "wholeName")));
        return shown(resource, alone ? "name" : "wholeName");
    }

    private static List<String> row(JsonObject resource, String name) {
        boolean single = "singleton".equals(resource.string("kind"));
        return List.of(
                name,
                shown(resource, "mount"),
                single ? "one" : shown(resource, "identity").replaceFirst("^/", ""),
                texts(resource, "within").isEmpty() ? "-" : texts(resource, "within"),
                shown(resource, "things"),
                shown(resource, "changed"),
                shown(resource, "deleted"));
    }

    private static String shown(JsonObject json, String member) {
        return Optional.ofNullable(json.get(member)).map(Kept::text).orElse("-");
    }

    private static String text(Json value) {
        return value instanceof JsonString text ? text.value() : value.text();
    }

    private static String texts(JsonObject json, String member) {
        JsonArray all = json.array(member);
        return all == null ? "" : all.stream().map(Kept::text).collect(Collectors.joining(", "));
    }

    private void aside(List<JsonObject> all) {
        if (!all.isEmpty()) {
            terminal.out().println();
            terminal.out().println(terminal.paint(Terminal.Style.DIM, "SET ASIDE"));
            all.forEach(each -> terminal.out()
                    .println(shown(each, "resource") + " " + shown(each, "identity") + "  " + shown(each, "reason")));
        }
    }
}
