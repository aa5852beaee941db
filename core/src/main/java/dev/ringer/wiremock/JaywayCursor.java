package dev.ringer.wiremock;

/** The text of a path or a filter with the place that was read up to. */
final class JaywayCursor {

    private final String text;
    private int at;

    JaywayCursor(String text) {
        this.text = text;
    }

    boolean isEnd() {
        return at >= text.length();
    }

    /** Give the next character, or NUL at the end. */
    char peek() {
        return isEnd() ? '\0' : text.charAt(at);
    }

    boolean take(String word) {
        if (text.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        return false;
    }

    /** Take a word that no letter follows. */
    boolean takeWord(String word) {
        int end = at + word.length();
        return text.startsWith(word, at)
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))
                && take(word);
    }

    void need(String word) {
        if (!take(word)) {
            throw wrong("'" + word + "' is missing");
        }
    }

    void blanks() {
        while (!isEnd() && Character.isWhitespace(peek())) {
            at++;
        }
    }

    IllegalArgumentException wrong(String reason) {
        return new IllegalArgumentException(reason + " at character " + (at + 1));
    }

    /** Read up to a character that ends names. */
    String name() {
        int from = at;
        while (!isEnd() && " .[]()=<>!&|,\t\n\r".indexOf(peek()) < 0) {
            at++;
        }
        if (from == at) {
            throw wrong("a name is missing");
        }
        return text.substring(from, at);
    }

    /** Read a literal in quotes, with them. */
    String quoted() {
        return delimited(peek());
    }

    /** Read what stands between two of a character, with them; one behind a backslash is none. */
    String delimited(char delimiter) {
        int from = at++;
        while (!isEnd() && peek() != delimiter) {
            at += peek() == '\\' ? 2 : 1;
        }
        if (isEnd()) {
            throw wrong("the closing " + delimiter + " is missing");
        }
        at++;
        return text.substring(from, at);
    }

    /** Read letters. */
    String letters() {
        int from = at;
        while (!isEnd() && Character.isLetter(peek())) {
            at++;
        }
        return text.substring(from, at);
    }

    /** Read what stands between a bracket and its partner, which are left out. */
    String bracketed() {
        char open = peek();
        char close = open == '[' ? ']' : ')';
        int from = at + 1;
        int depth = 0;
        while (!isEnd()) {
            char c = peek();
            if (c == '\'' || c == '"') {
                quoted();
                continue;
            }
            if (c == '/' && text.substring(from, at).stripTrailing().endsWith("=~")) {
                delimited('/');
                continue;
            }
            depth += c == open ? 1 : c == close ? -1 : 0;
            at++;
            if (depth == 0) {
                return text.substring(from, at - 1);
            }
        }
        throw wrong("the closing " + close + " is missing");
    }
}
