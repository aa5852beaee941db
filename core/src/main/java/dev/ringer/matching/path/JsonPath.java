package dev.ringer.matching.path;

import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JSONPath query (RFC 9535), such as {@code $.items[?@.price < 10].name}. Safe for use by several threads. */
public final class JsonPath {

    /**
     * What a query chose.
     *
     * @param values in the order of the tree
     * @param complete false where the bound of steps was reached first, so that more may be missing
     */
    public record Nodes(List<Json> values, boolean complete) {}

    private final String source;
    private final Query query;

    private JsonPath(String source, Query query) {
        this.source = source;
        this.query = query;
    }

    /**
     * Read a query.
     *
     * @throws JsonPathSyntaxException when the text is none, or is not well-typed (RFC 9535, 2.4.3)
     */
    public static JsonPath of(String source) {
        return new JsonPath(source, new QueryParser(new Cursor(source)).parse());
    }

    /** Write a name as a selector has it, between quotes. */
    public static String quoted(String name) {
        return "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** Tell whether the query gives one value at the most, whatever the tree (RFC 9535, 2.3.5.1). */
    public boolean isSingular() {
        return query.isSingular();
    }

    public Nodes find(Json root) {
        Walk walk = new Walk(root);
        List<Json> values = query.find(root, walk);
        return new Nodes(values, !walk.isSpent());
    }

    /** Give the places that {@link #find} has the values of, in the same order. */
    public List<Pointer> locate(Json root) {
        Walk walk = new Walk(root);
        List<Segment.Place> places = List.of(new Segment.Place(Pointer.ROOT, root));
        for (Segment segment : query.segments()) {
            List<Segment.Place> next = new ArrayList<>();
            places.forEach(each -> segment.locate(each, walk, next));
            places = next;
        }
        return places.stream().map(Segment.Place::pointer).toList();
    }

    /** Give the place of a singular query whether or not it is there; nothing where the query is not, or counts from an end. */
    public Optional<Pointer> pointer() {
        Pointer pointer = Pointer.ROOT;
        for (Segment segment : query.segments()) {
            Selector only = segment.selectors().get(0);
            if (!segment.isSingular() || (only instanceof Selector.Index index && index.index() < 0)) {
                return Optional.empty();
            }
            pointer = only instanceof Selector.Name name
                    ? pointer.child(name.name())
                    : pointer.child(Long.toString(((Selector.Index) only).index()));
        }
        return Optional.of(pointer);
    }

    /** Tell whether values have a say in what the query chooses, beside names and indexes. */
    public boolean isByValue() {
        return query.segments().stream()
                .flatMap(each -> each.selectors().stream())
                .anyMatch(each -> each instanceof Selector.Filter);
    }

    /** Tell whether a step, counted from 0, chooses an item by its index, rather than a member by its name. */
    public boolean isIndex(int step) {
        return query.segments().get(step).selectors().get(0) instanceof Selector.Index;
    }

    @Override
    public String toString() {
        return source;
    }
}
