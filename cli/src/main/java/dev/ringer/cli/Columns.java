package dev.ringer.cli;

import java.util.List;

/** Rows of cells as lines, each column as wide as its widest cell. */
final class Columns {

    private Columns() {}

    /** Give a line for each row; all rows have as many cells as the first. */
    static List<String> lines(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream().map(each -> line(each, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            boolean last = i == widths.length - 1;
            line.append(cell).append(last ? "" : " ".repeat(widths[i] - cell.length() + 2));
        }
        return line.toString();
    }
}
