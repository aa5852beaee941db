package dev.ringer.bench.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The samples in Markdown: a table for each thing that was done, with a line a subject and a column a figure. */
final class Table {

    /** How many columns hold words; the others hold figures. */
    private static final int WORDS = 1;

    private final Samples samples;
    private final List<String> subjects;
    private final String reference;

    Table(Samples samples, List<String> subjects, String reference) {
        this.samples = samples;
        this.subjects = List.copyOf(subjects);
        this.reference = reference;
    }

    String markdown() {
        Map<String, List<Row>> chapters = new LinkedHashMap<>();
        for (Row row : samples.rows()) {
            chapters.computeIfAbsent(row.what(), what -> new ArrayList<>()).add(row);
        }
        StringBuilder text = new StringBuilder();
        chapters.forEach((what, rows) -> text.append("## ")
                .append(what)
                .append("\n\n")
                .append(table(rows))
                .append('\n'));
        return text.toString();
    }

    private String table(List<Row> rows) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        rows.forEach(row -> head.add(row.figure().title()));
        lines.add(head);
        for (String subject : subjects) {
            if (rows.stream().anyMatch(row -> samples.median(row, subject).isPresent())) {
                List<String> cells = new ArrayList<>(List.of(subject));
                rows.forEach(row -> cells.add(cell(row, subject)));
                lines.add(cells);
            }
        }
        return aligned(lines);
    }

    private String cell(Row row, String subject) {
        OptionalDouble median = samples.median(row, subject);
        if (median.isEmpty()) {
            return "";
        }
        String spread = samples.spread(row, subject)
                .map(each -> ", " + rounded(each.least()) + "–" + rounded(each.most()))
                .orElse("");
        OptionalDouble ratio = samples.ratio(row, subject, reference);
        String times = ratio.isEmpty() ? "" : rounded(ratio.getAsDouble()) + "× ";
        return times + "(" + rounded(median.getAsDouble()) + spread + ")";
    }

    /** Write three digits, or all of a large number. */
    static String rounded(double value) {
        int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value).replace(",", " ");
    }

    /** Write lines with their columns below each other; the first is words, the others figures. */
    private static String aligned(List<List<String>> lines) {
        int[] widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        List<String> rule = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            rule.add("-".repeat(widths[i] - 1) + (i < WORDS ? "-" : ":"));
        }
        lines.add(1, rule);
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                String blank = " ".repeat(widths[i] - line.get(i).length());
                text.append("| ")
                        .append(i < WORDS ? line.get(i) + blank : blank + line.get(i))
                        .append(' ');
            }
            text.append("|\n");
        }
        return text.toString();
    }
}
