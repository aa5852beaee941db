package dev.ringer.launch;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.Pointer;
import dev.ringer.json.SourcePosition;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Location;
import dev.ringer.source.Nearest;
import dev.ringer.source.Shown;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a project file by the table of settings; finds everything that is wrong with it. */
final class ProjectReader {

    /** No project file is meant to be larger. */
    private static final int BYTES_MAX = 1 << 20;

    private static final int SHOWN_MAX = 60;

    /** The code of a file that could not be read; it has no lines. */
    static final String UNREADABLE = "unreadable";

    private final Path path;
    private final Path folder;
    private final URI address;
    private final List<Given> contracts = new ArrayList<>();
    private final Map<String, List<Given>> values = new LinkedHashMap<>();
    private final List<Path> missing = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final ResourceSection resources;

    private ProjectReader(Path path) {
        this.path = path;
        this.folder = path.resolveSibling("").toAbsolutePath().normalize();
        this.address = path.toAbsolutePath().normalize().toUri();
        this.resources = new ResourceSection(address, this::fault);
    }

    /** Read a file; what cannot be read at all has a diagnostic and says nothing. */
    static ProjectFile read(Path path) {
        return new ProjectReader(path).read();
    }

    private ProjectFile read() {
        Optional<Document> document = document();
        document.ifPresent(this::settings);
        return new ProjectFile(path, document, contracts, values, resources.overrides(), missing, diagnostics);
    }

    private Optional<Document> document() {
        try {
            if (Files.isDirectory(path)) {
                throw new IOException("it is a folder, must be a file");
            }
            if (Files.size(path) > BYTES_MAX) {
                throw new IOException("it has more than " + BYTES_MAX + " bytes");
            }
            return Optional.of(Document.read(address, Files.readAllBytes(path)));
        } catch (NoSuchFileException e) {
            unreadable("there is no such file");
        } catch (IOException e) {
            unreadable(String.valueOf(e.getMessage()));
        } catch (JsonSyntaxException e) {
            diagnostics.add(Diagnostic.error("syntax", e.reason(), new Location(address, Pointer.ROOT))
                    .at(new SourcePosition(e.line(), e.column())));
        }
        return Optional.empty();
    }

    private void unreadable(String reason) {
        fault(UNREADABLE, reason, Pointer.ROOT);
    }

    private void fault(String code, String message, Pointer at) {
        diagnostics.add(Diagnostic.error(code, message, new Location(address, at)));
    }

    // --- keys

    private void settings(Document document) {
        for (Pointer each : document.duplicates()) {
            fault("repeated-key", "'" + each.last() + "' stands here twice", each);
        }
        if (document.root() instanceof JsonObject root) {
            root.forEach(each -> member(each.getKey(), each.getValue(), Pointer.of(each.getKey())));
            Json said = root.get(ResourceSection.KEY);
            if (said != null) {
                resources(said, Pointer.of(ResourceSection.KEY));
            }
        } else if (!(document.root() instanceof JsonNull)) {
            fault("bad-value", "the file is " + shown(document.root()) + ": must be a map of settings", Pointer.ROOT);
        }
    }

    private void member(String name, Json value, Pointer at) {
        if (name.equals(ProjectFile.SCHEMA) || name.equals(ResourceSection.KEY)) {
            return;
        }
        if (name.equals(ProjectFile.CONTRACTS)) {
            contracts(value, at);
            return;
        }
        Optional<Setting> setting = Settings.of(name);
        if (setting.isPresent()) {
            setting(setting.get(), value, at);
        } else {
            unknown(name, at);
        }
    }

    /** Read the section, behind all settings of which it has another word: that is the closer one. */
    private void resources(Json said, Pointer at) {
        resources.read(said, at);
        if (resources.isOff()) {
            add(Settings.STATE, StateType.OFF, at);
        }
        resources
                .size()
                .ifPresent(size -> setting(
                        Settings.of(Settings.COLLECTION_SIZE).orElseThrow(), size, at.child(ResourceSection.SIZE)));
    }

    private void unknown(String name, Pointer at) {
        List<String> names = new ArrayList<>(List.of(ProjectFile.CONTRACTS, ResourceSection.KEY));
        Settings.all().forEach(each -> names.add(each.name()));
        fault("unknown-key", "there is no setting '" + name + "'" + Nearest.hint(name, names), at);
    }

    // --- settings

    private void setting(Setting setting, Json value, Pointer at) {
        if (value instanceof JsonArray list && setting.takesList()) {
            for (int i = 0; i < list.size(); i++) {
                value(setting, setting.name(), "", list.get(i), at.child(i));
            }
        } else if (value instanceof JsonObject map && setting.takesMap()) {
            map.forEach(each -> {
                boolean isDefault =
                        setting.repeat() == Setting.Repeat.MAP && each.getKey().equals(Setting.DEFAULT_KEY);
                String shown = setting.name() + " of '" + each.getKey() + "'";
                value(setting, shown, isDefault ? "" : each.getKey() + "=", each.getValue(), at.child(each.getKey()));
            });
        } else {
            value(setting, setting.name(), "", value, at);
        }
    }

    /** Take a value, in front of which stands its key, when the setting allows it. */
    private void value(Setting setting, String shown, String key, Json value, Pointer at) {
        Optional<String> text = setting.type().text(value);
        if (text.isEmpty()) {
            fault("bad-value", isWhat(shown, value) + ": " + setting.type().rule(), at);
            return;
        }
        try {
            String resolved = setting.type().resolve(text.get(), folder);
            check(setting, key, resolved);
            add(setting.name(), key + resolved, at);
        } catch (IllegalArgumentException e) {
            fault("bad-value", isWhat(shown, value) + ": " + e.getMessage(), at);
        }
    }

    /** A value with its key may be read differently from the value alone. */
    @SuppressWarnings({"ReturnValueIgnored", "CheckReturnValue"})
    private static void check(Setting setting, String key, String text) {
        setting.type().parse(text);
        setting.apply().apply(MockConfig.STANDARD, key + text);
    }

    private void add(String name, String text, Pointer at) {
        values.computeIfAbsent(name, each -> new ArrayList<>()).add(given(text, at));
    }

    private Given given(String text, Pointer at) {
        return new Given(text, String.valueOf(path.getFileName()), Optional.of(at));
    }

    static String isWhat(String name, Json value) {
        return value instanceof JsonNull ? name + " has no value" : name + " is " + shown(value);
    }

    private static String shown(Json value) {
        String text = value instanceof JsonString string ? "'" + string.value() + "'" : value.toString();
        return Shown.beginning(text, SHOWN_MAX);
    }

    // --- contracts

    private void contracts(Json value, Pointer at) {
        if (value instanceof JsonArray list) {
            for (int i = 0; i < list.size(); i++) {
                contract(list.get(i), at.child(i));
            }
        } else {
            contract(value, at);
        }
    }

    private void contract(Json value, Pointer at) {
        if (value instanceof JsonString file) {
            address(file.value(), at).ifPresent(each -> contracts.add(given(each, at)));
        } else if (value instanceof JsonObject map) {
            contract(map, at);
        } else {
            fault(
                    "bad-value",
                    isWhat("a contract", value) + ": must be a file or a URL, or a map with file and mount",
                    at);
        }
    }

    private void contract(JsonObject map, Pointer at) {
        List<String> keys = List.of("file", "mount");
        map.forEach(each -> {
            String key = each.getKey();
            if (!keys.contains(key)) {
                fault("unknown-key", "a contract has no '" + key + "'" + Nearest.hint(key, keys), at.child(key));
            } else if (!(each.getValue() instanceof JsonString)) {
                fault("bad-value", isWhat(key, each.getValue()) + ": must be text", at.child(key));
            }
        });
        if (!map.has("file")) {
            fault("missing-key", "a contract has no file", at);
        }
        String file = map.string("file");
        String mount = map.string("mount");
        if (file != null) {
            address(file, at.child("file")).ifPresent(each -> {
                contracts.add(given(each, at));
                if (mount != null) {
                    add("mount", each + "=" + Loader.basePath(mount), at.child("mount"));
                }
            });
        }
    }

    /** Give the URL, or the absolute path of the file, if it is there. */
    private Optional<String> address(String text, Pointer at) {
        if (Loader.isRemote(text)) {
            return Optional.of(text);
        }
        try {
            Path file = folder.resolve(text).normalize();
            if (Files.isRegularFile(file)) {
                return Optional.of(file.toString());
            }
            missing.add(file);
            fault(
                    "missing-file",
                    Files.exists(file) ? file + " is a folder, must be a file" : "there is no file " + file,
                    at);
        } catch (InvalidPathException e) {
            fault("bad-value", "'" + text + "' is neither a file nor a web address", at);
        }
        return Optional.empty();
    }
}
