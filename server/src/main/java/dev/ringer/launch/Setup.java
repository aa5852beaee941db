package dev.ringer.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a configuration comes from: for each setting a flag, else the environment, else the project file, else the
 * default. A source replaces all values of those below it, also where a setting takes several.
 *
 * @param file the project file
 * @param contracts in place of those of the project file, and of what it says about their base paths
 * @param environment by name of the setting
 * @param flags by name of the setting
 */
public record Setup(
        Optional<Path> file, List<String> contracts, Map<String, String> environment, Map<String, List<String>> flags) {

    static final String STUBS = "stubs";

    public Setup {
        contracts = List.copyOf(contracts);
        environment = Map.copyOf(environment);
        flags = Map.copyOf(flags);
    }

    /** Set up a mock by a project file alone. */
    public static Setup of(Path file) {
        return new Setup(Optional.of(file), List.of(), Map.of(), Map.of());
    }

    /** Find the project file of a folder: {@code ringer.yaml}, {@code ringer.yml} or {@code ringer.json}. */
    public static Optional<Path> projectIn(Path folder) {
        return ProjectFile.in(folder);
    }

    public Setup withFlag(String name, String value) {
        Map<String, List<String>> more = new HashMap<>(flags);
        more.put(name, List.of(value));
        return new Setup(file, contracts, environment, more);
    }

    /**
     * Read the project file and put all together.
     *
     * @throws BadValueException when a flag or a variable is not allowed
     */
    public Sourced read() {
        Map<Path, Stamp> stamps = new HashMap<>();
        file.ifPresent(each -> look(each, stamps));
        Optional<ProjectFile> project = file.map(ProjectReader::read);
        project.ifPresent(all -> all.missing().forEach(each -> look(each, stamps)));
        List<Given> named = contracts(project);
        MockConfig config = MockConfig.STANDARD.withContracts(
                named.stream().map(Given::text).toList());
        local(config.sources().contracts()).forEach(each -> look(each, stamps));
        Map<String, List<Given>> values = new LinkedHashMap<>();
        for (Setting setting : Settings.all()) {
            List<Given> given = given(setting, project);
            values.put(setting.name(), given);
            for (Given each : given) {
                config = setting.set(config, each.text(), each.source());
                file(setting, each.text()).ifPresent(read -> look(read, stamps));
            }
        }
        MockConfig stubbed = config.sources().stubs().isEmpty() ? withStubs(config, stamps) : config;
        MockConfig whole = withResources(withData(stubbed, stamps), project);
        return new Sourced(whole, project, named, values, stamps);
    }

    private static void look(Path path, Map<Path, Stamp> stamps) {
        stamps.put(path, Stamp.of(path));
    }

    /** Give the file that a value names and a running mock would read again. */
    private static Optional<Path> file(Setting setting, String text) {
        return setting.isLive() ? setting.type().file(setting.withoutKey(text)) : Optional.empty();
    }

    /** Take a folder of stubs that nobody names, also when it comes later. */
    private MockConfig withStubs(MockConfig config, Map<Path, Stamp> stamps) {
        List<Path> candidates = stubs(config);
        candidates.forEach(each -> look(each, stamps));
        return candidates.stream()
                .filter(Files::isDirectory)
                .findFirst()
                .map(each -> config.withStubs(each.toString()))
                .orElse(config);
    }

    /** Take a folder of things beside the project file; one beside a contract may be anything. */
    private MockConfig withData(MockConfig config, Map<Path, Stamp> stamps) {
        Optional<Path> beside =
                config.state().data().map(Path::of).or(() -> file.map(each -> beside(each, Settings.DATA)));
        beside.ifPresent(each -> look(each, stamps));
        Optional<Path> folder = beside.filter(Files::isDirectory);
        folder.map(DataLoader::folders).orElse(List.of()).forEach(each -> look(each, stamps));
        return folder.map(each -> config.withState(config.state().withData(each.toString())))
                .orElse(config);
    }

    private static MockConfig withResources(MockConfig config, Optional<ProjectFile> project) {
        return project.map(ProjectFile::resources)
                .filter(each -> !each.byName().isEmpty())
                .map(each -> config.withEngine(config.engine()
                        .withResources(config.engine().resources().withOverrides(each))))
                .orElse(config);
    }

    private List<Given> contracts(Optional<ProjectFile> project) {
        return contracts.isEmpty()
                ? project.map(ProjectFile::contracts).orElse(List.of())
                : contracts.stream().map(each -> Given.by("command line", each)).toList();
    }

    private List<Given> given(Setting setting, Optional<ProjectFile> project) {
        String name = setting.name();
        List<String> flag = flags.getOrDefault(name, List.of());
        if (!flag.isEmpty()) {
            return flag.stream().map(each -> Given.by("--" + name, each)).toList();
        }
        String variable = environment.get(name);
        if (variable != null) {
            return List.of(Given.by(setting.variable(), variable));
        }
        boolean ofOtherContracts = name.equals("mount") && !contracts.isEmpty();
        return ofOtherContracts
                ? List.of()
                : project.map(each -> each.values().getOrDefault(name, List.of()))
                        .orElse(List.of());
    }

    // --- files

    /** Give the folders that are taken for stubs when nobody names any, the best first. */
    private List<Path> stubs(MockConfig config) {
        List<Path> candidates = new ArrayList<>();
        file.ifPresent(each -> candidates.add(beside(each, STUBS)));
        local(config.sources().contracts()).stream().findFirst().ifPresent(each -> candidates.add(beside(each, STUBS)));
        return candidates;
    }

    private static Path beside(Path file, String folder) {
        return file.toAbsolutePath().normalize().resolveSibling(folder);
    }

    private static List<Path> local(List<String> contracts) {
        return contracts.stream()
                .filter(each -> !each.equals("-") && !Loader.isRemote(each))
                .map(Loader::address)
                .map(Path::of)
                .toList();
    }
}
