package dev.ringer.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which members go one way only: {@code readOnly} and {@code writeOnly}, also behind references and in parts. */
public final class Access {

    private Access() {}

    public static boolean isReadOnly(Schema schema) {
        return schema.opened().readOnly();
    }

    public static boolean isWriteOnly(Schema schema) {
        return schema.opened().writeOnly();
    }

    /** Tell whether some part of an object's schema says that the member is read-only. */
    public static boolean isReadOnly(Schema object, String name) {
        return anyMember(object, name, Access::isReadOnly);
    }

    /** Tell whether some part of an object's schema says that the member is write-only. */
    public static boolean isWriteOnly(Schema object, String name) {
        return anyMember(object, name, Access::isWriteOnly);
    }

    private static boolean anyMember(Schema object, String name, Predicate<Schema> test) {
        for (Schema each : object.opened().always()) {
            Schema member = each.objects().properties().get(name);
            if (member != null && test.test(member)) {
                return true;
            }
        }
        return false;
    }

    /** Give the schema and everything that always holds beside it: its reference and its {@code allOf}. */
    static List<Schema> always(Schema schema) {
        Set<Schema> seen = new LinkedHashSet<>();
        Deque<Schema> open = new ArrayDeque<>();
        open.add(schema);
        while (!open.isEmpty()) {
            Schema each = open.removeFirst();
            if (seen.add(each)) {
                if (each.reference().orElse(null) instanceof Reference.Resolved resolved) {
                    open.add(resolved.schema());
                }
                open.addAll(each.combination().allOf());
            }
        }
        return List.copyOf(seen);
    }
}
