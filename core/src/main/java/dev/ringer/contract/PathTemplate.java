package dev.ringer.contract;

import dev.ringer.http.Percent;
import dev.ringer.http.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A path with variables, such as {@code /pets/{petId}/photos/{name}.{ext}}.
 *
 * <p>Split at the slashes; a segment is literal, one variable, or a mix of both. Literals are compared decoded.
 */
public final class PathTemplate {

    /** A piece of a segment: literal text, decoded, or a variable's name. */
    public record Part(String text, boolean variable) {}

    /** What stands between two slashes; an empty segment has no parts. */
    public record Segment(List<Part> parts) {

        public boolean isLiteral() {
            return parts.stream().noneMatch(Part::variable);
        }

        public boolean isVariable() {
            return parts.size() == 1 && parts.get(0).variable();
        }

        /** Give the text of a literal segment. */
        public String literal() {
            return parts.isEmpty() ? "" : parts.get(0).text();
        }
    }

    private final String text;
    private final Query query;
    private final List<Segment> segments;
    private final List<String> variables;

    private PathTemplate(String text, Query query, List<Segment> segments) {
        this.text = text;
        this.query = query;
        this.segments = List.copyOf(segments);
        this.variables = segments.stream()
                .flatMap(segment -> segment.parts().stream())
                .filter(Part::variable)
                .map(Part::text)
                .toList();
    }

    /**
     * Read a template; a missing first slash is added. A brace without its partner is literal. Reserved expansion and
     * explosion as in URI templates ({@code {+name}}, {@code {name*}}) give the variable {@code name}, which then may
     * take several segments. A fragment, which no request can carry, is left off. A query, which a path should not have
     * but sometimes has, must be in the request.
     */
    public static PathTemplate parse(String text) {
        String whole = withoutFragment(text);
        int question = whole.indexOf('?');
        String plain = question < 0 ? whole : whole.substring(0, question);
        Query query = question < 0 ? Query.EMPTY : Query.parse(whole.substring(question + 1));
        String path = plain.startsWith("/") ? plain : "/" + plain;
        List<Segment> segments = new ArrayList<>();
        for (String segment : split(path)) {
            segments.add(new Segment(parts(segment)));
        }
        return new PathTemplate(path, query, segments);
    }

    private static String withoutFragment(String text) {
        int hash = text.indexOf('#');
        return hash < 0 || text.lastIndexOf('{', hash) > text.lastIndexOf('}', hash) ? text : text.substring(0, hash);
    }

    /** Split at slashes that stand outside of braces, since a careless name may hold one. */
    private static List<String> split(String path) {
        List<String> segments = new ArrayList<>();
        int depth = 0;
        int from = 1;
        for (int i = 1; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '{' && path.indexOf('}', i) > 0) {
                depth++;
            } else if (c == '}') {
                depth = Math.max(0, depth - 1);
            } else if (c == '/' && depth == 0) {
                segments.add(path.substring(from, i));
                from = i + 1;
            }
        }
        segments.add(path.substring(from));
        return segments;
    }

    private static List<Part> parts(String segment) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < segment.length()) {
            int open = segment.indexOf('{', at);
            int close = open < 0 ? -1 : segment.indexOf('}', open);
            if (close < 0) {
                parts.add(new Part(Percent.decode(segment.substring(at)), false));
                return parts;
            }
            if (open > at) {
                parts.add(new Part(Percent.decode(segment.substring(at, open)), false));
            }
            parts.add(new Part(segment.substring(open + 1, close), true));
            at = close + 1;
        }
        return parts;
    }

    /** Give the name of a variable without the marks of URI templates. */
    public static String name(String variable) {
        String name = variable.startsWith("+") ? variable.substring(1) : variable;
        return name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
    }

    /** Tell whether a variable may take several segments. */
    public static boolean spansSegments(String variable) {
        return variable.startsWith("+") || variable.endsWith("*");
    }

    /** Give the query that requests must have; empty in most templates. */
    public Query query() {
        return query;
    }

    public List<Segment> segments() {
        return segments;
    }

    /** Give the variables in order, with the marks of URI templates. */
    public List<String> variables() {
        return variables;
    }

    /** Give values, which stand in the order of the variables, by the plain names of these. */
    public Map<String, String> named(List<String> values) {
        if (values.isEmpty()) {
            return Map.of();
        }
        if (values.size() == 1) {
            return Map.of(name(variables.get(0)), values.get(0));
        }
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            byName.put(name(variables.get(i)), values.get(i));
        }
        return byName;
    }

    /** Give the path in which each variable has its value, percent-encoded; a variable without value keeps braces. */
    public String expand(Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        for (Segment segment : segments) {
            out.append('/');
            for (Part part : segment.parts()) {
                String value = part.variable() ? values.get(name(part.text())) : part.text();
                String keep = part.variable() && spansSegments(part.text()) ? "/" : "";
                out.append(value == null ? "{" + part.text() + "}" : Percent.encode(value, keep));
            }
        }
        return out.toString();
    }

    /** Give the template with every variable's name blanked, equal for templates that match the same paths. */
    public String shape() {
        StringBuilder out = new StringBuilder();
        for (Segment segment : segments) {
            out.append('/');
            for (Part part : segment.parts()) {
                out.append(part.variable() ? "{}" : part.text());
            }
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return query.isEmpty() ? text : text + "?" + query;
    }
}
