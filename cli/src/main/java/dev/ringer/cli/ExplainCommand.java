package dev.ringer.cli;

import dev.ringer.engine.MockEngine;
import dev.ringer.explanation.Explainer;
import dev.ringer.explanation.Explanation;
import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.launch.LaunchException;
import dev.ringer.launch.Loaded;
import dev.ringer.launch.Loader;
import dev.ringer.launch.Setting;
import dev.ringer.launch.Settings;
import dev.ringer.launch.Setup;
import dev.ringer.launch.Sourced;
import dev.ringer.session.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** {@code ringer explain}: why a request was answered so, or what would be answered. */
final class ExplainCommand implements Command {

    private static final String TEXT = "text/plain";
    private static final String JSON = "application/json";

    private final Surroundings surroundings;

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Usage usage() {
        Usage usage = Usage.of("explain", "Say why a request was answered so, and what to change.")
                .withParameter(
                        "[ID]",
                        "Number of an exchange in the journal of a mock that runs; none for the last that missed.")
                .withParameter("[METHOD PATH]", "A request that is not sent: what the mock that runs would answer.")
                .withParameter(
                        "[CONTRACT METHOD PATH]",
                        "The same without a mock that runs: a contract, or a folder with a ringer.yaml.");
        return Surroundings.withOptions(Remote.withOptions(usage))
                .withOption(
                        new Option("header", "", "'NAME: VALUE'", "A header of the request that is not sent.", true))
                .withOption(Option.of("body", "TEXT|@FILE", "Its body."))
                .withOption(Option.of("format", "text|json", "How to write the explanation (text)."))
                .withSettings(settings())
                .withNotes(
                        "",
                        "Nothing is counted or moved on by asking.",
                        "",
                        "Examples:",
                        "  ringer explain",
                        "  ringer explain 42",
                        "  ringer explain POST /v1/pets --header 'Content-Type: application/json' --body @pet.json",
                        "  ringer explain openapi.yaml GET /v1/pets/7");
    }

    private static List<Setting> settings() {
        return Stream.of(
                        "mount",
                        "stubs",
                        "wiremock",
                        "wiremock-templates",
                        "seed",
                        "locale",
                        "validation",
                        "remote-refs")
                .map(each -> Settings.of(each).orElseThrow())
                .toList();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        boolean json = isJson(arguments);
        List<String> given = arguments.parameters();
        if (given.size() > 2) {
            terminal.out().print(offline(given, arguments, json));
            return Exit.FINE;
        }
        Remote remote = Remote.of(arguments, surroundings);
        Remote.Answer answer = switch (given.size()) {
            case 0 -> remote.get("near-misses?limit=1", type(json));
            case 1 -> remote.get("journal/" + id(given.get(0)) + "/explanation", type(json));
            default -> request(given, arguments, remote, json);
        };
        if (!answer.isFine()) {
            return remote.refused(answer, terminal);
        }
        String said = answer.body();
        terminal.out().print(said.isEmpty() ? "No request has missed.\n" : json ? said + "\n" : said);
        return Exit.FINE;
    }

    private static String type(boolean json) {
        return json ? JSON : TEXT;
    }

    private static boolean isJson(Arguments arguments) {
        String format = arguments.value("format").orElse("text");
        if (!format.equals("text") && !format.equals("json")) {
            throw new WrongUseException("--format is '" + format + "', must be text or json");
        }
        return format.equals("json");
    }

    private static String id(String id) {
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw new WrongUseException("ID is '" + id + "', must be the number of an exchange; or METHOD PATH");
        }
        return id;
    }

    // --- a request that is not sent

    private static Remote.Answer request(List<String> given, Arguments arguments, Remote remote, boolean json) {
        Request request = request(given.get(0), given.get(1), arguments);
        JsonObject.Builder question =
                JsonObject.builder().put("method", request.method()).put("path", given.get(1));
        Map<String, Json> headers = new LinkedHashMap<>();
        for (int i = 0; i < request.headers().size(); i++) {
            String name = request.headers().name(i);
            headers.putIfAbsent(
                    name,
                    JsonArray.of(
                            request.headers().all(name).stream().map(Json::of).toList()));
        }
        question.put("headers", JsonObject.of(headers));
        if (!request.body().isEmpty()) {
            question.put(
                    "bodyBase64",
                    Base64.getEncoder().encodeToString(request.body().bytes()));
        }
        return remote.post("explanations", type(json), JSON, question.build().text());
    }

    private String offline(List<String> given, Arguments arguments, boolean json) {
        Request request = request(given.get(1), given.get(2), arguments);
        Setup setup = surroundings
                .setup(arguments, given.subList(0, 1), settings())
                .orElseThrow(() -> new WrongUseException("CONTRACT is missing"));
        Sourced sourced = setup.read();
        sourced.check();
        Loaded loaded = Loader.load(sourced);
        MockEngine engine = new MockEngine(loaded.world());
        Visit visit = engine.sessions().look(request, engine.sessions().server());
        if (visit instanceof Visit.Refused refused) {
            throw new WrongUseException(refused.problem().detail());
        }
        Visit.Found found = (Visit.Found) visit;
        Explanation explanation = new Explainer(engine).explain(found.session(), found.request());
        return json ? explanation.toJson().text() + "\n" : explanation.text();
    }

    private static Request request(String method, String path, Arguments arguments) {
        if (!path.startsWith("/")) {
            throw new WrongUseException("PATH is '" + path + "', must begin with a slash");
        }
        Request request = Request.of(method.toUpperCase(Locale.ROOT), path);
        Headers.Builder headers = Headers.builder();
        for (String each : arguments.values("header")) {
            int colon = each.indexOf(':');
            boolean sendable = colon > 0
                    && Headers.isName(each.substring(0, colon))
                    && Headers.isValue(each.substring(colon + 1).strip());
            if (!sendable) {
                throw new WrongUseException("--header is '" + each + "', must be 'NAME: VALUE'");
            }
            headers.add(each.substring(0, colon), each.substring(colon + 1).strip());
        }
        Request whole = request.withHeaders(headers.build());
        return arguments.value("body").map(each -> withBody(whole, each)).orElse(whole);
    }

    /** A body without a type is JSON, as most are. */
    private static Request withBody(Request request, String given) {
        Body body = given.startsWith("@") ? file(given.substring(1)) : Body.of(given);
        String type = request.headers().first("Content-Type").orElse(JSON);
        return request.withHeaders(request.headers().without("Content-Type")).withBody(type, body);
    }

    private static Body file(String name) {
        try {
            return Body.of(Files.readAllBytes(Path.of(name)));
        } catch (IOException e) {
            throw new LaunchException(name + " cannot be read: " + e.getMessage());
        }
    }
}
