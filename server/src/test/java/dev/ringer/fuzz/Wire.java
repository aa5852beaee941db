package dev.ringer.fuzz;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Sends shots to a server and gives what came back. Reading waits for a bounded time, so a server that hangs is an
 * {@link IOException}.
 */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int STALLED_MAX = 24;
    private static final int TRIES_MAX = 3;

    private final int port;
    private final Deque<Socket> stalled = new ArrayDeque<>();
    private Socket open;
    private AnswerReader reader;
    private int opened;

    Wire(int port) {
        this.port = port;
    }

    /**
     * Fire a shot and give the statuses that came back: none where the server had nothing to say.
     *
     * @throws IOException when an answer does not come in time
     */
    List<Seen> fire(Shot shot) throws IOException {
        return switch (shot.ending()) {
            case STAY -> ask(shot);
            case SHUT -> shut(shot);
            case RESET -> reset(shot);
            case STALL -> stall(shot);
        };
    }

    /**
     * Send whole requests and read their answers, on a connection that stays where the server lets it. Behind an answer
     * that closes the connection there are none.
     */
    private List<Seen> ask(Shot shot) throws IOException {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            try {
                List<Seen> answers = tryToAsk(shot);
                if (!answers.isEmpty()) {
                    return answers;
                }
            } catch (SocketException e) {
                // The connection was open for too long, or this process stood still between two steps of its own.
            }
            drop();
        }
        throw new IOException("whole requests got no answer");
    }

    private List<Seen> tryToAsk(Shot shot) throws IOException {
        if (open == null) {
            open = connect();
            reader = new AnswerReader(new BufferedInputStream(open.getInputStream()));
        }
        send(open, shot);
        List<Seen> answers = new ArrayList<>();
        for (Draft draft : shot.drafts()) {
            Optional<Seen> seen = reader.read(draft.method().equals("HEAD"));
            seen.ifPresent(answers::add);
            if (seen.isEmpty() || seen.get().closes()) {
                drop();
                return answers;
            }
        }
        return answers;
    }

    private List<Seen> shut(Shot shot) throws IOException {
        try (Socket socket = connect()) {
            try {
                send(socket, shot);
                socket.shutdownOutput();
            } catch (SocketException e) {
                // The server has had enough already, and may.
            }
            byte[] all = all(socket.getInputStream());
            return Answers.of(shot, all);
        }
    }

    private static byte[] all(InputStream in) throws IOException {
        try {
            return in.readAllBytes();
        } catch (SocketException e) {
            return new byte[0];
        }
    }

    private List<Seen> reset(Shot shot) throws IOException {
        try (Socket socket = connect()) {
            send(socket, shot);
            socket.setSoLinger(true, 0);
        } catch (SocketException e) {
            // The server was quicker.
        }
        return List.of();
    }

    private List<Seen> stall(Shot shot) throws IOException {
        Socket socket = connect();
        stalled.add(socket);
        try {
            send(socket, shot);
        } catch (SocketException e) {
            // The server was quicker.
        }
        if (stalled.size() > STALLED_MAX) {
            try (Socket oldest = stalled.remove()) {
                all(oldest.getInputStream());
            }
        }
        return List.of();
    }

    private static void send(Socket socket, Shot shot) throws IOException {
        byte[] bytes = shot.bytes();
        int step = Math.max(1, (bytes.length + shot.pieces()) / (shot.pieces() + 1));
        for (int at = 0; at < bytes.length; at += step) {
            socket.getOutputStream().write(bytes, at, Math.min(step, bytes.length - at));
        }
    }

    /** Connect from one of many loopback addresses, since each has ports for a few tens of thousands only. */
    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        if (System.getProperty("os.name").startsWith("Linux")) {
            opened++;
            int host = 2 + opened / 1000 % 250;
            socket.bind(new InetSocketAddress(
                    InetAddress.getByAddress(new byte[] {127, 0, (byte) Math.floorMod(hashCode(), 250), (byte) host}),
                    0));
        }
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        return socket;
    }

    private void drop() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    @Override
    public void close() throws IOException {
        drop();
        List<Socket> left = new ArrayList<>(stalled);
        stalled.clear();
        for (Socket socket : left) {
            socket.close();
        }
    }
}
