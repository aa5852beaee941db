package dev.ringer.generation;

import dev.ringer.exchange.Call;
import dev.ringer.json.Json;
import java.util.List;

/** Knows which things of other collections there are, so that what is made can name them. */
public interface References {

    References NONE = (noun, call) -> List.of();

    /**
     * Give the identities of things of a collection as its list shows them.
     *
     * @param noun one of them, in lower case without signs: {@code customer}
     * @param call for which something is made
     * @return none where there is no such collection, or the call does not say where it is
     */
    List<Json> identities(String noun, Call call);
}
