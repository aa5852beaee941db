package dev.ringer.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the tags of a template and reads what is in them, to see before the first request what is wrong. The library
 * reads the template once more; it tells too little of what it read.
 */
final class TagReader {

    private static final int TAGS_MAX = 10_000;

    private static final Term.Expression NOTHING = new Term.Expression("", List.of(), Map.of(), 0);

    private final String text;
    private final List<Tag> tags = new ArrayList<>();

    private TagReader(String text) {
        this.text = text;
    }

    static List<Tag> read(String text) throws Flaw {
        TagReader reader = new TagReader(text);
        reader.readAll();
        return reader.tags;
    }

    private void readAll() throws Flaw {
        int at = text.indexOf("{{");
        while (at >= 0) {
            int end = isEscaped(at) ? escapedEnd(at) : readTag(at);
            at = text.indexOf("{{", end);
            if (tags.size() > TAGS_MAX) {
                throw new Flaw("there are more than " + TAGS_MAX + " tags", end);
            }
        }
    }

    private boolean isEscaped(int at) {
        return at > 0 && text.charAt(at - 1) == '\\' && !(at > 1 && text.charAt(at - 2) == '\\');
    }

    private int escapedEnd(int at) {
        int end = text.indexOf("}}", at);
        return end < 0 ? text.length() : end + 2;
    }

    private int readTag(int start) throws Flaw {
        if (text.startsWith("{{{{", start)) {
            throw new Flaw("raw blocks are not supported; write \\{{ for braces that are no tag", start);
        }
        boolean triple = text.startsWith("{{{", start);
        int at = start + (triple ? 3 : 2);
        at += text.startsWith("~", at) ? 1 : 0;
        char sign = at < text.length() ? text.charAt(at) : ' ';
        if (sign == '!') {
            return comment(start, at);
        }
        if (sign == '=' || sign == '*') {
            throw new Flaw("'{{" + sign + "' is not supported", start);
        }
        return tag(start, at, sign, triple ? "}}}" : "}}");
    }

    private int comment(int start, int at) throws Flaw {
        String close = text.startsWith("!--", at) ? "--" : "";
        int end = text.indexOf(close + "}}", at);
        end = end < 0 && !close.isEmpty() ? text.indexOf(close + "~}}", at) : end;
        if (end < 0) {
            throw new Flaw("the comment is never closed", start);
        }
        end = text.indexOf("}}", end) + 2;
        tags.add(new Tag(Tag.Kind.COMMENT, NOTHING, List.of(), start, end));
        return end;
    }

    private int tag(int start, int at, char sign, String close) throws Flaw {
        Tag.Kind kind = kind(at, sign);
        int from = at + (kind == Tag.Kind.INLINE ? 2 : "#^/>&".indexOf(sign) >= 0 ? 1 : 0);
        ExpressionReader reader = new ExpressionReader(text, from, start);
        if (kind == Tag.Kind.OUTPUT && reader.takeWord("else")) {
            kind = Tag.Kind.ELSE;
        }
        boolean empty = reader.isAtEnd();
        if (empty && kind == Tag.Kind.INVERTED) {
            kind = Tag.Kind.ELSE;
        }
        if (empty && kind != Tag.Kind.ELSE) {
            throw new Flaw("the tag is empty", start);
        }
        Term.Expression expression = empty ? NOTHING : reader.expression();
        List<String> names = reader.names();
        int end = reader.close(close);
        tags.add(new Tag(kind, expression, names, start, end));
        return end;
    }

    private Tag.Kind kind(int at, char sign) throws Flaw {
        if (text.startsWith("#*inline", at)) {
            return Tag.Kind.INLINE;
        }
        if (text.startsWith("#>", at) || text.startsWith("#*", at)) {
            throw new Flaw("'{{" + text.substring(at, at + 2) + "' is not supported; inline partials are", at);
        }
        return switch (sign) {
            case '#' -> Tag.Kind.OPEN;
            case '^' -> Tag.Kind.INVERTED;
            case '/' -> Tag.Kind.CLOSE;
            case '>' -> Tag.Kind.PARTIAL;
            default -> Tag.Kind.OUTPUT;
        };
    }
}
