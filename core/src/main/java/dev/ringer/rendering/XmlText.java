package dev.ringer.rendering;

/**
 * Writes characters into XML 1.0.
 *
 * <p>Characters that XML has no way to write (most controls, halves of surrogate pairs, U+FFFE, U+FFFF) become U+FFFD.
 * Carriage returns, and tabs and line feeds in attributes, are written as references, so that they read back as they
 * were.
 */
final class XmlText {

    private static final String CDATA_BEGIN = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private XmlText() {}

    static void content(String text, StringBuilder out) {
        text.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(allowed(each));
            }
        });
    }

    static void attribute(String text, StringBuilder out) {
        text.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(each).append(';');
                default -> out.appendCodePoint(allowed(each));
            }
        });
    }

    /** Write a section, or several where the text holds the end of one, or a carriage return, which none can hold. */
    static void cdata(String text, StringBuilder out) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(each -> clean.appendCodePoint(allowed(each)));
        out.append(CDATA_BEGIN)
                .append(clean.toString()
                        .replace(CDATA_END, "]]" + CDATA_END + CDATA_BEGIN + ">")
                        .replace("\r", CDATA_END + "&#13;" + CDATA_BEGIN))
                .append(CDATA_END);
    }

    private static int allowed(int c) {
        boolean fine = c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
        return fine ? c : WellFormed.REPLACEMENT;
    }
}
