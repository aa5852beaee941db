package dev.ringer.matching.operator;

import dev.ringer.json.Json;
import dev.ringer.matching.path.JsonPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a JSONPath query finds, tested as the values of a repeated name are; a query alone must find something. A query
 * that ends at its bound finds nothing.
 */
record AtJsonPath(JsonPath path, Matcher matcher) implements Inner {

    static @Nullable Matcher read(Operand operand) {
        return operand.nestedPaths("JSONPath (RFC 9535)", (path, test) -> new AtJsonPath(JsonPath.of(path), test));
    }

    @Override
    public Subject at(Subject subject) {
        Json json = subject.json();
        if (json == null) {
            return Subject.absent();
        }
        JsonPath.Nodes nodes = path.find(json);
        List<Json> values = nodes.complete() ? nodes.values() : List.of();
        if (path.isSingular()) {
            return Subject.of(values.isEmpty() ? null : values.get(0));
        }
        return new Subject.Several(
                values.stream().<Subject>map(Subject.Tree::new).toList());
    }

    @Override
    public String place() {
        return "at " + path;
    }
}
