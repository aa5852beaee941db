package dev.ringer.cli;

import dev.ringer.http.Percent;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code ringer journal}: what has passed at a mock that runs, and what passes. */
final class JournalCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "jsonl", "har");

    private static final List<Option> FILTERS = List.of(
            Option.of("operation", "ID", "Only those of an operation."),
            Option.of("path", "PATH", "Only those whose path is so, such as '/v1/pets/{id}'."),
            Option.of("method", "METHOD", "Only those of a method."),
            Option.of("status", "STATUS", "Only those with a status such as 404, or a class such as 4XX."),
            Option.of("origin", "WORD", "Only those from a rung such as stub, or from the server."),
            Option.of("stub", "NAME", "Only those that a stub answered."),
            Option.of("violations", "true|false", "Only those that break the contract, or that do not."),
            Option.of("since", "TIME", "Only those from a moment on, such as 2026-05-04T10:11:12Z."),
            Option.of("until", "TIME", "Only those before a moment."),
            Option.of("text", "TEXT", "Only those with a text in target, header, body or reason."));

    private final Surroundings surroundings;

    JournalCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Usage usage() {
        Usage usage = Remote.withOptions(Usage.of("journal", "Show what has passed at a mock that runs."))
                .withOption(Option.of("follow", "", "Go on with what passes, until the mock stops.")
                        .withLetter("f"))
                .withOption(Option.of("format", String.join("|", FORMATS), "How it is printed (text)."))
                .withOption(Option.of("limit", "N", "The newest N, 1 to 1000 (50; with jsonl and har all)."));
        for (Option each : FILTERS) {
            usage = usage.withOption(each);
        }
        return usage.withNotes(
                "",
                "Examples:",
                "  ringer journal",
                "  ringer journal --follow --status 4XX",
                "  ringer journal --session a --format har > a.har");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String format = arguments.value("format").orElse("text");
        if (!FORMATS.contains(format)) {
            throw new WrongUseException("--format is '" + format + "', must be one of " + String.join(", ", FORMATS));
        }
        boolean follows = arguments.has("follow");
        boolean isPaged = follows || arguments.has("limit");
        if (format.equals("har") && isPaged) {
            throw new WrongUseException("--" + (follows ? "follow" : "limit") + " does not go with --format har");
        }
        Remote remote = Remote.of(arguments, surroundings);
        return format.equals("text") || isPaged
                ? page(arguments, format, remote, terminal)
                : export(arguments, format, remote, terminal);
    }

    /** Give the filters as the rest of a query. */
    private static String filters(Arguments arguments) {
        StringBuilder query = new StringBuilder();
        for (Option each : FILTERS) {
            arguments
                    .value(each.name())
                    .ifPresent(value ->
                            query.append('&').append(each.name()).append('=').append(Percent.encode(value, "")));
        }
        return query.toString();
    }

    private static int export(Arguments arguments, String format, Remote remote, Terminal terminal) {
        Remote.Answer answer = remote.get("journal/export?format=" + format + filters(arguments));
        if (!answer.isFine()) {
            return remote.refused(answer, terminal);
        }
        terminal.out().print(answer.body());
        return Exit.FINE;
    }

    private static int page(Arguments arguments, String format, Remote remote, Terminal terminal) {
        String limit = arguments.value("limit").orElse("50");
        String query = filters(arguments);
        List<JsonObject> exchanges = new ArrayList<>();
        Optional<Json> next = Optional.empty();
        do {
            String cursor = next.map(each -> "&cursor=" + each.text()).orElse("");
            Remote.Answer answer = remote.get("journal?limit=" + Percent.encode(limit, "") + cursor + query);
            if (!answer.isFine()) {
                return remote.refused(answer, terminal);
            }
            JsonObject page = remote.object(answer);
            JsonArray found = page.array("exchanges");
            (found == null ? JsonArray.EMPTY : found).forEach(each -> exchanges.add((JsonObject) each));
            next = Optional.ofNullable(page.get("next"));
            if (next.isEmpty()) {
                lost(page, terminal);
            }
            // Pages end early where bodies are large.
        } while (next.isPresent() && exchanges.size() < JsonNumber.parse(limit).longValue());
        int first = (int) Math.min(exchanges.size(), JsonNumber.parse(limit).longValue());
        for (int i = first - 1; i >= 0; i--) {
            print(exchanges.get(i), format, terminal);
        }
        terminal.out().flush();
        if (!arguments.has("follow")) {
            return Exit.FINE;
        }
        // Where nothing is meant yet, all that is told from the beginning on is new.
        Json last = exchanges.isEmpty()
                ? Json.of(0)
                : Objects.requireNonNull(exchanges.get(0).get("id"));
        return follow("journal/events?cursor=" + last.text() + filters(arguments), format, remote, terminal);
    }

    private static int follow(String path, String format, Remote remote, Terminal terminal) {
        Optional<Remote.Answer> refusal = remote.follow(path, (name, data) -> {
            JsonObject event = (JsonObject) Json.parse(data);
            if (name.equals("exchange")) {
                print(event, format, terminal);
            } else if (name.equals("callback")) {
                terminal.out().println(format.equals("text") ? JournalText.called(event, terminal) : event.text());
            } else if (name.equals("missed")) {
                terminal.err().println(JournalText.missed(event));
            }
            return !terminal.out().checkError();
        });
        if (refusal.isPresent()) {
            return remote.refused(refusal.get(), terminal);
        }
        if (terminal.out().checkError()) {
            // Whoever read it, as in a pipe, has enough.
            return Exit.FINE;
        }
        terminal.err().println("ringer: the mock at " + remote.url() + " has stopped");
        return Exit.NOT_STARTED;
    }

    private static void print(JsonObject exchange, String format, Terminal terminal) {
        terminal.out().println(format.equals("text") ? JournalText.of(exchange, terminal) : exchange.text());
    }

    private static void lost(JsonObject page, Terminal terminal) {
        if (page.get("lost") instanceof JsonNumber lost && !lost.text().equals("0")) {
            terminal.err().println("(older ones are lost: " + lost.text() + ")");
        }
    }
}
