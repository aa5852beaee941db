package dev.ringer.testcontainers;

import dev.ringer.client.Ringer;
import dev.ringer.client.RingerServer;
import java.util.UUID;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** A mock in a container, whose image has {@code ringer} as its entry point. */
public final class RingerContainer extends GenericContainer<RingerContainer> {

    private static final int PORT = 4010;
    private static final String CONTRACT = "/ringer/openapi.yaml";
    private static final String STUBS = "/ringer/stubs";

    private final String token = UUID.randomUUID().toString();

    /** Make one of an image, such as {@code my-registry/ringer:0.1.0}. */
    public RingerContainer(DockerImageName image) {
        super(image);
        withExposedPorts(PORT);
        withEnv("RINGER_HOST", "0.0.0.0");
        withEnv("RINGER_TOKEN", token);
        waitingFor(Wait.forHttp("/__ringer/health").forPort(PORT));
    }

    /** Mock a contract. */
    public RingerContainer withContract(MountableFile file) {
        return withCopyFileToContainer(file, CONTRACT).withCommand("serve", CONTRACT);
    }

    /** Take a file or a folder of stubs. */
    public RingerContainer withStubs(MountableFile files) {
        return withCopyFileToContainer(files, STUBS).withEnv("RINGER_STUBS", STUBS);
    }

    /** Give the address that clients on this machine take for the API's. */
    public String baseUrl() {
        return "http://" + getHost() + ":" + getMappedPort(PORT);
    }

    /** Speak to the mock, once it has started. */
    public RingerServer server() {
        return Ringer.connect(baseUrl(), token);
    }
}
