package dev.ringer.generation.meaning;

import dev.ringer.chance.Dice;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/** Pieces of text that several groups need. */
final class Texts {

    private static final String HEX = "0123456789abcdef";
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private Texts() {}

    static String capital(String text) {
        return capital(text, Locale.ROOT);
    }

    private static String capital(String text, Locale locale) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    /** Capitalise each word. */
    static String title(String text, Locale locale) {
        StringBuilder out = new StringBuilder();
        for (String word : text.split(" ")) {
            out.append(out.isEmpty() ? "" : " ").append(capital(word, locale));
        }
        return out.toString();
    }

    static String hex(Dice dice, int length) {
        return drawn(HEX, dice, length);
    }

    static String crockford(Dice dice, int length) {
        return drawn(CROCKFORD, dice, length);
    }

    static String alphanumeric(Dice dice, int length) {
        return drawn(ALPHANUMERIC, dice, length);
    }

    static String upper(Dice dice, int length) {
        return drawn("ABCDEFGHJKLMNPQRSTUVWXYZ", dice, length);
    }

    static String digits(Dice dice, int length) {
        return drawn("0123456789", dice, length);
    }

    private static String drawn(String alphabet, Dice dice, int length) {
        char[] out = new char[length];
        for (int i = 0; i < length; i++) {
            out[i] = alphabet.charAt(dice.at(i).below(alphabet.length()));
        }
        return new String(out);
    }

    /** Make a random UUID (RFC 9562, version 4). */
    static String uuid(Dice dice) {
        long high = (dice.at("high").bits() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (dice.at("low").bits() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    static String base64(Dice dice, int bytes) {
        return Base64.getEncoder().encodeToString(bytes(dice, bytes));
    }

    static String base64Url(Dice dice, int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(dice, bytes));
    }

    private static byte[] bytes(Dice dice, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) dice.at(i).below(256);
        }
        return bytes;
    }
}
