package dev.ringer.callback;

import dev.ringer.contract.Content;
import dev.ringer.contract.Example;
import dev.ringer.contract.RequestBody;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Shape;
import dev.ringer.generation.GeneratedAnswerer;
import dev.ringer.generation.Subject;
import dev.ringer.generation.Wish;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Percent;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses and makes the bodies of callbacks. */
public final class CallbackBodies {

    private final GeneratedAnswerer generated;
    private final Checker checker;
    private final String seed;

    public CallbackBodies(GeneratedAnswerer generated, Checker checker, String seed) {
        this.generated = generated;
        this.checker = checker;
        this.seed = seed;
    }

    /**
     * Give the body of a draft.
     *
     * @throws IllegalArgumentException when the contract does not have what the draft wants of it
     */
    Payload payload(Draft draft, Occasion occasion) {
        Optional<Content> content = content(draft);
        if (draft.body() instanceof Draft.DraftBody.Own own) {
            return typed(own.payload(), draft, content);
        }
        Draft.DraftBody.OfContract wanted = (Draft.DraftBody.OfContract) draft.body();
        if (content.isEmpty()) {
            if (wanted.generated() || !wanted.example().isEmpty()) {
                throw new IllegalArgumentException("the contract has no body to make for it");
            }
            return Payload.NONE;
        }
        MediaType type = type(draft, content, MediaType.JSON);
        Optional<Payload> example = example(wanted, content.get(), type);
        return wanted.changes().apply(example.orElseGet(() -> {
            Wish wish = wish(draft.name(), occasion)
                    .withSeed(wanted.seed().orElse(seed))
                    .withShape(wanted.shape().orElse(Shape.TYPICAL));
            return generated.payload(content.get(), type, wish);
        }));
    }

    /** Give the body's content in the contract: that of the draft's media type, else JSON, else the first. */
    private static Optional<Content> content(Draft draft) {
        List<Content> contents = draft.documented()
                .flatMap(each -> each.callback().operation().detail().body())
                .map(RequestBody::contents)
                .orElse(List.of());
        Optional<MediaType> wanted = draft.type();
        return contents.stream()
                .filter(each -> wanted.map(type -> each.type().includes(type))
                        .orElse(each.type().isJson()))
                .findFirst()
                .or(() -> wanted.isPresent()
                        ? Optional.empty()
                        : contents.stream().findFirst());
    }

    private static MediaType type(Draft draft, Optional<Content> content, MediaType usual) {
        return draft.type()
                .or(() -> content.map(Content::type).filter(each -> !each.isRange()))
                .orElse(usual);
    }

    private static Payload typed(Payload payload, Draft draft, Optional<Content> content) {
        if (payload instanceof Payload.Value value) {
            return new Payload.Value(value.json(), type(draft, content, value.type()), content);
        }
        return payload instanceof Payload.Raw raw
                ? new Payload.Raw(raw.body(), draft.type().orElse(raw.type()))
                : payload;
    }

    private Optional<Payload> example(Draft.DraftBody.OfContract wanted, Content content, MediaType type) {
        if (wanted.generated()) {
            return Optional.empty();
        }
        Optional<Json> example = content.examples().stream()
                .filter(each -> wanted.example().isEmpty()
                        ? isValid(each, content)
                        : each.name().equals(wanted.example()))
                .flatMap(each -> each.data().stream())
                .findFirst();
        if (example.isEmpty() && !wanted.example().isEmpty()) {
            throw new IllegalArgumentException("the contract has no example '" + wanted.example() + "' for it");
        }
        return example.map(json -> new Payload.Value(json, type, Optional.of(content)));
    }

    private boolean isValid(Example example, Content content) {
        return example.data().isPresent()
                && content.schema()
                        .map(schema -> checker.accepts(schema, example.data().get(), Direction.REQUEST))
                        .orElse(true);
    }

    /** Ask for values that belong to the same thing as the reply: what the reply calls so, the callback does too. */
    Wish wish(String name, Occasion occasion) {
        Map<String, String> echoes = echoes(occasion);
        Subject subject = new Subject(name, echoes.getOrDefault("id", ""), echoes, null);
        return new Wish(seed, Shape.TYPICAL, Direction.REQUEST, subject, null);
    }

    private static Map<String, String> echoes(Occasion occasion) {
        Map<String, String> echoes = new HashMap<>();
        occasion.values().forEach((name, value) -> echoes.put(name, Percent.decode(value)));
        Headers headers = occasion.response().headers();
        boolean json = headers.first("Content-Type")
                .flatMap(MediaType::parse)
                .map(MediaType::isJson)
                .orElse(false);
        if (json && occasion.response().body().isHeld()) {
            try {
                if (JsonReader.read(occasion.response().body().bytes()) instanceof JsonObject object) {
                    object.forEach(each -> echo(each.getKey(), each.getValue(), echoes));
                }
            } catch (JsonSyntaxException e) {
                // A body that is no JSON has no members to say again.
            }
        }
        return echoes;
    }

    private static void echo(String name, Json value, Map<String, String> echoes) {
        switch (value.kind()) {
            case STRING -> echoes.put(name, ((JsonString) value).value());
            case NUMBER, BOOLEAN -> echoes.put(name, value.text());
            case NULL, ARRAY, OBJECT -> {}
        }
    }
}
