package dev.ringer.launch;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.engine.World;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Contracts that were read and mounted.
 *
 * @param diagnostics of loading, with their positions
 * @param documents one set for each contract; more of them are read while operations are used
 */
public record Loaded(
        World world,
        List<Contract> contracts,
        List<Mount> mounts,
        List<Diagnostic> diagnostics,
        List<Documents> documents) {

    /** Give the addresses of everything that was read or tried so far, to be watched. */
    Set<URI> addresses() {
        Set<URI> addresses = new HashSet<>();
        documents.forEach(each -> addresses.addAll(each.addresses()));
        return addresses;
    }

    public int operations() {
        return (int)
                contracts.stream().mapToLong(each -> each.operations().size()).sum();
    }
}
