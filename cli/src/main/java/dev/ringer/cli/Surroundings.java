package dev.ringer.cli;

import dev.ringer.launch.LaunchException;
import dev.ringer.launch.Setting;
import dev.ringer.launch.Setup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a command is run.
 *
 * @param folder in which a project file is looked for
 * @param environment variables by name
 */
record Surroundings(Path folder, Map<String, String> environment) {

    private static final Option CONFIG =
            Option.of("config", "FILE", "The project file (ringer.yaml of the current folder).");
    private static final Option NO_CONFIG = Option.of("no-config", "", "Read no project file.");

    private static final List<String> STUBS = List.of("stubs", "wiremock");

    /** Add the options that say which project file is read. */
    static Usage withOptions(Usage usage) {
        return usage.withOption(CONFIG).withOption(NO_CONFIG);
    }

    /**
     * Put together what a command is to work with.
     *
     * @param named contracts, or one folder with a project file
     * @param settings of the command
     * @return nothing where there is neither a contract nor a project file, and no stubs are named
     */
    Optional<Setup> setup(Arguments arguments, List<String> named, List<Setting> settings) {
        boolean isFolder = named.size() == 1 && Files.isDirectory(Path.of(named.get(0)));
        Optional<Path> file = isFolder ? Optional.of(ofFolder(named.get(0), arguments)) : file(arguments);
        List<String> contracts = isFolder ? List.of() : named;
        Map<String, String> variables = new HashMap<>();
        Map<String, List<String>> flags = new HashMap<>();
        for (Setting setting : settings) {
            String variable = environment.get(setting.variable());
            if (variable != null) {
                variables.put(setting.name(), variable);
            }
            flags.put(setting.name(), arguments.values(setting.name()));
        }
        boolean stubs = STUBS.stream()
                .anyMatch(each -> variables.containsKey(each)
                        || !flags.getOrDefault(each, List.of()).isEmpty());
        return file.isEmpty() && contracts.isEmpty() && !stubs
                ? Optional.empty()
                : Optional.of(new Setup(file, contracts, variables, flags));
    }

    private static Path ofFolder(String folder, Arguments arguments) {
        for (Option each : List.of(CONFIG, NO_CONFIG)) {
            if (arguments.has(each.name())) {
                throw new WrongUseException("--" + each.name() + " does not go with the folder '" + folder + "'");
            }
        }
        return Setup.projectIn(Path.of(folder))
                .orElseThrow(() -> new LaunchException("there is no ringer.yaml in '" + folder + "'"));
    }

    private Optional<Path> file(Arguments arguments) {
        Optional<String> file = arguments.value(CONFIG.name());
        if (!arguments.has(NO_CONFIG.name())) {
            return file.isPresent() ? file.map(Path::of) : Setup.projectIn(folder);
        }
        if (file.isPresent()) {
            throw new WrongUseException("--config and --no-config do not go together");
        }
        return Optional.empty();
    }
}
