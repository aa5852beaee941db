package dev.ringer.schema.format;

import java.util.Locale;

/** Host names (RFC 1123, 2.1; internationalised: RFC 5890) and IP addresses (RFC 2673, 3.2 and RFC 4291, 2.2). */
final class Hosts {

    private static final int NAME_MAX = 253;
    private static final int LABEL_MAX = 63;

    private Hosts() {}

    static boolean isHostname(String text) {
        if (text.isEmpty() || text.length() > NAME_MAX) {
            return false;
        }
        for (String label : text.split("\\.", -1)) {
            if (!isLabel(label)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLabel(String label) {
        if (label.isEmpty() || label.length() > LABEL_MAX || label.startsWith("-") || label.endsWith("-")) {
            return false;
        }
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            boolean plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
            if (!plain) {
                return false;
            }
        }
        boolean hyphens = label.length() > 3 && label.startsWith("--", 2);
        return !hyphens || isPunycode(label);
    }

    private static boolean isPunycode(String label) {
        if (!label.regionMatches(true, 0, "xn--", 0, 4)) {
            return false;
        }
        return Punycode.decode(label.substring(4).toLowerCase(Locale.ROOT))
                .filter(Labels::isValid)
                .isPresent();
    }

    static boolean isInternationalHostname(String text) {
        String dotted = text.replace('\u3002', '.').replace('\uFF0E', '.').replace('\uFF61', '.');
        int length = -1;
        boolean bothWays = false;
        boolean keepsRule = true;
        for (String label : dotted.split("\\.", -1)) {
            boolean ascii = label.chars().allMatch(c -> c < 0x80);
            String encoded = ascii ? label : "xn--" + Punycode.encode(label);
            length += 1 + encoded.length();
            if (ascii ? !isLabel(label) : !Labels.isValid(label) || encoded.length() > LABEL_MAX) {
                return false;
            }
            String decoded = decoded(label);
            bothWays |= decoded.codePoints().anyMatch(Bidi::runsRightToLeft);
            keepsRule &= Bidi.isValid(decoded);
        }
        return length <= NAME_MAX && (keepsRule || !bothWays);
    }

    private static String decoded(String label) {
        return label.regionMatches(true, 0, "xn--", 0, 4)
                ? Punycode.decode(label.substring(4).toLowerCase(Locale.ROOT)).orElse(label)
                : label;
    }

    static boolean isIpv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            boolean digits = !part.isEmpty()
                    && part.length() <= 3
                    && part.chars().allMatch(c -> c >= '0' && c <= '9')
                    && !(part.length() > 1 && part.charAt(0) == '0');
            if (!digits || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text) == 8;
        }
        if (text.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        String before = text.substring(0, gap);
        String after = text.substring(gap + 2);
        int first = before.isEmpty() ? 0 : before.indexOf('.') >= 0 ? -1 : groups(before);
        int second = after.isEmpty() ? 0 : groups(after);
        return first >= 0 && second >= 0 && first + second <= 7;
    }

    /** Count the 16-bit groups, an IPv4 address at the end as two; -1 where one is malformed. */
    private static int groups(String text) {
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].indexOf('.') >= 0) {
                if (i != parts.length - 1 || !isIpv4(parts[i])) {
                    return -1;
                }
                count += 2;
                continue;
            }
            boolean hex = !parts[i].isEmpty()
                    && parts[i].length() <= 4
                    && parts[i].chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
            if (!hex) {
                return -1;
            }
            count++;
        }
        return count;
    }
}
