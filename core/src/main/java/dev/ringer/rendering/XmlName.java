package dev.ringer.rendering;

import org.jspecify.annotations.Nullable;

/**
 * A name of an element or attribute, made one that XML allows.
 *
 * <p>A character that no name may have becomes an underscore; a digit, hyphen or point that would come first gets an
 * underscore before it; no name at all is one underscore. A colon is kept where the part before it turns out to be the
 * prefix of a namespace.
 *
 * @param prefix wanted; whether it is written depends on what it is bound to
 * @param local without colon
 * @param bare what is written where the prefix is bound to nothing; without colon
 */
record XmlName(@Nullable String prefix, @Nullable String namespace, String local, String bare) {

    /**
     * First and last of each range of letters beyond ASCII: Latin, Greek, Cyrillic, Hebrew, Arabic, Thai, kana, Han,
     * Hangul. Letters that only the fifth edition of XML 1.0 allows are not here, since common parsers refuse them.
     */
    private static final String LETTERS = "\u00C0\u00D6\u00D8\u00F6\u00F8\u0131\u0134\u013E\u0141\u0148\u014A\u017E"
            + "\u0180\u01C3\u01CD\u01F0\u0250\u02A8\u0388\u038A\u038E\u03A1\u03A3\u03CE\u0401\u040C\u040E\u044F"
            + "\u0451\u045C\u045E\u0481\u0490\u04C4\u05D0\u05EA\u0621\u063A\u0641\u064A\u0E01\u0E2E\u1E00\u1E9B"
            + "\u1EA0\u1EF9\u3041\u3094\u30A1\u30FA\u4E00\u9FA5\uAC00\uD7A3";

    static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
    static final String XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";

    static XmlName of(String name, XmlFacts facts) {
        String namespace = isReserved(facts.namespace()) ? null : facts.namespace();
        int colon = name.indexOf(':');
        String before = colon < 0 ? "" : name.substring(0, colon);
        String behind = name.substring(colon + 1);
        if (isPrefix(before) && !behind.isEmpty()) {
            return new XmlName(before, namespace, repair(behind), repair(name));
        }
        String prefix = facts.prefix() != null && isPrefix(facts.prefix()) ? facts.prefix() : null;
        return new XmlName(prefix, namespace, repair(name), repair(name));
    }

    /** Tell whether the namespace is one of the two that are never declared. */
    static boolean isReserved(@Nullable String namespace) {
        return XML_NAMESPACE.equals(namespace) || XMLNS_NAMESPACE.equals(namespace);
    }

    static boolean isPrefix(String text) {
        return text.equals(repair(text)) && !text.equals("xmlns");
    }

    static String repair(String name) {
        StringBuilder out = new StringBuilder(name.length() + 1);
        name.codePoints().forEach(each -> {
            boolean part = isStart(each) || isFurther(each);
            if (part && out.isEmpty() && !isStart(each)) {
                out.append('_');
            }
            out.appendCodePoint(part ? each : '_');
        });
        return out.isEmpty() ? "_" : out.toString();
    }

    private static boolean isStart(int c) {
        if (c < 0x80) {
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
        }
        for (int i = 0; i < LETTERS.length(); i += 2) {
            if (c >= LETTERS.charAt(i) && c <= LETTERS.charAt(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFurther(int c) {
        return c == '-' || c == '.' || (c >= '0' && c <= '9') || c == 0xB7;
    }
}
