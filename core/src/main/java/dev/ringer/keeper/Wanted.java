package dev.ringer.keeper;

import dev.ringer.generation.meaning.Tokens;
import dev.ringer.http.Query;
import dev.ringer.json.Pointer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which of the things that a thing names are asked for, and of these the ones that they name: {@code customer.firm}.
 *
 * @param below by names in letters alone
 */
record Wanted(Map<String, Wanted> below) {

    /** Things behind things that are shown; what is asked for further behind is not. */
    static final int DEPTH_MAX = 4;

    private static final int NAMES_MAX = 1_000;

    private static final List<String> ENDS = List.of("ids", "id", "uuids", "uuid", "refs", "ref", "keys", "key");

    /** Read what a request asks for. */
    static Wanted of(Turn turn) {
        Wanted all = new Wanted(new LinkedHashMap<>());
        Query query = turn.request().target().query();
        turn.role().query().expand().ifPresent(parameter -> {
            int names = 0;
            for (Query.Pair pair : query.all(parameter)) {
                for (String each : pair.value().split(",")) {
                    if (++names > NAMES_MAX) {
                        return;
                    }
                    // Lists are asked for what each of their items names.
                    all.add(each.startsWith("data.") ? each.substring("data.".length()) : each);
                }
            }
        });
        return all;
    }

    private void add(String path) {
        Wanted at = this;
        int depth = 0;
        for (String each : path.split("\\.")) {
            String name = Tokens.plain(each);
            if (name.isEmpty() || ++depth > DEPTH_MAX) {
                return;
            }
            at = at.below.computeIfAbsent(name, key -> new Wanted(new LinkedHashMap<>()));
        }
    }

    boolean isEmpty() {
        return below.isEmpty();
    }

    /** Give what is asked for of the thing that a member names or shows; nothing where that is not asked for. */
    Optional<Wanted> at(Pointer member) {
        return Optional.ofNullable(way(member, Wanted::named));
    }

    /** Tell whether a member is asked for by its own name, rather than by that of what it names. */
    boolean isExact(Pointer member) {
        return way(member, Wanted::exact) != null;
    }

    private @Nullable Wanted way(Pointer member, BiFunction<Wanted, String, @Nullable Wanted> step) {
        Wanted at = this;
        for (String each : member.tokens()) {
            Wanted next = each.equals("*") ? at : step.apply(at, each);
            if (next == null) {
                return null;
            }
            at = next;
        }
        return at;
    }

    private @Nullable Wanted exact(String member) {
        return below.get(Tokens.plain(member));
    }

    private @Nullable Wanted named(String member) {
        Wanted exact = exact(member);
        return exact != null
                ? exact
                : stems(member).stream()
                        .filter(below::containsKey)
                        .map(below::get)
                        .findFirst()
                        .orElse(null);
    }

    /** Give what a member is called without what says that it names things: {@code customer} for customerId. */
    static List<String> stems(String member) {
        String plain = Tokens.plain(member);
        for (String each : ENDS) {
            if (plain.endsWith(each) && plain.length() > each.length()) {
                String stem = plain.substring(0, plain.length() - each.length());
                return each.endsWith("s") ? List.of(stem + "s", stem) : List.of(stem);
            }
        }
        return List.of();
    }
}
