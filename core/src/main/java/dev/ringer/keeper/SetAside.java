package dev.ringer.keeper;

import dev.ringer.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that the contract has no room for any more.
 *
 * @param mount as it was called
 * @param within values that its path had before it, outermost first
 * @param reason without its full stop
 * @param value null where the thing was deleted
 */
public record SetAside(
        String mount,
        String resource,
        List<String> within,
        String identity,
        String reason,
        @Nullable Json value) {

    public SetAside {
        within = List.copyOf(within);
    }
}
