package dev.ringer.outbound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An upstream of which a test sends every byte: each connection gets what was said, and stays open until it ends. */
public final class RawUpstream implements AutoCloseable {

    private final ServerSocket listening;
    private final String bytes;
    private final boolean closing;
    private final BlockingQueue<Socket> connections = new LinkedBlockingQueue<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch left = new CountDownLatch(1);

    private RawUpstream(ServerSocket listening, String bytes, boolean closing) {
        this.listening = listening;
        this.bytes = bytes;
        this.closing = closing;
    }

    /** Answer each request with these bytes and nothing more, on a connection that stays open. */
    public static RawUpstream saying(String bytes) {
        return start(bytes, false);
    }

    /** Answer each request with these bytes and close. */
    public static RawUpstream endingWith(String bytes) {
        return start(bytes, true);
    }

    private static RawUpstream start(String bytes, boolean closing) {
        try {
            ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            RawUpstream upstream = new RawUpstream(listening, bytes, closing);
            Thread thread = new Thread(upstream::accept, "raw-upstream");
            thread.setDaemon(true);
            thread.start();
            return upstream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                connections.add(socket);
                Thread thread = new Thread(() -> serve(socket), "raw-upstream-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            // The test has ended.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = in.readLine();
            while (line != null && !line.isEmpty()) {
                line = in.readLine();
            }
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            asked.countDown();
            while (!closing && in.read() >= 0) {
                asked.countDown();
            }
        } catch (IOException e) {
            // Reset, which is leaving too.
        } finally {
            left.countDown();
        }
    }

    /** Wait for a request. */
    public boolean isAskedInTime() throws InterruptedException {
        return asked.await(10, TimeUnit.SECONDS);
    }

    /** Wait for the other side to close a connection. */
    public boolean isLeftInTime() throws InterruptedException {
        return left.await(10, TimeUnit.SECONDS);
    }

    public String url() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket each : connections) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
