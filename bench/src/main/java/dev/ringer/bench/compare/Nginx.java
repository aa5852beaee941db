package dev.ringer.bench.compare;

import dev.ringer.bench.Texts;
import dev.ringer.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Nginx with the example as a file: what the machine gives at best. */
record Nginx(Path program, String version) implements Subject {

    static Nginx ready() throws UnavailableException {
        Path program = Command.find("nginx", "install the package nginx-light");
        String version = Command.run(List.of(program.toString(), "-v"), Map.of())
                .lastLine()
                .replaceFirst(".*nginx/", "");
        return new Nginx(program, version);
    }

    @Override
    public String name() {
        return "nginx";
    }

    @Override
    public String note() {
        return version + ", the example as a static file, one worker, no log";
    }

    @Override
    public boolean takes(Scenario scenario) {
        return scenario == Scenario.EXAMPLE || scenario == Scenario.NOTHING;
    }

    @Override
    public Launch shop(Path folder, int port) throws IOException {
        Path items = Files.createDirectories(folder.resolve("files/items"));
        Files.write(items.resolve("7"), JsonWriter.bytes(Shop.item()));
        Path config = folder.resolve("nginx.conf");
        Files.writeString(config, Texts.text("peers/nginx.conf").replace("@PORT@", Integer.toString(port)));
        return Launch.of(program.toString(), "-p", folder.toString(), "-c", config.toString());
    }
}
