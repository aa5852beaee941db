package dev.ringer.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A JSON number of any size and precision; no digit is ever lost.
 *
 * <p>Whole numbers that fit a {@code long} are kept as one, all others as a {@link BigDecimal}. Equality is
 * mathematical: {@code 1}, {@code 1.0} and {@code 1e0} are equal.
 */
public final class JsonNumber implements Json, Comparable<JsonNumber> {

    /** Beyond this many digits before or behind the point a number is not expanded for arithmetic. */
    private static final int EXPONENT_MAX = 2_000;

    private static final JsonNumber[] SMALL = new JsonNumber[256];

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = new JsonNumber(i, null);
        }
    }

    private final long whole;
    private final @Nullable BigDecimal exact;

    private JsonNumber(long whole, @Nullable BigDecimal exact) {
        this.whole = whole;
        this.exact = exact;
    }

    public static JsonNumber of(long value) {
        return value >= 0 && value < SMALL.length ? SMALL[(int) value] : new JsonNumber(value, null);
    }

    /** Keep the value with its scale, so that {@code 1.10} is written as {@code 1.10}. */
    public static JsonNumber of(BigDecimal value) {
        if (value.scale() == 0 && value.precision() < 19) {
            return of(value.longValue());
        }
        return new JsonNumber(0, value);
    }

    public static JsonNumber of(BigInteger value) {
        return of(new BigDecimal(value));
    }

    /**
     * Read a number by JSON's grammar.
     *
     * @throws NumberFormatException when the text is no JSON number
     */
    public static JsonNumber parse(String text) {
        if (!isNumber(text)) {
            throw new NumberFormatException("not a JSON number: " + text);
        }
        return of(new BigDecimal(text));
    }

    /** Tell whether the text is a number by JSON's grammar: no plus sign, leading zero, hex or bare point. */
    public static boolean isNumber(String text) {
        int i = 0;
        int n = text.length();
        if (i < n && text.charAt(i) == '-') {
            i++;
        }
        int digits = digits(text, i);
        if (digits == i || (digits > i + 1 && text.charAt(i) == '0')) {
            return false;
        }
        i = digits;
        if (i < n && text.charAt(i) == '.') {
            digits = digits(text, i + 1);
            if (digits == i + 1) {
                return false;
            }
            i = digits;
        }
        if (i < n && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            i++;
            if (i < n && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
                i++;
            }
            digits = digits(text, i);
            // Ten digits of exponent overflow what a decimal can hold.
            if (digits == i || digits - i > 9) {
                return false;
            }
            i = digits;
        }
        return i == n;
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    @Override
    public Kind kind() {
        return Kind.NUMBER;
    }

    /** Tell whether the value is whole; {@code 1.0} is, as JSON Schema has it since draft 6. */
    public boolean isWhole() {
        return exact == null
                || exact.signum() == 0
                || exact.scale() <= 0
                || exact.stripTrailingZeros().scale() <= 0;
    }

    /** Tell whether the value is whole and fits a {@code long}. */
    public boolean isLong() {
        if (exact == null) {
            return true;
        }
        return isWhole()
                && exact.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0
                && exact.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    }

    /** Give the value as a {@code long}, cut where it does not fit; ask {@link #isLong()} before. */
    public long longValue() {
        if (exact == null) {
            return whole;
        }
        return isLong() ? exact.longValue() : exact.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    public double doubleValue() {
        return exact == null ? (double) whole : exact.doubleValue();
    }

    public BigDecimal decimal() {
        return exact == null ? BigDecimal.valueOf(whole) : exact;
    }

    public int signum() {
        return exact == null ? Long.signum(whole) : exact.signum();
    }

    /**
     * Tell whether the value is a whole multiple of the divisor.
     *
     * <p>Numbers whose exponents lie thousands of digits apart are not expanded: those count as multiples, since no
     * client means them and expanding them would take all memory.
     *
     * @throws IllegalArgumentException when the divisor is zero
     */
    public boolean isMultipleOf(JsonNumber divisor) {
        if (divisor.signum() == 0) {
            throw new IllegalArgumentException("divisor is 0, must not be");
        }
        if (exact == null && divisor.exact == null) {
            return whole % divisor.whole == 0;
        }
        BigDecimal value = decimal();
        BigDecimal by = divisor.decimal();
        if (Math.abs((long) value.scale()) > EXPONENT_MAX || Math.abs((long) by.scale()) > EXPONENT_MAX) {
            return value.signum() == 0 || value.scale() <= by.scale();
        }
        return value.remainder(by).signum() == 0;
    }

    @Override
    public int compareTo(JsonNumber other) {
        if (exact == null && other.exact == null) {
            return Long.compare(whole, other.whole);
        }
        return decimal().compareTo(other.decimal());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonNumber number && compareTo(number) == 0;
    }

    @Override
    public int hashCode() {
        if (isLong()) {
            return Long.hashCode(longValue());
        }
        return decimal().stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return exact == null ? Long.toString(whole) : decimalText(exact);
    }

    private static String decimalText(BigDecimal value) {
        // Plain notation as long as a person can read it, else JSON's exponent form.
        return Math.abs((long) value.scale()) <= 40 ? value.toPlainString() : value.toString();
    }
}
