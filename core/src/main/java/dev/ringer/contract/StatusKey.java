package dev.ringer.contract;

import java.util.Locale;
import java.util.Optional;

/**
 * What a response is documented for: one status, a class of them, or all that are not documented otherwise.
 *
 * @param status 100 to 599 for one status, 1 to 5 for a class, 0 for the default
 */
public record StatusKey(int status) {

    public static final StatusKey DEFAULT = new StatusKey(0);

    /** Read {@code 404}, {@code 4XX} in any case, or {@code default}. */
    public static Optional<StatusKey> parse(String text) {
        String key = text.strip().toUpperCase(Locale.ROOT);
        if (key.equals("DEFAULT")) {
            return Optional.of(DEFAULT);
        }
        if (key.matches("[1-5]XX")) {
            return Optional.of(new StatusKey(key.charAt(0) - '0'));
        }
        return key.matches("[1-9][0-9][0-9]") ? Optional.of(new StatusKey(Integer.parseInt(key))) : Optional.empty();
    }

    public boolean isDefault() {
        return status == 0;
    }

    public boolean isClass() {
        return status > 0 && status < 10;
    }

    public boolean isExact() {
        return status >= 100;
    }

    /** Tell whether a response of the code is documented by this key. */
    public boolean covers(int code) {
        return isDefault() || status == code || (isClass() && code / 100 == status);
    }

    /** Tell whether it is a success, by code or class. */
    public boolean isSuccess() {
        return isExact() ? status / 100 == 2 : status == 2;
    }

    /** Give the code to send when nobody asked for one: that itself, {@code N00}, or 200. */
    public int code() {
        return isExact() ? status : isClass() ? status * 100 : 200;
    }

    @Override
    public String toString() {
        return isDefault() ? "default" : isClass() ? status + "XX" : Integer.toString(status);
    }
}
