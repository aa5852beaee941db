package dev.ringer.template;

import dev.ringer.json.Json;
import java.util.List;
import java.util.Optional;

/** What templates may read of stateful collections. */
public interface State {

    State EMPTY = new State() {
        @Override
        public Optional<Json> get(String resource, String id) {
            return Optional.empty();
        }

        @Override
        public List<Json> list(String resource) {
            return List.of();
        }
    };

    /** Give an entity; nothing where there is none, or no such resource. */
    Optional<Json> get(String resource, String id);

    /** Give all entities in order; none where there is no such resource. */
    List<Json> list(String resource);
}
