package dev.ringer.cli;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.launch.Loaded;
import dev.ringer.launch.MockServer;
import dev.ringer.source.Diagnostic;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What a mock says when it is up: what it stands in for, where, and what is wrong with the contract. */
final class Banner {

    private static final int SHOWN = 5;

    private final Terminal terminal;
    private final boolean verbose;

    Banner(Terminal terminal, boolean verbose) {
        this.terminal = terminal;
        this.verbose = verbose;
    }

    void print(MockServer server, long nanos) {
        Loaded loaded = server.loaded();
        StringBuilder out = new StringBuilder();
        for (Contract contract : loaded.contracts()) {
            out.append(terminal.paint(Terminal.Style.BOLD, title(contract)))
                    .append(" (")
                    .append(contract.name())
                    .append(", ")
                    .append(contract.format())
                    .append(")\n");
            for (Mount mount : loaded.mounts()) {
                if (mount.contract().equals(contract)) {
                    out.append("  ")
                            .append(terminal.paint(Terminal.Style.CYAN, server.baseUri() + mount.basePath()))
                            .append("  ")
                            .append(count(mount.operations().size(), "operation"))
                            .append('\n');
                }
            }
        }
        int stubs = loaded.world().stubs().stubs().size();
        if (stubs > 0) {
            out.append(count(stubs, "stub")).append('\n');
        }
        server.file().ifPresent(file -> out.append("Set up by ").append(file).append('\n'));
        diagnostics(loaded, out);
        server.stateNotice()
                .ifPresent(each -> out.append("  ")
                        .append(terminal.paint(Terminal.Style.YELLOW, each))
                        .append('\n'));
        out.append("Ready in ")
                .append(seconds(nanos))
                .append(" s. Health: ")
                .append(server.controlUri())
                .append("/__ringer/health. Ctrl+C stops.\n");
        server.controlToken()
                .filter(token -> server.isControlTokenMade())
                .ifPresent(token -> out.append("The control API asks for a token: ")
                        .append(token)
                        .append('\n'));
        terminal.out().print(out);
        terminal.out().flush();
    }

    /** Give two decimals, without the formats of locales, which a start would have to load. */
    private static BigDecimal seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).setScale(2, RoundingMode.HALF_UP);
    }

    private static String title(Contract contract) {
        return contract.version().isEmpty() ? contract.title() : contract.title() + " " + contract.version();
    }

    private void diagnostics(Loaded loaded, StringBuilder out) {
        List<Diagnostic> all = new ArrayList<>(loaded.diagnostics());
        all.addAll(loaded.stubDiagnostics());
        all.addAll(loaded.resourceDiagnostics());
        int shown = verbose ? all.size() : Math.min(SHOWN, all.size());
        for (Diagnostic each : all.subList(0, shown)) {
            Terminal.Style style =
                    each.severity() == Diagnostic.Severity.ERROR ? Terminal.Style.RED : Terminal.Style.YELLOW;
            out.append("  ").append(terminal.paint(style, each.toString())).append('\n');
        }
        if (shown < all.size()) {
            out.append("  and ")
                    .append(count(all.size() - shown, "more diagnostic"))
                    .append("; 'ringer check' lists them\n");
        }
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
