package dev.ringer.bench.compare;

import java.util.List;

/** The table with all that is needed to judge it. */
record Report(Samples samples, Findings findings, Machine machine, Options options) {

    /** Write the report; the first subject is what the others are compared with. */
    String text(List<Subject> subjects) {
        List<String> names = subjects.stream().map(Subject::name).toList();
        String reference = names.get(0);
        StringBuilder text = new StringBuilder("# Servers side by side\n\n");
        text.append("In each cell the ratio to " + reference + " (median of the rounds' ratios), and in brackets the ");
        text.append("median itself with the least and the most. Less is better, but for requests a second.\n\n");
        text.append(new Table(samples, names, reference).markdown());
        text.append("## How\n\n" + options.rounds() + " rounds of " + options.seconds() + " s a burst after "
                + options.warmupSeconds() + " s of warm-up, wrk with 1 thread and " + options.connections()
                + " connections; " + options.starts() + " starts. All servers were up at once, bursts interleaved.\n");
        text.append("Machine: " + machine.describe() + ".\n\n");
        subjects.forEach(each -> text.append("- " + each.name() + ": " + each.note() + "\n"));
        append(text, "Remarks", findings.remarks());
        append(text, "Failures", findings.failures());
        return text.toString();
    }

    private static void append(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n" + title + ":\n\n");
            lines.forEach(line -> text.append("- " + line + "\n"));
        }
    }
}
