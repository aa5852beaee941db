package dev.ringer.schema.check;

import java.util.regex.Pattern;

/** Names of values that no message and no log repeats. */
public final class Secrets {

    private static final Pattern NAME = Pattern.compile(
            "passw|pwd|passphrase|secret|token|authorization|credential|(api|access|private).?key|session.?id|cvv|cvc"
                    + "|\\b(pin|ssn|iban)\\b|card.?number",
            Pattern.CASE_INSENSITIVE);

    private Secrets() {}

    /** Tell whether a value of this name is probably a secret. */
    public static boolean isSecret(String name) {
        return NAME.matcher(name).find();
    }
}
