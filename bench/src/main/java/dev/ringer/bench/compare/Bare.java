package dev.ringer.bench.compare;

import dev.ringer.bench.hello.Hello;
import dev.ringer.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A constant answer from the engine that Ringer stands on, with the options of Ringer's launcher. */
record Bare(Jdk jdk, Path jar, Path archive) implements Subject {

    private static final int LIMIT_SECONDS = 30;

    /** Get ready: make the archive of classes, by answering once. */
    static Bare ready(Path jar, Path cache, int major) throws UnavailableException {
        Jdk jdk = Jdk.find(major);
        Bare bare = new Bare(jdk, jar, cache.resolve("bare-" + jdk.version() + ".jsa"));
        try {
            Files.createDirectories(cache);
            Starting starting = Starting.of(
                    port -> bare.launch("-XX:ArchiveClassesAtExit=" + bare.archive, cache, port),
                    cache,
                    Scenario.EXAMPLE.ask(),
                    Scenario.EXAMPLE::complaint,
                    LIMIT_SECONDS);
            starting.process().close();
            return bare;
        } catch (IOException e) {
            throw new UnavailableException("the archive cannot be made: " + e.getMessage());
        }
    }

    @Override
    public String name() {
        return "bare-" + jdk.major();
    }

    @Override
    public String note() {
        return "constant answer from Netty, JDK " + jdk.version() + ", Ringer's options, an archive";
    }

    @Override
    public boolean takes(Scenario scenario) {
        return scenario == Scenario.EXAMPLE;
    }

    @Override
    public Launch shop(Path folder, int port) throws IOException {
        return launch("-XX:SharedArchiveFile=" + archive, folder, port);
    }

    private Launch launch(String archiving, Path folder, int port) throws IOException {
        Path body = folder.resolve("item.json");
        Files.write(body, JsonWriter.bytes(Shop.item()));
        List<String> command = new ArrayList<>(List.of(
                jdk.java().toString(),
                "-XX:+UseSerialGC",
                "-Xss2m",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                archiving,
                "-Dfile.encoding=UTF-8",
                "-Xmx512m"));
        if (jdk.major() >= 25) {
            command.add("-XX:+UseCompactObjectHeaders");
        }
        command.addAll(List.of("-cp", jar.toString(), Hello.class.getName(), Integer.toString(port), body.toString()));
        return Launch.of(command);
    }
}
