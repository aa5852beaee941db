package dev.ringer.keeper;

import dev.ringer.exchange.Call;
import dev.ringer.http.Headers;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonNull;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Resource;
import dev.ringer.resource.SoftDelete;
import dev.ringer.schema.Schema;
import dev.ringer.state.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deletes things, or marks them as deleted where they stay. */
final class Removal {

    private static final int TRIES = 100;

    private final Present present;
    private final Replies replies;
    private final Stamps stamps;

    Removal(Present present, Replies replies, Stamps stamps) {
        this.present = present;
        this.replies = replies;
        this.stamps = stamps;
    }

    /**
     * Delete the thing that the path names.
     *
     * @return nothing where the path names none
     */
    Optional<Decision> delete(Turn turn) {
        Optional<Call> call = Replies.call(turn, 200);
        if (turn.place().identity() == null
                || call.isEmpty()
                || turn.role().key().isPresent()) {
            return Optional.empty();
        }
        Turn now = turn;
        for (int i = 0; i < TRIES; i++) {
            Optional<Decision> done = delete(now, call.get());
            if (done.isPresent()) {
                return done;
            }
            now = now.again();
        }
        return Optional.empty();
    }

    private Optional<Decision> delete(Turn turn, Call call) {
        Present.Thing thing = present.of(turn);
        if (isGone(turn, thing)) {
            return Optional.of(thing.missing());
        }
        if (Conditions.isStale(turn, thing.entry())) {
            return Optional.of(Decision.Declined.stale(
                    "The " + thing.words() + " has changed since the state that If-Match names."));
        }
        Json last = thing.value();
        Optional<Json> marked = last == null ? Optional.empty() : marked(turn, last);
        String reason = "the " + thing.words() + ", which is deleted";
        Outcome outcome = marked.isPresent()
                ? turn.holdings()
                        .put(
                                turn.place().key(thing.identity()),
                                Present.unchanged(thing.entry()),
                                marked.get(),
                                turn.now().toEpochMilli(),
                                present.birth(turn))
                : turn.holdings()
                        .delete(
                                turn.place().key(thing.identity()),
                                Present.unchanged(thing.entry()),
                                turn.now().toEpochMilli());
        Json shown = marked.orElse(last);
        return Writing.finishDelete(
                outcome,
                turn,
                entry -> shown == null
                        ? replies.anyway(call, Headers.EMPTY, reason)
                        : replies.thing(turn, call, Headers.EMPTY, reason, shown));
    }

    /** Things that were never written are there, unless people said which are. */
    private boolean isGone(Turn turn, Present.Thing thing) {
        if (thing.entry() == null) {
            return thing.value() == null && present.isGiven(turn.resource());
        }
        return thing.value() == null || isMarked(turn.resource(), thing.value());
    }

    /** Give the thing as deleted ones look; nothing where they do not stay. */
    private Optional<Json> marked(Turn turn, Json thing) {
        Optional<SoftDelete> how = turn.resource().softDelete();
        Schema schema = turn.resource().schema().orElse(null);
        if (how.isEmpty() || schema == null || turn.resource().isSingleton()) {
            return Optional.empty();
        }
        Pointer member = how.get().member();
        List<Schema> below = Texts.at(schema, member);
        Optional<Json> value = how.get().kind() == SoftDelete.Kind.TIME
                ? stamps.time(below, member.find(thing), turn.now())
                : Optional.of(how.get().value());
        return value.map(each -> Edit.put(thing, member, each));
    }

    /** Tell whether a thing that was written looks deleted. */
    static boolean isMarked(Resource resource, @Nullable Json thing) {
        SoftDelete how = resource.softDelete().orElse(null);
        if (how == null || thing == null) {
            return false;
        }
        Json said = how.member().find(thing);
        return how.kind() == SoftDelete.Kind.TIME
                ? said != null && said != JsonNull.NULL
                : Objects.equals(said, how.value());
    }
}
