package dev.ringer.generation;

import dev.ringer.chance.Dice;
import dev.ringer.exchange.Shape;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the array in an answer that lists the things of a resource: the root, or a member of a wrapper. */
final class Lists {

    private static final int DEPTH_MAX = 2;

    private static final Set<String> WRAPPERS = Set.of(
            "items",
            "data",
            "results",
            "content",
            "list",
            "records",
            "entries",
            "values",
            "rows",
            "objects",
            "elements",
            "docs",
            "hits",
            "resources",
            "collection",
            "embedded",
            "result",
            "response",
            "payload",
            "member",
            "members");

    private Lists() {}

    /** Give the names that lead from the root to the array; nothing where there is no such array. */
    static Optional<List<String>> find(Plan plan, String resource) {
        return find(plan, resource, new ArrayList<>());
    }

    private static Optional<List<String>> find(Plan plan, String resource, List<String> path) {
        Form form = form(plan);
        if (form == null) {
            return Optional.empty();
        }
        if (form.types().has(Type.ARRAY) && !form.types().isAny()) {
            return isOfObjects(form) ? Optional.of(List.copyOf(path)) : Optional.empty();
        }
        if (!form.types().has(Type.OBJECT) || form.types().isAny() || path.size() == DEPTH_MAX) {
            return Optional.empty();
        }
        return inMembers(form, resource, path);
    }

    private static Optional<List<String>> inMembers(Form form, String resource, List<String> path) {
        List<List<String>> found = new ArrayList<>();
        for (Member member : form.members()) {
            boolean likely = isWrapper(member.name(), resource);
            if (!likely && !path.isEmpty()) {
                continue;
            }
            path.add(member.name());
            Optional<List<String>> below = find(member.plan(), resource, path);
            path.remove(path.size() - 1);
            if (below.isPresent() && likely) {
                return below;
            }
            below.filter(each -> each.size() == path.size() + 1).ifPresent(found::add);
        }
        boolean wrapper = form.members().size() <= 8 && found.size() == 1;
        return wrapper && path.isEmpty() && looksPaged(form) ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isWrapper(String name, String resource) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String noun = resource.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return WRAPPERS.contains(plain)
                || (!noun.isEmpty()
                        && (plain.equals(noun) || Tokens.singular(plain).equals(Tokens.singular(noun))));
    }

    private static boolean looksPaged(Form form) {
        return form.members().stream()
                .anyMatch(each -> each.name()
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(page|total|count|cursor|next|offset|limit|more|links|meta).*"));
    }

    private static boolean isOfObjects(Form array) {
        Form item = form(array.item(0));
        return item != null && item.types().has(Type.OBJECT) && !item.types().isAny();
    }

    private static @Nullable Form form(Plan plan) {
        try {
            return plan.form(new Dice(0), 0, Shape.TYPICAL);
        } catch (Impossible e) {
            return null;
        }
    }
}
