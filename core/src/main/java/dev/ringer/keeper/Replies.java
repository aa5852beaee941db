package dev.ringer.keeper;

import dev.ringer.contract.Content;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Reply;
import dev.ringer.exchange.Selection;
import dev.ringer.generation.Generator;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.http.Accept;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.negotiation.Negotiator;
import dev.ringer.resource.ResourceOperation;
import dev.ringer.schema.Parts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes replies that follow the contract's responses. */
final class Replies {

    /** Members that say whether something was deleted. */
    private static final Set<String> DONE =
            Set.of("deleted", "isdeleted", "removed", "success", "succeeded", "ok", "acknowledged", "done");

    private final Generator generator;
    private final Rungs rungs;
    private final Showing showing;

    Replies(Generator generator, Rungs rungs, Showing showing) {
        this.generator = generator;
        this.rungs = rungs;
        this.showing = showing;
    }

    /** Choose the success that is answered; nothing where the caller accepts none of what there is. */
    static Optional<Call> call(Turn turn, int preferred) {
        Accept accept = Accept.parse(turn.request().headers().joined("Accept"));
        ResourceOperation role = turn.role();
        Optional<Selection> selection = Optional.empty();
        if (role.outcomes().names(preferred)) {
            selection = Negotiator.documented(role.operation(), Optional.of(preferred), Optional.empty(), null, accept);
        } else if (Negotiator.choose(role.operation(), turn.preferences(), accept)
                instanceof Negotiator.Result.Chosen chosen) {
            selection = Optional.of(chosen.selection());
        }
        return selection
                .filter(each -> each.response().defect().isEmpty())
                .map(each -> new Call(
                        turn.request(),
                        turn.route().mount(),
                        role.operation(),
                        turn.route().values(),
                        turn.preferences(),
                        each));
    }

    /** Answer with a value; the contract's response says as what. */
    static Decision.Answered value(Call call, Headers headers, String reason, Json json) {
        Selection selection = call.selection();
        return answered(call, headers, reason, () -> new Payload.Value(json, selection.type(), selection.content()));
    }

    /** Answer without a body. */
    static Decision bare(Call call, Headers headers, String reason) {
        return answered(call, headers, reason, () -> Payload.NONE);
    }

    private static Decision.Answered answered(Call call, Headers headers, String reason, Supplier<Payload> payload) {
        Selection selection = call.selection();
        Reply reply = new Reply(
                Origin.RESOURCE, selection.status(), Optional.of(selection.response()), headers, reason, null, payload);
        return new Decision.Answered(reply, call);
    }

    /** Answer with a thing where the response shows it, else with what it is answered with anyway. */
    Decision thing(Turn turn, Call call, Headers headers, String reason, Json thing) {
        return shown(turn, call, headers, reason, thing, () -> turn.relations().written(turn, thing));
    }

    /** Answer the same with a thing that shows others as they are now already. */
    Decision agreed(Turn turn, Call call, Headers headers, String reason, Json thing) {
        return shown(turn, call, headers, reason, thing, () -> thing);
    }

    private Decision shown(Turn turn, Call call, Headers headers, String reason, Json thing, Supplier<Json> now) {
        if (call.selection().content().isEmpty()) {
            return bare(call, headers, reason);
        }
        Optional<Json> body = turn.role()
                .shown()
                .filter(each -> isValue(call))
                .flatMap(at -> showing.body(call, at, now.get()).map(each -> showing.including(turn, call, each, at)));
        return body.isPresent()
                ? value(call, headers, reason, body.get())
                : answered(call, headers, reason, () -> usual(turn, call, thing));
    }

    /** Answer that a thing is deleted: with the thing, and with the words that say so. */
    Decision deleted(Turn turn, Call call, String reason, Json thing) {
        Decision decision = thing(turn, call, Headers.EMPTY, reason, thing);
        if (!(decision instanceof Decision.Answered answered)) {
            return decision;
        }
        Supplier<Payload> payload = answered.reply().payload();
        Reply told = answered.reply().withPayload(() -> said(turn, call, payload.get()));
        return new Decision.Answered(told, call);
    }

    /** Members of the thing itself are left as they are. */
    private Payload said(Turn turn, Call call, Payload payload) {
        if (!(payload instanceof Payload.Value value) || !(value.json() instanceof JsonObject body)) {
            return payload;
        }
        Set<String> own =
                Parts.ofAny(turn.resource().schema().stream().toList()).memberNames();
        JsonObject result = body;
        for (String name : body.names()) {
            boolean word = DONE.contains(Tokens.plain(name)) && body.get(name) instanceof JsonBoolean;
            JsonObject told = word && !own.contains(name) ? result.with(name, Json.of(true)) : result;
            result = showing.accepts(call, told) ? told : result;
        }
        return new Payload.Value(result, value.type(), value.content());
    }

    /** Answer with what the operation answers anyway. */
    Decision anyway(Call call, Headers headers, String reason) {
        return call.selection().content().isEmpty()
                ? bare(call, headers, reason)
                : answered(call, headers, reason, () -> anyway(call));
    }

    /** An example that its schema refuses is none to answer with, since the reply is ours. */
    private Payload anyway(Call call) {
        Payload payload = rungs.reply(call).payload().get();
        return payload instanceof Payload.Value value && !showing.accepts(call, value.json())
                ? rungs.generated().payload(call.selection(), rungs.generated().wish(call))
                : payload;
    }

    /** Give what the operation answers anyway, with the thing's identity where it has one. */
    private Payload usual(Turn turn, Call call, Json thing) {
        Payload payload = anyway(call);
        Optional<Pointer> member = Base.member(turn.resource());
        if (member.isEmpty() || !(payload instanceof Payload.Value value)) {
            return payload;
        }
        Json identity = member.get().find(thing);
        if (identity == null || member.get().find(value.json()) == null) {
            return payload;
        }
        Json told = Edit.put(value.json(), member.get(), identity);
        return showing.accepts(call, told) ? new Payload.Value(told, value.type(), value.content()) : payload;
    }

    /**
     * Give what the response says of where something is (RFC 9110, 10.2.2): its address, or the path of it where the schema of
     * {@code Location} does not take that, with or without the path of the mount; nothing where it says nothing.
     */
    Optional<String> location(Call call, String address) {
        return call.selection().response().headers().stream()
                .filter(each -> each.name().equalsIgnoreCase("Location"))
                .findFirst()
                .flatMap(each -> each.schema().isEmpty()
                        ? Optional.of(address)
                        : generator
                                .first(List.of(each.schema().get()), ways(call, address))
                                .map(Texts::of));
    }

    private static List<Json> ways(Call call, String address) {
        String path = address.substring(call.request().origin().length());
        String own = path.substring(call.mount().basePath().length());
        return List.of(Json.of(address), Json.of(path), Json.of(own));
    }

    /** Tell whether the response is a value that a schema describes. */
    static boolean isValue(Call call) {
        return call.selection().content().flatMap(Content::schema).isPresent()
                && !call.selection().type().equals(MediaType.ANY);
    }
}
