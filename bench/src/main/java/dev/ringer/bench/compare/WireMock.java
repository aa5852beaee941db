package dev.ringer.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** WireMock standalone with mappings that say the same as the contract. */
record WireMock(Jdk jdk, Path jar, Journal journal, Optional<Stubs> stubs) implements Subject {

    private static final String VERSION = "3.13.2";

    /** Whether requests are kept. */
    enum Journal {
        ON,
        OFF
    }

    static WireMock ready(Cache cache, Journal journal, Optional<Stubs> stubs) throws UnavailableException {
        return new WireMock(Jdk.own(), cache.jar("org.wiremock", "wiremock-standalone", VERSION), journal, stubs);
    }

    @Override
    public String name() {
        return (journal == Journal.ON ? "wiremock" : "wiremock-no-journal") + Subject.suffix(stubs);
    }

    @Override
    public String note() {
        String settings = journal == Journal.ON ? "default settings" : "--no-request-journal";
        return VERSION + ", JDK " + jdk.version() + ", " + settings
                + "; lists by a template, orders by a matcher with the contract's schema";
    }

    @Override
    public boolean takes(Scenario scenario) {
        return stubs.isPresent() ? scenario.isOfStubs() : scenario.isOfShop();
    }

    @Override
    public Launch shop(Path folder, int port) throws IOException {
        Path mappings = Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(mappings.resolve("shop.json"), Shop.filled("peers/wiremock.json"));
        List<String> command = new ArrayList<>(List.of(
                jdk.java().toString(),
                "-jar",
                jar.toString(),
                "--port",
                Integer.toString(port),
                "--bind-address",
                "127.0.0.1",
                "--root-dir",
                folder.toString()));
        if (stubs.isPresent()) {
            Files.writeString(mappings.resolve("stubs.json"), stubs.get().wireMock());
            // Without it each delayed request holds one of a few threads.
            command.addAll(List.of("--async-response-enabled", "true"));
        }
        if (journal == Journal.OFF) {
            command.add("--no-request-journal");
        }
        return Launch.of(command);
    }
}
