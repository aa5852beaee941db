package dev.ringer.keeper;

import dev.ringer.exchange.Call;
import dev.ringer.generation.Generator;
import dev.ringer.generation.Wish;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Access;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Shows things as schemas want them seen. */
final class Showing {

    private final Rungs rungs;
    private final Generator generator;

    Showing(Rungs rungs, Generator generator) {
        this.rungs = rungs;
        this.generator = generator;
    }

    /**
     * Make the body that shows a thing.
     *
     * @param at where in the body it stands
     * @return nothing where no valid body can be made
     */
    Optional<Json> body(Call call, Pointer at, Json thing) {
        Optional<Schema> schema = call.selection().content().flatMap(each -> each.schema());
        if (schema.isEmpty()) {
            return Optional.empty();
        }
        Json shown = fitted(thing, Texts.at(schema.get(), at));
        return at.isRoot()
                ? valid(schema.get(), shown, () -> rungs.generated().wish(call))
                : around(call, schema.get(), body -> Edit.put(body, at, shown));
    }

    /**
     * Give a body with the things included that the caller asks for.
     *
     * @param at where in it the thing stands, or the list of things
     */
    Json including(Turn turn, Call call, Json body, Pointer at) {
        return call.selection()
                .content()
                .flatMap(each -> each.schema())
                .map(schema -> Included.into(turn, generator, schema, body, at))
                .orElse(body);
    }

    /** Make the body that has something put into it; what an example gets wrong around that is made anew. */
    Optional<Json> around(Call call, Schema schema, UnaryOperator<Json> put) {
        // A text that holds JSON is an example that many contracts have, and nothing can be put into it.
        Optional<Json> written = rungs.around(call)
                .filter(each -> each instanceof JsonObject || each instanceof JsonArray)
                .map(put)
                .filter(each -> generator.accepts(schema, each));
        if (written.isPresent()) {
            return written;
        }
        Wish wish = rungs.generated().wish(call);
        return generator.make(schema, wish) instanceof Generator.Outcome.Made made
                ? valid(schema, put.apply(made.value()), () -> wish)
                : Optional.empty();
    }

    /** Give the value where the schema accepts it, else the valid one that keeps the most of it. */
    Optional<Json> valid(Schema schema, Json value, Supplier<Wish> wish) {
        if (generator.accepts(schema, value)) {
            return Optional.of(value);
        }
        return generator.make(schema, wish.get().withSuggestion(value)) instanceof Generator.Outcome.Made made
                ? Optional.of(made.value())
                : Optional.empty();
    }

    /** Tell whether a value can be the body of a response. */
    boolean accepts(Call call, Json value) {
        return call.selection()
                .content()
                .flatMap(each -> each.schema())
                .map(each -> generator.accepts(each, value))
                .orElse(true);
    }

    /** Leave out what goes to the server only, and what a schema that names members does not name. */
    static Json fitted(Json value, List<Schema> schemas) {
        if (schemas.isEmpty()) {
            return value;
        }
        if (value instanceof JsonObject object) {
            return object(object, schemas);
        }
        return value instanceof JsonArray array ? array(array, Parts.of(schemas, value)) : value;
    }

    private static Json object(JsonObject object, List<Schema> schemas) {
        Parts parts = Parts.of(schemas, object);
        Set<String> names = parts.memberNames();
        boolean open = names.isEmpty() || isOpen(parts);
        // What only another alternative names is no secret, where this one takes it.
        Parts any = open || isTold(parts) || names.containsAll(object.names()) ? parts : Parts.ofAny(schemas);
        JsonObject.Builder kept = JsonObject.builder();
        boolean same = true;
        for (Map.Entry<String, Json> member : object) {
            boolean own = names.contains(member.getKey());
            List<Schema> below = (own ? parts : any).member(member.getKey());
            boolean seen = (open || own || any.memberNames().contains(member.getKey())) && !isHidden(below);
            Json fitted = seen ? fitted(member.getValue(), below) : null;
            if (fitted != null) {
                kept.put(member.getKey(), fitted);
            }
            same &= fitted == member.getValue();
        }
        return same ? object : kept.build();
    }

    private static boolean isOpen(Parts parts) {
        for (Schema each : parts.all()) {
            Schema additional = each.objects().additional();
            if (additional != null && !additional.isNothing()) {
                return true;
            }
        }
        return false;
    }

    /** Tell whether it is certain which alternative is meant, or that it takes nothing else. */
    private static boolean isTold(Parts parts) {
        return parts.all().stream()
                .anyMatch(each -> each.discriminator().isPresent()
                        || isNothing(each.objects().additional())
                        || isNothing(each.objects().unevaluated()));
    }

    private static boolean isNothing(@Nullable Schema schema) {
        return schema != null && schema.isNothing();
    }

    private static boolean isHidden(List<Schema> schemas) {
        for (Schema each : schemas) {
            if (Access.isWriteOnly(each)) {
                return true;
            }
        }
        return false;
    }

    private static Json array(JsonArray array, Parts parts) {
        List<Json> items = new ArrayList<>(array.size());
        boolean same = true;
        for (int i = 0; i < array.size(); i++) {
            Json fitted = fitted(array.get(i), parts.item(i));
            items.add(fitted);
            same &= fitted == array.get(i);
        }
        return same ? array : JsonArray.of(items);
    }
}
