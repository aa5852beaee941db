package dev.ringer.server;

import dev.ringer.http.Headers;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that sends exactly the bytes it is told to, one for each character, and reads answers one by one. */
final class RawClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    private RawClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
    }

    static RawClient of(Socket socket) {
        try {
            return new RawClient(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RawClient connect(Server server) {
        try {
            return new RawClient(new Socket(InetAddress.getLoopbackAddress(), server.port()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RawClient send(String bytes) {
        return send(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawClient send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Send what the server may not want any more. */
    RawClient sendUnwanted(String bytes) {
        try {
            return send(bytes);
        } catch (UncheckedIOException e) {
            return this;
        }
    }

    RawClient endInput() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Close with a reset. */
    void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tell whether an answer has begun to come, without waiting for it. */
    boolean hasAnswer() {
        try {
            return in.available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read an answer with a body. */
    Answer read() {
        return read(true);
    }

    /** Read an answer to HEAD, or one of a status without body. */
    Answer readHead() {
        return read(false);
    }

    private Answer read(boolean withBody) {
        try {
            String[] status = line().split(" ", 3);
            Headers.Builder headers = Headers.builder();
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(": ");
                headers.add(line.substring(0, colon), line.substring(colon + 2));
            }
            Headers all = headers.build();
            int length = withBody ? Integer.parseInt(all.first("Content-Length").orElse("0")) : 0;
            byte[] body = in.readNBytes(length);
            if (body.length < length) {
                throw new AssertionError("the body ends after " + body.length + " of " + length + " bytes");
            }
            return new Answer(Integer.parseInt(status[1]), all, new String(body, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new AssertionError("the connection ends within a head, after: " + line);
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** Read so many bytes. */
    String next(int bytes) {
        try {
            return new String(in.readNBytes(bytes), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read whole chunks until they hold so many bytes, and give what they hold. */
    String nextBody(int bytes) {
        StringBuilder body = new StringBuilder();
        try {
            while (body.length() < bytes) {
                body.append(next(Integer.parseInt(line(), 16)));
                next(2);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body.toString();
    }

    /** Read all that comes until the server closes. */
    String rest() {
        try {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException e) {
            return "(reset)";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
