package dev.ringer.bench.compare;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** Sends single requests, for checks and to see when a server is up; load comes from {@link Wrk}. */
final class Client {

    private static final int CONNECT_MILLIS = 1_000;
    private static final AtomicLong SEEDS = new AtomicLong();

    private Client() {}

    /**
     * Send a request on a connection of its own.
     *
     * @param patienceMillis how long the answer may take
     */
    static Answer send(Ask ask, int port, int patienceMillis) throws IOException {
        String path = ask.seeded() ? ask.path() + SEEDS.incrementAndGet() : ask.path();
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(patienceMillis);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod(ask.method());
        connection.setRequestProperty("Connection", "close");
        ask.headers().forEach(connection::setRequestProperty);
        try {
            if (!ask.body().isEmpty()) {
                connection.setDoOutput(true);
                connection.getOutputStream().write(ask.body().getBytes(StandardCharsets.UTF_8));
            }
            int status = connection.getResponseCode();
            String type = connection.getContentType();
            return new Answer(status, type == null ? "" : type, body(connection, status));
        } finally {
            connection.disconnect();
        }
    }

    private static String body(HttpURLConnection connection, int status) throws IOException {
        try (InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
