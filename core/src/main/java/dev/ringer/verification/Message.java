package dev.ringer.verification;

import dev.ringer.matching.operator.Difference;
import java.util.ArrayList;
import java.util.List;

/** Puts a verdict into words. */
final class Message {

    private static final int DIFFERENCES_MAX = 6;

    private Message() {}

    static Verdict verdict(Verification verification, Outcome outcome, List<Verdict.Near> nearest) {
        List<String> lines = new ArrayList<>(outcome.lines());
        if (!outcome.passed()) {
            verification.within().ifPresent(each -> lines.add("Waited for " + each.toMillis() + " ms at the most."));
            outcome.wanted().ifPresent(each -> nearest(each, nearest, lines));
        }
        List<String> wrapped = new ArrayList<>();
        lines.forEach(each -> wrap(each, wrapped));
        return new Verdict(outcome.passed(), String.join("\n", wrapped), outcome.count(), outcome.matched(), nearest);
    }

    private static void nearest(Description wanted, List<Verdict.Near> nearest, List<String> lines) {
        if (nearest.isEmpty()) {
            lines.add("No other exchange is like it.");
        } else {
            lines.add((nearest.size() == 1 ? "The exchange nearest to " : "The exchanges nearest to ") + wanted.named()
                    + ":");
            nearest.forEach(each -> show(each, lines));
        }
    }

    private static void show(Verdict.Near near, List<String> lines) {
        lines.add("  " + near.summary());
        List<Difference> differences = near.differences();
        differences.stream().limit(DIFFERENCES_MAX).forEach(each -> lines.add("      " + Verdict.line(each)));
        if (differences.size() > DIFFERENCES_MAX) {
            lines.add("      and " + (differences.size() - DIFFERENCES_MAX) + " more");
        }
    }

    /** Break a line at spaces, or anywhere where there are none; what goes on is indented further. */
    private static void wrap(String line, List<String> into) {
        String rest = Lines.cut(line, 4 * Verdict.LINE_MAX);
        String indent = " ".repeat(rest.length() - rest.stripLeading().length() + 4);
        while (rest.length() > Verdict.LINE_MAX) {
            int space = rest.lastIndexOf(' ', Verdict.LINE_MAX);
            int end = space > indent.length() + 20 ? space : Verdict.LINE_MAX;
            into.add(rest.substring(0, end).stripTrailing());
            rest = indent + rest.substring(end).stripLeading();
        }
        into.add(rest);
    }
}
