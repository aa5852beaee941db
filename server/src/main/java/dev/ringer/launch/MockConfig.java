package dev.ringer.launch;

import dev.ringer.example.ExamplePolicy;
import dev.ringer.server.Limits;
import dev.ringer.server.Tls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a mock is set up.
 *
 * @param contracts files, URLs, or {@code -} for standard input
 * @param mounts base paths: for the contract of a name ({@code petstore.yaml=/v1}) or, without one, for the contract at
 *     the same place of the list
 * @param port 0 for any that is free
 * @param seed of generated values
 * @param locale BCP 47 tag of names and places in generated values
 * @param threads that serve connections; nothing for as many as suit the machine
 */
public record MockConfig(
        List<String> contracts,
        List<String> mounts,
        String host,
        int port,
        Tls tls,
        boolean http2,
        boolean gzip,
        boolean cors,
        boolean watch,
        boolean remoteReferences,
        String seed,
        String locale,
        ExamplePolicy examples,
        Limits limits,
        Optional<Integer> threads) {

    public static final int DEFAULT_PORT = 4010;

    /** Loopback, clear text, everything else as most people want it; no contract yet. */
    public static final MockConfig STANDARD = new MockConfig(
            List.of(),
            List.of(),
            "127.0.0.1",
            DEFAULT_PORT,
            Tls.OFF,
            true,
            true,
            true,
            true,
            false,
            "ringer",
            "en",
            ExamplePolicy.AS_IS,
            Limits.STANDARD,
            Optional.empty());

    public MockConfig {
        contracts = List.copyOf(contracts);
        mounts = List.copyOf(mounts);
    }

    /** Set up a mock of one contract on any free port. */
    public static MockConfig of(String contract) {
        return STANDARD.withContracts(List.of(contract)).withPort(0);
    }

    public MockConfig withContracts(List<String> replacement) {
        return new MockConfig(
                replacement,
                mounts,
                host,
                port,
                tls,
                http2,
                gzip,
                cors,
                watch,
                remoteReferences,
                seed,
                locale,
                examples,
                limits,
                threads);
    }

    public MockConfig withMount(String mount) {
        List<String> more = new ArrayList<>(mounts);
        more.add(mount);
        return new MockConfig(
                contracts,
                more,
                host,
                port,
                tls,
                http2,
                gzip,
                cors,
                watch,
                remoteReferences,
                seed,
                locale,
                examples,
                limits,
                threads);
    }

    public MockConfig withHost(String replacement) {
        return new MockConfig(
                contracts,
                mounts,
                replacement,
                port,
                tls,
                http2,
                gzip,
                cors,
                watch,
                remoteReferences,
                seed,
                locale,
                examples,
                limits,
                threads);
    }

    public MockConfig withPort(int replacement) {
        return new MockConfig(
                contracts,
                mounts,
                host,
                replacement,
                tls,
                http2,
                gzip,
                cors,
                watch,
                remoteReferences,
                seed,
                locale,
                examples,
                limits,
                threads);
    }

    public MockConfig withTls(Tls replacement) {
        return new MockConfig(
                contracts,
                mounts,
                host,
                port,
                replacement,
                http2,
                gzip,
                cors,
                watch,
                remoteReferences,
                seed,
                locale,
                examples,
                limits,
                threads);
    }

    public MockConfig withHttp2(boolean on) {
        return new MockConfig(
                contracts,
                mounts,
                host,
                port,
                tls,
                on,
                gzip,
                cors,
                watch,
                remoteReferences,
                seed,
                locale,
                examples,
                limits,
                threads);
    }

    public MockConfig withGzip(boolean on) {
        return new MockConfig(
                contracts,
                mounts,
                host,
                port,
                tls,
                http2,
                on,
                cors,
                watch,
                remoteReferences,
                seed,
                locale,
                examples,
                limits,
                threads);
    }

    public MockConfig withCors(boolean on) {
        return new MockConfig(
                contracts,
                mounts,
                host,
                port,
                tls,
                http2,
                gzip,
                on,
                watch,
                remoteReferences,
                seed,
                locale,
                examples,
                limits,
                threads);
    }

    public MockConfig withWatch(boolean on) {
        return new MockConfig(
                contracts,
                mounts,
                host,
                port,
                tls,
                http2,
                gzip,
                cors,
                on,
                remoteReferences,
                seed,
                locale,
                examples,
                limits,
                threads);
    }

    public MockConfig withRemoteReferences(boolean on) {
        return new MockConfig(
                contracts, mounts, host, port, tls, http2, gzip, cors, watch, on, seed, locale, examples, limits,
                threads);
    }

    public MockConfig withSeed(String replacement) {
        return new MockConfig(
                contracts,
                mounts,
                host,
                port,
                tls,
                http2,
                gzip,
                cors,
                watch,
                remoteReferences,
                replacement,
                locale,
                examples,
                limits,
                threads);
    }

    public MockConfig withLocale(String replacement) {
        return new MockConfig(
                contracts,
                mounts,
                host,
                port,
                tls,
                http2,
                gzip,
                cors,
                watch,
                remoteReferences,
                seed,
                replacement,
                examples,
                limits,
                threads);
    }

    public MockConfig withExamples(ExamplePolicy replacement) {
        return new MockConfig(
                contracts,
                mounts,
                host,
                port,
                tls,
                http2,
                gzip,
                cors,
                watch,
                remoteReferences,
                seed,
                locale,
                replacement,
                limits,
                threads);
    }

    public MockConfig withLimits(Limits replacement) {
        return new MockConfig(
                contracts,
                mounts,
                host,
                port,
                tls,
                http2,
                gzip,
                cors,
                watch,
                remoteReferences,
                seed,
                locale,
                examples,
                replacement,
                threads);
    }

    public MockConfig withThreads(int replacement) {
        return new MockConfig(
                contracts,
                mounts,
                host,
                port,
                tls,
                http2,
                gzip,
                cors,
                watch,
                remoteReferences,
                seed,
                locale,
                examples,
                limits,
                Optional.of(replacement));
    }
}
