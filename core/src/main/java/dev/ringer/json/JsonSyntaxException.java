package dev.ringer.json;

/** The text is not JSON, or breaks a limit of the reader; says where. */
public final class JsonSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    public JsonSyntaxException(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** Give the line, counted from 1. */
    public int line() {
        return line;
    }

    /** Give the column, counted from 1. */
    public int column() {
        return column;
    }

    /** Say what is wrong, without the place. */
    public String reason() {
        return String.valueOf(super.getMessage());
    }

    @Override
    public String getMessage() {
        return reason() + " (line " + line + ", column " + column + ")";
    }
}
