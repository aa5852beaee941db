package dev.ringer.keeper;

import dev.ringer.generation.meaning.Tokens;
import dev.ringer.http.Query;
import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ListQuery;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.state.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The order in which a list is asked for. */
final class Ordering {

    private Ordering() {}

    private record Step(Pointer member, boolean descending) {}

    /** Read {@code name}, {@code -name}, {@code name:desc}, {@code name desc} and lists of these; null for no order. */
    static @Nullable Comparator<Entity> of(ListQuery asked, Query query, Optional<Schema> thing) {
        String text = asked.sort().map(query::get).orElse(null);
        if (text == null || thing.isEmpty()) {
            return null;
        }
        boolean down = asked.direction()
                .map(query::get)
                .map(each -> each.toLowerCase(Locale.ROOT).startsWith("desc"))
                .orElse(false);
        Comparator<Entity> order = null;
        for (Step each : steps(text, thing.get(), down)) {
            Comparator<Entity> next = Comparator.comparing(
                    entity -> each.member().find(entity.value()), Comparator.nullsLast(Ordering::compare));
            next = each.descending() ? next.reversed() : next;
            order = order == null ? next : order.thenComparing(next);
        }
        return order;
    }

    private static List<Step> steps(String text, Schema thing, boolean down) {
        List<Step> steps = new ArrayList<>();
        for (String part : text.split("[,; ]", 12)) {
            String word = part.strip();
            String lower = word.toLowerCase(Locale.ROOT);
            if ((lower.equals("desc") || lower.equals("asc")) && !steps.isEmpty()) {
                Step last = steps.remove(steps.size() - 1);
                steps.add(new Step(last.member(), lower.equals("desc")));
                continue;
            }
            boolean minus = word.startsWith("-") || lower.endsWith(":desc") || lower.endsWith("_desc");
            String name = word.replaceFirst("^[+-]", "").replaceFirst("(?i)[:_](asc|desc)$", "");
            member(name, thing).ifPresent(member -> steps.add(new Step(member, minus != down)));
        }
        return steps;
    }

    /** Find a member that is spelled alike, or an attribute (JSON:API 1.1, "Resource Objects"). */
    private static Optional<Pointer> member(String name, Schema thing) {
        return member(name, thing, Pointer.ROOT).or(() -> member(name, thing, Pointer.of("attributes")));
    }

    private static Optional<Pointer> member(String name, Schema thing, Pointer holder) {
        String plain = Tokens.plain(name);
        return Parts.ofAny(Texts.at(thing, holder)).memberNames().stream()
                .filter(each -> Tokens.plain(each).equals(plain) && !plain.isEmpty())
                .findFirst()
                .map(holder::child);
    }

    private static int compare(Json one, Json other) {
        String left = Texts.of(one);
        String right = Texts.of(other);
        if (left == null || right == null) {
            return left == null ? (right == null ? 0 : 1) : -1;
        }
        return Sieve.compare(left, right);
    }
}
