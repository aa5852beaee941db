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
                .append(operation == null ? "-" : operation)
                .append("  ")
                .append(terminal.paint(
                        Terminal.Style.DIM,
                        exchange.string("origin") + (session.isEmpty() ? "" : "  session " + session)));
        violations("", exchange.array("violations"), line);
        violations("The answer breaks the contract: ", exchange.array("replyViolations"), line);
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
