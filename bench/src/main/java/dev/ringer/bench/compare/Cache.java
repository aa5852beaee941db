package dev.ringer.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of peers, each fetched once by name and version through the ordinary client of its kind. */
final class Cache {

    private static final String DEPENDENCY_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";
    private static final int NODE_MAJOR = 24;

    private final Path folder;

    Cache(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Give the folder of a package of npm; what its install scripts would do is left out. */
    Path npm(String name, String version) throws UnavailableException {
        return npm(name, version, List.of("--ignore-scripts"));
    }

    /** Give a Node that is new enough for all peers: the one on the path, or else the package of that name. */
    Path node() throws UnavailableException {
        Command.Result own = Command.run(List.of("node", "--version"), Map.of());
        String major = own.output().strip().replaceAll("^v|\\..*$", "");
        if (own.code() == 0 && major.matches("[0-9]+") && Integer.parseInt(major) >= NODE_MAJOR) {
            return Command.find("node", "");
        }
        Path node = npm("node", Integer.toString(NODE_MAJOR), List.of()).resolve("bin/node");
        if (!Files.isExecutable(node)) {
            throw new UnavailableException("the package node " + NODE_MAJOR + " came without its program");
        }
        return node;
    }

    private Path npm(String name, String version, List<String> options) throws UnavailableException {
        Path home = folder.resolve("npm").resolve(name.replaceAll("[@/]", "") + "-" + version);
        Path target = home.resolve("node_modules").resolve(name);
        if (!Files.exists(home.resolve("complete"))) {
            say("fetching " + name + " " + version + " with npm");
            Command.Result result = Command.run(
                    Stream.of(
                                    Stream.of("npm", "install", "--prefix", home.toString(), "--no-audit", "--no-fund"),
                                    options.stream(),
                                    Stream.of(name + "@" + version))
                            .flatMap(each -> each)
                            .toList(),
                    Map.of());
            complete(home, result, Files.isDirectory(target), name + " " + version);
        }
        return target;
    }

    /** Give a jar of Maven. */
    Path jar(String group, String artifact, String version) throws UnavailableException {
        Path home = folder.resolve("maven").resolve(artifact + "-" + version);
        Path jar = home.resolve(artifact + "-" + version + ".jar");
        if (!Files.exists(home.resolve("complete"))) {
            say("fetching " + artifact + " " + version + " with mvn");
            Command.Result result = Command.run(
                    List.of(
                            "mvn",
                            "--batch-mode",
                            "--quiet",
                            DEPENDENCY_PLUGIN + ":copy",
                            "-Dartifact=" + group + ":" + artifact + ":" + version,
                            "-DoutputDirectory=" + home),
                    Map.of());
            complete(home, result, Files.exists(jar), artifact + " " + version);
        }
        return jar;
    }

    /** Mark a folder as complete, so that an interrupted fetch is done anew. */
    private static void complete(Path home, Command.Result result, boolean there, String what)
            throws UnavailableException {
        if (result.code() != 0 || !there) {
            throw new UnavailableException(what + " cannot be fetched: " + result.lastLine());
        }
        try {
            Files.createFile(home.resolve("complete"));
        } catch (IOException e) {
            throw new UnavailableException(home + " cannot be written: " + e.getMessage());
        }
    }

    private static void say(String what) {
        System.err.println("compare: " + what + " ...");
    }
}
