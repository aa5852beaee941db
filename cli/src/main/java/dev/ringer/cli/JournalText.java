package dev.ringer.cli;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Exchanges of a journal as people read them: a line each, and below it what broke the contract. */
final class JournalText {

    private JournalText() {}

    static String of(JsonObject exchange, Terminal terminal) {
        JsonObject request = object(exchange.object("request"));
        String query = text(request.string("query"));
        String session = text(exchange.string("session"));
        String operation = exchange.string("operation");
        StringBuilder line = new StringBuilder()
                .append(terminal.paint(Terminal.Style.DIM, "#" + number(exchange, "id")))
                .append("  ")
                .append(terminal.paint(Terminal.Style.BOLD, text(request.string("method"))))
                .append(' ')
                .append(Log.printable(request.string("path") + (query.isEmpty() ? "" : "?" + query)))
                .append("  ")
                .append(status(number(object(exchange.object("response")), "status"), terminal))
                .append("  ")
                .append(operation == null ? "-" : Log.printable(operation))
                .append("  ")
                .append(terminal.paint(
                        Terminal.Style.DIM,
                        exchange.string("origin") + (session.isEmpty() ? "" : "  session " + session)));
        violations("", exchange.array("violations"), line);
        violations("The answer breaks the contract: ", exchange.array("replyViolations"), line);
        JsonArray callbacks = exchange.array("callbacks");
        if (callbacks != null) {
            for (Json each : callbacks) {
                line.append("\n    ").append(callback((JsonObject) each, terminal));
            }
        }
        return line.toString();
    }

    /** Give the line of a callback that has come to its end, behind others than its exchange. */
    static String called(JsonObject event, Terminal terminal) {
        return terminal.paint(Terminal.Style.DIM, "#" + number(event, "exchange")) + "  " + callback(event, terminal);
    }

    private static String callback(JsonObject callback, Terminal terminal) {
        JsonObject result = callback.object("result");
        boolean hasStatus = result != null && result.has("status");
        String status = result != null && hasStatus ? status(number(result, "status"), terminal) : "-";
        StringBuilder line = new StringBuilder("-> ")
                .append(terminal.paint(Terminal.Style.BOLD, text(callback.string("method"))))
                .append(' ')
                .append(Log.printable(LoggedTarget.withoutSecrets(text(callback.string("url")))))
                .append("  ")
                .append(status)
                .append("  ")
                .append(Log.printable(text(callback.string("name"))));
        if (result == null) {
            String defect = callback.string("defect");
            return line.append(defect == null ? "  (on its way)" : "  (" + Log.printable(defect) + ")")
                    .toString();
        }
        if (!number(result, "attempts").matches("[01]")) {
            line.append("  ").append(number(result, "attempts")).append(" attempts");
        }
        String error = result.string("error");
        if (error != null) {
            line.append("\n        ").append(Log.printable(error));
        }
        violations("    It breaks the contract: ", result.array("requestViolations"), line);
        violations("    Its answer breaks the contract: ", result.array("violations"), line);
        return line.toString();
    }

    private static void violations(String before, @Nullable JsonArray violations, StringBuilder out) {
        if (violations == null) {
            return;
        }
        for (Json each : violations) {
            if (each instanceof JsonObject violation) {
                out.append("\n    ").append(before).append(Log.printable(text(violation.string("message"))));
            }
        }
    }

    /** Say how many exchanges were overwritten before they could be told of. */
    static String missed(JsonObject event) {
        return "(lost before they could be shown: " + number(event, "exchanges") + ")";
    }

    private static String status(String status, Terminal terminal) {
        return terminal.paint(Log.style(Integer.parseInt(status)), status);
    }

    private static String number(JsonObject object, String name) {
        return object.get(name) instanceof JsonNumber number ? number.text() : "0";
    }

    private static JsonObject object(@Nullable JsonObject found) {
        return found == null ? JsonObject.EMPTY : found;
    }

    private static String text(@Nullable String found) {
        return found == null ? "" : found;
    }
}
