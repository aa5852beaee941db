package dev.ringer.keeper;

import dev.ringer.exchange.Call;
import dev.ringer.exchange.Reply;
import dev.ringer.generation.Generator;
import dev.ringer.generation.Wish;
import dev.ringer.http.Headers;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.resource.Job;
import dev.ringer.resource.Role;
import dev.ringer.schema.Schema;
import dev.ringer.state.Entity;
import dev.ringer.state.Expectation;
import dev.ringer.state.Gathering;
import dev.ringer.state.Outcome;
import dev.ringer.state.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers that something is done later (202): it is done at once, and where the contract has jobs that can be read, there
 * is one that is finished.
 */
final class Jobs {

    private final Generator generator;
    private final Writing writing;
    private final Creation creation;
    private final Showing showing;
    private final Replies replies;
    private final FinishedJob finished;

    Jobs(Generator generator, Writing writing, Creation creation, Showing showing, Replies replies, Stamps stamps) {
        this.generator = generator;
        this.writing = writing;
        this.creation = creation;
        this.showing = showing;
        this.replies = replies;
        this.finished = new FinishedJob(generator, stamps);
    }

    /** Do the work, and keep its job in the same step. */
    Optional<Decision> with(Kept kept, Turn turn, Function<Turn, Optional<Decision>> work) {
        Place place = turn.role()
                .job()
                .flatMap(job -> kept.resources().get().find(job.resource()))
                .filter(each -> each.schema().isPresent())
                .flatMap(each -> kept.places().get().other(each, turn.place(), ""))
                .orElse(null);
        if (place == null || !turn.role().role().writes()) {
            return work.apply(turn).map(each -> located(turn, each));
        }
        return writing.repeat(turn, now -> with(now, place, work)).flatMap(Writing.End::decision);
    }

    /** Do it once; nothing where somebody else was faster. */
    private Optional<Writing.End> with(Turn turn, Place place, Function<Turn, Optional<Decision>> work) {
        Gathering gathering = new Gathering(turn.view());
        Turn inside = turn.in(gathering, turn.place());
        Optional<Decision> done = work.apply(inside).or(() -> undone(inside));
        if (!(done.orElse(null) instanceof Decision.Answered answered)) {
            return Optional.of(new Writing.End(done));
        }
        String thing = gathering.size() == 0
                ? turn.place().identity()
                : gathering.get(0).identity();
        Entity job = keep(turn.in(gathering, place), thing).orElse(null);
        Decision told = job == null ? answered : told(turn.in(gathering, place), answered, job);
        Store store = turn.holdings().store();
        // Of jobs there are the most, and they are needed least.
        Outcome outcome = writing.roomy(turn.at(place), gathering::keys, () -> gathering.into(store));
        return Writing.done(outcome, turn, each -> Optional.of(Conditions.kept(told, gathering, each)))
                .map(Writing.End::with);
    }

    /** What an action does to a thing is often not known; that it was accepted is. */
    private Optional<Decision> undone(Turn turn) {
        return turn.role().role() == Role.ACTION
                ? Replies.call(turn, 202).map(call -> replies.anyway(call, Headers.EMPTY, "the request is accepted"))
                : Optional.empty();
    }

    /** Make the job, which is done; nothing where none can be made. */
    private Optional<Entity> keep(Turn turn, @Nullable String thing) {
        Schema schema = turn.resource().schema().orElseThrow();
        return creation.next(turn, Register.own(turn), Wish::response).flatMap(name -> {
            String address = Addresses.of(turn.place(), name).orElse(null);
            JsonObject fresh = creation.fresh(turn, name, address);
            JsonObject said = finished.of(turn, schema, turn.role().resource(), thing);
            return creation.filled(turn, fresh, said, name).map(value -> put(turn, name, value));
        });
    }

    private static Entity put(Turn turn, String name, Json value) {
        turn.holdings()
                .put(
                        turn.place().key(name),
                        Expectation.untouched(),
                        value,
                        turn.now().toEpochMilli());
        return (Entity) turn.again().changed(name).orElseThrow();
    }

    /** Answer with the job instead of whatever job there might have been. */
    private Decision told(Turn turn, Decision.Answered answered, Entity job) {
        Call call = answered.call();
        Reply reply = answered.reply();
        String words = turn.place().thing(job.identity());
        String reason = reply.reason() + "; the " + words + " says that it is done";
        Headers headers = Addresses.of(turn.place(), job.identity())
                .flatMap(each -> replies.location(call, each))
                .map(each -> reply.headers().with("Location", each))
                .orElse(reply.headers());
        Optional<Json> body = call.selection()
                .content()
                .filter(each -> Replies.isValue(call))
                .flatMap(each -> each.schema())
                .flatMap(schema -> body(turn, schema, job));
        return body.isPresent() ? Replies.value(call, headers, reason, body.get()) : answered;
    }

    private Optional<Json> body(Turn turn, Schema schema, Entity job) {
        Json shown = Showing.fitted(job.value(), List.of(schema));
        Job how = turn.role().job().orElseThrow();
        Json named = Texts.typed(job.identity(), Texts.at(schema, how.reference()), generator)
                .map(each -> Edit.put(shown, how.reference(), each))
                .orElse(shown);
        return showing.valid(schema, named, Wish::response);
    }

    /** Where the contract's 202 has an address and no job, that is the thing's own. */
    private Decision located(Turn turn, Decision decision) {
        if (!(decision instanceof Decision.Answered answered)
                || answered.reply().status() != 202
                || turn.role().role() == Role.DELETE
                || turn.place().identity() == null
                || answered.reply().headers().get("Location") != null) {
            return decision;
        }
        return Addresses.of(turn.place(), String.valueOf(turn.place().identity()))
                .flatMap(each -> replies.location(answered.call(), each))
                .<Decision>map(each -> new Decision.Answered(
                        answered.reply().withHeaders(answered.reply().headers().with("Location", each)),
                        answered.call()))
                .orElse(decision);
    }
}
