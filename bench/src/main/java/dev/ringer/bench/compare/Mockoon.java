package dev.ringer.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Mockoon's command line with an environment that says the same as the contract. */
record Mockoon(Path node, Path folder, Optional<Notes> notes) implements Subject {

    private static final String VERSION = "9.9.0";

    static Mockoon ready(Cache cache, Optional<Notes> notes) throws UnavailableException {
        return new Mockoon(cache.node(), cache.npm("@mockoon/cli", VERSION), notes);
    }

    @Override
    public String name() {
        return "mockoon" + notes.map(Notes::suffix).orElse("");
    }

    @Override
    public String note() {
        return VERSION + ", default settings; "
                + (notes.isPresent()
                        ? "a CRUD route over a data bucket"
                        : "lists by a template, orders by a rule with the contract's schema");
    }

    @Override
    public boolean takes(Scenario scenario) {
        return notes.isPresent() ? scenario.isOfNotes() : scenario.isOfShop();
    }

    @Override
    public Launch shop(Path work, int port) throws IOException {
        Path environment = work.resolve("shop.json");
        if (notes.isPresent()) {
            notes.get().write(environment, Shop.filled("peers/mockoon-notes.json"));
        } else {
            Files.writeString(environment, Shop.filled("peers/mockoon.json"));
        }
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
