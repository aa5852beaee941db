package dev.ringer.fuzz;

import dev.ringer.launch.MockServer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;

/** Contracts to aim at: our own with every odd shape, and other people's where they lie beside the project. */
final class Contracts {

    private static final List<String> CORPUS = List.of(
            "vonage/media.yml",
            "sundsvall-municipality/email-sender-2.0.yml",
            "stac/item-search/openapi.yaml",
            "etcd-io/v3election.swagger.json",
            "line/channel-access-token.yml",
            "fiware/context.STH.Comet/STH.Comet-openapi.json",
            "twilio/sendgrid/json/tsg_mc_lists_v3.json",
            "flyteorg/dataproxy.swagger.json",
            "paystack/savings.yaml",
            "onflow/experimental/openapi.yaml",
            "line/insight.yml",
            "firecracker/firecracker.yaml",
            "twilio/yaml/twilio_notify_v1.yaml",
            "paypal/vault_payment_tokens_v3.json",
            "netlify/swagger.yml",
            "treeverse/swagger.yml",
            "resend/resend.yaml",
            "apache/airflow/v2.yaml",
            "keycloak-community/23.0.7.json");

    private Contracts() {}

    static List<String> ours() {
        try {
            return List.of(Path.of(Contracts.class.getResource("oddities.yaml").toURI())
                    .toString());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Give those that are there, perhaps none. */
    static List<String> corpus() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/corpus/openapi");
            if (Files.isDirectory(folder)) {
                Stream<Path> files = CORPUS.stream().map(folder::resolve).filter(Files::exists);
                return files.map(Path::toString).toList();
            }
        }
        return List.of();
    }

    /** Keep what fails inside of a server. */
    static MockServer.Listener telling(Queue<String> errors) {
        return new MockServer.Listener() {
            @Override
            public void failed(String doing, Throwable error) {
                StackTraceElement[] trace = error.getStackTrace();
                errors.add(doing + ": " + error
                        + (trace.length == 0
                                ? ""
                                : " at " + trace[0] + " " + List.of(trace).subList(0, Math.min(12, trace.length))));
            }
        };
    }
}
