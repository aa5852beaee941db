package dev.ringer.keeper;

import dev.ringer.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that the contract has no room for any more.
 *
 * @param mount base path, {@code /} where that is empty
 * @param contract that several at the mount are told apart by; empty where it had one
 * @param within values that its path had before it, outermost first
 * @param reason without its full stop
 * @param value null where the thing was deleted
 */
public record SetAside(
        String mount,
        String contract,
        String resource,
        List<String> within,
        String identity,
        String reason,
        @Nullable Json value) {

    public SetAside {
        within = List.copyOf(within);
    }
}
