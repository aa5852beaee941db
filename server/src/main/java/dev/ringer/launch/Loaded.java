package dev.ringer.launch;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.engine.World;
import dev.ringer.json.Pointer;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import dev.ringer.stub.StubSet;
import dev.ringer.wiremock.WireMockReader;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Contracts that were read and mounted.
 *
 * @param diagnostics of loading contracts, with their positions
 * @param stubDiagnostics what is wrong with stubs, with positions
 * @param resourceDiagnostics what is wrong with what people say and give of resources, with positions
 * @param documents one set for each contract; more of them are read while operations are used
 * @param fetcher knows the files that were read
 */
public record Loaded(
        World world,
        List<Contract> contracts,
        List<Mount> mounts,
        List<Diagnostic> diagnostics,
        List<Diagnostic> stubDiagnostics,
        List<Diagnostic> resourceDiagnostics,
        List<Documents> documents,
        FileFetcher fetcher) {

    /** Errors that leave one stub out, and the others as they are. */
    private static final Set<String> ALONE = Set.of(StubSet.ORPHAN, WireMockReader.NOT_CARRIED_OVER);

    /**
     * Make sure that the stubs can be followed; orphans, whose operations are gone, and mappings that cannot be carried
     * over leave the others as they are.
     *
     * @throws LaunchException with all that is wrong, a line each
     */
    void checkStubs() {
        boolean wrong = stubDiagnostics.stream().filter(Loaded::isError).anyMatch(each -> !ALONE.contains(each.code()));
        refuse(wrong ? stubDiagnostics : List.of());
    }

    /**
     * Make sure that what is said and given of resources can be followed.
     *
     * @throws LaunchException with all that is wrong, a line each
     */
    void checkResources() {
        refuse(resourceDiagnostics);
    }

    /**
     * Make sure that what was read of contracts before can still be read, as far as it is asked for.
     *
     * @throws LaunchException with all that cannot, a line each
     */
    void checkParts(Loaded before) {
        Set<URI> read = before.documents().stream()
                .flatMap(each -> each.all().stream())
                .map(Document::uri)
                .collect(Collectors.toSet());
        String gone = documents.stream()
                .flatMap(each -> each.failures().entrySet().stream())
                .filter(each -> read.contains(each.getKey()))
                .map(each -> failed(each.getKey(), each.getValue()))
                .distinct()
                .collect(Collectors.joining("\n"));
        if (!gone.isEmpty()) {
            throw new LaunchException(gone);
        }
    }

    private static String failed(URI address, Documents.Attempt.Failed failed) {
        String at = failed.position()
                .map(each -> ":" + each.line() + ":" + each.column())
                .orElse("");
        return new Location(address, Pointer.ROOT).fileName() + at + ": " + failed.reason();
    }

    private static void refuse(List<Diagnostic> diagnostics) {
        String wrong = diagnostics.stream()
                .filter(Loaded::isError)
                .map(each -> each.filePosition() + ": " + each.message())
                .collect(Collectors.joining("\n"));
        if (!wrong.isEmpty()) {
            throw new LaunchException(wrong);
        }
    }

    private static boolean isError(Diagnostic diagnostic) {
        return diagnostic.severity() == Diagnostic.Severity.ERROR;
    }

    public int operations() {
        return (int)
                contracts.stream().mapToLong(each -> each.operations().size()).sum();
    }
}
