package dev.ringer.schema.check;

import java.util.regex.Pattern;

/** Names and looks of values that no message and no log repeats. */
public final class Secrets {

    private static final Pattern NAME = Pattern.compile(
            "passw|pwd|passphrase|secret|token|authorization|credential|(api|access|private).?key|session.?id|cvv|cvc"
                    + "|\\b(pin|ssn|iban)\\b|(credit|debit).?card|card.?number",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern VALUE =
            Pattern.compile("(Bearer )?eyJ[A-Za-z0-9_-]{8,1000}\\..*|-----BEGIN .*", Pattern.DOTALL);
    private static final Pattern CARD = Pattern.compile("[0-9]([ -]?[0-9]){12,18}");

    private Secrets() {}

    /** Tell whether a value of this name is probably a secret. */
    public static boolean isSecret(String name) {
        return NAME.matcher(name).find();
    }

    /** Tell whether a value is probably a secret, whatever its name: a JSON Web Token, a key, the number of a card. */
    static boolean isSecretValue(String value) {
        return VALUE.matcher(value).matches() || (CARD.matcher(value).matches() && endsWithCheckDigit(value));
    }

    /** ISO/IEC 7812-1, annex B. */
    private static boolean endsWithCheckDigit(String digits) {
        int sum = 0;
        boolean twice = false;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            if (digit >= 0) {
                sum += twice ? digit / 5 + digit * 2 % 10 : digit;
                twice = !twice;
            }
        }
        return sum % 10 == 0;
    }
}
