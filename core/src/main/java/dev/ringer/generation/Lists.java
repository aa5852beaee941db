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

/** Finds what of an answer is the resource's: the array that lists its things, or the member that is one of them. */
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

    private static final Set<String> ENVELOPES =
            Set.of("data", "result", "response", "payload", "item", "record", "entity", "error");

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

    /** Tell whether a member wraps one thing of the resource. */
    static boolean isThing(Member member, String resource) {
        return !resource.isEmpty()
                && isObject(form(member.plan()))
                && (ENVELOPES.contains(Tokens.plain(member.name())) || isNamed(member.name(), resource));
    }

    private static boolean isWrapper(String name, String resource) {
        return WRAPPERS.contains(Tokens.plain(name)) || isNamed(name, resource);
    }

    private static boolean isNamed(String name, String resource) {
        String plain = Tokens.plain(name);
        String noun = Tokens.plain(resource);
        return !noun.isEmpty() && (plain.equals(noun) || Tokens.singular(plain).equals(Tokens.singular(noun)));
    }

    private static boolean looksPaged(Form form) {
        return form.members().stream()
                .anyMatch(each -> each.name()
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(page|total|count|cursor|next|offset|limit|more|links|meta).*"));
    }

    private static boolean isOfObjects(Form array) {
        return isObject(form(array.item(0)));
    }

    private static boolean isObject(@Nullable Form form) {
        return form != null && form.types().has(Type.OBJECT) && !form.types().isAny();
    }

    private static @Nullable Form form(Plan plan) {
        try {
            return plan.form(new Dice(0), 0, Shape.TYPICAL);
        } catch (Impossible e) {
            return null;
        }
    }
}
