package dev.ringer.launch;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.engine.World;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import java.util.List;

/**
 * Contracts that were read and mounted.
 *
 * @param diagnostics of loading, with their positions
 * @param documents one set for each contract; more of them are read while operations are used
 * @param fetcher knows the files that were read
 */
public record Loaded(
        World world,
        List<Contract> contracts,
        List<Mount> mounts,
        List<Diagnostic> diagnostics,
        List<Documents> documents,
        FileFetcher fetcher) {

    public int operations() {
        return (int)
                contracts.stream().mapToLong(each -> each.operations().size()).sum();
    }
}
