package dev.ringer.launch;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.contract.PathTemplate;
import dev.ringer.engine.MockEngine;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Shape;
import dev.ringer.generation.Generator;
import dev.ringer.generation.Subject;
import dev.ringer.generation.Wish;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.http.MediaType;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonWriter;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes bodies of an operation or a schema without a server. */
public final class Bodies {

    /**
     * What is wanted.
     *
     * @param name an operationId, a method and path, or the name of a schema
     * @param status of a documented response; 0 for the success
     * @param accept media types that will do, as in the header
     */
    public record Wanted(String name, int count, Shape shape, int status, String accept) {}

    private Bodies() {}

    /**
     * Make bodies as text: JSON with a line a member, binary ones as base64.
     *
     * @throws LaunchException when the contract cannot be read, has no operation or schema of the name, or no valid
     *     value can be made
     */
    public static List<String> make(MockConfig config, Wanted wanted) {
        Loaded loaded = Loader.load(config);
        for (Mount mount : loaded.mounts()) {
            for (Operation operation : mount.operations()) {
                if (isCalled(operation, wanted.name())) {
                    return ofOperation(config, loaded, mount, operation, wanted);
                }
            }
        }
        for (Contract contract : loaded.contracts()) {
            Optional<Schema> schema = contract.schemas().find(wanted.name());
            if (schema.isPresent()) {
                return ofSchema(config, schema.get(), wanted);
            }
        }
        throw new LaunchException(unknown(loaded, wanted.name()));
    }

    private static boolean isCalled(Operation operation, String name) {
        return operation.id().equals(name) || operation.title().equalsIgnoreCase(name);
    }

    private static String unknown(Loaded loaded, String name) {
        List<String> names = new ArrayList<>();
        loaded.contracts().forEach(contract -> {
            contract.operations().forEach(each -> names.add(each.id()));
            names.addAll(contract.schemas().names());
        });
        int shown = Math.min(20, names.size());
        return "there is no operation or schema '" + name + "', there are: "
                + String.join(", ", names.subList(0, shown))
                + (shown < names.size() ? " and " + (names.size() - shown) + " more" : "");
    }

    private static String seed(MockConfig config, int index) {
        return index == 0 ? config.engine().seed() : config.engine().seed() + "-" + index;
    }

    /** Ask the engine as a client would, so that the bodies are those of the mock. */
    private static List<String> ofOperation(
            MockConfig config, Loaded loaded, Mount mount, Operation operation, Wanted wanted) {
        MockEngine engine = new MockEngine(loaded.world());
        Map<String, String> values = new HashMap<>();
        operation.path().variables().forEach(each -> values.put(PathTemplate.name(each), "1"));
        String query =
                operation.path().query().isEmpty() ? "" : operation.path().query() + "&";
        String target = mount.basePath() + operation.path().expand(values) + "?" + query;
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < wanted.count(); i++) {
            String preferences = "dynamic=true, validation=off, shape="
                    + wanted.shape().word() + (wanted.status() == 0 ? "" : ", code=" + wanted.status());
            // A seed may hold anything, which a header cannot.
            String seed = "__seed=" + Percent.encode(seed(config, i));
            Exchange exchange = engine.answer(
                    Request.of(operation.method(), target + seed)
                            .withHeader("Prefer", preferences)
                            .withHeader("Accept", wanted.accept()),
                    new Route.Found(mount, operation, values));
            bodies.add(text(exchange, operation));
        }
        return bodies;
    }

    private static String text(Exchange exchange, Operation operation) {
        Response response = exchange.response();
        MediaType type = response.headers()
                .first("Content-Type")
                .flatMap(MediaType::parse)
                .orElse(MediaType.BINARY);
        boolean refused = type.essence().equals(MediaType.PROBLEM.essence()) && exchange.origin() == Origin.REFUSAL;
        if (refused) {
            throw new LaunchException(operation.title() + ": " + exchange.reason());
        }
        if (type.isJson()) {
            return JsonWriter.writePretty(Json.parse(response.body().text()));
        }
        boolean text = type.isText() || type.isXml() || type.isForm() || type.isMultipart() || type.isJsonSequence();
        return text
                ? response.body().text()
                : Base64.getEncoder().encodeToString(response.body().bytes());
    }

    private static List<String> ofSchema(MockConfig config, Schema schema, Wanted wanted) {
        Generator generator =
                new Generator(Checker.asserting(), Atlas.of(config.engine().locale()));
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < wanted.count(); i++) {
            Wish wish = Wish.response()
                    .withSeed(seed(config, i))
                    .withShape(wanted.shape())
                    .withSubject(Subject.NONE);
            Generator.Outcome outcome = generator.make(schema, wish);
            if (outcome instanceof Generator.Outcome.Failed failed) {
                throw new LaunchException(failed.diagnostic().toString());
            }
            bodies.add(JsonWriter.writePretty(((Generator.Outcome.Made) outcome).value()));
        }
        return bodies;
    }
}
