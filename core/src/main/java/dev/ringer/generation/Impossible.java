package dev.ringer.generation;

import dev.ringer.json.Pointer;
import dev.ringer.source.Diagnostic;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** No value can be made here; the maker above tries something else. Costs no stack trace. */
final class Impossible extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient @Nullable Diagnostic because;
    private final boolean local;
    private final transient Pointer where;

    Impossible(String reason) {
        this(reason, null);
    }

    Impossible(String reason, @Nullable Diagnostic because) {
        this(reason, because, false, Pointer.ROOT);
    }

    private Impossible(String reason, @Nullable Diagnostic because, boolean local, Pointer where) {
        super(reason, null, false, false);
        this.because = because;
        this.local = local;
        this.where = where;
    }

    /** Make one that holds only because of what is around the value, such as its depth. */
    static Impossible here(String reason) {
        return new Impossible(reason, null, true, Pointer.ROOT);
    }

    /** Give the same reason as the one around says it, which cannot do without this part of it. */
    Impossible within(String part) {
        return new Impossible(
                String.valueOf(getMessage()), because, local, Pointer.of(part).append(where));
    }

    /** Tell whether the same plan may well be possible elsewhere. */
    boolean isLocal() {
        return local;
    }

    /** Give the defect of the document that is to blame, where it is known. */
    Optional<Diagnostic> because() {
        return Optional.ofNullable(because);
    }

    String reason() {
        String message = String.valueOf(getMessage());
        return where.isRoot() ? message : "there must be a value at '" + where + "', but " + message;
    }
}
