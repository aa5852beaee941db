package dev.ringer.example;

import dev.ringer.contract.Content;
import dev.ringer.contract.Example;
import dev.ringer.exchange.Answerer;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Reply;
import dev.ringer.exchange.Selection;
import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.schema.Reference;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Fetcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Answers with the contract's example: the one that was asked for, else the one whose twin on the request's side equals
 * this request, else the first valid one.
 */
public final class ExampleAnswerer implements Answerer {

    private final Checker checker;
    private final Fetcher fetcher;
    private final ExamplePolicy policy;
    private final BiFunction<Schema, Json, Optional<Json>> repair;
    private final Twins twins = new Twins();
    private final Map<Example, Boolean> valid = new ConcurrentHashMap<>();
    private final Map<Content, List<Example>> lists = new ConcurrentHashMap<>();

    /**
     * Make the rung.
     *
     * @param fetcher for the bytes of external examples
     * @param repair makes a valid value that keeps what it can of an invalid one
     */
    public ExampleAnswerer(
            Checker checker, Fetcher fetcher, ExamplePolicy policy, BiFunction<Schema, Json, Optional<Json>> repair) {
        this.checker = checker;
        this.fetcher = fetcher;
        this.policy = policy;
        this.repair = repair;
    }

    @Override
    public Optional<Reply> answer(Call call) {
        Optional<Content> content = call.selection().content();
        if (content.isEmpty()) {
            return Optional.empty();
        }
        List<Example> examples = lists.computeIfAbsent(content.get(), ExampleAnswerer::examples);
        return examples.isEmpty() ? Optional.empty() : choose(call, content.get(), examples);
    }

    /**
     * An example that stands beside others.
     *
     * @param isValid whether it keeps its schema
     * @param belongs whether its twin on the request's side equals the request
     */
    public record Candidate(String name, boolean isValid, boolean belongs) {}

    /** Give the examples that a call can be answered with, in the contract's order. */
    public List<Candidate> candidates(Call call) {
        Optional<Content> content = call.selection().content();
        List<Example> examples = content.map(ExampleAnswerer::examples).orElse(List.of());
        return examples.stream()
                .map(each -> new Candidate(
                        each.name(),
                        isValid(content.orElseThrow(), each),
                        examples.size() > 1 && twins.equal(call, each.name())))
                .toList();
    }

    private Optional<Reply> choose(Call call, Content content, List<Example> examples) {
        Optional<String> wanted = call.preferences().example();
        if (wanted.isPresent()) {
            return examples.stream()
                    .filter(each -> each.name().equals(wanted.get()))
                    .findFirst()
                    .map(each -> reply(call, content, each, "the example '" + each.name() + "' was asked for"));
        }
        if (examples.size() > 1) {
            for (Example each : examples) {
                if (twins.equal(call, each.name())) {
                    return Optional.of(
                            reply(call, content, each, "the example '" + each.name() + "' belongs to this request"));
                }
            }
        }
        for (Example each : examples) {
            if (isValid(content, each)) {
                return Optional.of(reply(call, content, each, "the example '" + each.name() + "' of the contract"));
            }
        }
        return examples.stream()
                .filter(each -> !(each.value() instanceof Example.Value.External))
                .findFirst()
                .flatMap(each -> invalid(call, content, each));
    }

    private Optional<Reply> invalid(Call call, Content content, Example example) {
        String said = "the example '" + example.name() + "' of the contract, which violates its schema";
        return switch (policy) {
            case SKIP -> Optional.empty();
            case AS_IS -> Optional.of(reply(call, content, example, said + ", as it is"));
            case REPAIR -> repaired(call, content, example, said + ", repaired");
        };
    }

    private Optional<Reply> repaired(Call call, Content content, Example example, String reason) {
        Optional<Json> value = example.data()
                .flatMap(data -> content.schema().flatMap(schema -> repair.apply(schema, plain(data, content))));
        return value.map(json -> reply(
                call,
                example,
                reason,
                () -> new Payload.Value(json, call.selection().type(), Optional.of(content))));
    }

    /** Give the examples of a content: its own, else those of its schema. */
    private static List<Example> examples(Content content) {
        if (!content.examples().isEmpty()) {
            return content.examples();
        }
        List<Example> examples = new ArrayList<>();
        Schema at = content.schema().orElse(null);
        for (int i = 0; i < 16 && at != null && examples.isEmpty(); i++) {
            for (Json each : at.annotations().examples()) {
                String name = examples.isEmpty() ? "default" : Integer.toString(examples.size());
                examples.add(new Example(
                        name, new Example.Value.Data(each), at.location().child("example")));
            }
            at = at.reference().orElse(null) instanceof Reference.Resolved resolved ? resolved.schema() : null;
        }
        return List.copyOf(examples);
    }

    private boolean isValid(Content content, Example example) {
        return valid.computeIfAbsent(example, each -> {
            if (each.value() instanceof Example.Value.External external) {
                return isThere(external);
            }
            Optional<Json> data = each.data();
            Optional<Schema> schema = content.schema();
            return data.isEmpty()
                    || schema.isEmpty()
                    || isText(data.get(), content)
                    || checker.accepts(schema.get(), plain(data.get(), content), Direction.RESPONSE);
        });
    }

    private boolean isThere(Example.Value.External external) {
        try {
            fetcher.fetch(external.address());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Tell whether the example is written in the media type already: text of XML, CSV and so on. */
    private static boolean isText(Json data, Content content) {
        return data instanceof JsonString
                && !content.type().isJson()
                && !content.type().isRange();
    }

    /** An object written as JSON text in a string, which is common, means the object. */
    private static Json plain(Json data, Content content) {
        boolean text = data instanceof JsonString
                && (content.type().isJson() || content.type().isRange());
        boolean wantsText = content.schema()
                .map(schema -> schema.types().has(Type.STRING)
                        && schema.reference().isEmpty()
                        && schema.combination().allOf().isEmpty())
                .orElse(true);
        if (!text || wantsText) {
            return data;
        }
        try {
            return Json.parse(((JsonString) data).value());
        } catch (JsonSyntaxException e) {
            return data;
        }
    }

    // --- replies

    private record Key(Example example, int status, MediaType type) {}

    private Reply reply(Call call, Content content, Example example, String reason) {
        return reply(
                call,
                example,
                reason,
                () -> payload(content, example, call.selection().type()));
    }

    private static Reply reply(Call call, Example example, String reason, Supplier<Payload> payload) {
        Selection selection = call.selection();
        return new Reply(
                Origin.EXAMPLE,
                selection.status(),
                Optional.of(selection.response()),
                Headers.EMPTY,
                reason,
                new Key(example, selection.status(), selection.type()),
                payload);
    }

    private Payload payload(Content content, Example example, MediaType type) {
        Example.Value value = example.value();
        if (value instanceof Example.Value.External external) {
            try {
                return written(fetcher.fetch(external.address()), content, type);
            } catch (IOException e) {
                return new Payload.Broken(Diagnostic.error(
                        "missing-example",
                        "the external example cannot be read: " + e.getMessage(),
                        example.location()));
            }
        }
        if (value instanceof Example.Value.Serialized serialized) {
            return written(serialized.text().getBytes(StandardCharsets.UTF_8), content, type);
        }
        Json data = ((Example.Value.Data) value).json();
        if (isText(data, content)) {
            return new Payload.Raw(Body.of(((JsonString) data).value()), type);
        }
        Json plain = plain(data, content);
        Json shown =
                content.schema().map(schema -> WriteOnly.strip(plain, schema)).orElse(plain);
        return new Payload.Value(shown, type, Optional.of(content));
    }

    /** Send what is written already byte for byte, but for JSON with members that are never sent: without these. */
    private static Payload written(byte[] bytes, Content content, MediaType type) {
        Optional<Json> shown = type.isJson() ? content.schema().flatMap(each -> shown(bytes, each)) : Optional.empty();
        return shown.<Payload>map(each -> new Payload.Value(each, type, Optional.of(content)))
                .orElseGet(() -> new Payload.Raw(Body.of(bytes), type));
    }

    /** Give what is left of a text of JSON; nothing where that is all of it, or it cannot be read. */
    private static Optional<Json> shown(byte[] bytes, Schema schema) {
        try {
            Json whole = JsonReader.read(bytes);
            return Optional.of(WriteOnly.strip(whole, schema)).filter(each -> !each.equals(whole));
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }
}
