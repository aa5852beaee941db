package dev.ringer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Fault;
import dev.ringer.http.Response;
import dev.ringer.server.certificate.Identity;
import dev.ringer.server.certificate.SelfSigned;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private static final ServerConfig CONFIG = ServerConfig.STANDARD.withTls(Tls.selfSigned());
    private static final Server SERVER = Server.start(CONFIG, new Echo());

    @TempDir
    Path folder;

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static SSLContext trusting(Server server) {
        try {
            byte[] pem = server.certificatePem().orElseThrow().getBytes(StandardCharsets.US_ASCII);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry(
                    "server",
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem)));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> get(Server server, String host) {
        HttpClient client = HttpClient.newBuilder().sslContext(trusting(server)).build();
        URI uri = URI.create("https://" + host + ":" + server.port() + "/x");
        return client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .join();
    }

    private static RawClient raw(Server server) throws IOException {
        return RawClient.of(
                trusting(server).getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), server.port()));
    }

    @Test
    void the_certificate_made_at_start_holds_for_the_loopback_names() {
        assertThat(get(SERVER, "127.0.0.1").statusCode()).isEqualTo(200);
        assertThat(get(SERVER, "localhost").body()).startsWith("GET /x\nhttps://localhost:" + SERVER.port() + "\n");
        assertThat(SERVER.baseUri()).isEqualTo("https://127.0.0.1:" + SERVER.port());
    }

    @Test
    void http_2_is_agreed_on() {
        assertThat(get(SERVER, "127.0.0.1").version()).isEqualTo(HttpClient.Version.HTTP_2);
    }

    @Test
    void http_1_is_spoken_when_http_2_is_off() {
        try (Server plain = Server.start(CONFIG.withoutHttp2(), new Echo())) {
            assertThat(get(plain, "127.0.0.1").version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }

    @Test
    void a_client_that_names_no_protocol_speaks_http_1() throws IOException {
        try (RawClient client = raw(SERVER)) {
            client.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            assertThat(client.read().body()).startsWith("GET /a\nhttps://a\n");
            assertThat(client.read().body()).startsWith("GET /b\n");
            assertThat(client.rest()).isEmpty();
        }
    }

    private static Server faulty(Fault fault) {
        return Server.start(
                CONFIG,
                request -> Delivery.of(Response.of(200).withBody(Body.of("0123456789")))
                        .withFault(fault));
    }

    @Test
    void tls_failure_is_a_failure_of_the_encryption() throws IOException {
        try (Server server = faulty(Fault.TLS_FAILURE);
                RawClient client = raw(server)) {
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThatThrownBy(client::rest).hasCauseInstanceOf(SSLException.class);
            assertThatThrownBy(() -> get(server, "127.0.0.1")).hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void cut_closes_the_encryption_in_good_order() throws IOException {
        try (Server server = faulty(Fault.CUT);
                RawClient client = raw(server)) {
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(client.rest()).endsWith("\r\n\r\n01234");
        }
    }

    @Test
    void reset_is_a_reset_below_the_encryption() throws IOException {
        try (Server server = faulty(Fault.RESET);
                RawClient client = raw(server)) {
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(client.rest()).isEqualTo("(reset)");
        }
    }

    @Test
    void a_refusal_arrives_through_tls() throws IOException {
        try (RawClient client = raw(SERVER)) {
            client.send("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n" + "b".repeat(100_000));
            assertThat(client.read().status()).isEqualTo(413);
        }
    }

    @Test
    void a_client_that_does_not_trust_the_certificate_does_no_harm() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(SERVER.baseUri())).build();
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .sendAsync(request, BodyHandlers.ofString())
                        .join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(SSLHandshakeException.class);
        assertThat(get(SERVER, "127.0.0.1").statusCode()).isEqualTo(200);
    }

    @Test
    void a_client_in_clear_text_is_told_to_use_https() {
        try (RawClient client = RawClient.connect(SERVER)) {
            Answer answer = client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").read();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("begins with https");
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void a_handshake_that_does_not_go_on_is_ended() {
        Limits hasty = Limits.STANDARD.withTimeoutMillis(60, 60_000, 60_000);
        try (Server server = Server.start(CONFIG.withLimits(hasty), new Echo());
                RawClient silent = RawClient.connect(server);
                RawClient begun = RawClient.connect(server)) {
            begun.send("\u0016\u0003\u0001");
            assertThat(silent.rest()).isEmpty();
            assertThat(begun.rest()).isNotNull();
        }
    }

    @Test
    void the_certificate_holds_for_further_names() throws GeneralSecurityException {
        Tls tls = new Tls.SelfSigned(List.of("api.example.test"));
        try (Server server = Server.start(CONFIG.withTls(tls), new Echo())) {
            byte[] pem = server.certificatePem().orElseThrow().getBytes(StandardCharsets.US_ASCII);
            Certificate certificate =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
            assertThat(((X509Certificate) certificate).getSubjectAlternativeNames())
                    .contains(List.of(2, "api.example.test"), List.of(2, "localhost"), List.of(7, "127.0.0.1"));
        }
    }

    @Test
    void certificate_and_key_come_from_pem_files() throws IOException {
        Identity identity = SelfSigned.create(List.of("127.0.0.1"), Instant.now(), new SecureRandom());
        Path certificate = Files.writeString(folder.resolve("c.pem"), identity.certificatePem());
        String key = Base64.getMimeEncoder().encodeToString(identity.key().getEncoded());
        Path keyFile = Files.writeString(
                folder.resolve("k.pem"), "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n");
        try (Server server = Server.start(CONFIG.withTls(new Tls.Pem(certificate, keyFile)), new Echo())) {
            assertThat(server.certificatePem()).contains(identity.certificatePem());
            assertThat(get(server, "127.0.0.1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void certificate_and_key_come_from_a_store() throws IOException, GeneralSecurityException {
        Identity identity = SelfSigned.create(List.of("127.0.0.1"), Instant.now(), new SecureRandom());
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "a", identity.key(), "secret".toCharArray(), identity.chain().toArray(new Certificate[0]));
        Path file = folder.resolve("s.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "secret".toCharArray());
        }
        try (Server server = Server.start(CONFIG.withTls(new Tls.Pkcs12(file, "secret")), new Echo())) {
            assertThat(get(server, "127.0.0.1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_missing_certificate_keeps_the_server_from_starting() {
        Tls tls = new Tls.Pem(folder.resolve("none.pem"), folder.resolve("none.key"));
        assertThatThrownBy(() -> Server.start(CONFIG.withTls(tls), new Echo()))
                .isInstanceOfSatisfying(
                        StartException.class,
                        e -> assertThat(e.reason()).isEqualTo(StartException.Reason.BAD_CERTIFICATE))
                .hasMessageContaining("none.key does not exist");
    }

    @Test
    void a_password_is_not_shown() {
        assertThat(new Tls.Pkcs12(folder.resolve("s.p12"), "secret").toString()).doesNotContain("secret");
    }
}
