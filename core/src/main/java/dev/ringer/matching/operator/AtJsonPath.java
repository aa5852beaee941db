package dev.ringer.matching.operator;

import dev.ringer.json.Json;
import dev.ringer.json.JsonString;
import dev.ringer.matching.path.JsonPath;
import dev.ringer.matching.path.JsonPathSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a JSONPath query finds, tested as the values of a repeated name are; a query alone must find something. A query
 * that ends at its bound finds nothing.
 */
record AtJsonPath(JsonPath path, Matcher matcher) implements Inner {

    static @Nullable Matcher read(Operand operand) {
        Map<String, Matcher> tests = operand.value() instanceof JsonString text
                ? new LinkedHashMap<>(Map.of(text.value(), new Presence(true)))
                : operand.nestedMap();
        List<Matcher> all = new ArrayList<>();
        for (Map.Entry<String, Matcher> entry : tests.entrySet()) {
            try {
                all.add(new AtJsonPath(JsonPath.of(entry.getKey()), entry.getValue()));
            } catch (JsonPathSyntaxException e) {
                operand.reader()
                        .report(
                                "operand",
                                "'" + Subject.cut(entry.getKey()) + "' is no JSONPath (RFC 9535): " + e.getMessage(),
                                operand.value() instanceof JsonString
                                        ? operand.at()
                                        : operand.at().child(entry.getKey()));
            }
        }
        return all.isEmpty() ? null : All.of(all);
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
