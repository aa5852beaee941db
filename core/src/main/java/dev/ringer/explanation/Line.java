package dev.ringer.explanation;

import java.util.ArrayList;
import java.util.List;

/** Texts of requests and stubs, made fit to be shown: bounded, and of letters that a terminal only prints. */
final class Line {

    static final int TEXT_MAX = 400;
    static final int TARGET_MAX = 2_000;

    private Line() {}

    static String cut(String text, int most) {
        String shown = text.length() <= most ? text : text.substring(0, most - 1) + "…";
        return shown.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?");
    }

    /** Break a text into lines, between words where there are any. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = cut(text, TEXT_MAX);
        while (rest.length() > width) {
            int blank = rest.lastIndexOf(' ', width);
            int end = blank > width / 2 ? blank : width;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}
