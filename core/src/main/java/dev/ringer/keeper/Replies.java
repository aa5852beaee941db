package dev.ringer.keeper;

import dev.ringer.contract.Content;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Reply;
import dev.ringer.exchange.Selection;
import dev.ringer.http.Accept;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.negotiation.Negotiator;
import dev.ringer.resource.ResourceOperation;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes replies that follow the contract's responses. */
final class Replies {

    private final Rungs rungs;
    private final Showing showing;

    Replies(Rungs rungs, Showing showing) {
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
        if (call.selection().content().isEmpty()) {
            return bare(call, headers, reason);
        }
        Optional<Json> body =
                turn.role().shown().filter(each -> isValue(call)).flatMap(at -> showing.body(call, at, thing));
        return body.isPresent()
                ? value(call, headers, reason, body.get())
                : answered(call, headers, reason, () -> usual(turn, call, thing));
    }

    /** Answer with what the operation answers anyway. */
    Decision anyway(Call call, Headers headers, String reason) {
        return call.selection().content().isEmpty()
                ? bare(call, headers, reason)
                : answered(
                        call, headers, reason, () -> rungs.reply(call).payload().get());
    }

    /** Give what the operation answers anyway, with the thing's identity where it has one. */
    private Payload usual(Turn turn, Call call, Json thing) {
        Payload payload = rungs.reply(call).payload().get();
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

    /** Tell whether the response is a value that a schema describes. */
    static boolean isValue(Call call) {
        return call.selection().content().flatMap(Content::schema).isPresent()
                && !call.selection().type().equals(MediaType.ANY);
    }
}
