package dev.ringer.keeper;

import dev.ringer.json.Json;
import dev.ringer.state.Birth;
import dev.ringer.state.Entity;
import dev.ringer.state.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A thing of a resource, as it is now.
 *
 * @param identity empty for the one thing of a resource that is one
 * @param version of its last write; 0 where it was never written
 * @param value null where it is deleted
 */
public record Thing(
        String identity,
        State state,
        long version,
        @Nullable Json value) {

    /** What has happened to a thing. */
    public enum State {
        /** Nothing: it is as people, the contract's example or the seed give it. */
        GIVEN("given"),
        CHANGED("changed"),
        MADE("made"),
        DELETED("deleted");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    static Thing given(String identity, Json value) {
        return new Thing(identity, State.GIVEN, 0, value);
    }

    static Thing of(Entry entry) {
        if (!(entry instanceof Entity entity)) {
            return new Thing(entry.identity(), State.DELETED, entry.version(), null);
        }
        State state =
                entity.version() == 0 ? State.GIVEN : entity.order() >= Birth.CREATED_MIN ? State.MADE : State.CHANGED;
        return new Thing(entity.identity(), state, entity.version(), entity.value());
    }
}
