package dev.ringer.template;

/** A helper cannot do what it is asked; becomes a {@link TemplateException} with the place. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String helper;
    private final int line;
    private final int column;

    Failure(String helper, int line, int column, String reason) {
        super(reason, null, false, false);
        this.helper = helper;
        this.line = line;
        this.column = column;
    }

    /** Make the failure of a bound, which is met at no place in particular. */
    static Failure ofBound(String reason) {
        return new Failure("", 0, 0, reason);
    }

    TemplateException exception(int fallbackLine, int fallbackColumn) {
        boolean placed = line > 0;
        return new TemplateException(
                helper, placed ? line : fallbackLine, placed ? column : fallbackColumn, String.valueOf(getMessage()));
    }
}
