package dev.ringer.generation;

import dev.ringer.chance.Dice;
import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Example;
import dev.ringer.contract.Parameter;
import dev.ringer.exchange.Shape;
import dev.ringer.generation.meaning.PageWord;
import dev.ringer.http.Headers;
import dev.ringer.http.Percent;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonWriter;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the headers that a response documents: the contract's example where it gives one, else a made value. */
public final class HeaderValues {

    /** What only a server may say, since it is about this connection and these bytes, not about the resource. */
    private static final Set<String> OURS = Set.of(
            "connection",
            "content-length",
            "content-encoding",
            "content-type",
            "date",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "proxy-authenticate",
            "vary",
            "content-range",
            "accept-ranges",
            "host",
            "server");

    private final Generator generator;

    public HeaderValues(Generator generator) {
        this.generator = generator;
    }

    /** Give the headers of a response, each valid against its schema; those that cannot be made are left out. */
    public Headers make(ContractResponse response, Wish wish) {
        if (response.headers().isEmpty()) {
            return Headers.EMPTY;
        }
        Headers.Builder headers = Headers.builder();
        for (Parameter header : response.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (!OURS.contains(name) && !name.startsWith("access-control-") && Headers.isName(header.name())) {
                for (String value : values(header, wish)) {
                    headers.add(header.name(), value);
                }
            }
        }
        return headers.build();
    }

    private List<String> values(Parameter header, Wish wish) {
        Optional<Json> value = value(header, wish);
        if (value.isEmpty()) {
            return List.of();
        }
        boolean each = header.name().equalsIgnoreCase("Set-Cookie") && value.get() instanceof JsonArray;
        List<String> texts = new ArrayList<>();
        if (each) {
            ((JsonArray) value.get()).forEach(item -> texts.add(text(item, header)));
        } else {
            texts.add(text(value.get(), header));
        }
        return texts.stream().map(HeaderValues::sendable).toList();
    }

    /** A header holds Latin letters and no line breaks; what else there is is percent-encoded. */
    private static String sendable(String text) {
        boolean fine = Headers.isValue(text) && text.chars().allMatch(c -> c < 0x80);
        return fine
                ? text.strip()
                : Percent.encode(text, " !#$&'()*+,/:;=?@[]\"<>{}|\\^`").strip();
    }

    private Optional<Json> value(Parameter header, Wish wish) {
        for (Example example : header.examples()) {
            if (example.data().isPresent()) {
                return example.data();
            }
        }
        Optional<Schema> schema = header.schema();
        if (schema.isEmpty() && !header.content().isEmpty()) {
            schema = header.content().get(0).schema();
        }
        if (schema.isEmpty()) {
            return Optional.of(Json.of("value"));
        }
        for (Json example : schema.get().annotations().examples()) {
            if (generator.accepts(schema.get(), example)) {
                return Optional.of(example);
            }
        }
        Subject subject = wish.subject();
        Optional<String> count = part(subject).flatMap(part -> count(header, part));
        if (count.isPresent()) {
            return count.map(Json::of);
        }
        Optional<Json> usual = usual(schema.get(), wish, header.name());
        if (usual.isPresent()) {
            return usual;
        }
        Generator.Outcome outcome = generator.makeNamed(
                schema.get(),
                wish.withSubject(new Subject(subject.resource(), subject.identity(), Map.of(), null)),
                header.name());
        return outcome instanceof Generator.Outcome.Made made ? Optional.of(made.value()) : Optional.empty();
    }

    private static Optional<PageWord.Part> part(Subject subject) {
        return Optional.ofNullable(subject.collection()).map(Subject.Collection::counted);
    }

    /** Give the number that a header beside a part of a list says; nothing where it says none, or must not say this one. */
    public Optional<String> count(Parameter header, PageWord.Part part) {
        return PageWord.ofHeader(header.name())
                .map(word -> word.of(part))
                .filter(number -> mayBe(header, number) || mayBe(header, Json.of(number.toString())))
                .map(Json::toString);
    }

    private boolean mayBe(Parameter header, Json value) {
        return header.schema().map(schema -> generator.accepts(schema, value)).orElse(true);
    }

    /** Give what such a header holds on an ordinary day, where the schema takes it. */
    private Optional<Json> usual(Schema schema, Wish wish, String name) {
        if (wish.shape() != Shape.TYPICAL) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        Dice dice = wish.subject().dice(Dice.of(wish.seed())).at(lower);
        return HeaderTexts.of(lower, dice).<Json>map(Json::of).filter(each -> generator.accepts(schema, each));
    }

    /** Write a value in the simple style (OAS 3.1, "Style Values"), or as JSON where the header has a media type. */
    private static String text(Json value, Parameter header) {
        if (!header.content().isEmpty()) {
            return JsonWriter.write(value);
        }
        if (value instanceof JsonArray array) {
            String separator = header.style() == Parameter.Style.PIPE_DELIMITED
                    ? "|"
                    : header.style() == Parameter.Style.SPACE_DELIMITED ? " " : ",";
            return array.stream().map(HeaderValues::scalar).collect(Collectors.joining(separator));
        }
        if (value instanceof JsonObject object) {
            List<String> parts = new ArrayList<>();
            object.forEach(each -> {
                if (header.explode()) {
                    parts.add(each.getKey() + "=" + scalar(each.getValue()));
                } else {
                    parts.add(each.getKey());
                    parts.add(scalar(each.getValue()));
                }
            });
            return String.join(",", parts);
        }
        return scalar(value);
    }

    private static String scalar(Json value) {
        return value instanceof JsonString text ? text.value() : value.text();
    }
}
