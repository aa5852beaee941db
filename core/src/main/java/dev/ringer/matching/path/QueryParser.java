package dev.ringer.matching.path;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads queries: segments and selectors. What stands in a filter, {@link FilterParser} reads. */
final class QueryParser {

    private final Cursor in;
    private final FilterParser filters;

    QueryParser(Cursor in) {
        this.in = in;
        this.filters = new FilterParser(in, this);
    }

    Query parse() {
        in.need("$");
        Query query = new Query(false, segments());
        if (!in.isEnd()) {
            throw in.wrong("'" + in.peek() + "' is not allowed here; a segment begins with '.' or '['");
        }
        return query;
    }

    /** Read as many segments as there are; blanks may stand before each, and count only if one follows. */
    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        while (true) {
            int before = in.index();
            in.blanks();
            if (in.take("..")) {
                segments.add(new Segment(true, in.peek() == '[' ? bracketed() : List.of(dotted())));
            } else if (in.take(".")) {
                segments.add(new Segment(false, List.of(dotted())));
            } else if (in.peek() == '[') {
                segments.add(new Segment(false, bracketed()));
            } else {
                in.back(before);
                return List.copyOf(segments);
            }
        }
    }

    private Selector dotted() {
        if (in.take("*")) {
            return new Selector.Wildcard();
        }
        if (!in.isNameFirst()) {
            throw in.wrong("a name, '*' or '[' is missing");
        }
        return new Selector.Name(in.name());
    }

    private List<Selector> bracketed() {
        in.need("[");
        List<Selector> selectors = new ArrayList<>();
        do {
            in.blanks();
            selectors.add(selector());
            in.blanks();
        } while (in.take(","));
        in.need("]");
        return List.copyOf(selectors);
    }

    private Selector selector() {
        if (in.take("*")) {
            return new Selector.Wildcard();
        }
        if (in.take("?")) {
            in.blanks();
            return new Selector.Filter(filters.logic());
        }
        if (in.peek() == '\'' || in.peek() == '"') {
            return new Selector.Name(in.quoted());
        }
        return indexOrSlice();
    }

    private Selector indexOrSlice() {
        Long start = optional();
        int before = in.index();
        in.blanks();
        if (!in.take(":")) {
            in.back(before);
            if (start == null) {
                throw in.wrong("a selector is missing: a quoted name, an index, a slice, '*' or '?'");
            }
            return new Selector.Index(start);
        }
        in.blanks();
        Long end = optional();
        in.blanks();
        Long step = null;
        if (in.take(":")) {
            in.blanks();
            step = optional();
        }
        return new Selector.Slice(start, end, step == null ? 1 : step);
    }

    private @Nullable Long optional() {
        return in.isDigit() || in.peek() == '-' ? (Long) in.whole() : null;
    }
}
