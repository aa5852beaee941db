package dev.ringer.schema.format;

/** URIs (RFC 3986), IRIs (RFC 3987) and URI templates (RFC 6570). */
final class Uris {

    private static final String UNRESERVED = "-._~";
    private static final String SUB_DELIMITERS = "!$&'()*+,;=";

    private Uris() {}

    static boolean isUri(String text) {
        return isReference(text, true, false);
    }

    static boolean isUriReference(String text) {
        return isReference(text, false, false);
    }

    static boolean isIri(String text) {
        return isReference(text, true, true);
    }

    static boolean isIriReference(String text) {
        return isReference(text, false, true);
    }

    private static boolean isReference(String text, boolean absolute, boolean international) {
        int hash = text.indexOf('#');
        String rest = hash < 0 ? text : text.substring(0, hash);
        if (hash >= 0 && !isMadeOf(text.substring(hash + 1), ":@/?", international)) {
            return false;
        }
        int question = rest.indexOf('?');
        if (question >= 0 && !isMadeOf(rest.substring(question + 1), ":@/?", international)) {
            return false;
        }
        rest = question < 0 ? rest : rest.substring(0, question);
        int scheme = scheme(rest);
        if (scheme < 0) {
            return !absolute && isHierarchy(rest, true, international);
        }
        return isHierarchy(rest.substring(scheme + 1), false, international);
    }

    /** Give where the colon behind a scheme stands, or -1 where there is no scheme. */
    private static int scheme(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || !isLetter(text.charAt(0))) {
            return -1;
        }
        for (int i = 1; i < colon; i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && !isDigit(c) && "+-.".indexOf(c) < 0) {
                return -1;
            }
        }
        return colon;
    }

    private static boolean isHierarchy(String text, boolean relative, boolean international) {
        if (text.startsWith("//")) {
            int end = text.indexOf('/', 2);
            String authority = end < 0 ? text.substring(2) : text.substring(2, end);
            String path = end < 0 ? "" : text.substring(end);
            return isAuthority(authority, international) && isMadeOf(path, ":@/", international);
        }
        if (relative) {
            int slash = text.indexOf('/');
            String first = slash < 0 ? text : text.substring(0, slash);
            if (first.indexOf(':') >= 0) {
                return false;
            }
        }
        return isMadeOf(text, ":@/", international);
    }

    private static boolean isAuthority(String authority, boolean international) {
        int at = authority.lastIndexOf('@');
        if (at >= 0 && !isMadeOf(authority.substring(0, at), ":", international)) {
            return false;
        }
        String host = authority.substring(at + 1);
        if (host.startsWith("[")) {
            int end = host.indexOf(']');
            return end > 0 && isLiteral(host.substring(1, end)) && isPort(host.substring(end + 1));
        }
        int colon = host.indexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        return isMadeOf(name, "", international) && isPort(colon < 0 ? "" : host.substring(colon));
    }

    private static boolean isLiteral(String literal) {
        if (literal.startsWith("v") || literal.startsWith("V")) {
            int dot = literal.indexOf('.');
            return dot > 1 && isMadeOf(literal.substring(dot + 1), ":", false);
        }
        return Hosts.isIpv6(literal);
    }

    private static boolean isPort(String text) {
        return text.isEmpty()
                || (text.charAt(0) == ':' && text.substring(1).chars().allMatch(c -> isDigit((char) c)));
    }

    private static boolean isMadeOf(String text, String more, boolean international) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (!isEscape(text, i)) {
                    return false;
                }
                i += 2;
            } else if (!isPlain(c, more) && !(international && isInternational(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c, String more) {
        return isLetter(c)
                || isDigit(c)
                || UNRESERVED.indexOf(c) >= 0
                || SUB_DELIMITERS.indexOf(c) >= 0
                || more.indexOf(c) >= 0;
    }

    private static boolean isInternational(char c) {
        return c >= 0xA0 && !(c >= 0xFDD0 && c <= 0xFDEF) && c < 0xFFF0;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
    }

    static boolean isTemplate(String text) {
        boolean inside = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                if (inside) {
                    return false;
                }
                inside = true;
                from = i + 1;
            } else if (c == '}') {
                if (!inside || !isExpression(text.substring(from, i))) {
                    return false;
                }
                inside = false;
            } else if (!inside && (c <= ' ' || c == 0x7F || "\"<>\\^`|".indexOf(c) >= 0)) {
                return false;
            } else if (!inside && c == '%' && !isEscape(text, i)) {
                return false;
            }
        }
        return !inside;
    }

    private static boolean isExpression(String text) {
        String list = !text.isEmpty() && "+#./;?&=,!@|".indexOf(text.charAt(0)) >= 0 ? text.substring(1) : text;
        for (String each : list.split(",", -1)) {
            String name = each.endsWith("*") ? each.substring(0, each.length() - 1) : each;
            int colon = name.indexOf(':');
            String prefix = colon < 0 ? "1" : name.substring(colon + 1);
            name = colon < 0 ? name : name.substring(0, colon);
            boolean fine = isVariable(name) && isPrefix(prefix);
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVariable(String name) {
        boolean dotted = name.startsWith(".") || name.endsWith(".") || name.contains("..");
        return !name.isEmpty()
                && !dotted
                && name.chars().allMatch(c -> isLetter((char) c) || isDigit((char) c) || "_.%".indexOf(c) >= 0);
    }

    private static boolean isPrefix(String text) {
        return !text.isEmpty()
                && text.length() <= 4
                && text.charAt(0) != '0'
                && text.chars().allMatch(c -> isDigit((char) c));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
