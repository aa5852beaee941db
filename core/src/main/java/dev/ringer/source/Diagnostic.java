package dev.ringer.source;

import dev.ringer.json.SourcePosition;
import java.util.Comparator;
import java.util.Optional;

/**
 * A defect in a document that a person wrote: what was found, what is allowed, and where.
 *
 * @param code a stable word for the kind of defect, such as {@code unresolved-reference}
 * @param message one sentence
 * @param position line and column, where they are known
 */
public record Diagnostic(
        Severity severity, String code, String message, Location location, Optional<SourcePosition> position) {

    /** How bad it is: an error takes something away from the mock, a warning may surprise, a note only tells. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE;

        public String word() {
            return switch (this) {
                case ERROR -> "error";
                case WARNING -> "warning";
                case NOTE -> "note";
            };
        }
    }

    /** By document, then place, then severity. */
    public static final Comparator<Diagnostic> BY_PLACE = Diagnostic::compare;

    private static final SourcePosition START = new SourcePosition(1, 1);

    /** Written out, since a chain of comparators is linked anew at every start, which no archive of classes spares. */
    private static int compare(Diagnostic a, Diagnostic b) {
        int order =
                a.location.document().toString().compareTo(b.location.document().toString());
        order = order != 0 ? order : a.position.orElse(START).compareTo(b.position.orElse(START));
        order = order != 0 ? order : a.severity.compareTo(b.severity);
        order = order != 0 ? order : a.code.compareTo(b.code);
        return order != 0 ? order : a.message.compareTo(b.message);
    }

    public static Diagnostic error(String code, String message, Location location) {
        return new Diagnostic(Severity.ERROR, code, message, location, Optional.empty());
    }

    public static Diagnostic warning(String code, String message, Location location) {
        return new Diagnostic(Severity.WARNING, code, message, location, Optional.empty());
    }

    public static Diagnostic note(String code, String message, Location location) {
        return new Diagnostic(Severity.NOTE, code, message, location, Optional.empty());
    }

    public Diagnostic asWarning() {
        return new Diagnostic(Severity.WARNING, code, message, location, position);
    }

    /** Give a copy with a position, where that is known. */
    public Diagnostic at(Optional<SourcePosition> found) {
        return found.map(this::at).orElse(this);
    }

    public Diagnostic at(SourcePosition found) {
        return new Diagnostic(severity, code, message, location, Optional.of(found));
    }

    /** Give file and position as editors take them: {@code petstore.yaml:12:5}. */
    public String filePosition() {
        return location.fileName() + position.map(p -> ":" + p).orElse("");
    }

    /** Give the place as {@code petstore.yaml:12:5 #/paths/~1pets}. */
    public String place() {
        return filePosition() + " #" + location.pointer();
    }

    @Override
    public String toString() {
        return place() + " " + severity.word() + ": " + message + " [" + code + "]";
    }
}
