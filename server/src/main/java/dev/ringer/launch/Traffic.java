package dev.ringer.launch;

import dev.ringer.disruption.Disruption;
import dev.ringer.outbound.Targets;
import dev.ringer.server.ServerConfig;

/**
 * How requests come in and go out.
 *
 * @param server how they come in
 * @param cors true to let pages of any origin call the mock
 * @param disruption what goes wrong with all of them
 * @param targets whom the mock may call
 */
public record Traffic(ServerConfig server, boolean cors, Disruption disruption, Targets targets) {

    static final Traffic STANDARD = new Traffic(
            ServerConfig.STANDARD.withPort(MockConfig.DEFAULT_PORT), true, Disruption.NONE, Targets.LOOPBACK);

    Traffic withServer(ServerConfig replacement) {
        return new Traffic(replacement, cors, disruption, targets);
    }

    Traffic withoutCors() {
        return new Traffic(server, false, disruption, targets);
    }

    Traffic withDisruption(Disruption replacement) {
        return new Traffic(server, cors, replacement, targets);
    }

    Traffic withTargets(Targets replacement) {
        return new Traffic(server, cors, disruption, replacement);
    }
}
