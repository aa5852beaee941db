package dev.ringer.template;

import dev.ringer.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What templates may read of what contracts keep. */
public interface State {

    /** Says that a name means several resources, and which. */
    final class AmbiguousException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public AmbiguousException(String message) {
            super(message, null, false, false);
        }
    }

    State EMPTY = new State() {
        @Override
        public Optional<Json> get(String resource, String identity, Map<String, String> where) {
            return Optional.empty();
        }

        @Override
        public List<Json> list(String resource, Map<String, String> where) {
            return List.of();
        }
    };

    /**
     * Give a thing as it is now; nothing where there is none, or no such resource.
     *
     * @param identity empty for the thing of a resource that is one
     * @param resource with the name of its contract before it where several have one: {@code crm/customers}
     * @param where within which things, and of which mount
     * @throws AmbiguousException where the name means several
     */
    Optional<Json> get(String resource, String identity, Map<String, String> where);

    /**
     * Give the first things in the order of lists; none where there is no such resource.
     *
     * @throws AmbiguousException where the name means several
     */
    List<Json> list(String resource, Map<String, String> where);
}
