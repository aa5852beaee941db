package dev.ringer.launch;

import dev.ringer.admin.ControlPlane;
import dev.ringer.admin.Guard;
import dev.ringer.admin.Managed;
import dev.ringer.admin.wiremock.WireMockApi;
import dev.ringer.exchange.Problem;
import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Handler;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.JsonWriter;
import dev.ringer.server.Server;
import dev.ringer.server.ServerConfig;
import dev.ringer.server.StartException;
import dev.ringer.wiremock.Templating;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a mock and its control API listen: at one port, or at two.
 *
 * @param control the port of the control API; nothing where it is the mock's
 * @param token that the control API asks for
 * @param isTokenMade whether it was made here, since nobody thought of one
 */
record Doors(Server mock, Optional<Server> control, Optional<String> token, boolean isTokenMade)
        implements AutoCloseable {

    private static final int TOKEN_BYTES = 18;

    /**
     * Listen.
     *
     * @param answers those of the mock
     * @throws StartException when a port cannot be listened at
     */
    static Doors open(
            MockConfig config, ServerConfig server, Managed managed, Supplier<Templating> templating, Handler answers) {
        Guard guard = guard(config.control(), server.host());
        boolean isMade = config.control().token().isEmpty() && guard.token().isPresent();
        if (config.control().port().isEmpty()) {
            return new Doors(
                    Server.start(server, controlled(config, managed, guard, templating, answers)),
                    Optional.empty(),
                    guard.token(),
                    isMade);
        }
        Server mock = Server.start(server, answers);
        try {
            Server control = Server.start(
                    server.withPort(config.control().port().getAsInt()),
                    controlled(config, managed, guard, templating, Doors::elsewhere));
            return new Doors(mock, Optional.of(control), guard.token(), isMade);
        } catch (StartException e) {
            mock.close();
            throw e;
        }
    }

    private static Handler controlled(
            MockConfig config, Managed managed, Guard guard, Supplier<Templating> templating, Handler next) {
        return new ControlPlane(
                managed,
                guard,
                config.sources().wireMock().hasApi() ? new WireMockApi(managed, guard, templating, next) : next);
    }

    private static Delivery elsewhere(Request request) {
        Problem problem = Problem.of(
                404, "no-such-path", "Only the control API is at this port: " + ControlPlane.PREFIX + "openapi.json.");
        return Delivery.of(new Response(
                404,
                Headers.of("Content-Type", MediaType.PROBLEM.toString()),
                Body.of(JsonWriter.bytes(problem.toJson(request.target().path())))));
    }

    /** Whoever can only be on this machine needs no token; others do, whether one was thought of or not. */
    private static Guard guard(Control control, String host) {
        if (!isLoopback(host)) {
            return new Guard(Optional.of(control.token().orElseGet(Doors::made)), control.origins(), List.of());
        }
        List<String> hosts = new ArrayList<>(Guard.LOOPBACK.hosts());
        hosts.add(host.toLowerCase(Locale.ROOT));
        return new Guard(control.token(), control.origins(), hosts);
    }

    private static boolean isLoopback(String host) {
        try {
            for (InetAddress each : InetAddress.getAllByName(host)) {
                if (!each.isLoopbackAddress()) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String made() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Give the URI that the control API's paths come behind, without a slash at the end. */
    String controlUri() {
        return control.orElse(mock).baseUri();
    }

    @Override
    public void close() {
        control.ifPresent(Server::close);
        mock.close();
    }
}
