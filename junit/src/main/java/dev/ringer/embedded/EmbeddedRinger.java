package dev.ringer.embedded;

import dev.ringer.client.RingerServer;
import dev.ringer.launch.MockServer;
import dev.ringer.launch.Setup;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mock in this process, until it is closed. */
public final class EmbeddedRinger implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("dev.ringer");

    private final MockServer mock;
    private final RingerServer server;

    private EmbeddedRinger(MockServer mock, RingerServer server) {
        this.mock = mock;
        this.server = server;
    }

    /**
     * Start a mock of contracts on a free port.
     *
     * @param contracts files or URLs
     * @throws dev.ringer.launch.LaunchException when one of them cannot be read
     */
    public static EmbeddedRinger start(String... contracts) {
        return start(new Setup(Optional.empty(), List.of(contracts), Map.of(), Map.of("port", List.of("0"))));
    }

    /**
     * Start a mock that is set up by a project file, and by flags.
     *
     * @throws dev.ringer.launch.BadValueException when a flag is not allowed
     * @throws dev.ringer.launch.LaunchException when a file cannot be read or the port is taken
     */
    public static EmbeddedRinger start(Setup setup) {
        MockServer mock = MockServer.start(setup, new MockServer.Listener() {
            @Override
            public void failed(String doing, Throwable error) {
                LOG.log(System.Logger.Level.WARNING, doing, error);
            }
        });
        return new EmbeddedRinger(mock, RingerServer.of(mock.control(), mock.baseUri()));
    }

    /** Speak to the mock, for the server itself. */
    public RingerServer server() {
        return server;
    }

    /** Let requests that have begun finish, then stop. */
    @Override
    public void close() {
        mock.close();
    }
}
