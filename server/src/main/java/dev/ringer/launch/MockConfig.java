package dev.ringer.launch;

import dev.ringer.disruption.Disruption;
import dev.ringer.engine.EngineConfig;
import dev.ringer.server.Limits;
import dev.ringer.server.ServerConfig;
import java.util.List;

/**
 * How a mock is set up.
 *
 * @param sources what it is read from
 * @param engine how requests are answered
 * @param traffic how they come in and go out
 * @param control who may ask what of the mock while it runs, and what it remembers
 * @param state what is there from the start, and where changes are kept
 */
public record MockConfig(Sources sources, EngineConfig engine, Traffic traffic, Control control, StateConfig state) {

    public static final int DEFAULT_PORT = 4010;

    /** Loopback, clear text, everything else as most people want it; no contract yet. */
    public static final MockConfig STANDARD = new MockConfig(
            Sources.NONE, EngineConfig.STANDARD, Traffic.STANDARD, Control.STANDARD, StateConfig.STANDARD);

    /** Set up a mock of one contract on any free port. */
    public static MockConfig of(String contract) {
        return STANDARD.withContracts(List.of(contract)).withPort(0);
    }

    // --- what it is read from

    private MockConfig with(Sources replacement) {
        return new MockConfig(replacement, engine, traffic, control, state);
    }

    public MockConfig withContracts(List<String> replacement) {
        return with(sources.withContracts(replacement));
    }

    public MockConfig withMount(String mount) {
        return with(sources.withMount(mount));
    }

    /** Give a copy with a further file or folder of stubs. */
    public MockConfig withStubs(String path) {
        return with(sources.withStubs(path));
    }

    public MockConfig withWireMock(WireMock replacement) {
        return with(sources.withWireMock(replacement));
    }

    public MockConfig withoutWatch() {
        return with(sources.withoutWatch());
    }

    public MockConfig withRemoteReferences() {
        return with(sources.withRemoteReferences());
    }

    // --- how requests come in and go out

    private MockConfig with(Traffic replacement) {
        return new MockConfig(sources, engine, replacement, control, state);
    }

    public MockConfig withServer(ServerConfig replacement) {
        return with(traffic.withServer(replacement));
    }

    public MockConfig withPort(int replacement) {
        return withServer(traffic.server().withPort(replacement));
    }

    public MockConfig withHost(String replacement) {
        return withServer(traffic.server().withHost(replacement));
    }

    public MockConfig withLimits(Limits replacement) {
        return withServer(traffic.server().withLimits(replacement));
    }

    public MockConfig withDisruption(Disruption replacement) {
        return with(traffic.withDisruption(replacement));
    }

    public MockConfig withoutCors() {
        return with(traffic.withoutCors());
    }

    /** Give a copy that may call one more host or network. */
    public MockConfig withTarget(String text) {
        return with(traffic.withTargets(traffic.targets().with(text)));
    }

    // --- the rest

    public MockConfig withEngine(EngineConfig replacement) {
        return new MockConfig(sources, replacement, traffic, control, state);
    }

    public MockConfig withSeed(String replacement) {
        return withEngine(engine.withSeed(replacement));
    }

    public MockConfig withControl(Control replacement) {
        return new MockConfig(sources, engine, traffic, replacement, state);
    }

    public MockConfig withState(StateConfig replacement) {
        return new MockConfig(sources, engine, traffic, control, replacement);
    }
}
