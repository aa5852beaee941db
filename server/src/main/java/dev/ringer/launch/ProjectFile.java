package dev.ringer.launch;

import dev.ringer.resource.ResourceOverrides;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a project file says.
 *
 * @param document its text; empty where that could not be read
 * @param values by the name of the setting, each in the order of the file; only those that are allowed
 * @param resources what it says of them, by their names
 * @param missing files that it names and that are not there
 * @param diagnostics what is wrong, without lines
 */
record ProjectFile(
        Path path,
        Optional<Document> document,
        List<Given> contracts,
        Map<String, List<Given>> values,
        ResourceOverrides resources,
        List<Path> missing,
        List<Diagnostic> diagnostics) {

    /** The names that a project file may have; the first that is there is read. */
    static final List<String> NAMES = List.of("ringer.yaml", "ringer.yml", "ringer.json");

    /** The key of the contracts, which are parameters on the command line. */
    static final String CONTRACTS = "contracts";

    /** The key that editors look for in JSON. */
    static final String SCHEMA = "$schema";

    ProjectFile {
        contracts = List.copyOf(contracts);
        values = Map.copyOf(values);
        missing = List.copyOf(missing);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Find the project file of a folder. */
    static Optional<Path> in(Path folder) {
        return NAMES.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
    }
}
