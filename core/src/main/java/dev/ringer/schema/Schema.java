package dev.ringer.schema;

import dev.ringer.json.Json;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A schema: its place, and its keywords in one spelling for all dialects.
 *
 * <p>Keywords are read at the first question. Every subschema is one object, and every reference to a place leads to
 * the same object, so that a schema may serve as a key by identity and cycles are cycles of objects.
 */
public final class Schema {

    private final SchemaSpace space;
    private final Resource resource;
    private final Location location;
    private final Json source;
    private volatile @Nullable Keywords keywords;
    private volatile @Nullable Opened opened;

    Schema(SchemaSpace space, Resource resource, Location location, Json source) {
        this.space = space;
        this.resource = resource;
        this.location = location;
        this.source = source;
    }

    public Location location() {
        return location;
    }

    public Dialect dialect() {
        return resource.dialect();
    }

    /** Give the schema as it is written. */
    public Json source() {
        return source;
    }

    /** Tell whether it takes any value: {@code true} or {@code {}}. */
    public boolean isAnything() {
        return source == JsonBoolean.TRUE || (source instanceof JsonObject object && object.isEmpty());
    }

    /** Tell whether it is written as {@code false} and takes no value. */
    public boolean isNothing() {
        return source == JsonBoolean.FALSE;
    }

    /** Give the types; {@link Types#ANY} where the schema names none. */
    public Types types() {
        return keywords().types();
    }

    /** Tell whether {@code nullable: true} lets null in beside whatever else is asked (OAS 3.0). */
    public boolean isNullable() {
        return keywords().nullable();
    }

    /** Give the allowed values, or null where the schema has no {@code enum}. */
    public @Nullable List<Json> enumValues() {
        return keywords().enumValues();
    }

    public @Nullable Json constant() {
        return keywords().constant();
    }

    public NumberRules numbers() {
        return keywords().numbers();
    }

    public StringRules strings() {
        return keywords().strings();
    }

    public ArrayRules arrays() {
        return keywords().arrays();
    }

    public ObjectRules objects() {
        return keywords().objects();
    }

    public Combination combination() {
        return keywords().combination();
    }

    public Annotations annotations() {
        return keywords().annotations();
    }

    public Optional<Discriminator> discriminator() {
        return Optional.ofNullable(keywords().discriminator());
    }

    /** Give what {@code $ref} leads to; empty where the schema has none. */
    public Optional<Reference> reference() {
        return Optional.ofNullable(keywords().reference());
    }

    /** Give what {@code $dynamicRef} or {@code $recursiveRef} leads to when nothing outside redefines it. */
    public Optional<Reference> dynamicReference() {
        return Optional.ofNullable(keywords().dynamicReference());
    }

    /** Give the defects of this schema's own keywords, those of subschemas not among them. */
    public List<Diagnostic> defects() {
        return keywords().defects();
    }

    /**
     * Give the first keyword that cannot be read, so that nobody knows which values the schema takes; nothing where all
     * can. Broken references are not meant, they are told by {@link #reference()}.
     */
    public Optional<Diagnostic> fault() {
        return keywords().fault();
    }

    /**
     * Give the schema that a discriminator's value or reference names.
     *
     * @param reference a name of {@code components/schemas} ({@code definitions} in 2.0) or a reference
     */
    public Reference named(String reference) {
        return space.named(this, reference);
    }

    Resource resource() {
        return resource;
    }

    SchemaSpace space() {
        return space;
    }

    /** Make the subschema behind one member. */
    Schema child(String keyword, Json value) {
        return space.subschema(this, location.child(keyword), value);
    }

    Schema child(String keyword, String name, Json value) {
        return space.subschema(this, location.child(keyword).child(name), value);
    }

    /** Give what its references and combinations come to. */
    Opened opened() {
        Opened known = opened;
        if (known == null) {
            known = Opened.of(this);
            opened = known;
        }
        return known;
    }

    private Keywords keywords() {
        Keywords known = keywords;
        if (known == null) {
            // Reading twice at once gives two equal results, but subschemas must be one object each.
            synchronized (this) {
                known = keywords;
                if (known == null) {
                    known = new SchemaReader(this).read();
                    keywords = known;
                }
            }
        }
        return known;
    }

    @Override
    public String toString() {
        return location.toString();
    }
}
