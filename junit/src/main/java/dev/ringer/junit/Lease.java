package dev.ringer.junit;

import dev.ringer.client.RingerServer;
import dev.ringer.embedded.EmbeddedRinger;
import dev.ringer.launch.BadValueException;
import dev.ringer.launch.LaunchException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The right to use a mock that others may use too; the mock ends with the last one. */
@SuppressWarnings("deprecation") // Up to JUnit 5.12, stores close nothing else.
public final class Lease implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private static final Map<Options, Shared> MOCKS = new ConcurrentHashMap<>();

    private record Shared(EmbeddedRinger mock, int leases) {}

    private final Options options;
    private final EmbeddedRinger mock;
    private final AtomicBoolean isOver = new AtomicBoolean();

    private Lease(Options options, EmbeddedRinger mock) {
        this.options = options;
        this.mock = mock;
    }

    /** Start the mock, or share the one that runs. */
    static Lease of(Options options) {
        Shared shared = MOCKS.compute(
                options,
                (key, there) ->
                        there == null ? new Shared(start(options), 1) : new Shared(there.mock(), there.leases() + 1));
        return new Lease(options, shared.mock());
    }

    private static EmbeddedRinger start(Options options) {
        try {
            return EmbeddedRinger.start(options.setup());
        } catch (LaunchException | BadValueException e) {
            throw new ExtensionConfigurationException(String.valueOf(e.getMessage()), e);
        }
    }

    public RingerServer server() {
        return mock.server();
    }

    @Override
    public void close() {
        if (!isOver.compareAndSet(false, true)) {
            return;
        }
        MOCKS.computeIfPresent(options, (key, there) -> {
            if (there.leases() > 1) {
                return new Shared(there.mock(), there.leases() - 1);
            }
            there.mock().close();
            return null;
        });
    }
}
