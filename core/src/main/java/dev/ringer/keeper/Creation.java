package dev.ringer.keeper;

import dev.ringer.contract.Lazy;
import dev.ringer.contract.Parameter;
import dev.ringer.exchange.Call;
import dev.ringer.generation.Generator;
import dev.ringer.generation.Wish;
import dev.ringer.http.Headers;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Resource;
import dev.ringer.resource.Role;
import dev.ringer.resource.Scope;
import dev.ringer.schema.Access;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.state.Entity;
import dev.ringer.state.Expectation;
import dev.ringer.state.Key;
import dev.ringer.state.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes new things of what is sent. */
final class Creation {

    private final Generator generator;
    private final Base base;
    private final Rungs rungs;
    private final Wishes wishes;
    private final Writing writing;
    private final Showing showing;
    private final Replies replies;
    private final Identities identities;
    private final Register register;
    private final Stamps stamps;
    private final FinishedJob finished;
    private final Defaults defaults;
    private final MemberOrder order = new MemberOrder();

    Creation(
            Generator generator,
            Base base,
            Rungs rungs,
            Wishes wishes,
            Writing writing,
            Showing showing,
            Replies replies,
            Identities identities,
            Register register,
            Stamps stamps) {
        this.generator = generator;
        this.base = base;
        this.rungs = rungs;
        this.wishes = wishes;
        this.writing = writing;
        this.showing = showing;
        this.replies = replies;
        this.identities = identities;
        this.register = register;
        this.stamps = stamps;
        this.finished = new FinishedJob(generator, stamps);
        this.defaults = new Defaults(stamps);
    }

    /**
     * Make a thing.
     *
     * @param sent as it came; nothing where no body has it
     * @return nothing where the contract does not say enough of the thing to keep it
     */
    Optional<Decision> create(Turn turn, Optional<Json> sent) {
        Resource resource = turn.resource();
        Optional<Call> call = Replies.call(turn, 201);
        if (call.isEmpty() || resource.schema().isEmpty() || resource.isSingleton()) {
            return Optional.empty();
        }
        JsonObject body = writable(resource, sent.orElse(JsonObject.EMPTY));
        Optional<Decision> dangling = turn.relations().dangling(turn, body);
        if (dangling.isPresent()) {
            return dangling;
        }
        String named = Base.identity(resource, body);
        if (named != null && named.length() > Place.IDENTITY_MAX) {
            return Optional.of(Decision.Declined.invalid(
                    "identity",
                    "What names a " + resource.noun() + " has at most " + Place.IDENTITY_MAX + " characters."));
        }
        return named == null || named.isEmpty()
                ? unnamed(turn, call.get(), body)
                : writing.repeat(turn, now -> named(now, call.get(), body, named));
    }

    /** Make a thing whose identity the path says; nothing where somebody else was faster. */
    Optional<Decision> at(Turn turn, Json sent, String identity) {
        Optional<Call> call = Replies.call(turn, 201);
        BiFunction<Key, Json, Outcome> put = putting(turn, Expectation.absent());
        return call.flatMap(each -> write(turn, each, writable(turn.resource(), sent), identity, put));
    }

    /** Leave out what only the server says; the client's own word for a thing's identity counts where it may have one. */
    static JsonObject writable(Resource resource, Json sent) {
        if (!(sent instanceof JsonObject object)) {
            return JsonObject.EMPTY;
        }
        Schema schema = resource.schema().orElseThrow();
        JsonObject result = object;
        for (Map.Entry<String, Json> each : object) {
            result = Access.isReadOnly(schema, each.getKey()) ? result.without(each.getKey()) : result;
        }
        return result;
    }

    /** Make a thing whose identity the body says; nothing where somebody else was faster. */
    private Optional<Decision> named(Turn turn, Call call, JsonObject sent, String identity) {
        boolean isThere = turn.changed(identity)
                .map(each -> each instanceof Entity)
                .orElseGet(() -> base.isShown(turn.place(), identity, turn.preferences())
                        && (base.isGiven(turn.place()) || !Proposals.name(turn, identity)));
        if (isThere && turn.role().outcomes().conflict().isPresent()) {
            return Optional.of(
                    Decision.Declined.conflict("There is a " + turn.place().thing(identity) + " already."));
        }
        Expectation expected = isThere ? Expectation.anything() : Expectation.absent();
        return write(turn, call, sent, identity, putting(turn, expected));
    }

    private Optional<Decision> unnamed(Turn turn, Call call, JsonObject sent) {
        Function<Turn, Optional<Writing.End>> step = now -> {
            Optional<String> identity = next(
                            now, register.taken(now), () -> rungs.generated().wish(call))
                    .filter(each -> isTold(now, call, each));
            return identity.isEmpty()
                    ? Optional.of(Writing.End.without())
                    : write(now, call, sent, identity.get(), (key, value) -> register.put(now, key, value))
                            .map(Writing.End::with);
        };
        return writing.repeat(turn, step).flatMap(Writing.End::decision);
    }

    /** Tell whether anybody learns which thing was made: it says it itself, or only its address does and no list has to. */
    private boolean isTold(Turn turn, Call call, String identity) {
        Resource resource = turn.resource();
        return Base.member(resource).isPresent()
                || (resource.operations(Role.LIST).isEmpty()
                        && Addresses.of(turn.place(), identity)
                                .flatMap(each -> replies.location(call, each))
                                .isPresent());
    }

    /**
     * Give the identity of the next thing.
     *
     * @param taken what is written of those that it is told from
     */
    Optional<String> next(Turn turn, Taken taken, Supplier<Wish> wish) {
        return identities.next(
                turn.resource(), taken, base.things(turn.place(), turn.preferences()), base.size(turn.place()), wish);
    }

    private static BiFunction<Key, Json, Outcome> putting(Turn turn, Expectation expected) {
        return (key, value) ->
                turn.holdings().put(key, expected, value, turn.now().toEpochMilli());
    }

    /** Write it; nothing where somebody else was faster. */
    private Optional<Decision> write(
            Turn turn, Call call, JsonObject sent, String identity, BiFunction<Key, Json, Outcome> put) {
        Optional<String> address = Addresses.of(turn.place(), identity);
        Optional<Json> thing = thing(turn, sent, identity, address.orElse(null));
        if (thing.isEmpty()) {
            return Optional.of(Decision.Declined.invalid(
                    Decision.Declined.IMPOSSIBLE,
                    "No valid " + turn.resource().noun() + " can be made of what was sent."));
        }
        Json made = kept(thing.get(), sent);
        // What is done later is done when somebody looks, so that whoever waits for it comes to an end.
        Json kept = call.selection().status() == 202 ? finished.ended(turn, made, sent) : made;
        Key key = turn.place().key(identity);
        Outcome outcome = writing.roomy(turn, () -> Set.of(turn.holdings().own(key)), () -> put.apply(key, kept));
        return Writing.finish(outcome, turn, entry -> shown(turn, call, identity, address, made, (Entity) entry));
    }

    private Decision shown(Turn turn, Call call, String identity, Optional<String> address, Json made, Entity entity) {
        Headers headers = Conditions.etag(turn.role(), entity);
        Headers all = address.flatMap(each -> replies.location(call, each))
                .map(each -> headers.with("Location", each))
                .orElse(headers);
        String reason = "the " + turn.place().thing(identity) + ", which was made of the request";
        return replies.thing(turn, call, all, reason, made);
    }

    /** Give the thing that what was sent becomes; nothing where the schema refuses whatever has it. */
    private Optional<Json> thing(Turn turn, JsonObject sent, String identity, @Nullable String address) {
        JsonObject own = asked(turn, withDefaults(turn, fresh(turn, identity, address)));
        Json there = Removal.unmarked(turn.resource(), own, generator);
        return filled(turn, (JsonObject) there, sent, identity);
    }

    /** Give what the server says with what the contract says of a thing that is sent without it. */
    JsonObject withDefaults(Turn turn, JsonObject own) {
        return JsonObject.builder().putAll(own).putAll(defaults.of(turn)).build();
    }

    /** Give what the server says of a new thing. */
    JsonObject fresh(Turn turn, String identity, @Nullable String address) {
        Schema schema = turn.resource().schema().orElseThrow();
        Lazy<Json> made = new Lazy<>(() -> made(schema, wish(turn, identity)));
        return stamps.fresh(turn.resource(), made::get, address, turn.now());
    }

    /** What a request must say in its query is so of the thing, where that has a member of the name. */
    private JsonObject asked(Turn turn, JsonObject thing) {
        JsonObject result = thing;
        Schema schema = turn.resource().schema().orElseThrow();
        for (Parameter each : turn.role().operation().detail().parameters(Parameter.In.QUERY)) {
            String value = each.required() ? turn.request().target().query().get(each.name()) : null;
            if (value != null && Parts.ofAny(schema).memberNames().contains(each.name())) {
                Optional<Json> typed = Texts.typed(value, Texts.at(schema, Pointer.of(each.name())), generator);
                result = typed.isPresent() ? result.with(each.name(), typed.get()) : result;
            }
        }
        return result;
    }

    /**
     * Give the valid thing that has what the server says, and over it what was sent.
     *
     * @param own members that the server says
     */
    Optional<Json> filled(Turn turn, JsonObject own, JsonObject sent, String identity) {
        Schema schema = turn.resource().schema().orElseThrow();
        JsonObject all = order.joined(turn.resource(), own, sent);
        Json suggested = base.withIdentity(turn.resource(), withPath(turn.place(), all), identity);
        return showing.valid(schema, Showing.fitted(suggested, List.of(schema)), () -> wish(turn, identity));
    }

    private Json made(Schema schema, Wish wish) {
        return generator.make(schema, wish) instanceof Generator.Outcome.Made made ? made.value() : JsonObject.EMPTY;
    }

    /** What the path says of a thing is so, whatever was sent. */
    private Json withPath(Place place, Json thing) {
        Json result = thing;
        for (Map.Entry<Pointer, String> each : place.given().entrySet()) {
            result = with(place, result, each.getKey(), each.getValue());
        }
        for (Scope each : place.resource().scopes()) {
            String value = place.within().get(each.variable());
            Pointer member = each.member().orElse(null);
            result = value == null || member == null ? result : with(place, result, member, value);
        }
        return result;
    }

    private Json with(Place place, Json thing, Pointer member, String value) {
        Schema schema = place.resource().schema().orElseThrow();
        return Texts.typed(value, Texts.at(schema, member), generator)
                .map(each -> Edit.put(thing, member, each))
                .orElse(thing);
    }

    Wish wish(Turn turn, String identity) {
        return wishes.of(turn.place(), identity, turn.preferences());
    }

    /** What goes to the server only is remembered, if never shown. */
    static Json kept(Json thing, JsonObject sent) {
        if (!(thing instanceof JsonObject object) || object.names().containsAll(sent.names())) {
            return thing;
        }
        JsonObject.Builder all = JsonObject.builder().putAll(object);
        sent.forEach(each -> {
            if (!all.has(each.getKey())) {
                all.put(each.getKey(), each.getValue());
            }
        });
        return all.build();
    }
}
