package dev.ringer.bench.compare;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** MockServer with expectations that say the same as the contract; it makes no lists. */
record MockServer(Jdk jdk, Path jar, Logging logging, Optional<Stubs> stubs) implements Subject {

    private static final String VERSION = "8.0.0";

    static MockServer ready(Cache cache, Logging logging, Optional<Stubs> stubs) throws UnavailableException {
        Path jar = cache.npm("mockserver-node", VERSION)
                .resolve("mockserver-netty-" + VERSION + "-jar-with-dependencies.jar");
        if (!Files.exists(jar)) {
            throw new UnavailableException("mockserver-node " + VERSION + " came without its jar");
        }
        return new MockServer(Jdk.own(), jar, logging, stubs);
    }

    @Override
    public String name() {
        return (logging == Logging.STANDARD ? "mockserver" : "mockserver-quiet") + Subject.suffix(stubs);
    }

    @Override
    public String note() {
        String settings = logging == Logging.STANDARD ? "default settings" : "-logLevel ERROR";
        return VERSION + ", JDK " + jdk.version() + ", " + settings
                + "; orders by a matcher with the contract's schema";
    }

    @Override
    public boolean takes(Scenario scenario) {
        boolean makes = scenario != Scenario.LIST && scenario != Scenario.FRESH_LIST && scenario != Scenario.TEMPLATE;
        return makes && (stubs.isPresent() ? scenario.isOfStubs() : scenario.isOfShop());
    }

    @Override
    public Launch shop(Path folder, int port) throws IOException {
        Path expectations = folder.resolve("shop.json");
        Json shop = Json.parse(Shop.filled("peers/mockserver.json"));
        List<Json> all = new ArrayList<>(((JsonArray) shop).items());
        stubs.ifPresent(each -> all.addAll(0, each.mockServer().items()));
        Files.writeString(expectations, JsonArray.of(all).text());
        return run("-Dmockserver.initializationJsonPath=" + expectations, port);
    }

    @Override
    public Optional<Launch> contract(Path contract, int port) {
        return Optional.of(run("-Dmockserver.initializationOpenAPIPath=" + contract, port));
    }

    private Launch run(String property, int port) {
        List<String> command = new ArrayList<>(List.of(
                jdk.java().toString(),
                property,
                "-Dmockserver.localBoundIP=127.0.0.1",
                "-jar",
                jar.toString(),
                "-serverPort",
                Integer.toString(port)));
        if (logging == Logging.QUIET) {
            command.addAll(List.of("-logLevel", "ERROR"));
        }
        return Launch.of(command);
    }
}
