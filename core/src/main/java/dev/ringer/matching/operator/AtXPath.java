package dev.ringer.matching.operator;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.matching.xml.XPathQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an XPath finds, tested as the values of a repeated name are; an expression alone must find something or be true. */
record AtXPath(XPathQuery path, Matcher matcher) implements Inner {

    static @Nullable Matcher read(Operand operand) {
        Map<String, String> namespaces = namespaces(operand);
        return operand.nestedPaths("XPath 1.0", (path, test) -> new AtXPath(XPathQuery.of(path, namespaces), test));
    }

    private static Map<String, String> namespaces(Operand operand) {
        Map<String, String> namespaces = new LinkedHashMap<>();
        Json value = operand.beside().get("namespaces");
        if (value instanceof JsonObject map) {
            map.forEach(each -> namespaces.put(each.getKey(), String.valueOf(Operand.text(each.getValue()))));
        } else if (value != null) {
            operand.reader()
                    .report(
                            "operand",
                            "'namespaces' must be a map of prefixes to addresses",
                            operand.option("namespaces"));
        }
        return namespaces;
    }

    @Override
    public Subject at(Subject subject) {
        return EqualsXml.document(subject)
                .<Subject>map(document -> new Subject.Several(
                        path.find(document).stream().map(Subject::of).toList()))
                .orElse(Subject.absent());
    }

    @Override
    public String place() {
        return "at " + path;
    }
}
