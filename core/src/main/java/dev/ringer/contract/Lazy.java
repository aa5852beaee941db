package dev.ringer.contract;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made at the first question and kept; safe for use by several threads. */
public final class Lazy<T> {

    private volatile @Nullable Supplier<T> maker;
    private volatile @Nullable T value;

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    public T get() {
        T known = value;
        return known != null ? known : make();
    }

    private synchronized T make() {
        T known = value;
        Supplier<T> supplier = maker;
        if (known == null && supplier != null) {
            known = supplier.get();
            value = known;
            maker = null;
        }
        if (known == null) {
            throw new IllegalStateException("a lazy value asked for itself");
        }
        return known;
    }
}
