package dev.ringer.cli;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonWriter;
import dev.ringer.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ways to write diagnostics. */
enum Report {
    /** A line each, as compilers write them. */
    TEXT {
        @Override
        String write(List<Diagnostic> diagnostics, Terminal terminal) {
            StringBuilder out = new StringBuilder();
            for (Diagnostic each : diagnostics) {
                Terminal.Style style = switch (each.severity()) {
                    case ERROR -> Terminal.Style.RED;
                    case WARNING -> Terminal.Style.YELLOW;
                    case NOTE -> Terminal.Style.DIM;
                };
                out.append(each.place())
                        .append(' ')
                        .append(terminal.paint(style, each.severity().word() + ":"))
                        .append(' ')
                        .append(each.message())
                        .append(" [")
                        .append(each.code())
                        .append("]\n");
            }
            long errors = count(diagnostics, Diagnostic.Severity.ERROR);
            long warnings = count(diagnostics, Diagnostic.Severity.WARNING);
            return out.append(Banner.count((int) errors, "error"))
                    .append(", ")
                    .append(Banner.count((int) warnings, "warning"))
                    .append('\n')
                    .toString();
        }
    },

    /** An object with a list. */
    JSON {
        @Override
        String write(List<Diagnostic> diagnostics, Terminal terminal) {
            List<Json> list = new ArrayList<>();
            for (Diagnostic each : diagnostics) {
                JsonObject.Builder json = JsonObject.builder()
                        .put("severity", each.severity().word())
                        .put("code", each.code())
                        .put("message", each.message())
                        .put("document", each.location().document().toString())
                        .put("pointer", each.location().pointer().toString());
                each.position().ifPresent(at -> json.put("line", at.line()).put("column", at.column()));
                list.add(json.build());
            }
            JsonObject report = JsonObject.builder()
                    .put("errors", count(diagnostics, Diagnostic.Severity.ERROR))
                    .put("warnings", count(diagnostics, Diagnostic.Severity.WARNING))
                    .put("diagnostics", JsonArray.of(list))
                    .build();
            return JsonWriter.writePretty(report) + "\n";
        }
    },

    /** Static Analysis Results Interchange Format 2.1.0 (OASIS), which code hosts show beside the lines. */
    SARIF {
        @Override
        String write(List<Diagnostic> diagnostics, Terminal terminal) {
            Map<String, Json> rules = new TreeMap<>();
            List<Json> results = new ArrayList<>();
            for (Diagnostic each : diagnostics) {
                rules.putIfAbsent(
                        each.code(), JsonObject.builder().put("id", each.code()).build());
                results.add(result(each));
            }
            JsonObject driver = JsonObject.builder()
                    .put("name", "ringer")
                    .put("version", Main.version())
                    .put("rules", JsonArray.of(List.copyOf(rules.values())))
                    .build();
            JsonObject run = JsonObject.builder()
                    .put("tool", JsonObject.of("driver", driver))
                    .put("results", JsonArray.of(results))
                    .build();
            JsonObject log = JsonObject.builder()
                    .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                    .put("version", "2.1.0")
                    .put("runs", JsonArray.of(run))
                    .build();
            return JsonWriter.writePretty(log) + "\n";
        }

        private static JsonObject result(Diagnostic diagnostic) {
            JsonObject.Builder place = JsonObject.builder()
                    .put(
                            "artifactLocation",
                            JsonObject.of(
                                    "uri",
                                    Json.of(diagnostic.location().document().toString())));
            diagnostic
                    .position()
                    .ifPresent(at -> place.put(
                            "region",
                            JsonObject.builder()
                                    .put("startLine", at.line())
                                    .put("startColumn", at.column())
                                    .build()));
            JsonObject logical = JsonObject.builder()
                    .put("fullyQualifiedName", "#" + diagnostic.location().pointer())
                    .build();
            JsonObject location = JsonObject.builder()
                    .put("physicalLocation", place.build())
                    .put("logicalLocations", JsonArray.of(logical))
                    .build();
            return JsonObject.builder()
                    .put("ruleId", diagnostic.code())
                    .put("level", diagnostic.severity().word())
                    .put("message", JsonObject.of("text", Json.of(diagnostic.message())))
                    .put("locations", JsonArray.of(location))
                    .build();
        }
    };

    /** Write the diagnostics, a line break at the end. */
    abstract String write(List<Diagnostic> diagnostics, Terminal terminal);

    private static long count(List<Diagnostic> diagnostics, Diagnostic.Severity severity) {
        return diagnostics.stream().filter(each -> each.severity() == severity).count();
    }
}
