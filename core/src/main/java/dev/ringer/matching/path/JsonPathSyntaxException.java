package dev.ringer.matching.path;

/** The text is no JSONPath query; says where. */
public final class JsonPathSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final int index;

    JsonPathSyntaxException(String reason, int index) {
        super(reason);
        this.index = index;
    }

    /** Give the place up to which the text could be read, counted in UTF-16 units from 0. */
    public int index() {
        return index;
    }

    /** Say what is wrong, without the place. */
    public String reason() {
        return String.valueOf(super.getMessage());
    }

    @Override
    public String getMessage() {
        return reason() + " (index " + index + ")";
    }
}
