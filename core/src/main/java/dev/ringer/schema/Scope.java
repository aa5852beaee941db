package dev.ringer.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The resources entered on the way to a schema, innermost first: the dynamic scope (JSON Schema 2020-12 core, 7.1).
 *
 * <p>A chain, so that entering costs one object and leaving nothing. Only what a dynamic reference could end at is in
 * it, and only once, since the outermost counts; in most documents that is nothing.
 */
public final class Scope {

    private final Resource resource;
    private final @Nullable Scope outer;

    private Scope(Resource resource, @Nullable Scope outer) {
        this.resource = resource;
        this.outer = outer;
    }

    /** Give the scope inside of a schema that was come to from this scope; null is outside of everything. */
    public static @Nullable Scope enter(@Nullable Scope from, Schema schema) {
        Resource resource = schema.resource();
        if (!resource.isDynamic()) {
            return from;
        }
        for (Scope at = from; at != null; at = at.outer) {
            if (at.resource.equals(resource)) {
                return from;
            }
        }
        return new Scope(resource, from);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scope scope && resource.equals(scope.resource) && Objects.equals(outer, scope.outer);
    }

    @Override
    public int hashCode() {
        return 31 * resource.hashCode() + Objects.hashCode(outer);
    }

    /**
     * Give the schema that the dynamic reference of a schema means in this scope.
     *
     * @param initial what it means when nothing outside redefines it
     */
    public Schema resolve(Schema from, Schema initial) {
        List<Resource> outermostFirst = new ArrayList<>();
        for (Scope at = this; at != null; at = at.outer) {
            outermostFirst.add(at.resource);
        }
        Collections.reverse(outermostFirst);
        return from.space().dynamic(from, initial, outermostFirst);
    }
}
