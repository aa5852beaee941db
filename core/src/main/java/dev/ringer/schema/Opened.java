package dev.ringer.schema;

import dev.ringer.json.JsonNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a schema's references and combinations come to, worked out once.
 *
 * @param any its parts, whatever the value
 * @param plain its parts, which are the same for every value; null where some depend on it
 * @param always those that hold whatever the alternatives do
 * @param readOnly whether one of these says so
 */
record Opened(Parts any, @Nullable Parts plain, List<Schema> always, boolean readOnly, boolean writeOnly) {

    static Opened of(Schema schema) {
        List<Schema> all = Parts.opened(List.of(schema));
        Parts any = Parts.kept(all);
        boolean depends = all.stream()
                .map(Schema::combination)
                .anyMatch(each -> !each.anyOf().isEmpty() || !each.oneOf().isEmpty());
        List<Schema> inside = depends ? List.of() : Parts.opened(List.of(schema), JsonNull.NULL);
        Parts plain = depends ? null : inside.equals(all) ? any : Parts.kept(inside);
        List<Schema> always = Access.always(schema);
        return new Opened(
                any,
                plain,
                always,
                always.stream().anyMatch(each -> each.annotations().readOnly()),
                always.stream().anyMatch(each -> each.annotations().writeOnly()));
    }
}
