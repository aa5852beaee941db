package dev.ringer.generation;

import dev.ringer.chance.Dice;
import dev.ringer.contract.Content;
import dev.ringer.contract.Operation;
import dev.ringer.exchange.Answerer;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Reply;
import dev.ringer.exchange.Selection;
import dev.ringer.exchange.Shape;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import dev.ringer.schema.check.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last rung: a value made from the schema of the chosen response. Always answers. */
public final class GeneratedAnswerer implements Answerer {

    private static final int SEQUENCE_ITEMS = 3;

    private final Generator generator;
    private final Subjects subjects;
    private final String seed;
    private final References references;

    public GeneratedAnswerer(Generator generator, String seed) {
        this(generator, seed, Extents.WHOLE, References.NONE);
    }

    /**
     * Make the rung.
     *
     * @param extents how much there is of what is listed
     * @param references the things that values may name
     */
    public GeneratedAnswerer(Generator generator, String seed, Extents extents, References references) {
        this.generator = generator;
        this.references = references;
        this.subjects = new Subjects(generator, extents);
        this.seed = seed;
    }

    /** Two calls that want the same value of the same operation. */
    private record Key(Operation operation, int status, MediaType type, String seed, Shape shape, Subject subject) {}

    @Override
    public Optional<Reply> answer(Call call) {
        Selection selection = call.selection();
        Wish wish = wish(call);
        Key key = new Key(
                call.operation(), selection.status(), selection.type(), wish.seed(), wish.shape(), wish.subject());
        return Optional.of(new Reply(
                Origin.GENERATED,
                selection.status(),
                Optional.of(selection.response()),
                Headers.of("Ringer-Seed", wish.seed()),
                "made from the schema of the response " + selection.response().key(),
                key,
                () -> payload(selection, wish)));
    }

    /** Give what is wanted of values for a call, so that headers can be made in the same way. */
    public Wish wish(Call call) {
        String chosen = call.preferences().seedInUse().orElse(seed);
        Wish plain = new Wish(
                chosen,
                call.preferences().shape().orElse(Shape.TYPICAL),
                Direction.RESPONSE,
                subjects.of(call, Dice.of(chosen)),
                null);
        boolean names = !references.equals(References.NONE) && call.selection().status() < 400;
        return names ? plain.withNaming(new Naming(references, call)) : plain;
    }

    /** Make the body of a response. */
    public Payload payload(Selection selection, Wish wish) {
        Optional<Content> content = selection.content();
        return content.isEmpty() ? Payload.NONE : payload(content.get(), selection.type(), wish);
    }

    /** Make a body of a content. */
    public Payload payload(Content content, MediaType type, Wish wish) {
        if (content.itemSchema().isPresent()) {
            return sequence(content, content.itemSchema().get(), type, wish);
        }
        Optional<Schema> schema = content.schema();
        if (schema.isEmpty()) {
            return isStructured(type)
                    ? new Payload.Value(JsonObject.EMPTY, type, Optional.of(content))
                    : new Payload.Sample(type);
        }
        if (isFile(type) && isOpaque(schema.get())) {
            return new Payload.Sample(type);
        }
        if (type.isJsonSequence() && !schema.get().types().has(Type.ARRAY)) {
            return sequence(content, schema.get(), type, wish);
        }
        return made(generator.make(schema.get(), wish), type, Optional.of(content));
    }

    private static Payload made(Generator.Outcome outcome, MediaType type, Optional<Content> content) {
        return outcome instanceof Generator.Outcome.Made made
                ? new Payload.Value(made.value(), type, content)
                : new Payload.Broken(((Generator.Outcome.Failed) outcome).diagnostic());
    }

    private Payload sequence(Content content, Schema item, MediaType type, Wish wish) {
        List<Json> items = new ArrayList<>();
        for (int i = 0; i < SEQUENCE_ITEMS; i++) {
            Subject subject =
                    new Subject("item", Integer.toString(i), wish.subject().echoes(), null);
            Generator.Outcome outcome = generator.make(item, wish.withSubject(subject));
            if (outcome instanceof Generator.Outcome.Failed failed) {
                return new Payload.Broken(failed.diagnostic());
            }
            items.add(((Generator.Outcome.Made) outcome).value());
        }
        return new Payload.Value(JsonArray.of(items), type, Optional.of(content));
    }

    private static boolean isStructured(MediaType type) {
        return type.isJson() || type.isXml() || type.isForm() || type.isMultipart() || type.isJsonSequence();
    }

    /** Tell whether bytes of the media type are more than a phrase: pictures, pages, tables. */
    private static boolean isFile(MediaType type) {
        return type.subtype().equals("svg+xml")
                || (!isStructured(type) && !type.essence().equals(MediaType.TEXT.essence()) && !type.isEventStream());
    }

    /** Tell whether the schema says no more than that there are bytes. */
    private static boolean isOpaque(Schema schema) {
        boolean bytes = List.of("binary", "byte")
                        .contains(String.valueOf(schema.strings().format()))
                || schema.strings().contentMediaType() != null
                || schema.isAnything();
        return bytes
                || (schema.types().has(Type.STRING)
                        && schema.strings().pattern() == null
                        && schema.enumValues() == null);
    }
}
