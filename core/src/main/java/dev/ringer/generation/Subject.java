package dev.ringer.generation;

import dev.ringer.chance.Dice;
import dev.ringer.generation.meaning.PageWord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which thing of the API a value shows: what its identity is derived from, and what of the request it echoes.
 *
 * @param resource noun of the collection, such as {@code pets}; empty where the value is no resource
 * @param identity text of the identifier; empty where it is not known
 * @param echoes values from the request by the names that members may have, each as sent
 * @param collection where the value holds a list of such things; null where it does not
 */
public record Subject(
        String resource,
        String identity,
        Map<String, String> echoes,
        @Nullable Collection collection) {

    static final String ERROR = "error";

    public static final Subject NONE = new Subject("", "", Map.of(), null);

    /**
     * A list of the resource's things inside of the value.
     *
     * @param path names from the value's root to the array; empty where the root is the array
     * @param identities names that the identifying member may have, likeliest first
     * @param parents what each of the things echoes: the values of the path that do not identify it
     * @param offset index in the whole collection of the first item shown
     * @param size number of items shown
     * @param page number of items that may be shown at once, at least 1
     * @param total number of things in the whole collection
     */
    public record Collection(
            List<String> path,
            List<String> identities,
            Map<String, String> parents,
            int offset,
            int size,
            int page,
            int total) {

        /** Give what follows on some of the things, up to the last of so many. */
        public Collection part(int from, int things) {
            return new Collection(path, identities, parents, from, things - from, Math.max(1, things), things);
        }

        /** Give what words beside the list say of it. */
        PageWord.Part counted() {
            return new PageWord.Part(size, page, total, offset, 1);
        }
    }

    /** Give the same with another part of its list. */
    public Subject withCollection(Collection replacement) {
        return new Subject(resource, identity, echoes, replacement);
    }

    boolean isError() {
        return resource.equals(ERROR);
    }

    /** Give the dice of the thing itself. */
    Dice dice(Dice seed) {
        return thing(seed, identity);
    }

    /** Give the dice of the thing of this resource that has the identity. */
    Dice thing(Dice seed, String id) {
        return resource.isEmpty() && id.isEmpty() ? seed : seed.at(resource).at(id);
    }
}
