package dev.ringer.validation;

import dev.ringer.schema.check.Finding;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps what looks like a secret out of messages. */
final class Secrecy {

    private static final Pattern NAME = Pattern.compile(
            "(?i).*(passw|passphrase|secret|token|authorization|credential|api.?key|private.?key|session.?id|cvv|cvc"
                    + "|\\bpin\\b|ssn|card.?number|iban).*");

    private Secrecy() {}

    /** Tell what a finding says, without the value that was found where a part of the way to it looks secret. */
    static String message(List<String> way, Finding finding) {
        String message = finding.message();
        int allowed = message.lastIndexOf(", must ");
        boolean shows = message.startsWith("is ") && allowed > 0 && !message.startsWith("is missing");
        return shows && isSecret(way) ? "is not shown" + message.substring(allowed) : message;
    }

    static boolean isSecret(List<String> way) {
        return way.stream().anyMatch(each -> NAME.matcher(each).matches());
    }
}
