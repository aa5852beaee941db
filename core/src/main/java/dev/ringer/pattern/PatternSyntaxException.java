package dev.ringer.pattern;

/** The text is no regular expression in any dialect that {@link Pattern} reads; says where. */
public final class PatternSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String source;
    private final int index;

    public PatternSyntaxException(String message, String source, int index) {
        super(message);
        this.source = source;
        this.index = index;
    }

    /** Give the whole pattern as it was written. */
    public String source() {
        return source;
    }

    /** Give the place of the first character that is wrong, counted in UTF-16 units from 0. */
    public int index() {
        return index;
    }

    /** Say what is wrong, without the place. */
    public String reason() {
        return String.valueOf(super.getMessage());
    }

    @Override
    public String getMessage() {
        return reason() + " (index " + index + " of " + source + ")";
    }
}
