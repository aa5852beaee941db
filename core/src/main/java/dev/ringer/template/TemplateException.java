package dev.ringer.template;

/** A template could not be filled in; says which helper failed, where and why. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String helper;
    private final int line;
    private final int column;

    TemplateException(String helper, int line, int column, String reason) {
        super(reason);
        this.helper = helper;
        this.line = line;
        this.column = column;
    }

    /** Give the helper's name; empty where the fault is none of a helper's. */
    public String helper() {
        return helper;
    }

    /** Give the line within the template, counted from 1. */
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
        return "line " + line + ", column " + column + ": " + reason();
    }
}
