package dev.ringer.launch;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.engine.World;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import dev.ringer.stub.StubSet;
import dev.ringer.wiremock.WireMockReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Contracts that were read and mounted.
 *
 * @param diagnostics of loading contracts, with their positions
 * @param stubDiagnostics what is wrong with stubs, with positions
 * @param documents one set for each contract; more of them are read while operations are used
 * @param fetcher knows the files that were read
 */
public record Loaded(
        World world,
        List<Contract> contracts,
        List<Mount> mounts,
        List<Diagnostic> diagnostics,
        List<Diagnostic> stubDiagnostics,
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
        boolean wrong = stubDiagnostics.stream()
                .anyMatch(each -> each.severity() == Diagnostic.Severity.ERROR && !ALONE.contains(each.code()));
        if (wrong) {
            throw new LaunchException(stubDiagnostics.stream()
                    .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                    .map(each -> each.filePosition() + ": " + each.message())
                    .collect(Collectors.joining("\n")));
        }
    }

    public int operations() {
        return (int)
                contracts.stream().mapToLong(each -> each.operations().size()).sum();
    }
}
