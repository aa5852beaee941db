package dev.ringer.journal;

import java.util.Map;

/**
 * Where the request of an entry led.
 *
 * @param operation its identifier; this and all below are empty where it led to none
 * @param template path of the operation below the base path, such as {@code /pets/{petId}}
 * @param contract name of the contract
 * @param values of the path's variables, percent-encoded as sent
 */
public record JournalRoute(
        Kind kind, String operation, String template, String contract, String basePath, Map<String, String> values) {

    /** Whether path and method are known. */
    public enum Kind {
        FOUND,
        NO_PATH,
        NO_METHOD;

        /** Give the word that JSON shows. */
        public String word() {
            return switch (this) {
                case FOUND -> "found";
                case NO_PATH -> "no-path";
                case NO_METHOD -> "no-method";
            };
        }
    }

    public JournalRoute {
        values = Map.copyOf(values);
    }
}
