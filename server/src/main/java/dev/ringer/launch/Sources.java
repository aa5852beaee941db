package dev.ringer.launch;

import java.util.ArrayList;
import java.util.List;

/**
 * What a mock is read from.
 *
 * @param contracts files, URLs, or {@code -} for standard input
 * @param mounts base paths: for the contract of a name ({@code petstore.yaml=/v1}) or, without one, for the contract at
 *     the same place of the list
 * @param stubs files and folders with stubs, as absolute paths
 * @param wireMock folders and files with WireMock's mappings
 * @param watch true to reload a contract when one of its files changes
 * @param remoteReferences true to fetch what a contract refers to on other hosts
 */
public record Sources(
        List<String> contracts,
        List<String> mounts,
        List<String> stubs,
        WireMock wireMock,
        boolean watch,
        boolean remoteReferences) {

    public static final Sources NONE = new Sources(List.of(), List.of(), List.of(), WireMock.NONE, true, false);

    public Sources {
        contracts = List.copyOf(contracts);
        mounts = List.copyOf(mounts);
        stubs = List.copyOf(stubs);
    }

    Sources withContracts(List<String> replacement) {
        return new Sources(replacement, mounts, stubs, wireMock, watch, remoteReferences);
    }

    Sources withMount(String mount) {
        return new Sources(contracts, and(mounts, mount), stubs, wireMock, watch, remoteReferences);
    }

    Sources withStubs(String path) {
        return new Sources(contracts, mounts, and(stubs, path), wireMock, watch, remoteReferences);
    }

    Sources withWireMock(WireMock replacement) {
        return new Sources(contracts, mounts, stubs, replacement, watch, remoteReferences);
    }

    Sources withoutWatch() {
        return new Sources(contracts, mounts, stubs, wireMock, false, remoteReferences);
    }

    Sources withRemoteReferences() {
        return new Sources(contracts, mounts, stubs, wireMock, watch, true);
    }

    /** Tell whether there are neither stubs nor mappings. */
    boolean hasNoStubs() {
        return stubs.isEmpty() && wireMock.paths().isEmpty();
    }

    private static List<String> and(List<String> some, String another) {
        List<String> more = new ArrayList<>(some);
        more.add(another);
        return more;
    }
}
