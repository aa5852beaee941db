package dev.ringer.launch;

import dev.ringer.engine.EngineConfig;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.json.SourcePosition;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A configuration, and where each of its values came from. */
public final class Sourced {

    /** The code of a name in the settings that no contract has. */
    static final String UNKNOWN_NAME = "unknown-name";

    private final MockConfig config;
    private final Optional<ProjectFile> project;
    private final List<Given> contracts;
    private final Map<String, List<Given>> values;
    private final Map<Path, Stamp> stamps;

    Sourced(
            MockConfig config,
            Optional<ProjectFile> project,
            List<Given> contracts,
            Map<String, List<Given>> values,
            Map<Path, Stamp> stamps) {
        this.config = config;
        this.project = project;
        this.contracts = List.copyOf(contracts);
        this.values = Map.copyOf(values);
        this.stamps = Map.copyOf(stamps);
    }

    /** Wrap a configuration that was made by a program. */
    static Sourced of(MockConfig config) {
        return new Sourced(config, Optional.empty(), List.of(), Map.of(), Map.of());
    }

    /** Give the configuration; where there are diagnostics, without what they are about. */
    public MockConfig config() {
        return config;
    }

    /** Give the project file that was read. */
    public Optional<Path> file() {
        return project.map(ProjectFile::path);
    }

    /** Give what is wrong with the project file, with positions, in the order of {@link Diagnostic#BY_PLACE}. */
    public List<Diagnostic> diagnostics() {
        return project.stream()
                .flatMap(each -> each.diagnostics().stream())
                .map(this::located)
                .sorted(Diagnostic.BY_PLACE)
                .toList();
    }

    /**
     * Make sure that the project file can be followed.
     *
     * @throws LaunchException with all that is wrong, a line each
     */
    public void check() {
        List<Diagnostic> wrong = diagnostics();
        if (!wrong.isEmpty()) {
            throw new LaunchException(wrong.stream().map(this::line).collect(Collectors.joining("\n")));
        }
    }

    /** Give the values of a setting that somebody gave, in order. */
    List<Given> values(String setting) {
        return values.getOrDefault(setting, List.of());
    }

    List<Given> contracts() {
        return contracts;
    }

    /** Give the files that the configuration was made from or depends on, as they were before they were read. */
    Map<Path, Stamp> stamps() {
        return stamps;
    }

    /** Give the names of settings that another configuration has different values of, and that need a new start. */
    List<String> changedUntilRestart(Sourced other) {
        return Settings.all().stream()
                .filter(each -> !each.isLive())
                .filter(each -> !texts(each).equals(other.texts(each)))
                .filter(each -> !alone(each).equals(other.alone(each)))
                .map(Setting::name)
                .toList();
    }

    private List<String> texts(Setting setting) {
        return values(setting.name()).stream().map(Given::text).toList();
    }

    /**
     * Give a configuration in which nobody set anything but one setting, without what shapes answers: that a running
     * mock takes.
     */
    private MockConfig alone(Setting setting) {
        MockConfig alone = MockConfig.STANDARD;
        for (Given each : values(setting.name())) {
            alone = setting.set(alone, each.text(), each.source());
        }
        return alone.withEngine(EngineConfig.STANDARD);
    }

    // --- places

    /** Give the place of a value as people look for it: {@code ringer.yaml:3}. */
    String source(Given given) {
        return given.place()
                .map(at -> given.source() + ":" + position(at).line())
                .orElse(given.source());
    }

    /** Give what the project file says of resources by their names, as it stands there. */
    JsonObject resources() {
        return project.flatMap(ProjectFile::document)
                .map(each -> Pointer.of(ResourceSection.KEY).find(each.root()))
                .filter(JsonObject.class::isInstance)
                .map(each -> ((JsonObject) each))
                .map(each -> each.get(ResourceSection.SIZE) instanceof JsonObject
                        ? each
                        : each.without(ResourceSection.SIZE))
                .orElse(JsonObject.EMPTY);
    }

    String sourceOfResource(String name) {
        String file = file().map(each -> String.valueOf(each.getFileName())).orElse("");
        return source(new Given("", file, Optional.of(Pointer.of(ResourceSection.KEY, name))));
    }

    /** Name a setting where it has a value for a key: {@code --mount} or {@code ringer.yaml:4:3: mount}. */
    String shown(String setting, String key) {
        return given(setting, key)
                .map(each -> each.place()
                        .map(at -> each.source() + ":" + position(at) + ": " + setting)
                        .orElse(each.source()))
                .orElse("--" + setting);
    }

    private Optional<Given> given(String setting, String key) {
        return values(setting).stream()
                .filter(each -> plain(each.text()).startsWith(plain(key + "=")))
                .findFirst();
    }

    /** Names are read without spaces around them, and those of mounts without a slash at the end. */
    private static String plain(String text) {
        return text.replace(" ", "").replace("/=", "=");
    }

    /**
     * Say that a name is unknown, where it stands in the project file.
     *
     * @param otherwise the place where it stands nowhere
     */
    Diagnostic unknown(Policies.Unknown unknown, Location otherwise) {
        String says = " names '" + unknown.name() + "', " + unknown.rule();
        Optional<Given> given = given(unknown.setting(), unknown.name());
        Optional<Location> place = given.flatMap(Given::place).flatMap(this::location);
        return place.map(at -> located(Diagnostic.error(UNKNOWN_NAME, unknown.setting() + says, at)))
                .orElseGet(() -> Diagnostic.error(
                        UNKNOWN_NAME, given.map(Given::source).orElse("--" + unknown.setting()) + says, otherwise));
    }

    private Optional<Location> location(Pointer at) {
        return project.flatMap(ProjectFile::document).map(each -> new Location(each.uri(), at));
    }

    /** Give a diagnostic with its position, where it is about the project file. */
    Diagnostic located(Diagnostic diagnostic) {
        boolean here = project.flatMap(ProjectFile::document)
                .filter(each -> each.uri().equals(diagnostic.location().document()))
                .isPresent();
        return here && diagnostic.position().isEmpty()
                ? diagnostic.at(position(diagnostic.location().pointer()))
                : diagnostic;
    }

    private SourcePosition position(Pointer at) {
        return project.flatMap(ProjectFile::document)
                .map(each -> each.position(at))
                .orElse(new SourcePosition(1, 1));
    }

    /** Give a diagnostic as a line: {@code ringer.yaml:3:7: port is …}; without a place when it is in no project file. */
    String line(Diagnostic diagnostic) {
        boolean here = file().map(each -> each.toAbsolutePath().normalize().toUri())
                .filter(diagnostic.location().document()::equals)
                .isPresent();
        return here ? diagnostic.filePosition() + ": " + diagnostic.message() : diagnostic.message();
    }
}
