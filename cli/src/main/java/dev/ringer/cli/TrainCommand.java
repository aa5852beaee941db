package dev.ringer.cli;

import dev.ringer.launch.LaunchException;
import dev.ringer.launch.MockServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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

    private static final String PROJECT = "contracts: [train.yaml]\nvalidation: { default: enforce }\n";

    private static final String BODY = "{\"name\":\"Rex\",\"species\":\"dog\"} ";

    @Override
    public Usage usage() {
        return Usage.of("train", "");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        try {
            Path own = Files.createTempDirectory("ringer-train");
            Path contract = own.resolve("train.yaml");
            Path project = own.resolve("ringer.yaml");
            try (InputStream in = TrainCommand.class.getResourceAsStream("train.yaml")) {
                if (in == null) {
                    throw new LaunchException("train.yaml is missing, must be in the jar");
                }
                Files.write(contract, in.readAllBytes());
                Files.writeString(project, PROJECT);
                serve(own, terminal);
            } finally {
                Files.deleteIfExists(contract);
                Files.deleteIfExists(project);
                Files.delete(own);
            }
        } catch (IOException e) {
            throw new LaunchException(String.valueOf(e.getMessage()));
        }
        return Exit.FINE;
    }

    /** Take the way of {@code ringer serve}, with a project file beside the contract and with flags. */
    private static void serve(Path folder, Terminal terminal) {
        ServeCommand command = new ServeCommand(new Surroundings(folder, Map.of()), TrainCommand::untilAsked);
        List<String> typed = List.of(folder.resolve("train.yaml").toString(), "--port", "0", "--verbose");
        command.run(Arguments.parse(typed, command.usage()), terminal);
    }

    /** Wait as a mock does that is in use, and ask meanwhile. */
    private static int untilAsked(MockServer server) {
        Thread waiting = Thread.currentThread();
        Thread asking = new Thread(() -> {
            try {
                REQUESTS.forEach(each -> ask(server.port(), each));
            } finally {
                waiting.interrupt();
            }
        });
        asking.start();
        return ServeCommand.untilStopped(server);
    }

    private static void ask(int port, String request) {
        String body = request.startsWith("POST") ? BODY : "";
        String head = request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Accept: application/json, */*;q=0.5\r\nOrigin: http://localhost:3000\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new LaunchException(String.valueOf(e.getMessage()));
        }
    }
}
