package dev.ringer.matching.path;

import dev.ringer.json.Json;
import java.util.List;

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

    /** Tell whether the query gives one value at the most, whatever the tree (RFC 9535, 2.3.5.1). */
    public boolean isSingular() {
        return query.isSingular();
    }

    public Nodes find(Json root) {
        Walk walk = new Walk(root);
        List<Json> values = query.find(root, walk);
        return new Nodes(values, !walk.isSpent());
    }

    @Override
    public String toString() {
        return source;
    }
}
