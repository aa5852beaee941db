package dev.ringer.exchange;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.http.Request;
import java.util.Map;

/**
 * A request that has found its operation and its response, on its way down the ladder.
 *
 * @param values of the path's variables, percent-encoded as sent
 */
public record Call(
        Request request,
        Mount mount,
        Operation operation,
        Map<String, String> values,
        Preferences preferences,
        Selection selection) {

    public Call withPreferences(Preferences replacement) {
        return new Call(request, mount, operation, values, replacement, selection);
    }
}
