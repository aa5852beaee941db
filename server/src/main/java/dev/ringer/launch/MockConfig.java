package dev.ringer.launch;

import dev.ringer.disruption.Disruption;
import dev.ringer.engine.EngineConfig;
import dev.ringer.outbound.Targets;
import dev.ringer.server.Limits;
import dev.ringer.server.ServerConfig;
import java.util.ArrayList;
import java.util.List;

/**
 * How a mock is set up.
 *
 * @param contracts files, URLs, or {@code -} for standard input
 * @param mounts base paths: for the contract of a name ({@code petstore.yaml=/v1}) or, without one, for the contract at
 *     the same place of the list
 * @param stubs files and folders with stubs, as absolute paths
 * @param wireMock folders and files with WireMock's mappings
 * @param engine how requests are answered
 * @param server how they come in
 * @param disruption what goes wrong with all of them
 * @param cors true to let pages of any origin call the mock
 * @param watch true to reload a contract when one of its files changes
 * @param remoteReferences true to fetch what a contract refers to on other hosts
 * @param targets whom the mock may call
 * @param control who may ask what of the mock while it runs, and what it remembers
 * @param state what is there from the start, and where changes are kept
 */
public record MockConfig(
        List<String> contracts,
        List<String> mounts,
        List<String> stubs,
        WireMock wireMock,
        EngineConfig engine,
        ServerConfig server,
        Disruption disruption,
        boolean cors,
        boolean watch,
        boolean remoteReferences,
        Targets targets,
        Control control,
        StateConfig state) {

    public static final int DEFAULT_PORT = 4010;

    /** Loopback, clear text, everything else as most people want it; no contract yet. */
    public static final MockConfig STANDARD = new MockConfig(
            List.of(),
            List.of(),
            List.of(),
            WireMock.NONE,
            EngineConfig.STANDARD,
            ServerConfig.STANDARD.withPort(DEFAULT_PORT),
            Disruption.NONE,
            true,
            true,
            false,
            Targets.LOOPBACK,
            Control.STANDARD,
            StateConfig.STANDARD);

    public MockConfig {
        contracts = List.copyOf(contracts);
        mounts = List.copyOf(mounts);
        stubs = List.copyOf(stubs);
    }

    /** Set up a mock of one contract on any free port. */
    public static MockConfig of(String contract) {
        return STANDARD.withContracts(List.of(contract)).withPort(0);
    }

    public MockConfig withContracts(List<String> replacement) {
        return new MockConfig(
                replacement,
                mounts,
                stubs,
                wireMock,
                engine,
                server,
                disruption,
                cors,
                watch,
                remoteReferences,
                targets,
                control,
                state);
    }

    public MockConfig withMount(String mount) {
        List<String> more = new ArrayList<>(mounts);
        more.add(mount);
        return new MockConfig(
                contracts,
                more,
                stubs,
                wireMock,
                engine,
                server,
                disruption,
                cors,
                watch,
                remoteReferences,
                targets,
                control,
                state);
    }

    /** Tell whether there are neither stubs nor mappings. */
    boolean hasNoStubs() {
        return stubs.isEmpty() && wireMock.paths().isEmpty();
    }

    /** Give a copy with a further file or folder of stubs. */
    public MockConfig withStubs(String path) {
        List<String> more = new ArrayList<>(stubs);
        more.add(path);
        return new MockConfig(
                contracts,
                mounts,
                more,
                wireMock,
                engine,
                server,
                disruption,
                cors,
                watch,
                remoteReferences,
                targets,
                control,
                state);
    }

    public MockConfig withWireMock(WireMock replacement) {
        return new MockConfig(
                contracts,
                mounts,
                stubs,
                replacement,
                engine,
                server,
                disruption,
                cors,
                watch,
                remoteReferences,
                targets,
                control,
                state);
    }

    public MockConfig withEngine(EngineConfig replacement) {
        return new MockConfig(
                contracts,
                mounts,
                stubs,
                wireMock,
                replacement,
                server,
                disruption,
                cors,
                watch,
                remoteReferences,
                targets,
                control,
                state);
    }

    public MockConfig withServer(ServerConfig replacement) {
        return new MockConfig(
                contracts,
                mounts,
                stubs,
                wireMock,
                engine,
                replacement,
                disruption,
                cors,
                watch,
                remoteReferences,
                targets,
                control,
                state);
    }

    public MockConfig withDisruption(Disruption replacement) {
        return new MockConfig(
                contracts,
                mounts,
                stubs,
                wireMock,
                engine,
                server,
                replacement,
                cors,
                watch,
                remoteReferences,
                targets,
                control,
                state);
    }

    public MockConfig withoutCors() {
        return new MockConfig(
                contracts,
                mounts,
                stubs,
                wireMock,
                engine,
                server,
                disruption,
                false,
                watch,
                remoteReferences,
                targets,
                control,
                state);
    }

    public MockConfig withoutWatch() {
        return new MockConfig(
                contracts,
                mounts,
                stubs,
                wireMock,
                engine,
                server,
                disruption,
                cors,
                false,
                remoteReferences,
                targets,
                control,
                state);
    }

    public MockConfig withRemoteReferences() {
        return new MockConfig(
                contracts,
                mounts,
                stubs,
                wireMock,
                engine,
                server,
                disruption,
                cors,
                watch,
                true,
                targets,
                control,
                state);
    }

    /** Give a copy that may call one more host or network. */
    public MockConfig withTarget(String text) {
        return new MockConfig(
                contracts,
                mounts,
                stubs,
                wireMock,
                engine,
                server,
                disruption,
                cors,
                watch,
                remoteReferences,
                targets.with(text),
                control,
                state);
    }

    public MockConfig withControl(Control replacement) {
        return new MockConfig(
                contracts,
                mounts,
                stubs,
                wireMock,
                engine,
                server,
                disruption,
                cors,
                watch,
                remoteReferences,
                targets,
                replacement,
                state);
    }

    public MockConfig withState(StateConfig replacement) {
        return new MockConfig(
                contracts,
                mounts,
                stubs,
                wireMock,
                engine,
                server,
                disruption,
                cors,
                watch,
                remoteReferences,
                targets,
                control,
                replacement);
    }

    public MockConfig withPort(int replacement) {
        return withServer(server.withPort(replacement));
    }

    public MockConfig withHost(String replacement) {
        return withServer(server.withHost(replacement));
    }

    public MockConfig withLimits(Limits replacement) {
        return withServer(server.withLimits(replacement));
    }

    public MockConfig withSeed(String replacement) {
        return withEngine(engine.withSeed(replacement));
    }
}
