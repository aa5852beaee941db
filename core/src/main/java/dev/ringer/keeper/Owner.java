package dev.ringer.keeper;

import dev.ringer.exchange.Preferences;
import dev.ringer.state.Holdings;
import java.time.Instant;
import java.util.Optional;

/**
 * Who looks at things and changes them: a session.
 *
 * @param seed of generated values; nothing where it is the server's
 * @param now by the session's clock
 */
public record Owner(Holdings holdings, Optional<String> seed, Instant now) {

    Preferences preferences() {
        return Preferences.NONE.withSessionSeed(seed);
    }
}
