package dev.ringer.verification;

import dev.ringer.contract.PathTemplate;
import dev.ringer.contract.StatusKey;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.matching.Conditions;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import dev.ringer.source.Fields;
import dev.ringer.source.Location;
import dev.ringer.source.Nearest;
import dev.ringer.stub.StubReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what an exchange is to be like: {@code operation}, or {@code method} and {@code path}, {@code when}, {@code response}. */
final class DescriptionReader {

    /** What conditions ask for that is not kept with an exchange. */
    private static final List<String> UNKEPT = List.of("step", "call");

    private static final String STATUSES = "a status such as 404, a class such as 4XX, or a list of these";

    private final OperationNames names;
    private final Documents documents;
    private final List<Diagnostic> diagnostics;

    DescriptionReader(OperationNames names, Documents documents, List<Diagnostic> diagnostics) {
        this.names = names;
        this.documents = documents;
        this.diagnostics = diagnostics;
    }

    Description read(Fields fields) {
        Conditions query = Conditions.NONE;
        Optional<Json> path = fields.json("path");
        if (path.isPresent() && path.get() instanceof JsonString text) {
            query = Conditions.ofQuery(
                    PathTemplate.parse(text.value()).query(), fields.at("path"), documents, diagnostics);
        } else if (path.isPresent()) {
            query = Conditions.read("path", path.get(), fields.at("path"), documents, diagnostics);
        }
        Place place = place(fields);
        Conditions method = place instanceof Place.Anywhere ? method(fields) : Conditions.NONE;
        Conditions when =
                fields.json("when").map(each -> when(each, fields.at("when"))).orElse(Conditions.NONE);
        Optional<Fields> response = fields.map("response", "a response");
        List<StatusKey> statuses = response.map(DescriptionReader::statuses).orElse(List.of());
        Conditions answered = response.map(this::response).orElse(Conditions.NONE);
        response.ifPresent(Fields::done);
        return new Description(place, source(fields), method.and(query).and(when), statuses, answered);
    }

    // --- where

    private Place place(Fields fields) {
        Optional<String> operation = fields.text("operation");
        Optional<String> method =
                fields.text("method").map(each -> each.toUpperCase(Locale.ROOT)).filter(each -> !each.equals("ANY"));
        Optional<Json> path = fields.json("path");
        if (operation.isPresent()) {
            if (method.isPresent() || path.isPresent()) {
                fields.report(
                        "an exchange has an operation, or method and path; here are both",
                        fields.at(path.isPresent() ? "path" : "method"));
            }
            return named(operation.get(), fields);
        }
        if (path.isPresent() && path.get() instanceof JsonString text) {
            // A question that no exchange can be meant by is answered by "never", which reads like an answer.
            if (!text.value().startsWith("/") && !text.value().equals("*")) {
                fields.wrong("path", StubReader.PATHS);
            }
            PathTemplate template = PathTemplate.parse(text.value());
            String plain = text.value().split("\\?", 2)[0];
            return method.flatMap(each -> names.operation(each + " " + template.shape()))
                    .orElseGet(() -> Place.OfPath.of(method, plain));
        }
        return new Place.Anywhere();
    }

    private Place named(String name, Fields fields) {
        Optional<Place> place = names.operation(name);
        if (place.isEmpty()) {
            String known = names.words().isEmpty() ? "; no contract is loaded" : "";
            diagnostics.add(Diagnostic.error(
                    "unknown-operation",
                    "there is no operation '" + name + "'" + Nearest.hint(name, names.words()) + known,
                    fields.at("operation")));
        }
        return place.orElseGet(Place.Anywhere::new);
    }

    private Conditions method(Fields fields) {
        return fields.text("method")
                .filter(each -> !each.equalsIgnoreCase("ANY"))
                .map(each -> Conditions.read("method", Json.of(each), fields.at("method"), documents, diagnostics))
                .orElse(Conditions.NONE);
    }

    // --- what

    private Conditions when(Json when, Location at) {
        Conditions conditions = Conditions.read(when, at, documents, diagnostics);
        for (String each : UNKEPT) {
            if (!conditions.names(each).isEmpty()) {
                diagnostics.add(
                        Diagnostic.error("field", "'" + each + "' is a matter of stubs; exchanges do not keep it", at));
            }
        }
        return conditions;
    }

    private static List<StatusKey> statuses(Fields response) {
        List<StatusKey> keys = new ArrayList<>();
        if (response.json("status").filter(each -> each.equals(JsonArray.EMPTY)).isPresent()) {
            response.wrong("status", STATUSES);
        }
        for (String each : response.texts("status")) {
            StatusKey.parse(each)
                    .filter(key -> !key.isDefault())
                    .ifPresentOrElse(keys::add, () -> response.wrong("status", STATUSES));
        }
        return keys;
    }

    /** Conditions on a response have the words of those on a request. */
    private Conditions response(Fields response) {
        Conditions conditions = Conditions.NONE;
        for (String each : response.present(List.of("header", "body", "mediaType"))) {
            Json test = response.json(each).orElseThrow();
            conditions = conditions.and(
                    Conditions.isNamed(each)
                            ? Conditions.read(JsonObject.of(each, test), response.at(), documents, diagnostics)
                            : Conditions.read(each, test, response.at(each), documents, diagnostics));
        }
        return conditions;
    }

    /** Show what was written, but the place. */
    private static String source(Fields fields) {
        StringBuilder out = new StringBuilder();
        for (String each : List.of("when", "response")) {
            fields.json(each)
                    .ifPresent(value -> out.append(out.isEmpty() ? "" : ", ")
                            .append(each)
                            .append(' ')
                            .append(value.text()));
        }
        return out.toString();
    }
}
