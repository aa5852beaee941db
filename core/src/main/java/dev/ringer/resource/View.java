package dev.ringer.resource;

import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import dev.ringer.schema.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a schema shows of its values, references followed and combinations opened; of alternatives all count.
 *
 * @param target the schema behind references that add nothing
 * @param types that some part names; empty where none names any
 * @param members in order; the outermost part's schema where several know one
 * @param spellings names of members by their letters and digits alone
 * @param items of arrays
 * @param parts the schemas that were opened
 */
record View(
        Schema target,
        Types types,
        Map<String, Schema> members,
        Map<String, String> spellings,
        @Nullable Schema items,
        List<Schema> parts) {

    boolean isObject() {
        return !members.isEmpty();
    }

    boolean isArray() {
        return !isObject() && (items != null || types.has(Type.ARRAY));
    }

    /** Tell whether values are texts or numbers. */
    boolean isScalar() {
        return !isObject()
                && items == null
                && (types.has(Type.STRING) || types.has(Type.NUMBER) || types.has(Type.INTEGER))
                && !types.has(Type.OBJECT)
                && !types.has(Type.ARRAY);
    }

    boolean isText() {
        return isScalar() && types.has(Type.STRING);
    }

    boolean isWhole() {
        return isScalar() && types.has(Type.INTEGER) && !types.has(Type.STRING);
    }

    boolean isBoolean() {
        return !isObject() && items == null && types.has(Type.BOOLEAN) && !types.has(Type.OBJECT);
    }

    Optional<Schema> item() {
        return Optional.ofNullable(items);
    }

    /** Give the name of the member that is spelled alike, in whatever case and with whatever signs between its words. */
    Optional<String> member(String name) {
        if (members.containsKey(name)) {
            return Optional.of(name);
        }
        return members.isEmpty() ? Optional.empty() : Optional.ofNullable(spellings.get(Nouns.plain(name)));
    }

    /** Give the schema of the member that is spelled alike. */
    Optional<Schema> at(String name) {
        return member(name).map(members::get);
    }

    /** Give how much of the smaller of two objects the larger one knows, 0 to 1. */
    double overlap(View other) {
        if (members.isEmpty() || other.members.isEmpty()) {
            return 0;
        }
        if (target == other.target) {
            return 1;
        }
        long shared =
                members.keySet().stream().filter(other.members::containsKey).count();
        int smaller = Math.min(members.size(), other.members.size());
        return smaller < 2 ? 0 : (double) shared / smaller;
    }
}
