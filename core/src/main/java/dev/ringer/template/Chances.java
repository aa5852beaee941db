package dev.ringer.template;

import dev.ringer.chance.Dice;
import dev.ringer.json.JsonNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Helpers that choose by chance. */
final class Chances {

    private static final int LENGTH_MAX = 10_000;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";

    private static final Map<String, String> ALPHABETS = Map.of(
            "ALPHANUMERIC",
            LETTERS + DIGITS,
            "ALPHABETIC",
            LETTERS,
            "NUMERIC",
            DIGITS,
            "HEXADECIMAL",
            "0123456789abcdef",
            "ALPHANUMERIC_AND_SYMBOLS",
            LETTERS + DIGITS + "!#$%&*+-./:;=?@_~");

    private static final List<String> KINDS =
            List.of("ALPHANUMERIC", "ALPHABETIC", "NUMERIC", "HEXADECIMAL", "ALPHANUMERIC_AND_SYMBOLS", "UUID");

    private Chances() {}

    static String uuid(Dice dice) {
        // Version 4, variant 1 (RFC 9562, 5.4).
        long high = (dice.at(1).bits() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (dice.at(2).bits() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    static Object uuid(Call call) {
        return uuid(call.dice());
    }

    static Object objectId(Call call) {
        return characters(call.dice(), "0123456789abcdef", 24);
    }

    private static String characters(Dice dice, String alphabet, int length) {
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            out.append(alphabet.charAt(dice.at(i).below(alphabet.length())));
        }
        return out.toString();
    }

    static @Nullable String kindFault(String kind) {
        return KINDS.contains(kind) ? null : "'" + kind + "' is none of: " + String.join(", ", KINDS);
    }

    /** Make a text of a kind of characters. */
    static Object value(Call call) {
        String kind = call.option("type", "ALPHANUMERIC");
        String fault = kindFault(kind);
        if (fault != null) {
            throw call.failure(fault);
        }
        int length = call.whole("length", 36, 0, LENGTH_MAX);
        call.run().read(length);
        String made = kind.equals("UUID")
                ? uuid(call.dice())
                : characters(call.dice(), ALPHABETS.getOrDefault(kind, LETTERS), length);
        return call.isOn("uppercase") ? made.toUpperCase(Locale.ROOT) : made;
    }

    /** Choose a whole number; bounds are arguments or options. */
    static Object whole(Call call) {
        long least = bound(call, 0, "lower", "min", 0);
        long most = bound(call, 1, "upper", "max", Math.max(least, Integer.MAX_VALUE));
        if (least > most) {
            throw call.failure("the least, " + least + ", is more than the most, " + most);
        }
        return call.dice().between(least, most);
    }

    private static long bound(Call call, int index, String one, String other, long fallback) {
        Object value = call.has(index) ? call.value(index) : call.option(call.option(one) == null ? other : one);
        if (value == null) {
            return fallback;
        }
        BigDecimal number = number(call, value);
        return number.setScale(0, RoundingMode.FLOOR).longValue();
    }

    private static BigDecimal number(Call call, Object value) {
        BigDecimal number = Value.number(value);
        if (number == null || number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) >= 0) {
            throw call.failure(Call.shown(value) + " is no number that can be a bound");
        }
        return number;
    }

    static Object decimal(Call call) {
        return between(call, edge(call, 0, "lower", "min", "0"), edge(call, 1, "upper", "max", "1"), 10);
    }

    private static BigDecimal edge(Call call, int index, String one, String other, String fallback) {
        Object value = call.has(index) ? call.value(index) : call.option(call.option(one) == null ? other : one);
        return value == null ? new BigDecimal(fallback) : number(call, value);
    }

    private static JsonNumber between(Call call, BigDecimal least, BigDecimal most, int decimals) {
        if (least.compareTo(most) > 0) {
            throw call.failure("the least, " + least + ", is more than the most, " + most);
        }
        BigDecimal part = BigDecimal.valueOf(call.dice().fraction());
        return Numbers.json(most.subtract(least)
                .multiply(part)
                .setScale(decimals, RoundingMode.DOWN)
                .add(least));
    }

    static Object truth(Call call) {
        return call.dice().percent(50);
    }

    static Object latitude(Call call) {
        return between(call, BigDecimal.valueOf(-90), BigDecimal.valueOf(90), 6);
    }

    static Object longitude(Call call) {
        return between(call, BigDecimal.valueOf(-180), BigDecimal.valueOf(180), 6);
    }

    static Object color(Call call) {
        return "#" + characters(call.dice(), "0123456789abcdef", 6);
    }
}
