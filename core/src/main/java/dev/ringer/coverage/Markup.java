package dev.ringer.coverage;

/** Text within XML and HTML. */
final class Markup {

    private Markup() {}

    /** Escape text for elements and quoted attributes; what XML 1.0 cannot hold becomes a question mark. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(each -> {
            switch (each) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isAllowed(each) ? each : '?');
            }
        });
        return out.toString();
    }

    private static boolean isAllowed(int each) {
        return each == '\t'
                || each == '\n'
                || (each >= 0x20 && each <= 0xD7FF && (each < 0x7F || each > 0x9F))
                || (each >= 0xE000 && each <= 0xFFFD)
                || each >= 0x10000;
    }
}
