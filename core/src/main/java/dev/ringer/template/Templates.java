package dev.ringer.template;

import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * Reads templates.
 *
 * <p>Bound: {@value #LENGTH_MAX} characters. The library is loaded with the first text that has an expression.
 */
public final class Templates {

    /** As long as what may come out. */
    private static final int LENGTH_MAX = 1 << 20;

    private static final String CODE = "template";

    private Templates() {}

    /** Tell whether a text has an expression, so that it must be compiled. */
    public static boolean isTemplate(String text) {
        return text.contains("{{");
    }

    /**
     * Read a template.
     *
     * @param at where the text stands, for the diagnostics; they say line and column within the text
     * @param diagnostics takes what is wrong: errors with the code {@code template}, and warnings of names that may be
     *     missing
     * @return nothing where there was an error
     */
    public static Optional<Template> compile(String text, Location at, List<Diagnostic> diagnostics) {
        return isReadable(text, at, diagnostics) ? compiled(text, mended(text), at, diagnostics) : Optional.empty();
    }

    /** Read a template that is one expression, whose value is to be kept. */
    static Optional<Template> compileValue(String text, Location at, List<Diagnostic> diagnostics) {
        return isReadable(text, at, diagnostics) ? compiled(text, keeping(text), at, diagnostics) : Optional.empty();
    }

    /** Tell whether a text is one expression and nothing else. */
    static boolean isValue(String text) {
        try {
            List<Tag> tags = TagReader.read(text);
            return tags.size() == 1
                    && tags.get(0).kind() == Tag.Kind.OUTPUT
                    && tags.get(0).start() == 0
                    && tags.get(0).end() == text.length();
        } catch (Flaw e) {
            return false;
        }
    }

    private static boolean isReadable(String text, Location at, List<Diagnostic> diagnostics) {
        boolean readable = true;
        for (Inspection.Finding each : findings(text)) {
            String message = place(text, each.index()) + ": " + each.message();
            diagnostics.add(
                    each.certain() ? Diagnostic.error(CODE, message, at) : Diagnostic.warning(CODE, message, at));
            readable &= !each.certain();
        }
        return readable;
    }

    private static List<Inspection.Finding> findings(String text) {
        if (text.length() > LENGTH_MAX) {
            return List.of(
                    new Inspection.Finding("the template is longer than " + LENGTH_MAX + " characters", 0, true));
        }
        try {
            return Inspection.of(TagReader.read(text));
        } catch (Flaw e) {
            return List.of(new Inspection.Finding(e.reason(), e.index(), true));
        }
    }

    private static String place(String text, int index) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < Math.min(index, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return "line " + line + ", column " + (index - start + 1);
    }

    /** A brace of JSON right behind a tag would be read as the third of the tag; a comment keeps them apart. */
    private static String mended(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int at = 0;
        for (Tag each : tags(text)) {
            out.append(text, at, each.end());
            at = each.end();
            boolean triple = text.startsWith("{{{", each.start());
            if (text.startsWith("}", at) && !triple) {
                out.append("{{!}}");
            }
        }
        return out.append(text, at, text.length()).toString();
    }

    private static List<Tag> tags(String text) {
        try {
            return TagReader.read(text);
        } catch (Flaw e) {
            throw new IllegalStateException("the template was read before", e);
        }
    }

    private static String keeping(String text) {
        Tag tag = tags(text).get(0);
        Term.Expression expression = tag.expression();
        int from = expression.at();
        int to = tag.end() - (text.startsWith("{{{") ? 3 : 2);
        String inner =
                text.substring(from, text.charAt(to - 1) == '~' ? to - 1 : to).strip();
        boolean call = !expression.isBare() || Helpers.named(expression.head()) != null;
        return "{{" + Engine.CAPTURE + " " + (call ? "(" + inner + ")" : inner) + "}}";
    }

    private static Optional<Template> compiled(
            String source, String mended, Location at, List<Diagnostic> diagnostics) {
        try {
            return Optional.of(new Template(source, Engine.compile(mended)));
        } catch (Engine.Rejected e) {
            String message = "line " + e.line + ", column " + e.column + ": " + e.reason();
            diagnostics.add(Diagnostic.error(CODE, message, at));
            return Optional.empty();
        }
    }
}
