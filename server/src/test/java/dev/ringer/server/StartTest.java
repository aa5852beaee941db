package dev.ringer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {

    private static void checkAnswers(URI uri) {
        String host = Addresses.bare(uri.getHost());
        try (RawClient client = RawClient.of(new Socket(InetAddress.getAllByName(host)[0], uri.getPort()))) {
            assertThat(client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").read().status())
                    .isEqualTo(200);
        } catch (IOException e) {
            throw new AssertionError(uri.toString(), e);
        }
    }

    private static boolean hasIpv6() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getAllByName("::1")[0])) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "0.0.0.0"})
    void a_server_listens_on_a_host(String host) {
        try (Server server = Server.start(ServerConfig.STANDARD.withHost(host), new Echo())) {
            assertThat(server.port()).isPositive();
            checkAnswers(URI.create(server.baseUri()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "[::1]"})
    void a_server_listens_on_ipv6(String host) {
        assumeTrue(hasIpv6(), "this machine has IPv6");
        try (Server server = Server.start(ServerConfig.STANDARD.withHost(host), new Echo())) {
            assertThat(server.baseUri()).isEqualTo("http://[::1]:" + server.port());
            checkAnswers(URI.create(server.baseUri()));
        }
    }

    @Test
    void a_name_with_several_addresses_is_listened_on_at_each() throws IOException {
        try (Server server = Server.start(ServerConfig.STANDARD.withHost("localhost"), new Echo())) {
            for (InetAddress address : InetAddress.getAllByName("localhost")) {
                if (address.getAddress().length == 4 || hasIpv6()) {
                    String host = Addresses.bracketed(address.getHostAddress());
                    checkAnswers(URI.create("http://" + host + ":" + server.port()));
                }
            }
        }
    }

    @Test
    void a_server_on_all_addresses_names_them() {
        try (Server server = Server.start(ServerConfig.STANDARD.withHost("0.0.0.0"), new Echo())) {
            List<String> uris = server.baseUris();
            assertThat(uris.get(0)).isEqualTo("http://localhost:" + server.port());
            assertThat(uris).allSatisfy(uri -> checkAnswers(URI.create(uri)));
        }
    }

    @Test
    void a_port_in_use_is_told() {
        try (Server first = Server.start(ServerConfig.STANDARD, new Echo())) {
            ServerConfig same = ServerConfig.STANDARD.withPort(first.port());
            StartException e = failure(same);
            assertThat(e.reason()).isEqualTo(StartException.Reason.PORT_IN_USE);
            assertThat(e.host()).isEqualTo("127.0.0.1");
            assertThat(e.port()).isEqualTo(first.port());
            assertThat(e)
                    .hasMessage("cannot listen on 127.0.0.1:" + first.port()
                            + ": the port is in use, choose another one or 0 for any that is free");
        }
    }

    @Test
    void a_port_is_free_again_after_closing() {
        Server first = Server.start(ServerConfig.STANDARD, new Echo());
        try (RawClient client = RawClient.connect(first)) {
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").read();
        }
        first.close();
        try (Server second = Server.start(ServerConfig.STANDARD.withPort(first.port()), new Echo())) {
            assertThat(second.port()).isEqualTo(first.port());
        }
    }

    @Test
    void an_unknown_host_is_told() {
        StartException e = failure(ServerConfig.STANDARD.withHost("no-such-host.invalid"));
        assertThat(e.reason()).isEqualTo(StartException.Reason.UNKNOWN_HOST);
        assertThat(e).hasMessageContaining("no-such-host.invalid");
    }

    @Test
    void an_address_of_another_machine_is_told() {
        // From a block set aside for documentation (RFC 5737).
        assertThat(failure(ServerConfig.STANDARD.withHost("192.0.2.1")).reason())
                .isEqualTo(StartException.Reason.FOREIGN_HOST);
    }

    private static StartException failure(ServerConfig config) {
        StartException e = catchThrowableOfType(StartException.class, () -> Server.start(config, new Echo()));
        assertThat(e).as("starting on " + config.host()).isNotNull();
        return e;
    }

    @Test
    void a_port_out_of_range_is_a_mistake() {
        assertThatThrownBy(() -> ServerConfig.STANDARD.withPort(65_536))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("port is 65536, must be 0 to 65535");
    }
}
