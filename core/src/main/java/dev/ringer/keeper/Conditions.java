package dev.ringer.keeper;

import dev.ringer.http.EntityTags;
import dev.ringer.http.Headers;
import dev.ringer.resource.ResourceOperation;
import dev.ringer.state.Entity;
import dev.ringer.state.Entry;
import dev.ringer.state.Gathering;
import dev.ringer.state.Outcome;
import java.util.Optional;

/** Conditions on states of things (RFC 9110, 13.1), where the contract has them. */
final class Conditions {

    private Conditions() {}

    /** Give the header that names a state; none where the contract has no such header. */
    static Headers etag(ResourceOperation role, Entity entity) {
        return role.preconditions().etag() && entity.version() > 0 ? Headers.of("ETag", tag(entity)) : Headers.EMPTY;
    }

    /** Give the tag of a state; two states of a thing never have the same. */
    static String tag(Entry entry) {
        return "\"" + Long.toString(entry.version(), 36) + "\"";
    }

    /** Give an answer about a state that was gathered with the tag that this has in the store. */
    static Decision kept(Decision decision, Gathering gathering, Outcome.Done done) {
        if (decision instanceof Decision.Answered answered) {
            Headers headers = answered.reply().headers();
            for (int i = 0; i < gathering.size(); i++) {
                if (tag(gathering.get(i)).equals(headers.get("ETag"))) {
                    Headers kept = headers.with("ETag", tag(gathering.done(i, done)));
                    return new Decision.Answered(answered.reply().withHeaders(kept), answered.call());
                }
            }
        }
        return decision;
    }

    /** Tell whether {@code If-None-Match} names the state. */
    static boolean isKnown(Turn turn, Entity entity) {
        return turn.role().preconditions().ifNoneMatch()
                && EntityTags.nameWeakly(turn.request().headers().joined("If-None-Match"), tag(entity));
    }

    /** Decline where {@code If-Match} names another state than there is; what was never changed has whatever state. */
    static Optional<Decision> stale(Turn turn, Present.Thing thing) {
        String wanted = turn.request().headers().joined("If-Match");
        boolean stale = turn.role().preconditions().ifMatch()
                && wanted != null
                && thing.entry() instanceof Entity entity
                && entity.version() > 0
                && !EntityTags.nameWeakly(wanted, tag(entity));
        return stale
                ? Optional.of(Decision.Declined.stale(
                        "The " + thing.words() + " has changed since the state that If-Match names."))
                : Optional.empty();
    }
}
