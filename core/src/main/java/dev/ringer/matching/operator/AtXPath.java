package dev.ringer.matching.operator;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.matching.xml.XPathQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an XPath finds, tested as the values of a repeated name are; an expression alone must find something or be true. */
record AtXPath(XPathQuery path, Matcher matcher) implements Inner {

    static @Nullable Matcher read(Operand operand) {
        Map<String, String> namespaces = namespaces(operand);
        Map<String, Matcher> tests = operand.value() instanceof JsonString text
                ? new LinkedHashMap<>(Map.of(text.value(), new Presence(true)))
                : operand.nestedMap();
        List<Matcher> all = new ArrayList<>();
        for (Map.Entry<String, Matcher> entry : tests.entrySet()) {
            try {
                all.add(new AtXPath(XPathQuery.of(entry.getKey(), namespaces), entry.getValue()));
            } catch (IllegalArgumentException e) {
                operand.reader()
                        .report(
                                "operand",
                                "'" + Subject.cut(entry.getKey()) + "' is no XPath 1.0: " + e.getMessage(),
                                operand.value() instanceof JsonString
                                        ? operand.at()
                                        : operand.at().child(entry.getKey()));
            }
        }
        return all.isEmpty() ? null : All.of(all);
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
