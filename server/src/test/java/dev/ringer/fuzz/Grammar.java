package dev.ringer.fuzz;

import dev.ringer.contract.Content;
import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.generation.Generator;
import dev.ringer.generation.Wish;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.http.Percent;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.rendering.Rendered;
import dev.ringer.rendering.Renderer;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes requests that contracts allow, as the ground that odd ones grow on. */
final class Grammar {

    private static final int VARIANTS = 2;

    private final Generator generator = new Generator(Checker.asserting(), Atlas.of("en"));
    private final List<Draft> drafts = new ArrayList<>();

    private Grammar() {}

    /** Write some requests for each operation, in the order of the contracts; at most so many for one mount. */
    static List<Draft> drafts(List<Mount> mounts, int operationsMax) {
        Grammar grammar = new Grammar();
        for (Mount mount : mounts) {
            List<Operation> operations = mount.operations();
            int step = Math.max(1, operations.size() / operationsMax);
            for (int i = 0; i < operations.size(); i += step) {
                grammar.add(mount, operations.get(i));
            }
        }
        return List.copyOf(grammar.drafts);
    }

    private void add(Mount mount, Operation operation) {
        if (!operation.detail().defects().isEmpty()) {
            drafts.add(Draft.of(
                    operation.method(), mount.basePath() + operation.path().expand(Map.of())));
            return;
        }
        for (int variant = 0; variant < VARIANTS; variant++) {
            List<Content> contents =
                    operation.detail().body().map(body -> body.contents()).orElse(List.of());
            for (Content content : contents) {
                drafts.add(withBody(plain(mount, operation, "s" + variant), content, "s" + variant));
            }
            if (contents.isEmpty()) {
                drafts.add(plain(mount, operation, "s" + variant));
            }
        }
    }

    private Draft plain(Mount mount, Operation operation, String seed) {
        Map<String, String> path = new HashMap<>();
        List<String> query = new ArrayList<>();
        List<Draft.Field> fields = new ArrayList<>();
        if (!operation.path().query().isEmpty()) {
            query.add(operation.path().query().raw());
        }
        for (Parameter parameter : operation.detail().parameters()) {
            String text = text(value(parameter, seed), parameter.style());
            switch (parameter.in()) {
                case PATH -> path.put(parameter.name(), prefixed(parameter, text));
                case QUERY -> query.add(Percent.encode(parameter.name()) + "=" + Percent.encode(text));
                case QUERYSTRING -> query.add(Percent.encode(text));
                case HEADER -> fields.add(new Draft.Field(parameter.name(), oneLine(text)));
                case COOKIE -> fields.add(new Draft.Field("Cookie", parameter.name() + "=" + Percent.encode(text)));
            }
        }
        String target = mount.basePath()
                + operation.path().expand(path)
                + (query.isEmpty() ? "" : "?" + String.join("&", query));
        Draft draft = new Draft(operation.method(), target, fields, new byte[0]);
        return operation.detail().security().isEmpty() ? draft : draft.with("Authorization", "Bearer abc");
    }

    private static String prefixed(Parameter parameter, String text) {
        return switch (parameter.style()) {
            case LABEL -> "." + text;
            case MATRIX -> ";" + parameter.name() + "=" + text;
            case SIMPLE, FORM, SPACE_DELIMITED, PIPE_DELIMITED, TAB_DELIMITED, DEEP_OBJECT, COOKIE -> text;
        };
    }

    private Draft withBody(Draft draft, Content content, String seed) {
        Json value = content.schema().map(schema -> made(schema, seed, "")).orElse(JsonObject.EMPTY);
        Rendered rendered = Renderer.render(value, content.type(), Optional.of(content));
        return draft.with("Content-Type", rendered.type().toString())
                .withBody(rendered.body().bytes());
    }

    private Json value(Parameter parameter, String seed) {
        Optional<Schema> schema = parameter
                .schema()
                .or(() -> parameter.content().stream().findFirst().flatMap(Content::schema));
        return schema.map(each -> made(each, seed, parameter.name())).orElse(new JsonString("x"));
    }

    private Json made(Schema schema, String seed, String name) {
        Wish wish = Wish.response().withDirection(Direction.REQUEST).withSeed(seed);
        return generator.makeNamed(schema, wish, name) instanceof Generator.Outcome.Made made
                ? made.value()
                : new JsonString("x");
    }

    private static String text(Json value, Parameter.Style style) {
        if (value instanceof JsonArray array) {
            String glue = style == Parameter.Style.PIPE_DELIMITED ? "|" : ",";
            return String.join(
                    glue, array.items().stream().map(each -> text(each, style)).toList());
        }
        return value instanceof JsonString string ? string.value() : value.toString();
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.chars().limit(200).forEach(c -> line.append(c < ' ' || c > '~' ? '?' : (char) c));
        return line.toString().strip();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
