package dev.ringer.generation;

import dev.ringer.source.Diagnostic;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** No value can be made here; the maker above tries something else. Costs no stack trace. */
final class Impossible extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient @Nullable Diagnostic because;
    private final boolean local;

    Impossible(String reason) {
        this(reason, null);
    }

    Impossible(String reason, @Nullable Diagnostic because) {
        this(reason, because, false);
    }

    private Impossible(String reason, @Nullable Diagnostic because, boolean local) {
        super(reason, null, false, false);
        this.because = because;
        this.local = local;
    }

    /** Make one that holds only because of what is around the value, such as its depth. */
    static Impossible here(String reason) {
        return new Impossible(reason, null, true);
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
        return String.valueOf(getMessage());
    }
}
