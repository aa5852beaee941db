package dev.ringer.contract.openapi;

import dev.ringer.contract.Content;
import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Example;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.contract.PathTemplate;
import dev.ringer.contract.RequestBody;
import dev.ringer.contract.StatusKey;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.Schema;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads operations of Swagger 2.0, where parameters describe bodies and forms too. */
final class SwaggerDetailReader implements DetailReader {

    /** The way to the security schemes. */
    static final List<String> SCHEMES = List.of("securityDefinitions");

    private static final MediaType FORM = new MediaType("application", "x-www-form-urlencoded", Map.of());
    private static final MediaType MULTIPART = new MediaType("multipart", "form-data", Map.of());

    private final Reading reading;
    private final Security security;

    SwaggerDetailReader(Reading reading) {
        this.reading = reading;
        this.security = new Security(reading, SCHEMES);
    }

    @Override
    public Operation.Detail read(Node pathItem, Node operation, List<String> variables) {
        List<Diagnostic> defects = new ArrayList<>();
        List<Diagnostic> remarks = new ArrayList<>();
        List<Node> all = all(pathItem, operation, defects);
        List<Parameter> parameters = new ArrayList<>();
        List<Node> form = new ArrayList<>();
        Optional<Node> body = Optional.empty();
        for (Node node : all) {
            switch (node.text("in", "")) {
                case "path" -> parameters.add(parameter(node, Parameter.In.PATH));
                case "query" -> parameters.add(parameter(node, Parameter.In.QUERY));
                case "header" -> parameters.add(parameter(node, Parameter.In.HEADER));
                case "formData" -> form.add(node);
                case "body" -> body = Optional.of(node);
                default -> remarks.add(Strays.parameter(node, "path, query, header, formData or body"));
            }
        }
        for (String variable : variables) {
            String name = PathTemplate.name(variable);
            boolean known = parameters.stream()
                    .anyMatch(each ->
                            each.in() == Parameter.In.PATH && each.name().equals(name));
            if (!known) {
                parameters.add(OpenApiDetailReader.undeclared(name, operation.location()));
            }
        }
        List<MediaType> consumes = types("consumes", operation, remarks);
        Optional<RequestBody> request =
                form.isEmpty() ? body.map(node -> body(node, consumes)) : Optional.of(form(form, consumes, operation));
        List<ContractResponse> responses = responses(operation, remarks);
        return new Operation.Detail(
                parameters, request, responses, List.of(), security.read(operation, remarks), defects, remarks);
    }

    private List<Node> all(Node pathItem, Node operation, List<Diagnostic> defects) {
        Map<String, Node> byKey = new LinkedHashMap<>();
        for (Node holder : List.of(operation, pathItem)) {
            for (Node node : reading.items(holder, "parameters", "parameter", defects)) {
                byKey.putIfAbsent(node.text("in", "") + " " + node.text("name", ""), node);
            }
        }
        return List.copyOf(byKey.values());
    }

    private List<MediaType> types(String keyword, Node operation, List<Diagnostic> remarks) {
        Node holder = operation.has(keyword) ? operation : reading.root();
        return MediaTypes.all(holder.texts(keyword), holder.at(keyword), remarks);
    }

    // --- parameters

    private Parameter parameter(Node node, Parameter.In in) {
        String collection = node.text("collectionFormat", "csv");
        return new Parameter(
                node.text("name", ""),
                in,
                node.isTrue("required") || in == Parameter.In.PATH,
                false,
                style(collection, in),
                collection.equals("multi"),
                false,
                node.isTrue("allowEmptyValue"),
                Optional.of(reading.schema(node.location(), node.object())),
                List.of(),
                examples(node),
                node.location());
    }

    private static Parameter.Style style(String collection, Parameter.In in) {
        return switch (collection) {
            case "ssv" -> Parameter.Style.SPACE_DELIMITED;
            case "tsv" -> Parameter.Style.TAB_DELIMITED;
            case "pipes" -> Parameter.Style.PIPE_DELIMITED;
            default -> in == Parameter.In.QUERY ? Parameter.Style.FORM : Parameter.Style.SIMPLE;
        };
    }

    private static List<Example> examples(Node node) {
        Json example = node.has("x-example") ? node.get("x-example") : node.get("example");
        return example == null
                ? List.of()
                : List.of(new Example(Examples.SINGLE, new Example.Value.Data(example), node.location()));
    }

    // --- bodies

    private RequestBody body(Node node, List<MediaType> consumes) {
        Optional<Schema> schema = reading.schema(node, "schema");
        List<MediaType> types = consumes.isEmpty() ? List.of(MediaType.JSON) : consumes;
        List<Content> contents = types.stream()
                .map(type -> new Content(type, schema, Optional.empty(), examples(node), Map.of(), node.location()))
                .toList();
        return new RequestBody(node.isTrue("required"), contents);
    }

    /** A form's fields become the properties of one object, so that nothing above knows that there were parameters. */
    private RequestBody form(List<Node> fields, List<MediaType> consumes, Node operation) {
        JsonObject.Builder properties = JsonObject.builder();
        List<Json> required = new ArrayList<>();
        Map<String, Content.Encoding> encodings = new LinkedHashMap<>();
        boolean files = false;
        for (Node field : fields) {
            String name = field.text("name", "");
            boolean file = field.text("type", "").equals("file");
            files |= file;
            JsonObject schema = field.object().without("required").without("in").without("name");
            properties.put(name, file ? schema.with("format", Json.of("binary")) : schema);
            if (field.isTrue("required")) {
                required.add(Json.of(name));
            }
            String collection = field.text("collectionFormat", "csv");
            if (field.text("type", "").equals("array")) {
                encodings.put(
                        name,
                        new Content.Encoding(
                                List.of(),
                                List.of(),
                                Optional.of(style(collection, Parameter.In.QUERY)),
                                collection.equals("multi"),
                                false));
            }
        }
        JsonObject object = JsonObject.builder()
                .put("type", "object")
                .put("properties", properties.build())
                .put("required", JsonArray.of(required))
                .build();
        Location at = operation.at("parameters");
        Schema schema = reading.schema(at, object);
        List<Content> contents = formTypes(consumes, files).stream()
                .map(type -> new Content(type, Optional.of(schema), Optional.empty(), List.of(), encodings, at))
                .toList();
        return new RequestBody(!required.isEmpty(), contents);
    }

    private static List<MediaType> formTypes(List<MediaType> consumes, boolean files) {
        List<MediaType> forms = consumes.stream()
                .filter(type -> type.isForm() || type.isMultipart())
                .toList();
        if (!forms.isEmpty()) {
            return forms;
        }
        return files ? List.of(MULTIPART) : List.of(FORM, MULTIPART);
    }

    // --- responses

    private List<ContractResponse> responses(Node operation, List<Diagnostic> remarks) {
        Node map = operation.child("responses");
        if (map == null) {
            return List.of();
        }
        List<MediaType> produces = types("produces", operation, remarks);
        List<ContractResponse> responses = new ArrayList<>();
        for (Map.Entry<String, Json> each : map.members()) {
            Strays.status(each.getKey(), map.at(each.getKey()), remarks)
                    .ifPresent(key ->
                            responses.add(response(key, map.at(each.getKey()), each.getValue(), produces, remarks)));
        }
        return responses;
    }

    private ContractResponse response(
            StatusKey key, Location at, Json written, List<MediaType> produces, List<Diagnostic> remarks) {
        Reading.Lookup lookup = reading.lookup(at, written, "response");
        if (lookup instanceof Reading.Lookup.Missing missing) {
            return new ContractResponse(key, "", List.of(), List.of(), at, Optional.of(missing.diagnostic()));
        }
        Node node = ((Reading.Lookup.Found) lookup).node();
        return new ContractResponse(
                key,
                node.text("description", ""),
                headers(node),
                contents(node, produces, remarks),
                node.location(),
                Optional.empty());
    }

    private List<Content> contents(Node node, List<MediaType> produces, List<Diagnostic> remarks) {
        Optional<Schema> schema = reading.schema(node, "schema");
        Map<MediaType, Example> examples = responseExamples(node, remarks);
        if (schema.isEmpty() && examples.isEmpty()) {
            return List.of();
        }
        List<MediaType> types = new ArrayList<>(produces);
        if (types.isEmpty()) {
            types.addAll(examples.keySet());
        }
        if (types.isEmpty()) {
            Node written = node.child("schema");
            boolean file = written != null && written.text("type", "").equals("file");
            types.add(file ? MediaType.BINARY : MediaType.JSON);
        }
        List<Content> contents = new ArrayList<>();
        for (MediaType type : types) {
            Example example = examples.get(type);
            contents.add(new Content(
                    type,
                    schema,
                    Optional.empty(),
                    example == null ? List.of() : List.of(example),
                    Map.of(),
                    node.location()));
        }
        return contents;
    }

    private static Map<MediaType, Example> responseExamples(Node node, List<Diagnostic> remarks) {
        Map<MediaType, Example> examples = new LinkedHashMap<>();
        Node map = node.child("examples");
        if (map != null) {
            for (Map.Entry<String, Json> each : map.members()) {
                Location at = map.at(each.getKey());
                MediaTypes.read(each.getKey(), at, remarks)
                        .ifPresent(type -> examples.put(
                                type, new Example(Examples.SINGLE, new Example.Value.Data(each.getValue()), at)));
            }
        }
        return examples;
    }

    private List<Parameter> headers(Node node) {
        Node map = node.child("headers");
        if (map == null) {
            return List.of();
        }
        List<Parameter> headers = new ArrayList<>();
        for (Map.Entry<String, Json> each : map.object()) {
            if (each.getValue() instanceof JsonObject object
                    && !each.getKey().toLowerCase(Locale.ROOT).equals("content-type")) {
                Node header = new Node(map.at(each.getKey()), object.with("name", Json.of(each.getKey())));
                headers.add(parameter(header, Parameter.In.HEADER));
            }
        }
        return headers;
    }
}
