package dev.ringer.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stoplight's Prism, which reads the contract as we do. */
record Prism(Path node, Path folder, Logging logging) implements Subject {

    private static final String VERSION = "5.16.0";

    static Prism ready(Cache cache, Logging logging) throws UnavailableException {
        return new Prism(cache.node(), cache.npm("@stoplight/prism-cli", VERSION), logging);
    }

    @Override
    public String name() {
        return logging == Logging.STANDARD ? "prism" : "prism-quiet";
    }

    @Override
    public String note() {
        String settings = logging == Logging.STANDARD ? "default settings" : "-v error";
        return VERSION + ", " + settings + "; lists by 'Prefer: dynamic=true'";
    }

    @Override
    public boolean takes(Scenario scenario) {
        return scenario.isOfShop();
    }

    @Override
    public Map<String, String> headers(Scenario scenario) {
        boolean generated = scenario == Scenario.LIST || scenario == Scenario.FRESH_LIST;
        return generated ? Map.of("Prefer", "dynamic=true") : Map.of();
    }

    @Override
    public Launch shop(Path work, int port) throws IOException {
        Path contract = work.resolve("shop.yaml");
        Files.writeString(contract, Shop.contract());
        return mock(contract, port);
    }

    @Override
    public Optional<Launch> contract(Path contract, int port) {
        return Optional.of(mock(contract, port));
    }

    /** Prism takes the path of a server off, and does without. */
    @Override
    public String address(Further contract) {
        return contract.path();
    }

    private Launch mock(Path contract, int port) {
        List<String> command = new ArrayList<>(List.of(
                node.toString(),
                folder.resolve("dist/index.js").toString(),
                "mock",
                "-p",
                Integer.toString(port),
                contract.toString()));
        if (logging == Logging.QUIET) {
            command.addAll(List.of("-v", "error"));
        }
        return Launch.of(command);
    }
}
