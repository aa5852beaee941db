package dev.ringer.explanation;

import dev.ringer.exchange.Violation;
import dev.ringer.http.Fault;
import dev.ringer.matching.operator.Match;
import dev.ringer.stub.Near;
import java.util.ArrayList;
import java.util.List;

/** Explanations for people: the answer, what to change, and then the evidence. */
final class ExplanationText {

    private static final int WIDTH = 110;
    private static final int CONDITIONS_MAX = 12;

    private final Explanation it;
    private final StringBuilder out = new StringBuilder();

    ExplanationText(Explanation it) {
        this.it = it;
    }

    String write() {
        head();
        changes();
        rungs();
        route();
        stubs();
        examples();
        made();
        check();
        sending();
        stub();
        notes();
        return out.toString();
    }

    // --- lines

    private void line(String text) {
        wrapped("", text);
    }

    private void section(String title) {
        out.append('\n').append(title).append('\n');
    }

    /** Write a text behind what stands before its first line, the others below it. */
    private void wrapped(String before, String text) {
        List<String> lines = Line.wrap(text, WIDTH - before.length());
        String first = before;
        for (String each : lines) {
            out.append((first + each).stripTrailing()).append('\n');
            first = " ".repeat(before.length());
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    // --- sections

    private void head() {
        String session =
                it.asked().session().isEmpty() ? "" : " (session " + it.asked().session() + ")";
        String id = it.asked().id() > 0 ? "Exchange " + it.asked().id() + ": " : "";
        line(id + it.asked().method() + " " + Line.cut(it.asked().target(), 160) + session);
        String stub = it.outcome().stub().map(each -> " '" + each + "'").orElse("");
        String verb = it.asked().id() > 0 ? "was" : "would be";
        wrapped(
                "  ",
                verb + " answered " + it.outcome().status() + " by "
                        + it.outcome().origin().word() + stub
                        + it.outcome().operation().map(each -> " for " + each).orElse(""));
        if (it.outcome().stub().isEmpty()) {
            wrapped("  ", it.outcome().reason());
        }
    }

    private void changes() {
        if (it.changes().isEmpty()) {
            return;
        }
        section("What to change");
        for (int i = 0; i < it.changes().size(); i++) {
            wrapped("  " + (i + 1) + ". ", it.changes().get(i));
        }
    }

    private void rungs() {
        section("Rungs");
        for (Explanation.Rung each : it.rungs()) {
            String name = "  " + padded(each.origin().word(), 11)
                    + padded(each.verdict().word(), 13);
            wrapped(name, each.verdict() == Explanation.Verdict.ANSWERED ? "" : each.why());
        }
    }

    private void route() {
        section("Operations");
        if (it.leads().isEmpty()) {
            line("  none is near");
        }
        for (Explanation.Lead each : it.leads()) {
            String title = each.operation().equals(each.method() + " " + each.path())
                    ? each.operation()
                    : each.method() + " " + each.path() + " (" + each.operation() + ")";
            wrapped("  " + (each.isTaken() ? "* " : "- "), title);
            wrapped("      ", each.why());
        }
    }

    private void stubs() {
        if (it.stubs().nearest().isEmpty()) {
            return;
        }
        section("Stubs (" + it.stubs().all() + " in all)");
        for (Near each : it.stubs().nearest()) {
            boolean answered =
                    it.outcome().stub().filter(each.stub().name()::equals).isPresent();
            wrapped("  " + (answered ? "* " : "- "), "'" + each.stub().name() + "' at " + each.target());
            if (!answered && each.wouldAnswer()) {
                wrapped(
                        "      ",
                        it.outcome().stub().isPresent() ? "would answer too, but comes later" : "would answer");
            }
            if (!each.isThere()) {
                wrapped("      no   ", each.changes().get(0));
            }
            conditions(each.match(), answered ? "now no" : "no");
            if (!answered) {
                each.hindrances().forEach(one -> wrapped("      no   ", one));
            }
        }
    }

    private void conditions(Match match, String no) {
        List<Match> single = new ArrayList<>();
        flatten(match, single);
        single.stream()
                .limit(CONDITIONS_MAX)
                .forEach(each ->
                        wrapped("      " + padded(each.matches() ? "yes" : no, no.length() + 3), each.sentence()));
        if (single.size() > CONDITIONS_MAX) {
            wrapped("      ", "and " + (single.size() - CONDITIONS_MAX) + " more");
        }
    }

    /** All of a list must hold, so that the list itself says nothing; other joins are told before their parts. */
    private static void flatten(Match match, List<Match> into) {
        boolean isList = match.sentence().endsWith(" conditions hold");
        if (!isList) {
            into.add(match);
        }
        if (isList || (!match.matches() && !saysAll(match))) {
            match.parts().forEach(each -> flatten(each, into));
        }
    }

    /** Tell whether the sentence has those of its parts within it. */
    private static boolean saysAll(Match match) {
        return match.parts().stream().allMatch(each -> match.sentence().contains(each.sentence()));
    }

    private void examples() {
        if (it.examples().isEmpty()) {
            return;
        }
        section("Examples of " + it.examples().get().response());
        for (Explanation.Paired each : it.examples().get().all()) {
            wrapped("  " + (each.isChosen() ? "* " : "- "), each.name() + ": " + each.why());
        }
    }

    private void made() {
        it.made().ifPresent(made -> {
            section("Generated");
            line("  seed " + made.seed() + " (" + made.seedFrom() + ")");
            line("  shape " + made.shape() + " (" + made.shapeFrom() + ")");
        });
    }

    private void check() {
        Explanation.Check check = it.check();
        if (check.mode().isEmpty()) {
            return;
        }
        section("Check against the contract");
        int count = check.violations().size();
        String found = count == 0 ? "" : ": " + count + (count == 1 ? " violation" : " violations");
        line("  " + check.mode() + " (" + check.from() + ")" + found);
        for (Violation each : check.violations()) {
            if (!it.changes().contains(each.message())) {
                wrapped("  - ", each.toString());
            }
        }
        for (Violation each : check.replyViolations()) {
            wrapped("  - ", "the response: " + each);
        }
    }

    private void sending() {
        Explanation.Sending sending = it.sending();
        boolean usual = sending.pace().isNone() && sending.fault() == Fault.NONE;
        if (usual && it.callbacks().isEmpty()) {
            return;
        }
        section("Sending");
        if (!sending.pace().isNone()) {
            line("  delay " + sending.pace().millis() + " ms (" + sending.paceFrom() + ")");
        }
        if (sending.fault() != Fault.NONE) {
            line("  fault " + sending.fault().word() + " (" + sending.faultFrom() + ")");
        }
        for (Explanation.Sent each : it.callbacks()) {
            String defect = each.defect().isEmpty() ? "" : ": cannot be sent, " + each.defect();
            String after = each.delayMillis() == 0 ? "" : " after " + each.delayMillis() + " ms";
            wrapped("  callback ", "'" + each.name() + "' " + each.method() + " " + each.url() + after + defect);
        }
    }

    private void stub() {
        it.stub().ifPresent(text -> {
            section("A stub that answers it");
            text.lines()
                    .forEach(each -> out.append(("  " + each).stripTrailing()).append('\n'));
        });
    }

    private void notes() {
        if (!it.notes().isEmpty()) {
            section("Notes");
            it.notes().forEach(each -> wrapped("  - ", each));
        }
    }
}
