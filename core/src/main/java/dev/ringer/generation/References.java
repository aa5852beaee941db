package dev.ringer.generation;

import dev.ringer.exchange.Call;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows which things of other collections there are, so that what is made can name and show them. */
public interface References {

    References NONE = new References() {

        @Override
        public Optional<Known> known(String noun, Call call) {
            return Optional.empty();
        }

        @Override
        public Optional<Thing> thing(Known known, Json identity, Call call) {
            return Optional.empty();
        }
    };

    /**
     * A collection as its list shows it.
     *
     * @param noun one of its things, in lower case without signs: {@code customer}
     * @param member that tells a thing from the others
     * @param type what JSON:API calls one of them: {@code customers}
     * @param identities of the things
     * @param members that the contract names of a thing
     */
    record Known(String noun, String member, String type, List<Json> identities, Set<String> members) {}

    /**
     * A thing of a collection.
     *
     * @param call that it is read by, else the one for which something is made
     * @param subject what its values are made from when it is read
     * @param written the thing where an example or a person says it
     */
    record Thing(Call call, Subject subject, Optional<JsonObject> written) {}

    /**
     * Find a collection.
     *
     * @param noun one of its things, in lower case without signs: {@code customer}
     * @param call for which something is made
     * @return nothing where there is no such collection, it is empty, or the call does not say where it is
     */
    Optional<Known> known(String noun, Call call);

    /**
     * Give a thing of a collection.
     *
     * @param identity of any thing, which need not be one that the list shows
     * @return nothing where it is certain that there is no such thing
     */
    Optional<Thing> thing(Known known, Json identity, Call call);
}
