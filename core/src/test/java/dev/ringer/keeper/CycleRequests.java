package dev.ringer.keeper;

import dev.ringer.contract.Content;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.contract.PathTemplate;
import dev.ringer.exchange.Shape;
import dev.ringer.generation.Generator;
import dev.ringer.generation.Subject;
import dev.ringer.generation.Wish;
import dev.ringer.http.Headers;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonWriter;
import dev.ringer.rendering.Rendered;
import dev.ringer.rendering.Renderer;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import dev.ringer.schema.check.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes requests as the client of a contract would: all that is required, and nothing else beside a whole body. */
final class CycleRequests {

    private static final String JSON_FIRST = "application/json, application/*+json;q=0.9, */*;q=0.1";

    private final Generator generator;
    private final String session;
    private final Map<String, String> path = new HashMap<>();

    CycleRequests(Generator generator, String session) {
        this.generator = generator;
        this.session = session;
    }

    private static Wish wish(String seed) {
        return new Wish(seed, Shape.TYPICAL, Direction.REQUEST, Subject.NONE, null);
    }

    private Optional<Json> made(Schema schema, String name, String seed) {
        return generator.makeNamed(schema, wish(seed), name) instanceof Generator.Outcome.Made made
                ? Optional.of(made.value())
                : Optional.empty();
    }

    // --- paths

    /** Give the value of a variable, the same in each request of the cycle. */
    String variable(Operation operation, String name) {
        return path.computeIfAbsent(
                name,
                each -> operation.detail().parameters(Parameter.In.PATH).stream()
                        .filter(parameter -> parameter.name().equals(each))
                        .flatMap(parameter -> parameter.schema().stream())
                        .flatMap(schema -> made(schema, each, "cycle").stream())
                        .map(Texts::of)
                        .filter(text -> text != null && !text.isEmpty())
                        .findFirst()
                        .orElse("7"));
    }

    void remember(String variable, String value) {
        path.put(variable, value);
    }

    /** Give the variables of a path without marks. */
    static List<String> variables(Operation operation) {
        return operation.path().variables().stream().map(PathTemplate::name).toList();
    }

    private String path(Operation operation) {
        Map<String, String> values = new HashMap<>();
        variables(operation).forEach(each -> values.put(each, variable(operation, each)));
        return operation.path().expand(values);
    }

    // --- requests

    /**
     * Ask an operation.
     *
     * @param query beside what is required; wins over it
     * @param thing whose members tell what is asked for by their names; null where there is none yet
     * @param sent body as a value; null for none
     */
    Request request(Operation operation, Map<String, String> query, @Nullable Json thing, @Nullable Json sent) {
        List<String> pairs = new ArrayList<>();
        operation.path().query().pairs().forEach(each -> pairs.add(each.name() + "=" + each.raw()));
        for (Parameter each : operation.detail().parameters(Parameter.In.QUERY)) {
            boolean given =
                    query.containsKey(each.name()) || operation.path().query().has(each.name());
            if (each.required() && !given) {
                value(each, thing).ifPresent(value -> pairs(each, value, pairs));
            }
        }
        query.forEach((name, value) -> pairs.add(Percent.encode(name) + "=" + Percent.encode(value)));
        String target = path(operation) + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
        Request request = headed(Request.of(operation.method(), target), operation);
        return sent == null ? request : withBody(request, operation, sent);
    }

    private Request headed(Request request, Operation operation) {
        Request headed = request.withHeader("Ringer-Session", session).withHeader("Accept", JSON_FIRST);
        for (Parameter each : operation.detail().parameters(Parameter.In.HEADER)) {
            boolean ours = List.of("accept", "content-type", "authorization", "content-length", "prefer")
                    .contains(each.name().toLowerCase(java.util.Locale.ROOT));
            Optional<String> text =
                    each.required() && !ours ? value(each).map(value -> text(each, value)) : Optional.empty();
            if (text.isPresent() && Headers.isValue(text.get())) {
                headed = headed.withHeader(each.name(), text.get());
            }
        }
        List<String> cookies = new ArrayList<>();
        for (Parameter each : operation.detail().parameters(Parameter.In.COOKIE)) {
            if (each.required()) {
                value(each).ifPresent(value -> cookies.add(each.name() + "=" + Percent.encode(text(each, value))));
            }
        }
        return cookies.isEmpty() ? headed : headed.withHeader("Cookie", String.join("; ", cookies));
    }

    private Optional<Json> value(Parameter parameter) {
        Optional<Schema> schema = parameter
                .schema()
                .or(() -> parameter.content().stream()
                        .flatMap(each -> each.schema().stream())
                        .findFirst());
        return schema.isEmpty() ? Optional.of(Json.of("text")) : made(schema.get(), parameter.name(), "cycle");
    }

    /** A client that made a thing asks for it by what it is: {@code ?site_id=7}. */
    private Optional<Json> value(Parameter parameter, @Nullable Json thing) {
        Json member = thing instanceof JsonObject object ? object.get(parameter.name()) : null;
        boolean fits = Texts.of(member) != null
                && parameter
                        .schema()
                        .filter(each -> generator.accepts(each, member))
                        .isPresent();
        return fits ? Optional.of(member) : value(parameter);
    }

    private static String text(Parameter parameter, Json value) {
        if (!parameter.content().isEmpty()) {
            return JsonWriter.write(value);
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(CycleRequests::scalar).collect(Collectors.joining(","));
        }
        if (value instanceof JsonObject object) {
            List<String> parts = new ArrayList<>();
            object.forEach(
                    each -> parts.add(each.getKey() + (parameter.explode() ? "=" : ",") + scalar(each.getValue())));
            return String.join(",", parts);
        }
        return scalar(value);
    }

    private static String scalar(Json value) {
        String text = Texts.of(value);
        return text == null ? (value == JsonNull.NULL ? "" : JsonWriter.write(value)) : text;
    }

    private static void pairs(Parameter parameter, Json value, List<String> pairs) {
        String name = Percent.encode(parameter.name(), "[]");
        boolean plain = !parameter.content().isEmpty();
        if (!plain && value instanceof JsonArray array && parameter.explode()) {
            array.forEach(each -> pairs.add(name + "=" + Percent.encode(scalar(each))));
        } else if (!plain && value instanceof JsonObject object && parameter.style() == Parameter.Style.DEEP_OBJECT) {
            object.forEach(each -> pairs.add(
                    name + "[" + Percent.encode(each.getKey()) + "]=" + Percent.encode(scalar(each.getValue()))));
        } else if (!plain && value instanceof JsonObject object && parameter.explode()) {
            object.forEach(
                    each -> pairs.add(Percent.encode(each.getKey()) + "=" + Percent.encode(scalar(each.getValue()))));
        } else {
            pairs.add(name + "=" + Percent.encode(text(parameter, value), plain ? "" : ","));
        }
    }

    // --- bodies

    /** Give the way in which an operation takes bodies: JSON where it can be, else a form, else the first there is. */
    static Optional<Content> content(Operation operation) {
        List<Content> all =
                operation.detail().body().map(each -> each.contents()).orElse(List.of());
        return all.stream()
                .filter(each -> each.type().isJson())
                .findFirst()
                .or(() -> all.stream().filter(each -> each.type().isForm()).findFirst())
                .or(() -> all.stream().findFirst());
    }

    /** Make a body; nothing where the operation takes none, or none can be made. */
    Optional<Json> body(Operation operation, String seed) {
        return content(operation)
                .flatMap(each -> each.schema().isEmpty()
                        ? Optional.of(JsonObject.EMPTY)
                        : generator.make(each.schema().get(), wish(seed)) instanceof Generator.Outcome.Made made
                                ? Optional.of(made.value())
                                : Optional.empty());
    }

    /** Tell whether the body is a list of changes, as the contract says it. */
    static boolean takesList(Operation operation) {
        return content(operation).stream()
                .anyMatch(each -> each.type().subtype().equals("json-patch+json")
                        || each.schema()
                                .filter(it -> Parts.ofAny(it).types().has(Type.ARRAY))
                                .isPresent());
    }

    private static Request withBody(Request request, Operation operation, Json sent) {
        Content content = content(operation).orElseThrow();
        if (content.type().isJson() || content.type().isRange()) {
            String type = content.type().isRange()
                    ? "application/json"
                    : content.type().toString();
            return request.withBody(type, JsonWriter.write(sent));
        }
        Rendered rendered = Renderer.render(sent, content.type(), Optional.of(content));
        return request.withBody(rendered.type().toString(), rendered.body());
    }
}
