package dev.ringer.cli;

import dev.ringer.launch.LaunchException;
import dev.ringer.launch.MockServer;
import dev.ringer.launch.Setup;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ringer train}: serves a small contract to itself for a moment and ends, so that Java can note which classes a
 * mock needs. The launcher runs it; nobody else has to.
 */
final class TrainCommand implements Command {

    private static final List<String> REQUESTS = List.of(
            "GET /v1/pets/7",
            "GET /v1/pets?limit=3",
            "GET /v1/pets?limit=none",
            "GET /v1/pots",
            "GET /v1/orders/5",
            "POST /v1/pets",
            "GET /__ringer/health");

    private static final String PROJECT = "contracts: [%s]\nport: 0\nvalidation: { default: enforce }\n";

    private static final String BODY = "{\"name\":\"Rex\",\"species\":\"dog\"} ";

    @Override
    public Usage usage() {
        return Usage.of("train", "");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        try {
            Path contract = Files.createTempFile("ringer-train", ".yaml");
            Path project = Files.createTempFile("ringer-train", ".yaml");
            try (InputStream in = TrainCommand.class.getResourceAsStream("train.yaml")) {
                if (in == null) {
                    throw new LaunchException("train.yaml is missing, must be in the jar");
                }
                Files.write(contract, in.readAllBytes());
                Files.writeString(project, PROJECT.formatted(contract.getFileName()));
                train(project, terminal);
            } finally {
                Files.deleteIfExists(contract);
                Files.deleteIfExists(project);
            }
        } catch (IOException e) {
            throw new LaunchException(String.valueOf(e.getMessage()));
        }
        return Exit.FINE;
    }

    private static void train(Path project, Terminal terminal) throws IOException {
        long start = System.nanoTime();
        try (Log log = Log.start(terminal, Log.Format.TEXT, true);
                MockServer server = MockServer.start(Setup.of(project), log)) {
            new Banner(terminal, false).print(server, System.nanoTime() - start);
            for (String request : REQUESTS) {
                ask(server.port(), request);
            }
        }
    }

    private static void ask(int port, String request) throws IOException {
        String body = request.startsWith("POST") ? BODY : "";
        String head = request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Accept: application/json, */*;q=0.5\r\nOrigin: http://localhost:3000\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }
}
