package dev.ringer.bench.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Json-server, which serves a file of JSON as collections and writes it anew with each change. */
record JsonServer(Path node, Path folder, Notes given) implements Subject {

    private static final String VERSION = "0.17.4";

    static JsonServer ready(Cache cache, Notes given) throws UnavailableException {
        return new JsonServer(cache.node(), cache.npm("json-server", VERSION), given);
    }

    @Override
    public String name() {
        return "json-server" + given.suffix();
    }

    @Override
    public String note() {
        return VERSION + ", default settings; writes its whole file with each change";
    }

    @Override
    public boolean takes(Scenario scenario) {
        return scenario.isOfNotes();
    }

    @Override
    public Optional<Notes> notes() {
        return Optional.of(given);
    }

    @Override
    public Launch shop(Path work, int port) throws IOException {
        Path file = work.resolve("shop.json");
        given.write(file, "{\"items\":[" + Shop.item() + "],\"notes\":" + Notes.PLACE + "}", "");
        return Launch.of(
                node.toString(),
                folder.resolve("lib/cli/bin.js").toString(),
                "--port",
                Integer.toString(port),
                "--host",
                "127.0.0.1",
                file.toString());
    }
}
