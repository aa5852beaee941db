package dev.ringer.template;

import dev.ringer.json.JsonNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Helpers that reckon, with exact decimals. */
final class Numbers {

    static final List<String> SIGNS = List.of("+", "-", "*", "x", "/", "%");

    private static final int DECIMALS_MAX = 100;

    private Numbers() {}

    /** Reckon with all arguments, from the left. */
    static HelperRow.Work fold(BinaryOperator<BigDecimal> step) {
        return call -> {
            BigDecimal result = call.number(0);
            for (int i = 1; i < call.count(); i++) {
                BigDecimal next = call.number(i);
                if (next.signum() == 0 && isZeroRefused(call)) {
                    throw call.failure("argument " + (i + 1) + " is 0, by which nothing can be divided");
                }
                result = step.apply(result, next);
                if (Value.number(json(result)) == null) {
                    throw call.failure("the result has too many digits");
                }
            }
            return json(result);
        };
    }

    private static boolean isZeroRefused(Call call) {
        return call.name().equals("divide") || call.name().equals("modulo");
    }

    /** Drop zeros at the end, so that a half and a half make 1 and not 1.0. */
    static JsonNumber json(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return JsonNumber.of(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    static BigDecimal quotient(BigDecimal a, BigDecimal b) {
        return a.divide(b, MathContext.DECIMAL64);
    }

    static @Nullable String fault(String sign) {
        return SIGNS.contains(sign) ? null : "'" + sign + "' is no sign, must be one of " + String.join(" ", SIGNS);
    }

    static Object math(Call call) {
        BigDecimal a = call.number(0);
        BigDecimal b = call.number(2);
        String sign = call.text(1);
        String fault = fault(sign);
        boolean byZero = b.signum() == 0 && (sign.equals("/") || sign.equals("%"));
        if (fault != null || byZero) {
            throw call.failure(fault != null ? fault : "argument 3 is 0, by which nothing can be divided");
        }
        return json(
                switch (sign) {
                    case "+" -> a.add(b);
                    case "-" -> a.subtract(b);
                    case "/" -> quotient(a, b);
                    case "%" -> a.remainder(b);
                    default -> a.multiply(b);
                });
    }

    static HelperRow.Work rounding(RoundingMode mode) {
        return call -> json(call.number(0).setScale(0, mode));
    }

    static Object round(Call call) {
        // Halves go up, also below zero, as in JavaScript.
        BigDecimal half = new BigDecimal("0.5");
        return json(call.number(0).add(half).setScale(0, RoundingMode.FLOOR));
    }

    static Object toFixed(Call call) {
        int decimals = call.has(1) ? call.whole(1, 0, DECIMALS_MAX) : 0;
        return call.number(0).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /** Read the whole number that a text begins with; null where it begins with none. */
    static @Nullable Object parseInt(Call call) {
        String text = call.text(0).strip();
        int end = text.startsWith("-") ? 1 : 0;
        int start = end;
        while (end < text.length() && end - start < 18 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == start ? null : Long.parseLong(text.substring(0, end));
    }

    static Object isEven(Call call) {
        return yes(call, call.number(0).remainder(BigDecimal.valueOf(2)).signum() == 0, "even");
    }

    static Object isOdd(Call call) {
        return yes(call, call.number(0).remainder(BigDecimal.valueOf(2)).signum() != 0, "odd");
    }

    private static Object yes(Call call, boolean is, String word) {
        return is ? call.text(1, word) : "";
    }

    static Object stripes(Call call) {
        boolean even = call.number(0).remainder(BigDecimal.valueOf(2)).signum() == 0;
        return even ? call.text(1, "even") : call.text(2, "odd");
    }

    static @Nullable String formatFault(String format) {
        try {
            decimal(format);
            return null;
        } catch (IllegalArgumentException e) {
            return "'" + format + "' is no format of numbers";
        }
    }

    private static DecimalFormat decimal(String format) {
        String pattern = switch (format) {
            case "integer" -> "#,##0";
            case "percent" -> "#,##0%";
            case "" -> "#,##0.###";
            default -> format;
        };
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    }

    static Object format(Call call) {
        String fault = formatFault(call.text(1, ""));
        if (fault != null) {
            throw call.failure(fault);
        }
        return decimal(call.text(1, "")).format(call.number(0));
    }
}
