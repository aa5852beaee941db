package dev.ringer.verification;

import dev.ringer.http.Target;
import dev.ringer.journal.JournalEntry;
import java.util.ArrayList;
import java.util.List;

/** Exchanges that are to be shown, a line for each: the first ones, and how many more. */
final class Lines {

    private static final int SHOWN_MAX = 5;
    private static final int TARGET_MAX = 60;

    private final List<String> lines = new ArrayList<>();
    private long count;

    void add(JournalEntry entry) {
        add(entry, List.of());
    }

    void add(JournalEntry entry, List<String> more) {
        if (count++ < SHOWN_MAX) {
            lines.add("  " + summary(entry));
            more.forEach(each -> lines.add("      " + each));
        }
    }

    long count() {
        return count;
    }

    List<String> shown() {
        List<String> all = new ArrayList<>(lines);
        if (count > SHOWN_MAX) {
            all.add("  and " + (count - SHOWN_MAX) + " more");
        }
        return all;
    }

    /** Show an exchange on one line: {@code #4 POST /orders -> 201 (createOrder)}. */
    static String summary(JournalEntry entry) {
        Target target = entry.request().target();
        return "#" + entry.id() + " " + entry.request().method() + " " + cut(target.toString(), TARGET_MAX) + " -> "
                + entry.response().status()
                + entry.operation().map(each -> " (" + each + ")").orElse(" (no operation)");
    }

    static String cut(String text, int most) {
        String plain = text.codePoints()
                .map(each -> Character.isISOControl(each) ? ' ' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.length() <= most ? plain : plain.substring(0, most - 1) + "…";
    }
}
