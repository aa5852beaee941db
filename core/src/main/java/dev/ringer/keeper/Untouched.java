package dev.ringer.keeper;

import dev.ringer.contract.Operation;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Preferences;
import dev.ringer.exchange.Selection;
import dev.ringer.http.MediaType;
import java.util.Map;

/**
 * A question to which the answer is always the same, as long as nothing is changed.
 *
 * @param origin before the paths in links
 */
record Untouched(
        Operation operation,
        int status,
        MediaType type,
        Map<String, String> values,
        String origin,
        String target,
        Preferences preferences) {

    private static final int TARGET_MAX = 1_000;

    /** Tell whether the answer may be remembered. */
    static boolean isShort(Call call) {
        return call.request().target().path().length()
                        + call.request().target().query().raw().length()
                <= TARGET_MAX;
    }

    static Untouched of(Call call) {
        Selection selection = call.selection();
        return new Untouched(
                call.operation(),
                selection.status(),
                selection.type(),
                call.values(),
                call.request().origin(),
                call.request().target().toString(),
                call.preferences());
    }
}
