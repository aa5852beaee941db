package dev.ringer.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schemas that some schemas consist of or refer to. */
public final class Reach {

    private Reach() {}

    /** Give all schemas that can be come to from these, these included, each once. */
    public static Set<Schema> from(Collection<Schema> starts) {
        Set<Schema> reached = new LinkedHashSet<>(starts);
        Deque<Schema> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            for (Schema each : children(open.removeFirst())) {
                if (reached.add(each)) {
                    open.addLast(each);
                }
            }
        }
        return reached;
    }

    /** Give the schemas that a schema has, or refers to, for members and items of its values; not those that forbid them. */
    public static List<Schema> members(Schema schema) {
        List<Schema> members = new ArrayList<>(schema.objects().properties().values());
        schema.objects().patterns().forEach(each -> members.add(each.schema()));
        add(members, schema.objects().additional());
        members.addAll(schema.arrays().prefix());
        add(members, schema.arrays().items());
        members.replaceAll(Reach::referred);
        members.removeIf(Schema::isNothing);
        return members;
    }

    private static Schema referred(Schema schema) {
        return schema.reference().orElse(null) instanceof Reference.Resolved resolved ? resolved.schema() : schema;
    }

    private static List<Schema> children(Schema schema) {
        List<Schema> children = new ArrayList<>();
        add(children, schema.strings().contentSchema());
        ArrayRules arrays = schema.arrays();
        children.addAll(arrays.prefix());
        add(children, arrays.items());
        add(children, arrays.contains());
        add(children, arrays.unevaluated());
        ObjectRules objects = schema.objects();
        children.addAll(objects.properties().values());
        objects.patterns().forEach(each -> children.add(each.schema()));
        add(children, objects.additional());
        add(children, objects.names());
        add(children, objects.unevaluated());
        children.addAll(objects.dependentSchemas().values());
        Combination combination = schema.combination();
        children.addAll(combination.allOf());
        children.addAll(combination.anyOf());
        children.addAll(combination.oneOf());
        add(children, combination.not());
        add(children, combination.when());
        add(children, combination.then());
        add(children, combination.otherwise());
        schema.reference().ifPresent(each -> target(children, each));
        schema.dynamicReference().ifPresent(each -> target(children, each));
        return children;
    }

    private static void add(List<Schema> children, @Nullable Schema schema) {
        if (schema != null) {
            children.add(schema);
        }
    }

    private static void target(List<Schema> children, Reference reference) {
        if (reference instanceof Reference.Resolved resolved) {
            children.add(resolved.schema());
        }
    }
}
