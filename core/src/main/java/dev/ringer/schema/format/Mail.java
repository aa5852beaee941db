package dev.ringer.schema.format;

import java.text.Normalizer;

/** E-mail addresses (RFC 5321, 4.1.2; internationalised: RFC 6531). */
final class Mail {

    private Mail() {}

    static boolean isEmail(String text) {
        return isAddress(text, false);
    }

    static boolean isInternationalEmail(String text) {
        return isAddress(text, true);
    }

    private static boolean isAddress(String text, boolean international) {
        int at = text.lastIndexOf('@');
        if (at <= 0 || at == text.length() - 1) {
            return false;
        }
        return isLocal(text.substring(0, at), international) && isDomain(text.substring(at + 1), international);
    }

    private static boolean isLocal(String local, boolean international) {
        if (local.length() > 1 && local.startsWith("\"") && local.endsWith("\"")) {
            return isQuoted(local.substring(1, local.length() - 1), international);
        }
        boolean dot = true;
        for (int i = 0; i < local.length(); i++) {
            char c = local.charAt(i);
            if (c == '.' && dot) {
                return false;
            }
            dot = c == '.';
            if (!dot && !isAtom(c, international)) {
                return false;
            }
        }
        return !dot;
    }

    private static boolean isAtom(char c, boolean international) {
        return (c >= '0' && c <= '9')
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || "!#$%&'*+-/=?^_`{|}~".indexOf(c) >= 0
                || (international && c > 0x7F);
    }

    private static boolean isQuoted(String text, boolean international) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c < 0x20 || (c > 0x7E && !international)) {
                return false;
            }
            if (c == '\\' && ++i == text.length()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDomain(String domain, boolean international) {
        if (domain.startsWith("[") && domain.endsWith("]")) {
            String literal = domain.substring(1, domain.length() - 1);
            return literal.regionMatches(true, 0, "IPv6:", 0, 5)
                    ? Hosts.isIpv6(literal.substring(5))
                    : Hosts.isIpv4(literal);
        }
        return international
                ? Hosts.isInternationalHostname(Normalizer.normalize(domain, Normalizer.Form.NFC))
                : Hosts.isHostname(domain);
    }
}
