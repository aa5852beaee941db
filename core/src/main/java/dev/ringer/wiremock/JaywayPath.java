package dev.ringer.wiremock;

import dev.ringer.matching.path.JsonPath;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSONPath of the library that WireMock uses, in the words of RFC 9535: {@code $.[?(@.name =~ /a.*}{@code /i)]} becomes
 * {@code $[?match(@.name, '(?i)a.*')]}.
 *
 * @param query that finds the same values, wherever objects are not filtered
 * @param counts whether the path ends in {@code length()}, so that what it gives is a size
 * @param ofRoot what tests an object where the first segment is a filter
 */
record JaywayPath(String query, boolean counts, Optional<OfRoot> ofRoot) {

    /**
     * A filter of the root itself.
     *
     * @param filter a query that finds something when the root passes
     * @param rest the segments behind the filter
     */
    record OfRoot(String filter, String rest) {}

    private static final Pattern SIMPLE =
            Pattern.compile("[A-Za-z_\\x{80}-\\x{10FFFF}][A-Za-z0-9_\\x{80}-\\x{10FFFF}]*");

    private static final Pattern FROM_END =
            Pattern.compile("\\(\\s*@\\.length(?:\\(\\))?\\s*-\\s*([1-9][0-9]*)\\s*\\)");

    /**
     * Read a path.
     *
     * @throws IllegalArgumentException when it says what RFC 9535 has no words for; the message says what
     */
    static JaywayPath of(String source) {
        String text = source.strip();
        JaywayCursor in = new JaywayCursor(text.startsWith("$") ? text : (text.startsWith("[") ? "$" : "$.") + text);
        in.need("$");
        return new Reader(in).path();
    }

    /** Read the segments of a query within a filter, up to what is none. */
    static JaywayPath segments(JaywayCursor in, String start) {
        Reader reader = new Reader(in);
        reader.read();
        return new JaywayPath(start + reader.out, reader.counts, Optional.empty());
    }

    /** Write a name as a segment. */
    private static String member(String name) {
        return name.equals("*") || SIMPLE.matcher(name).matches() ? "." + name : "[" + JsonPath.quoted(name) + "]";
    }

    private static final class Reader {

        private final JaywayCursor in;
        private final StringBuilder out = new StringBuilder();
        private boolean counts;
        private String first = "";
        private int firstEnd;

        Reader(JaywayCursor in) {
            this.in = in;
        }

        JaywayPath path() {
            read();
            if (!in.isEnd()) {
                throw in.wrong("'" + in.peek() + "' is not known");
            }
            Optional<OfRoot> root = first.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new OfRoot("$[?" + JaywayFilter.ofRoot(first) + "]", out.substring(firstEnd)));
            return new JaywayPath("$" + out, counts, root);
        }

        void read() {
            while (!counts) {
                if (in.take("..")) {
                    out.append("..");
                    out.append(in.peek() == '[' ? bracket() : deep(in.name()));
                } else if (in.take(".")) {
                    if (in.peek() == '[') {
                        out.append(bracket());
                    } else {
                        named(in.name());
                    }
                } else if (in.peek() == '[') {
                    out.append(bracket());
                } else {
                    return;
                }
            }
        }

        private static String deep(String name) {
            String member = member(name);
            return member.startsWith(".") ? member.substring(1) : member;
        }

        private void named(String name) {
            if (!in.take("()")) {
                if (in.peek() == '(') {
                    throw in.wrong("there is no function '" + name + "'");
                }
                out.append(member(name));
                return;
            }
            if (!name.equals("length") && !name.equals("size")) {
                throw in.wrong("there is no function '" + name + "'");
            }
            counts = true;
        }

        private String bracket() {
            boolean begins = out.length() == 0;
            String inside = in.bracketed().strip();
            if (inside.startsWith("?")) {
                String filter = inside.substring(1).strip();
                String segment = "[?" + JaywayFilter.ofItems(filter) + "]";
                if (begins) {
                    first = filter;
                    firstEnd = segment.length();
                }
                return segment;
            }
            Matcher fromEnd = FROM_END.matcher(inside);
            return fromEnd.matches() ? "[-" + fromEnd.group(1) + "]" : "[" + inside + "]";
        }
    }
}
