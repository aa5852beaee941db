package dev.ringer.stub;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Identifiers of stubs for those who want UUIDs: a name that is one stands for itself, from any other one follows. */
public final class StubId {

    private static final int LENGTH = 36;

    private StubId() {}

    /** Give the identifier of the stub of a name, in lower case. */
    public static String of(String name) {
        return isId(name) ? name.toLowerCase(Locale.ROOT) : derived(name);
    }

    /** Give the identifier that follows from a text, whatever the text looks like. */
    public static String derived(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Tell whether a text is a UUID, in either case. */
    public static boolean isId(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean isHyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (isHyphen ? text.charAt(i) != '-' : Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}
