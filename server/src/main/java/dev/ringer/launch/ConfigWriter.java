package dev.ringer.launch;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.source.Document;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a configuration as a project file that says the same, where each value came from beside it.
 *
 * <p>Paths are absolute. Secrets are masked, so that what a file with some says is not quite the same.
 */
public final class ConfigWriter {

    private static final String DEFAULT = "default";
    private static final URI NOWHERE = URI.create("text:value");

    /** Of what looks like a word; the reader of YAML has the last word. */
    private static final String PLAIN = "[\\w./-]+";

    private final Path folder = Path.of("").toAbsolutePath();
    private final Sourced sourced;
    private final StringBuilder out = new StringBuilder();

    private ConfigWriter(Sourced sourced) {
        this.sourced = sourced;
    }

    /** Write all settings, those that are not set as comments. */
    public static String write(Sourced sourced) {
        return new ConfigWriter(sourced).write();
    }

    private String write() {
        contracts();
        resources();
        for (Setting setting : Settings.all()) {
            List<Given> given = sourced.values(setting.name());
            switch (setting.repeat()) {
                case ONCE -> one(setting, given);
                case MAP -> map(setting, given);
                case LIST, LIST_OR_MAP -> list(setting, given);
            }
        }
        return out.toString();
    }

    private void line(String text, String source) {
        out.append(String.format(Locale.ROOT, "%-40s # %s\n", text, source));
    }

    private void unset(String name) {
        out.append("# ").append(name).append(" is not set\n");
    }

    private void contracts() {
        if (sourced.contracts().isEmpty()) {
            unset(ProjectFile.CONTRACTS);
            return;
        }
        out.append(ProjectFile.CONTRACTS).append(":\n");
        for (Given each : sourced.contracts()) {
            boolean isFile = !each.text().equals("-") && !Loader.isRemote(each.text());
            String whole = isFile ? folder.resolve(each.text()).normalize().toString() : each.text();
            line("  - " + scalar(whole), sourced.source(each));
        }
    }

    /** Write what is said of resources as it stands, without what is written as a setting. */
    private void resources() {
        JsonObject said = sourced.resources();
        if (said.isEmpty()) {
            unset(ResourceSection.KEY);
            return;
        }
        out.append(ResourceSection.KEY).append(":\n");
        said.forEach(each -> line(
                "  " + scalar(each.getKey()) + ": " + each.getValue().text(), sourced.sourceOfResource(each.getKey())));
    }

    private void one(Setting setting, List<Given> given) {
        if (!given.isEmpty()) {
            Given last = given.get(given.size() - 1);
            line(setting.name() + ": " + scalar(shown(setting, last.text())), sourced.source(last));
        } else if (setting.name().equals(Settings.DATA)
                && sourced.config().state().data().isPresent()) {
            line(setting.name() + ": " + scalar(sourced.config().state().data().get()), DEFAULT);
        } else if (setting.standard().isEmpty()) {
            unset(setting.name());
        } else {
            line(setting.name() + ": " + scalar(setting.standard()), DEFAULT);
        }
    }

    private void list(Setting setting, List<Given> given) {
        List<String> standard =
                setting.name().equals(Setup.STUBS) ? sourced.config().sources().stubs() : List.of();
        if (given.isEmpty() && standard.isEmpty()) {
            unset(setting.name());
            return;
        }
        out.append(setting.name()).append(":\n");
        given.forEach(each -> line("  - " + scalar(shown(setting, each.text())), sourced.source(each)));
        if (given.isEmpty()) {
            standard.forEach(each -> line("  - " + scalar(each), DEFAULT));
        }
    }

    private void map(Setting setting, List<Given> given) {
        Map<String, Given> byKey = new LinkedHashMap<>();
        byKey.put(Setting.DEFAULT_KEY, Given.by(DEFAULT, setting.standard()));
        given.forEach(each -> byKey.put(setting.key(each.text()), each));
        out.append(setting.name()).append(":\n");
        byKey.forEach((key, each) -> line(
                "  " + scalar(key) + ": " + scalar(shown(setting, setting.withoutKey(each.text()))),
                sourced.source(each)));
    }

    private String shown(Setting setting, String text) {
        return setting.type().show(setting.type().resolve(text, folder));
    }

    // --- YAML

    private static String scalar(String text) {
        return text.matches(PLAIN) && isItself(text) ? text : Json.of(text).text();
    }

    private static boolean isItself(String text) {
        try {
            Json read = Document.read(NOWHERE, text.getBytes(StandardCharsets.UTF_8))
                    .root();
            return (read instanceof JsonString string && string.value().equals(text))
                    || (read instanceof JsonNumber number && number.toString().equals(text));
        } catch (JsonSyntaxException e) {
            return false;
        }
    }
}
