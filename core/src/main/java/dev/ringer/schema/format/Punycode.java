package dev.ringer.schema.format;

import java.util.Optional;

/** Punycode (RFC 3492): labels of other scripts written in ASCII, without the {@code xn--} in front. */
final class Punycode {

    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_CODE = 128;

    private Punycode() {}

    /** Decode lower-case text; nothing where it is no Punycode. */
    static Optional<String> decode(String text) {
        int delimiter = text.lastIndexOf('-');
        StringBuilder out = new StringBuilder(delimiter > 0 ? text.substring(0, delimiter) : "");
        int at = delimiter > 0 ? delimiter + 1 : 0;
        int code = FIRST_CODE;
        int bias = FIRST_BIAS;
        int position = 0;
        while (at < text.length()) {
            int before = position;
            int weight = 1;
            for (int k = BASE; ; k += BASE) {
                int digit = at < text.length() ? digit(text.charAt(at++)) : -1;
                if (digit < 0 || digit > (Integer.MAX_VALUE - position) / weight) {
                    return Optional.empty();
                }
                position += digit * weight;
                int threshold = threshold(k, bias);
                if (digit < threshold) {
                    break;
                }
                weight *= BASE - threshold;
                if (weight > Integer.MAX_VALUE / BASE) {
                    return Optional.empty();
                }
            }
            int length = out.codePointCount(0, out.length()) + 1;
            bias = adapt(position - before, length, before == 0);
            code += position / length;
            position %= length;
            if (!Character.isValidCodePoint(code)) {
                return Optional.empty();
            }
            out.insert(out.offsetByCodePoints(0, position), Character.toString(code));
            position++;
        }
        return Optional.of(out.toString());
    }

    static String encode(String text) {
        int[] codes = text.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        for (int each : codes) {
            if (each < FIRST_CODE) {
                out.append((char) each);
            }
        }
        int handled = out.length();
        int basic = handled;
        if (basic > 0) {
            out.append('-');
        }
        int code = FIRST_CODE;
        int bias = FIRST_BIAS;
        int delta = 0;
        while (handled < codes.length) {
            int next = Integer.MAX_VALUE;
            for (int each : codes) {
                next = each >= code ? Math.min(next, each) : next;
            }
            delta += (next - code) * (handled + 1);
            code = next;
            for (int each : codes) {
                if (each < code) {
                    delta++;
                } else if (each == code) {
                    append(out, delta, bias);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            code++;
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int delta, int bias) {
        int rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = threshold(k, bias);
            if (rest < threshold) {
                out.append(letter(rest));
                return;
            }
            out.append(letter(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static int threshold(int k, int bias) {
        return Math.min(T_MAX, Math.max(T_MIN, k - bias));
    }

    private static int adapt(int delta, int length, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / length;
        int k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }

    private static int digit(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '0' && c <= '9' ? c - '0' + 26 : -1;
    }

    private static char letter(int digit) {
        return (char) (digit < 26 ? 'a' + digit : '0' + digit - 26);
    }
}
