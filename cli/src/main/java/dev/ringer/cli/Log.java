package dev.ringer.cli;

import dev.ringer.contract.Contract;
import dev.ringer.contract.SecurityScheme;
import dev.ringer.exchange.Callback;
import dev.ringer.exchange.CallbackResult;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Request;
import dev.ringer.journal.Masks;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.keeper.Rechecked;
import dev.ringer.launch.Loaded;
import dev.ringer.launch.MockServer;
import dev.ringer.source.Diagnostic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a line for each request. Lines go through a bounded queue to one thread, so that a slow terminal never holds
 * up an answer; what does not fit is counted and said.
 */
final class Log implements MockServer.Listener, AutoCloseable {

    /** How requests are written. */
    enum Format {
        TEXT,
        JSON,
        OFF
    }

    private static final int LINES_MAX = 4_096;
    private static final Supplier<String> END = String::new;

    private final Terminal terminal;
    private final Format format;
    private final boolean verbose;
    private final BlockingQueue<Supplier<String>> lines = new ArrayBlockingQueue<>(LINES_MAX);
    private final AtomicLong dropped = new AtomicLong();
    private final Thread writer;
    private volatile Optional<Hints> hints = Optional.empty();
    private volatile Masks masks = Masks.STANDARD;

    private Log(Terminal terminal, Format format, boolean verbose) {
        this.terminal = terminal;
        this.format = format;
        this.verbose = verbose;
        this.writer = new Thread(this::write, "ringer-log");
        this.writer.setDaemon(true);
    }

    static Log start(Terminal terminal, Format format, boolean verbose) {
        Log log = new Log(terminal, format, verbose);
        log.writer.start();
        return log;
    }

    /** Say from now on what to change about requests that miss, where all is to be said. */
    void follow(MockServer mock) {
        hints = verbose ? Optional.of(new Hints(mock)) : Optional.empty();
    }

    private void write() {
        try {
            Supplier<String> line = lines.take();
            while (line != END) {
                terminal.out().println(line.get());
                long lost = dropped.getAndSet(0);
                if (lost > 0) {
                    terminal.out().println("(" + lost + " lines could not be written in time)");
                }
                if (lines.isEmpty()) {
                    terminal.out().flush();
                }
                line = lines.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(String line) {
        put(() -> line);
    }

    private void put(Supplier<String> line) {
        if (!lines.offer(line)) {
            dropped.incrementAndGet();
        }
    }

    /** API keys of contracts are not logged, whatever they are called. */
    @Override
    public void loaded(Loaded loaded) {
        Masks all = Masks.STANDARD;
        for (Contract contract : loaded.contracts()) {
            for (SecurityScheme scheme : contract.schemes()) {
                all = all.with(scheme);
            }
        }
        masks = all;
    }

    @Override
    public void answered(Exchange exchange, long nanos) {
        switch (format) {
            case OFF -> {}
            case TEXT -> {
                String line = text(exchange, masks.line(exchange), nanos);
                put(Hints.isMiss(exchange) ? () -> line + changes(exchange, nanos) : () -> line);
            }
            case JSON -> put(json(exchange, masks.line(exchange), nanos).text());
        }
    }

    private String changes(Exchange exchange, long nanos) {
        try {
            return hints.stream()
                    .flatMap(each -> each.of(exchange, nanos).stream())
                    .map(each -> "\n      " + printable(each))
                    .collect(Collectors.joining());
        } catch (RuntimeException e) {
            // The log goes on, whatever one exchange is like.
            return "\n      It cannot be explained: " + printable(String.valueOf(e));
        }
    }

    private String text(Exchange exchange, Masks.Line masked, long nanos) {
        int status = exchange.response().status();
        Request request = exchange.request();
        String line = String.format(
                Locale.ROOT,
                "%s %s  %s  %s  %s",
                terminal.paint(Terminal.Style.BOLD, request.method()),
                printable(LoggedTarget.withoutSecrets(masked.target())),
                terminal.paint(style(status), Integer.toString(status)),
                operation(exchange),
                terminal.paint(
                        Terminal.Style.DIM,
                        String.format(
                                Locale.ROOT, "%s %.1f ms", exchange.origin().word(), nanos / 1e6)));
        boolean say = verbose && !masked.reason().isEmpty();
        return say ? line + "\n    " + printable(masked.reason()) : line;
    }

    static Terminal.Style style(int status) {
        return status < 300
                ? Terminal.Style.GREEN
                : status < 400 ? Terminal.Style.CYAN : status < 500 ? Terminal.Style.YELLOW : Terminal.Style.RED;
    }

    /** A target may hold anything; a terminal must not be told to do anything. */
    static String printable(String text) {
        String cut = text.length() > 300 ? text.substring(0, 300) + "…" : text;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }

    private static String operation(Exchange exchange) {
        return exchange.route() instanceof Route.Found found ? found.operation().id() : "-";
    }

    private static JsonObject json(Exchange exchange, Masks.Line masked, long nanos) {
        return JsonObject.builder()
                .put("time", Instant.now().toString())
                .put("method", exchange.request().method())
                .put("target", LoggedTarget.withoutSecrets(masked.target()))
                .put("operation", operation(exchange))
                .put("status", exchange.response().status())
                .put("origin", exchange.origin().word())
                .put("reason", masked.reason())
                .put("micros", nanos / 1_000)
                .build();
    }

    @Override
    public void called(Exchange exchange, CallbackResult result) {
        switch (format) {
            case OFF -> {}
            case TEXT -> put(text(result));
            case JSON -> put(json(exchange, result).text());
        }
    }

    private String text(CallbackResult result) {
        Callback callback = result.callback();
        List<String> notes = new ArrayList<>();
        result.error().ifPresent(notes::add);
        callback.violations().forEach(each -> notes.add("it breaks the contract: " + each.message()));
        result.violations().forEach(each -> notes.add("the answer breaks the contract: " + each.message()));
        String status =
                result.answer().map(each -> Integer.toString(each.status())).orElse("-");
        boolean fine = notes.isEmpty() && status.startsWith("2");
        String line = String.format(
                Locale.ROOT,
                "-> %s %s  %s  %s  %s",
                terminal.paint(Terminal.Style.BOLD, callback.method()),
                printable(LoggedTarget.withoutSecrets(callback.url())),
                terminal.paint(fine ? Terminal.Style.GREEN : Terminal.Style.RED, status),
                printable(callback.name()),
                terminal.paint(
                        Terminal.Style.DIM,
                        String.format(
                                Locale.ROOT,
                                "callback %.1f ms%s",
                                result.nanos() / 1e6,
                                result.attempts() > 1 ? ", " + result.attempts() + " attempts" : "")));
        return notes.isEmpty() ? line : line + "\n    " + printable(String.join("; ", notes));
    }

    private static JsonObject json(Exchange exchange, CallbackResult result) {
        JsonObject.Builder json = JsonObject.builder()
                .put("time", Instant.now().toString())
                .put("callback", result.callback().name())
                .put("method", result.callback().method())
                .put("url", LoggedTarget.withoutSecrets(result.callback().url()))
                .put("operation", operation(exchange))
                .put("attempts", result.attempts())
                .put("micros", result.nanos() / 1_000);
        result.answer().ifPresent(answer -> json.put("status", answer.status()));
        result.error().ifPresent(error -> json.put("error", error));
        return json.put(
                        "violations",
                        JsonArray.of(
                                Stream.concat(result.callback().violations().stream(), result.violations().stream())
                                        .map(Violation::toJson)
                                        .toList()))
                .build();
    }

    @Override
    public void reloaded(Loaded loaded, List<String> changes) {
        StringBuilder line = new StringBuilder("Reloaded: ").append(Banner.count(loaded.operations(), "operation"));
        int stubs = loaded.world().stubs().stubs().size();
        line.append(stubs == 0 ? "" : ", " + Banner.count(stubs, "stub"));
        line.append(changes.isEmpty() ? ", none changed." : ", " + changes.size() + " changed:");
        int shown = Math.min(verbose ? changes.size() : 12, changes.size());
        changes.subList(0, shown).forEach(each -> line.append("\n  ").append(each));
        if (shown < changes.size()) {
            line.append("\n  and ").append(changes.size() - shown).append(" more");
        }
        // A name of an option that the contract has lost switches nothing any more.
        loaded.diagnostics().stream()
                .filter(each -> each.code().equals("unknown-name"))
                .forEach(each -> line.append("\n  ").append(terminal.paint(Terminal.Style.RED, each.message())));
        loaded.stubDiagnostics().stream()
                .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                .forEach(each -> line.append("\n  ").append(terminal.paint(Terminal.Style.RED, each.toString())));
        put(line.toString());
    }

    @Override
    public void rechecked(Rechecked rechecked) {
        String line = rechecked.line() + (rechecked.setAside() == 0 ? "" : " (GET /__ringer/resources lists them)");
        put("Kept " + line);
    }

    @Override
    public void reloadFailed(String reason) {
        put(terminal.paint(Terminal.Style.RED, "Not reloaded, what was good goes on: " + reason.replace("\n", "\n  ")));
    }

    @Override
    public void needsRestart(List<String> settings) {
        put(terminal.paint(Terminal.Style.YELLOW, "Needs a restart to change: " + String.join(", ", settings)));
    }

    @Override
    public void failed(String doing, Throwable error) {
        put(terminal.paint(Terminal.Style.RED, "Failed " + doing + ": " + error));
    }

    @Override
    public void close() {
        try {
            lines.put(END);
            writer.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
