package dev.ringer.validation;

import dev.ringer.validation.credential.KeySet;
import java.util.Set;

/** How closely the credentials of a scheme are looked at. */
public sealed interface SecurityLevel {

    /** Nothing is asked. */
    record Off() implements SecurityLevel {}

    /** Something of the right scheme must be there. */
    record Presence() implements SecurityLevel {}

    /** What is there must be well formed: a token must be a JWT that is not expired and carries the scopes. */
    record Format() implements SecurityLevel {}

    /** As {@code Format}, and one of the keys must have signed it. */
    record Verify(KeySet keys) implements SecurityLevel {}

    /** It must be one of the values: a key, a token, or {@code user:password}. */
    record Accept(Set<String> values) implements SecurityLevel {

        public Accept {
            values = Set.copyOf(values);
        }
    }

    SecurityLevel OFF = new Off();
    SecurityLevel PRESENCE = new Presence();
    SecurityLevel FORMAT = new Format();
}
