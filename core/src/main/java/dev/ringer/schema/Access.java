package dev.ringer.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Which members go one way only: {@code readOnly} and {@code writeOnly}, also behind references and in parts. */
public final class Access {

    private Access() {}

    public static boolean isReadOnly(Schema schema) {
        return any(schema, each -> each.annotations().readOnly());
    }

    public static boolean isWriteOnly(Schema schema) {
        return any(schema, each -> each.annotations().writeOnly());
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
        return any(object, each -> {
            Schema member = each.objects().properties().get(name);
            return member != null && test.test(member);
        });
    }

    /** Ask the schema and everything that always holds beside it: its reference and its {@code allOf}. */
    private static boolean any(Schema schema, Predicate<Schema> test) {
        Set<Schema> seen = new HashSet<>();
        Deque<Schema> open = new ArrayDeque<>();
        open.add(schema);
        while (!open.isEmpty()) {
            Schema each = open.removeFirst();
            if (!seen.add(each)) {
                continue;
            }
            if (test.test(each)) {
                return true;
            }
            if (each.reference().orElse(null) instanceof Reference.Resolved resolved) {
                open.add(resolved.schema());
            }
            open.addAll(each.combination().allOf());
        }
        return false;
    }
}
