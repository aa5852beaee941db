package dev.ringer.schema.check;

import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Scope;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against schemas.
 *
 * <p>Safe for use by several threads. A schema is compiled once, keyword by keyword, when a value first reaches it.
 */
public final class Checker {

    /** What {@code format} does. */
    public enum FormatMode {
        /** A value of the wrong format is refused. */
        ASSERT,
        /** The format is a remark. */
        IGNORE
    }

    /** What a discriminator does. */
    public enum DiscriminatorMode {
        /** It alone decides which branch of {@code oneOf} or {@code anyOf} is checked. */
        CHOOSE,
        /** It is a remark, and all branches are checked, as JSON Schema has it. */
        IGNORE,
        /** All branches are checked, and the one that it names must be among those that fit. */
        AGREE
    }

    private final FormatMode formats;
    private final DiscriminatorMode discriminators;
    private final Map<Schema, CheckedSchema> checked = new ConcurrentHashMap<>();

    public Checker(FormatMode formats, DiscriminatorMode discriminators) {
        this.formats = formats;
        this.discriminators = discriminators;
    }

    /** Make a checker that asserts formats, as OpenAPI users expect. */
    public static Checker asserting() {
        return new Checker(FormatMode.ASSERT, DiscriminatorMode.CHOOSE);
    }

    /** Make a checker whose valid values are valid in every reading, whether discriminators are heeded or not. */
    public static Checker strict() {
        return new Checker(FormatMode.ASSERT, DiscriminatorMode.AGREE);
    }

    DiscriminatorMode discriminators() {
        return discriminators;
    }

    FormatMode formats() {
        return formats;
    }

    /** Tell whether the value is valid; what cannot be decided is not. Stops at the first finding. */
    public boolean accepts(Schema schema, Json value, Direction direction) {
        return accepts(schema, value, direction, null);
    }

    /**
     * Tell whether the value is valid for a schema that was come to from others.
     *
     * @param scope what dynamic references are looked up in before the schema itself; null outside of everything
     */
    public boolean accepts(Schema schema, Json value, Direction direction, @Nullable Scope scope) {
        Run run = Run.stopping(value, direction);
        run.setScope(scope);
        return passes(schema, value, run);
    }

    public boolean accepts(Schema schema, Json value) {
        return accepts(schema, value, Direction.NONE);
    }

    /**
     * Give everything that is wrong with the value, in the order of the schema; at most 200 findings. The check of a
     * value that is nested too deeply, or that takes too many tests for its size, ends in one finding that says so.
     */
    public List<Finding> findings(Schema schema, Json value, Direction direction) {
        return findings(schema, value, direction, false);
    }

    /** Give everything that is wrong with a value that is a secret, which no finding repeats. */
    public List<Finding> findingsOfSecret(Schema schema, Json value, Direction direction) {
        return findings(schema, value, direction, true);
    }

    private List<Finding> findings(Schema schema, Json value, Direction direction, boolean secret) {
        Run quick = Run.stopping(value, direction);
        if (passes(schema, value, quick)) {
            return List.of();
        }
        Run run = quick.limit() == null ? Run.collecting(value, direction) : quick;
        run.hide(secret);
        of(schema).test(value, run);
        Run.Limit limit = run.limit();
        return limit == null
                ? List.copyOf(run.findings())
                : List.of(new Finding("limit", Pointer.ROOT, schema.location(), limit.message(), false));
    }

    private boolean passes(Schema schema, Json value, Run run) {
        return of(schema).test(value, run) && run.limit() == null;
    }

    CheckedSchema of(Schema schema) {
        CheckedSchema known = checked.get(schema);
        return known != null ? known : checked.computeIfAbsent(schema, each -> new CheckedSchema(each, this));
    }
}
