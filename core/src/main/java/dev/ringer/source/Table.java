package dev.ringer.source;

import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.Pointer;
import dev.ringer.json.SourcePosition;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text of values parted by commas (RFC 4180): a row of names, then rows of values, each with its place.
 *
 * <p>Quotes may surround values with commas, line ends and doubled quotes in them. Empty lines are left out.
 *
 * @param names the first row; none where the text is empty
 */
public record Table(Row names, List<Row> rows) {

    private static final String MARK = "\uFEFF";

    public Table {
        rows = List.copyOf(rows);
    }

    /** A value as it is meant, without its quotes. */
    public record Cell(String text, SourcePosition position) {}

    /** Values that stand in one row. */
    public record Row(List<Cell> cells, SourcePosition position) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Read a text.
     *
     * @throws JsonSyntaxException where the text is not UTF-8, or a quote is out of place
     */
    public static Table read(byte[] bytes) {
        List<Row> rows = new Reader(text(bytes)).rows();
        return rows.isEmpty()
                ? new Table(new Row(List.of(), new SourcePosition(1, 1)), List.of())
                : new Table(rows.get(0), rows.subList(1, rows.size()));
    }

    /**
     * Find where a member of a thing stands, when each row is a thing: {@code /2/owner/name}; one thing alone needs no
     * number. What stands nowhere gets the place of its row.
     */
    public SourcePosition position(Pointer at) {
        List<String> tokens = at.tokens();
        boolean numbered = !tokens.isEmpty() && tokens.get(0).matches("[0-9]{1,9}");
        int number = numbered ? Integer.parseInt(tokens.get(0)) : 0;
        if (tokens.isEmpty() || number >= rows.size()) {
            return names.position();
        }
        String member = String.join(".", tokens.subList(numbered ? 1 : 0, tokens.size()));
        Row row = rows.get(number);
        for (int i = 0; i < Math.min(names.cells().size(), row.cells().size()); i++) {
            String name = names.cells().get(i).text().strip();
            if (member.equals(name) || member.startsWith(name + ".")) {
                return row.cells().get(i).position();
            }
        }
        return row.position();
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new JsonSyntaxException("the text is not UTF-8", 1, 1);
        }
    }

    /** Goes through a text once. */
    private static final class Reader {

        private final String text;
        private int at;
        private int line = 1;
        private int lineStart;

        Reader(String text) {
            this.text = text;
        }

        List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            while (at < text.length()) {
                SourcePosition position = position();
                List<Cell> cells = row();
                boolean empty = cells.size() == 1 && cells.get(0).text().isBlank();
                if (!empty) {
                    rows.add(new Row(cells, position));
                }
            }
            return rows;
        }

        private SourcePosition position() {
            return new SourcePosition(line, at - lineStart + 1);
        }

        private List<Cell> row() {
            List<Cell> cells = new ArrayList<>();
            cells.add(cell());
            while (at < text.length() && text.charAt(at) == ',') {
                at++;
                cells.add(cell());
            }
            newLine();
            return cells;
        }

        private void newLine() {
            if (at < text.length() && text.charAt(at) == '\r') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
            lineStart = at;
        }

        private boolean ends() {
            return at >= text.length() || ",\r\n".indexOf(text.charAt(at)) >= 0;
        }

        private Cell cell() {
            SourcePosition position = position();
            if (at < text.length() && text.charAt(at) == '"') {
                return new Cell(quoted(position), position);
            }
            int start = at;
            while (!ends()) {
                at++;
            }
            return new Cell(text.substring(start, at), position);
        }

        private String quoted(SourcePosition begin) {
            StringBuilder value = new StringBuilder();
            at++;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c != '"') {
                    value.append(c);
                    if (c == '\n') {
                        line++;
                        lineStart = at;
                    }
                } else if (at < text.length() && text.charAt(at) == '"') {
                    value.append(c);
                    at++;
                } else if (ends()) {
                    return value.toString();
                } else {
                    throw fault("a quote inside of a quoted value must be doubled", position());
                }
            }
            throw fault("a quoted value has no end", begin);
        }

        private static JsonSyntaxException fault(String reason, SourcePosition where) {
            return new JsonSyntaxException(reason, where.line(), where.column());
        }
    }
}
