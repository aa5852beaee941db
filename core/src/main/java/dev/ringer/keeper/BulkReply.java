package dev.ringer.keeper;

import dev.ringer.exchange.Call;
import dev.ringer.generation.Generator;
import dev.ringer.generation.Wish;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.http.Headers;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Bulk;
import dev.ringer.resource.Resource;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what became of several things, as the contract's response has it. */
final class BulkReply {

    private static final Set<String> STATUSES =
            Set.of("status", "statuscode", "code", "httpstatus", "result", "outcome");
    private static final Set<String> FLAGS = Set.of("success", "succeeded", "ok", "done");
    private static final Set<String> THINGS = Set.of("data", "item", "resource", "body", "value", "entity", "record");
    private static final List<String> DONE =
            List.of("success", "succeeded", "successful", "ok", "done", "completed", "complete", "finished");

    private final Generator generator;
    private final Showing showing;
    private final Replies replies;

    BulkReply(Generator generator, Showing showing, Replies replies) {
        this.generator = generator;
        this.showing = showing;
        this.replies = replies;
    }

    Decision of(Turn turn, Call call, Bulk bulk, List<BulkWork.Done> done) {
        String noun =
                done.size() == 1 ? turn.resource().noun() : turn.resource().name();
        String reason = done.size() + " " + noun + ", written in one step";
        if (call.selection().content().isEmpty()) {
            return Replies.bare(call, Headers.EMPTY, reason);
        }
        Optional<Json> body = Replies.isValue(call) ? body(turn, call, bulk, done) : Optional.empty();
        return body.isPresent()
                ? Replies.value(call, Headers.EMPTY, reason, body.get())
                : replies.anyway(call, Headers.EMPTY, reason + "; the response does not say how it tells that");
    }

    private Optional<Json> body(Turn turn, Call call, Bulk bulk, List<BulkWork.Done> done) {
        Schema schema =
                call.selection().content().flatMap(each -> each.schema()).orElseThrow();
        Pointer at = bulk.told().at();
        return switch (bulk.told().shows()) {
            case NOTHING, UNKNOWN -> Optional.empty();
            case SUMMARY -> showing.around(call, schema, body -> said(body, schema, bulk, done.size()));
            case THINGS, IDENTITIES, RESULTS -> {
                JsonArray items = items(turn, bulk, done, Texts.at(schema, at.child(0)));
                yield at.isRoot()
                        ? showing.valid(schema, items, Wish::response)
                        : showing.around(
                                call, schema, body -> said(Edit.put(body, at, items), schema, bulk, done.size()));
            }
        };
    }

    // --- what is said beside

    private Json said(Json body, Schema schema, Bulk bulk, int count) {
        Json result = body;
        for (Pointer each : bulk.told().counts()) {
            result = replaced(result, schema, each, List.of(Json.of(count)));
        }
        for (Pointer each : bulk.told().flags()) {
            result = replaced(result, schema, each, List.of(Json.of(true)));
        }
        for (Pointer each : bulk.told().failed()) {
            result =
                    replaced(result, schema, each, List.of(JsonArray.EMPTY, Json.of(0), Json.of(false), JsonNull.NULL));
        }
        return result;
    }

    /** Replace what is there by the first value that fits. */
    private Json replaced(Json body, Schema schema, Pointer at, List<Json> values) {
        List<Schema> schemas = Texts.at(schema, at);
        return at.find(body) == null
                ? body
                : generator
                        .first(schemas, values)
                        .map(each -> Edit.put(body, at, each))
                        .orElse(body);
    }

    // --- each of them

    private JsonArray items(Turn turn, Bulk bulk, List<BulkWork.Done> done, List<Schema> schemas) {
        List<Json> items = new ArrayList<>(done.size());
        for (int i = 0; i < done.size(); i++) {
            BulkWork.Done each = agreed(turn, done.get(i));
            items.add(valid(
                    schemas,
                    switch (bulk.told().shows()) {
                        case IDENTITIES -> identity(turn.resource(), each, schemas);
                        case RESULTS -> result(turn.resource(), each, i, schemas);
                        case THINGS, NOTHING, SUMMARY, UNKNOWN -> Showing.fitted(each.value(), schemas);
                    }));
        }
        return JsonArray.of(items);
    }

    /** Others that a thing shows inside of itself are as they are now. */
    private static BulkWork.Done agreed(Turn turn, BulkWork.Done done) {
        return new BulkWork.Done(done.item(), done.identity(), turn.relations().written(turn, done.value()));
    }

    private Json valid(List<Schema> schemas, Json value) {
        return schemas.size() == 1
                ? showing.valid(schemas.get(0), value, Wish::response).orElse(value)
                : value;
    }

    private Json identity(Resource resource, BulkWork.Done done, List<Schema> schemas) {
        Json own = Base.member(resource).map(each -> each.find(done.value())).orElse(null);
        return own != null && generator.accepts(schemas, own)
                ? own
                : Texts.typed(done.identity(), schemas, generator).orElse(Json.of(done.identity()));
    }

    /** Say of a thing that it was written, with the members that the schema has for it. */
    private Json result(Resource resource, BulkWork.Done done, int index, List<Schema> schemas) {
        Parts parts = Parts.ofAny(schemas);
        String noun = Tokens.plain(resource.noun());
        String member =
                Base.member(resource).map(Pointer::last).map(Tokens::plain).orElse("id");
        JsonObject.Builder result = JsonObject.builder();
        for (String name : parts.memberNames()) {
            List<Schema> below = parts.member(name);
            String plain = Tokens.plain(name);
            Optional<Json> value = Optional.empty();
            if (plain.equals("id") || plain.equals(member) || plain.equals(noun + "id")) {
                value = Optional.of(identity(resource, done, below));
            } else if (STATUSES.contains(plain)) {
                value = generator.first(below, statuses(done, below));
            } else if (FLAGS.contains(plain)) {
                value = generator.first(below, List.of(Json.of(true)));
            } else if (plain.equals("index")) {
                value = generator.first(below, List.of(Json.of(index)));
            } else if (THINGS.contains(plain) || plain.equals(noun)) {
                value = generator.first(below, List.of(Showing.fitted(done.value(), below)));
            }
            value.ifPresent(each -> result.put(name, each));
        }
        return result.build();
    }

    private static List<Json> statuses(BulkWork.Done done, List<Schema> schemas) {
        int status = switch (done.item().doing()) {
            case CREATE -> 201;
            case UPDATE, UPSERT, ENSURE -> 200;
            case DELETE -> 204;
        };
        List<Json> statuses = new ArrayList<>(Stamps.states(schemas, DONE).toList());
        statuses.add(Json.of(status));
        statuses.add(Json.of(200));
        if (Stamps.states(schemas).isEmpty()) {
            statuses.add(Json.of("success"));
        }
        return statuses;
    }
}
