package dev.ringer.contract.openapi;

import dev.ringer.contract.Content;
import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Link;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.contract.PathTemplate;
import dev.ringer.contract.RequestBody;
import dev.ringer.contract.StatusKey;
import dev.ringer.json.Json;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads operations of OpenAPI 3.x. */
final class OpenApiDetailReader implements DetailReader {

    /** The way to the security schemes. */
    static final List<String> SCHEMES = List.of("components", "securitySchemes");

    private final Reading reading;
    private final Examples examples;
    private final Security security;
    private final CallbacksReader callbacks;

    OpenApiDetailReader(Reading reading, CallbacksReader callbacks) {
        this.reading = reading;
        this.examples = new Examples(reading);
        this.security = new Security(reading, SCHEMES);
        this.callbacks = callbacks;
    }

    @Override
    public Operation.Detail read(Node pathItem, Node operation, List<String> variables) {
        List<Diagnostic> defects = new ArrayList<>();
        List<Diagnostic> remarks = new ArrayList<>();
        List<Parameter> parameters = parameters(pathItem, operation, variables, defects, remarks);
        Optional<RequestBody> body = operation.has("requestBody")
                ? reading.find(operation.at("requestBody"), operation.get("requestBody"), "request body", defects)
                        .map(node -> body(node, remarks))
                : Optional.empty();
        List<ContractResponse> responses = responses(operation, remarks);
        return new Operation.Detail(
                parameters,
                body,
                responses,
                callbacks.callbacks(this, operation, remarks),
                security.read(operation, remarks),
                defects,
                remarks);
    }

    // --- parameters

    private List<Parameter> parameters(
            Node pathItem, Node operation, List<String> variables, List<Diagnostic> defects, List<Diagnostic> remarks) {
        Map<String, Parameter> byKey = new LinkedHashMap<>();
        for (Node holder : List.of(operation, pathItem)) {
            for (Node node : reading.items(holder, "parameters", "parameter", defects)) {
                parameter(node, remarks).ifPresent(each -> byKey.putIfAbsent(each.in() + " " + key(each), each));
            }
        }
        for (String variable : variables) {
            String name = PathTemplate.name(variable);
            byKey.computeIfAbsent(Parameter.In.PATH + " " + name, key -> undeclared(name, operation.location()));
        }
        return List.copyOf(byKey.values());
    }

    private static String key(Parameter parameter) {
        return parameter.in() == Parameter.In.HEADER ? parameter.name().toLowerCase(Locale.ROOT) : parameter.name();
    }

    /** A variable of the path that no parameter describes takes any text. */
    static Parameter undeclared(String name, Location at) {
        return new Parameter(
                name,
                Parameter.In.PATH,
                true,
                false,
                Parameter.Style.SIMPLE,
                false,
                false,
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                at);
    }

    private Optional<Parameter> parameter(Node node, List<Diagnostic> remarks) {
        String name = node.text("name", "");
        Optional<Parameter.In> in = in(node.text("in", ""));
        if (in.isEmpty()) {
            remarks.add(Strays.parameter(node, "path, query, querystring, header or cookie"));
        } else if (name.isEmpty() && in.get() != Parameter.In.QUERYSTRING) {
            remarks.add(Strays.nameless(node));
            return Optional.empty();
        }
        // These three say how the message is made and are described elsewhere (OAS 3.1, "Parameter Object").
        boolean ignored = in.isPresent()
                && in.get() == Parameter.In.HEADER
                && List.of("accept", "content-type", "authorization").contains(name.toLowerCase(Locale.ROOT));
        return in.isEmpty() || ignored ? Optional.empty() : Optional.of(parameter(name, in.get(), node, remarks));
    }

    private static Optional<Parameter.In> in(String word) {
        for (Parameter.In in : Parameter.In.values()) {
            if (in.word().equals(word)) {
                return Optional.of(in);
            }
        }
        return Optional.empty();
    }

    private Parameter parameter(String name, Parameter.In in, Node node, List<Diagnostic> remarks) {
        Optional<Parameter.Style> written = style(node.text("style"));
        if (written.isEmpty() && node.has("style")) {
            remarks.add(Strays.style(node));
        }
        Parameter.Style style = written.orElse(defaultStyle(in));
        Json explode = node.get("explode");
        boolean exploded = explode == null
                ? style == Parameter.Style.FORM || style == Parameter.Style.COOKIE
                : explode == JsonBoolean.TRUE;
        return new Parameter(
                name,
                in,
                node.isTrue("required") || in == Parameter.In.PATH,
                node.isTrue("deprecated"),
                style,
                exploded,
                node.isTrue("allowReserved"),
                node.isTrue("allowEmptyValue"),
                reading.schema(node, "schema"),
                contents(node, remarks),
                examples.read(node),
                node.location());
    }

    private static Parameter.Style defaultStyle(Parameter.In in) {
        return switch (in) {
            case PATH, HEADER -> Parameter.Style.SIMPLE;
            case QUERY, QUERYSTRING, COOKIE -> Parameter.Style.FORM;
        };
    }

    static Optional<Parameter.Style> style(@Nullable String word) {
        return Optional.ofNullable(
                switch (word == null ? "" : word) {
                    case "simple" -> Parameter.Style.SIMPLE;
                    case "label" -> Parameter.Style.LABEL;
                    case "matrix" -> Parameter.Style.MATRIX;
                    case "form" -> Parameter.Style.FORM;
                    case "spaceDelimited" -> Parameter.Style.SPACE_DELIMITED;
                    case "pipeDelimited" -> Parameter.Style.PIPE_DELIMITED;
                    case "deepObject" -> Parameter.Style.DEEP_OBJECT;
                    case "cookie" -> Parameter.Style.COOKIE;
                    default -> null;
                });
    }

    // --- bodies

    private RequestBody body(Node node, List<Diagnostic> remarks) {
        return new RequestBody(node.isTrue("required"), contents(node, remarks));
    }

    private List<Content> contents(Node node, List<Diagnostic> remarks) {
        Node map = node.child("content");
        if (map == null) {
            return List.of();
        }
        List<Content> contents = new ArrayList<>();
        for (Map.Entry<String, Json> each : map.members()) {
            Location at = map.at(each.getKey());
            MediaTypes.read(each.getKey(), at, remarks)
                    .ifPresent(type -> contents.add(reading.find(at, each.getValue(), "media type", remarks)
                            .map(found -> new Content(
                                    type,
                                    reading.schema(found, "schema"),
                                    reading.schema(found, "itemSchema"),
                                    examples.read(found),
                                    encodings(found, remarks),
                                    found.location()))
                            .orElseGet(() ->
                                    new Content(type, Optional.empty(), Optional.empty(), List.of(), Map.of(), at))));
        }
        return contents;
    }

    private Map<String, Content.Encoding> encodings(Node content, List<Diagnostic> remarks) {
        Node map = content.child("encoding");
        if (map == null) {
            return Map.of();
        }
        Map<String, Content.Encoding> encodings = new LinkedHashMap<>();
        for (Map.Entry<String, Json> each : map.members()) {
            if (each.getValue() instanceof JsonObject object) {
                encodings.put(each.getKey(), encoding(new Node(map.at(each.getKey()), object), remarks));
            }
        }
        return encodings;
    }

    private Content.Encoding encoding(Node node, List<Diagnostic> remarks) {
        List<String> types = List.of(node.text("contentType", "").split(",", -1)).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        Json explode = node.get("explode");
        Optional<Parameter.Style> style = style(node.text("style"));
        boolean exploded = explode == null
                ? style.orElse(Parameter.Style.FORM) == Parameter.Style.FORM
                : explode == JsonBoolean.TRUE;
        boolean styled = style.isPresent() || explode != null || node.has("allowReserved");
        return new Content.Encoding(
                MediaTypes.all(types, node.at("contentType"), remarks),
                headers(node, remarks),
                styled ? Optional.of(style.orElse(Parameter.Style.FORM)) : Optional.empty(),
                exploded,
                node.isTrue("allowReserved"));
    }

    // --- responses

    private List<ContractResponse> responses(Node operation, List<Diagnostic> remarks) {
        Node map = operation.child("responses");
        if (map == null) {
            return List.of();
        }
        List<ContractResponse> responses = new ArrayList<>();
        for (Map.Entry<String, Json> each : map.members()) {
            Strays.status(each.getKey(), map.at(each.getKey()), remarks)
                    .ifPresent(key -> responses.add(response(key, map.at(each.getKey()), each.getValue(), remarks)));
        }
        return responses;
    }

    private ContractResponse response(StatusKey key, Location at, Json written, List<Diagnostic> remarks) {
        Reading.Lookup lookup = reading.lookup(at, written, "response");
        if (lookup instanceof Reading.Lookup.Missing missing) {
            return new ContractResponse(key, "", List.of(), List.of(), at, Optional.of(missing.diagnostic()));
        }
        Node node = ((Reading.Lookup.Found) lookup).node();
        return new ContractResponse(
                key,
                node.text("description", ""),
                headers(node, remarks),
                contents(node, remarks),
                node.location(),
                Optional.empty(),
                links(node, remarks));
    }

    private List<Link> links(Node node, List<Diagnostic> remarks) {
        Node map = node.child("links");
        if (map == null) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        for (Map.Entry<String, Json> each : map.members()) {
            reading.find(map.at(each.getKey()), each.getValue(), "link", remarks)
                    .ifPresent(link -> links.add(link(each.getKey(), link)));
        }
        return links;
    }

    private static Link link(String name, Node node) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Node written = node.child("parameters");
        if (written != null) {
            for (Map.Entry<String, Json> each : written.object()) {
                if (each.getValue() instanceof JsonString text) {
                    parameters.put(each.getKey(), text.value());
                }
            }
        }
        Optional<String> operation =
                Optional.ofNullable(node.text("operationId")).or(() -> Optional.ofNullable(node.text("operationRef")));
        return new Link(name, operation, parameters, node.location());
    }

    private List<Parameter> headers(Node node, List<Diagnostic> remarks) {
        Node map = node.child("headers");
        if (map == null) {
            return List.of();
        }
        List<Parameter> headers = new ArrayList<>();
        // All members: names of real headers may begin with x-, which elsewhere marks extensions.
        for (Map.Entry<String, Json> each : map.object()) {
            header(each.getKey(), map.at(each.getKey()), each.getValue(), remarks)
                    .ifPresent(headers::add);
        }
        return headers;
    }

    private Optional<Parameter> header(String name, Location at, Json written, List<Diagnostic> remarks) {
        if (name.equalsIgnoreCase("content-type")) {
            return Optional.empty();
        }
        return reading.find(at, written, "header", remarks)
                .map(node -> parameter(name, Parameter.In.HEADER, node, remarks));
    }
}
