package dev.ringer.resource;

import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import dev.ringer.schema.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at schemas, each once, opening no more parts of one than a bound. Safe for use by several threads. */
final class Views {

    /** Parts of one schema that are opened; members of further alternatives are not seen. */
    static final int PARTS_MAX = 200;

    private static final int REFERENCES_MAX = 30;

    private final Map<Schema, View> known = new HashMap<>();

    synchronized View of(Schema schema) {
        View view = known.get(schema);
        if (view == null) {
            view = look(schema);
            known.put(schema, view);
        }
        return view;
    }

    private static View look(Schema schema) {
        Map<String, Schema> members = new LinkedHashMap<>();
        Schema items = null;
        int bits = 0;
        Set<Schema> parts = new LinkedHashSet<>();
        Deque<Schema> open = new ArrayDeque<>(List.of(schema));
        while (!open.isEmpty() && parts.size() < PARTS_MAX) {
            Schema each = open.removeFirst();
            if (!parts.add(each)) {
                continue;
            }
            bits |= each.types().isAny() ? 0 : each.types().bits();
            each.objects().properties().forEach(members::putIfAbsent);
            items = items == null ? each.arrays().items() : items;
            Parts.referred(each).ifPresent(open::addLast);
            open.addAll(each.combination().allOf());
            open.addAll(each.combination().oneOf());
            open.addAll(each.combination().anyOf());
        }
        Map<String, String> spellings = new HashMap<>();
        members.keySet().forEach(each -> spellings.putIfAbsent(Nouns.plain(each), each));
        return new View(target(schema), new Types(bits), members, spellings, items, List.copyOf(parts));
    }

    /** Follow what adds nothing: a reference, or an only part. */
    private static Schema target(Schema schema) {
        Schema at = schema;
        for (int i = 0; i < REFERENCES_MAX; i++) {
            Schema next = Parts.referred(at).orElse(null);
            if (next == null) {
                next = only(at);
            }
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static @Nullable Schema only(Schema schema) {
        List<Schema> all = new ArrayList<>(schema.combination().allOf());
        all.addAll(schema.combination().oneOf());
        all.addAll(schema.combination().anyOf());
        all.removeIf(each -> each.types().equals(Types.of(Type.NULL)));
        boolean bare =
                schema.objects().properties().isEmpty() && schema.arrays().items() == null;
        return bare && all.size() == 1 ? all.get(0) : null;
    }
}
