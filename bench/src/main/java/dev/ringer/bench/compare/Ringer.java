package dev.ringer.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ringer itself, started by its launcher as anybody would. */
record Ringer(Path launcher, Jdk jdk, Optional<Stubs> stubs) implements Subject {

    /** Get ready: build what is missing and make the archive of classes. */
    static Ringer ready(Path launcher, int major, Optional<Stubs> stubs) throws UnavailableException {
        Ringer ringer = new Ringer(launcher, Jdk.find(major), stubs);
        Command.Result trained = Command.run(List.of(launcher.toString(), "train"), ringer.environment());
        if (trained.code() != 0) {
            throw new UnavailableException(launcher + " train failed: " + trained.lastLine());
        }
        return ringer;
    }

    @Override
    public String name() {
        return "ringer-" + jdk.major() + Subject.suffix(stubs);
    }

    @Override
    public String note() {
        return "this tree, JDK " + jdk.version() + ", its launcher's options and archive";
    }

    @Override
    public boolean takes(Scenario scenario) {
        return scenario.isOfStubs() == stubs.isPresent();
    }

    @Override
    public Launch shop(Path folder, int port) throws IOException {
        Path contract = folder.resolve("shop.yaml");
        Files.writeString(contract, Shop.contract());
        if (stubs.isPresent()) {
            Path own = Files.createDirectories(folder.resolve("stubs"));
            Files.writeString(own.resolve("stubs.json"), stubs.get().ours());
        }
        return serve(contract, port);
    }

    @Override
    public Optional<Launch> contract(Path contract, int port) {
        return Optional.of(serve(contract, port));
    }

    private Launch serve(Path contract, int port) {
        return new Launch(
                List.of(launcher.toString(), "serve", contract.toString(), "--port", Integer.toString(port)),
                environment());
    }

    private Map<String, String> environment() {
        return Map.of("RINGER_JAVA", jdk.home().toString());
    }
}
