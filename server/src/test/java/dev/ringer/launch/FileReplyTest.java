package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.engine.HttpMock;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.server.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files in replies, from the disk to a client. */
@Timeout(60)
class FileReplyTest {

    private static final String STUBS = """
            contract: none
            stubs:
              - {method: GET, path: /movie, reply: {file: movie.mp4}}
              - {method: GET, path: '/named/{name}', reply: {file: '{{request.path.name}}'}}
              - {method: GET, path: /text, reply: {file: long.txt}}
              - {method: GET, path: /callback, callbacks: [{url: 'http://127.0.0.1:1/', text: '{{response.body}}'}], reply: {file: movie.mp4}}
            """;

    @TempDir
    private Path folder;

    private byte[] movie = {};
    private MockConfig config = MockConfig.STANDARD;

    @BeforeEach
    void write() throws IOException {
        movie = new byte[700_000];
        new Random(7).nextBytes(movie);
        Files.write(folder.resolve("movie.mp4"), movie);
        Files.writeString(folder.resolve("long.txt"), "text ".repeat(40_000));
        Files.write(folder.resolve("short.bin"), new byte[] {1, 2, 3});
        config = MockConfig.STANDARD
                .withPort(0)
                .withoutWatch()
                .withStubs(
                        Files.writeString(folder.resolve("files.yaml"), STUBS).toString());
    }

    private static Response get(MockServer server, String path, String... header) {
        Request request = Request.of("GET", path);
        return new HttpMock(server.baseUri())
                .ask(header.length == 0 ? request : request.withHeader(header[0], header[1]));
    }

    @Test
    void large_file_is_not_held_and_arrives_whole() {
        try (MockServer server = MockServer.start(config)) {
            assertThat(server.engine()
                            .answer(Request.of("GET", "/movie"))
                            .response()
                            .body()
                            .isHeld())
                    .isFalse();
            Response response = get(server, "/movie");
            assertThat(response.headers().get("Content-Type")).isEqualTo("video/mp4");
            assertThat(response.body().bytes()).isEqualTo(movie);
        }
    }

    @Test
    void large_file_is_told_in_the_journal_as_one_that_is_cut() {
        try (MockServer server = MockServer.start(config)) {
            get(server, "/movie");
            assertThat(get(server, "/__ringer/journal").body().text()).contains("\"size\":700000,\"truncated\":true");
            assertThat(get(server, "/__ringer/journal/export").body().text()).contains("The body is truncated.");
            get(server, "/named/short.bin");
            assertThat(get(server, "/__ringer/journal").body().text()).contains("\"size\":3,\"truncated\":false");
        }
    }

    @Test
    void file_that_a_request_names_is_not_held_either() {
        try (MockServer server = MockServer.start(config)) {
            assertThat(server.engine()
                            .answer(Request.of("GET", "/named/movie.mp4"))
                            .response()
                            .body()
                            .isHeld())
                    .isFalse();
            assertThat(get(server, "/named/movie.mp4").body().bytes()).isEqualTo(movie);
            assertThat(get(server, "/named/short.bin").body().bytes()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void text_of_a_file_that_a_request_names_is_a_template_too() throws IOException {
        Files.writeString(folder.resolve("greeting.txt"), "Hello {{request.path.name}}!");
        Files.writeString(folder.resolve("broken.txt"), "Hello {{#if}}");
        try (MockServer server = MockServer.start(config)) {
            assertThat(get(server, "/named/greeting.txt").body().text()).isEqualTo("Hello greeting.txt!");
            assertThat(get(server, "/named/broken.txt").body().text())
                    .contains("the file 'broken.txt' is no template: ")
                    .contains("line 1, column 7");
        }
    }

    @Test
    void range_of_a_large_file_is_read_from_there() {
        try (MockServer server = MockServer.start(config)) {
            Response response = get(server, "/movie", "Range", "bytes=600000-600009");
            assertThat(response.status()).isEqualTo(206);
            assertThat(response.headers().get("Content-Range")).isEqualTo("bytes 600000-600009/700000");
            assertThat(response.body().bytes()).isEqualTo(Arrays.copyOfRange(movie, 600_000, 600_010));
            assertThat(get(server, "/movie", "Range", "bytes=700000-").status()).isEqualTo(416);
        }
    }

    @Test
    void long_text_is_held_and_compressed() {
        try (MockServer server = MockServer.start(config)) {
            Response response = get(server, "/text", "Accept-Encoding", "gzip");
            assertThat(response.headers().get("Content-Encoding")).isEqualTo("gzip");
            assertThat(response.body().length()).isLessThan(20_000);
        }
    }

    @Test
    void callback_sees_nothing_of_a_large_file() {
        try (MockServer server = MockServer.start(config)) {
            assertThat(server.engine().answer(Request.of("GET", "/callback")).callbacks())
                    .extracting(each -> each.body().length())
                    .containsExactly(0L);
        }
    }

    @Test
    void large_file_arrives_over_tls() throws Exception {
        try (MockServer server =
                MockServer.start(config.withServer(config.traffic().server().withTls(Tls.selfSigned())))) {
            Socket socket =
                    trustingAll().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), server.port());
            try (socket) {
                socket.getOutputStream()
                        .write("GET /movie HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                byte[] all = socket.getInputStream().readAllBytes();
                assertThat(Arrays.copyOfRange(all, all.length - movie.length, all.length))
                        .isEqualTo(movie);
            }
        }
    }

    private static SSLContext trustingAll() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustsAll()}, new SecureRandom());
        return context;
    }

    private static final class TrustsAll implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Test
    void file_that_has_changed_since_it_was_found_is_a_problem_and_no_half_of_it() throws IOException {
        try (MockServer server = MockServer.start(config)) {
            assertThat(get(server, "/movie").status()).isEqualTo(200);
            Files.write(folder.resolve("movie.mp4"), new byte[100_000]);
            Response response = get(server, "/movie");
            assertThat(response.status()).isEqualTo(500);
            assertThat(response.body().text()).contains("movie.mp4 has changed since it was found");
            // What a request names is found anew.
            assertThat(get(server, "/named/movie.mp4").body().length()).isEqualTo(100_000);
        }
    }

    @Test
    void file_that_shrinks_while_it_is_served_ends_the_connection() throws IOException {
        Path endless = folder.resolve("movie.mp4");
        Files.write(endless, new byte[50_000_000]);
        try (MockServer server = MockServer.start(config);
                Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            client.setSoTimeout(20_000);
            client.getOutputStream()
                    .write("GET /movie HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = client.getInputStream();
            assertThat(in.readNBytes(10_000)).hasSize(10_000);
            Files.write(endless, new byte[100_000]);
            assertThat(in.readAllBytes().length).isLessThan(49_000_000);
        }
    }

    @Test
    void changed_file_is_taken_by_a_reload() throws Exception {
        CountDownLatch reloaded = new CountDownLatch(1);
        MockServer.Listener listener = new MockServer.Listener() {
            @Override
            public void reloaded(Loaded loaded, List<String> changes) {
                reloaded.countDown();
            }
        };
        MockConfig watching = MockConfig.STANDARD
                .withPort(0)
                .withStubs(folder.resolve("files.yaml").toString());
        try (MockServer server = MockServer.start(watching, listener)) {
            byte[] other = new byte[800_000];
            Files.write(folder.resolve("movie.mp4"), other);
            assertThat(reloaded.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(get(server, "/movie").body().bytes()).isEqualTo(other);
        }
    }
}
