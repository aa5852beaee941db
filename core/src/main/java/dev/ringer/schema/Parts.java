package dev.ringer.schema;

import dev.ringer.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that describe one value: references followed, combinations opened, and of alternatives those that the
 * value looks like. The outermost come first. Empty where nothing describes the value.
 */
public final class Parts {

    private final List<Schema> all;

    /** Whether it is kept with its schema and asked often, so that answers are worth keeping too. */
    private final boolean kept;

    private volatile @Nullable Map<String, List<Schema>> members;

    private Parts(List<Schema> all, boolean kept) {
        this.all = all;
        this.kept = kept;
    }

    /** Make what is kept with a schema. */
    static Parts kept(List<Schema> all) {
        return new Parts(all, true);
    }

    /** Open schemas for a value: of alternatives those count that it looks like. */
    public static Parts of(List<Schema> schemas, Json value) {
        Parts same = schemas.size() == 1 ? schemas.get(0).opened().plain() : null;
        return same != null ? same : new Parts(opened(schemas, value), false);
    }

    static List<Schema> opened(List<Schema> schemas, Json value) {
        Set<Schema> parts = new LinkedHashSet<>();
        schemas.forEach(each -> open(each, value, parts));
        return List.copyOf(parts);
    }

    private static void open(Schema schema, Json value, Set<Schema> parts) {
        if (!parts.add(schema)) {
            return;
        }
        referred(schema).ifPresent(each -> open(each, value, parts));
        Combination combination = schema.combination();
        combination.allOf().forEach(each -> open(each, value, parts));
        Alternatives.any(schema, value).forEach(each -> open(each, value, parts));
        Alternatives.one(schema, value).forEach(each -> open(each, value, parts));
    }

    /** Open schemas for a value that is not known yet: all alternatives count. */
    public static Parts ofAny(List<Schema> schemas) {
        return schemas.size() == 1 ? ofAny(schemas.get(0)) : new Parts(opened(schemas), false);
    }

    /** Open a schema for a value that is not known yet: all alternatives count. */
    public static Parts ofAny(Schema schema) {
        return schema.opened().any();
    }

    static List<Schema> opened(List<Schema> schemas) {
        Set<Schema> parts = new LinkedHashSet<>();
        List<Schema> open = new ArrayList<>(schemas);
        while (!open.isEmpty()) {
            Schema each = open.remove(0);
            if (parts.add(each)) {
                referred(each).ifPresent(open::add);
                open.addAll(each.combination().allOf());
                open.addAll(each.combination().anyOf());
                open.addAll(each.combination().oneOf());
            }
        }
        return List.copyOf(parts);
    }

    /** Give every type that some part names; all where none names any. */
    public Types types() {
        Types types = Types.NONE;
        for (Schema part : all) {
            if (!part.types().isAny()) {
                types = new Types(types.bits() | part.types().bits());
            }
            types = part.isNullable() ? types.with(Type.NULL) : types;
        }
        return types.isEmpty() ? Types.ANY : types;
    }

    /** Give the names of members that some part knows. */
    public Set<String> memberNames() {
        return kept ? members().keySet() : names();
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        all.forEach(part -> names.addAll(part.objects().properties().keySet()));
        return names;
    }

    private Map<String, List<Schema>> members() {
        Map<String, List<Schema>> known = members;
        if (known == null) {
            Map<String, List<Schema>> found = new LinkedHashMap<>();
            names().forEach(name -> found.put(name, List.copyOf(found(name))));
            known = Collections.unmodifiableMap(found);
            members = known;
        }
        return known;
    }

    /** Give what the schema's reference leads to; nothing where it has none or it is broken. */
    public static Optional<Schema> referred(Schema schema) {
        Optional<Reference> reference = schema.reference().or(schema::dynamicReference);
        return reference.orElse(null) instanceof Reference.Resolved resolved
                ? Optional.of(resolved.schema())
                : Optional.empty();
    }

    public List<Schema> all() {
        return all;
    }

    /** Give the schemas of a member of the value. */
    public List<Schema> member(String name) {
        List<Schema> schemas = kept ? members().get(name) : null;
        return schemas == null ? found(name) : schemas;
    }

    private List<Schema> found(String name) {
        List<Schema> schemas = new ArrayList<>(2);
        for (Schema part : all) {
            Schema property = part.objects().properties().get(name);
            Schema additional = part.objects().additional();
            if (property != null) {
                schemas.add(property);
            } else if (additional != null) {
                schemas.add(additional);
            }
        }
        return schemas;
    }

    /** Give the schemas of an item of the value. */
    public List<Schema> item(int index) {
        List<Schema> schemas = new ArrayList<>();
        for (Schema part : all) {
            List<Schema> prefix = part.arrays().prefix();
            Schema items = part.arrays().items();
            if (index < prefix.size()) {
                schemas.add(prefix.get(index));
            } else if (items != null) {
                schemas.add(items);
            }
        }
        return schemas;
    }
}
