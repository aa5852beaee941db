package dev.ringer.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Mockoon's command line with an environment that says the same as the contract. */
record Mockoon(Path node, Path folder) implements Subject {

    private static final String VERSION = "9.9.0";

    static Mockoon ready(Cache cache) throws UnavailableException {
        return new Mockoon(cache.node(), cache.npm("@mockoon/cli", VERSION));
    }

    @Override
    public String name() {
        return "mockoon";
    }

    @Override
    public String note() {
        return VERSION + ", default settings; lists by a template, orders by a rule with the contract's schema";
    }

    @Override
    public boolean takes(Scenario scenario) {
        return !scenario.isOfStubs();
    }

    @Override
    public Launch shop(Path work, int port) throws IOException {
        Path environment = work.resolve("shop.json");
        Files.writeString(environment, Shop.filled("peers/mockoon.json"));
        return start(environment, port);
    }

    @Override
    public Optional<Launch> contract(Path contract, int port) {
        return Optional.of(start(contract, port));
    }

    private Launch start(Path data, int port) {
        return Launch.of(
                node.toString(),
                folder.resolve("bin/run.js").toString(),
                "start",
                "--repair",
                "--disable-log-to-file",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--hostname",
                "127.0.0.1");
    }
}
