package dev.ringer.keeper;

import dev.ringer.contract.Parameter;
import dev.ringer.generation.Generator;
import dev.ringer.generation.Subject;
import dev.ringer.generation.Wish;
import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Identity;
import dev.ringer.resource.Resource;
import dev.ringer.resource.Role;
import dev.ringer.schema.Schema;
import dev.ringer.state.Entities;
import dev.ringer.state.Entity;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives identities to things that come without one: the next number, else whatever the schema asks for. */
final class Identities {

    private static final int TRIES = 1_000;

    /** Names that are made up before a number is taken for one. */
    private static final int MADE_TRIES = 30;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final Generator generator;
    private final Map<Resource, List<Schema>> paths = new ConcurrentHashMap<>();
    private final Map<Entities, Long> highest = Collections.synchronizedMap(new WeakHashMap<>());

    Identities(Generator generator) {
        this.generator = generator;
    }

    /**
     * Give the identity of the next thing.
     *
     * @param taken what is written under identities that it must not have
     * @param base what was there before
     * @param size how many things there may be that nobody gave or wrote
     * @param wish of values that are made
     * @return nothing where neither a thing nor its path says what its identity is, or none was found that is free
     */
    Optional<String> next(Resource resource, Taken taken, Entities base, int size, Supplier<Wish> wish) {
        Pointer member = Base.member(resource).orElse(null);
        String name = member == null ? variable(resource).orElse(null) : member.last();
        if (name == null || resource.schema().isEmpty()) {
            return Optional.empty();
        }
        List<Schema> schemas = member == null
                ? paths.computeIfAbsent(resource, Identities::path)
                : Texts.at(resource.schema().get(), member);
        long number = after(taken, base, size);
        for (int i = 0; i < TRIES; i++) {
            String text = text(schemas, name, resource, number, wish);
            if (text != null && !fitsPath(resource, text) && fits(resource, schemas, Long.toString(number))) {
                // The path takes numbers only, though the thing shows them as text.
                text = Long.toString(number);
            }
            if (text == null) {
                return Optional.empty();
            }
            if (i >= MADE_TRIES && fits(resource, schemas, Long.toString(number))) {
                // Words that are made up for a name, such as those of time zones, come to an end.
                text = Long.toString(number);
            }
            if (!taken.has(text) && base.get(text).isEmpty()) {
                return Optional.of(text);
            }
            number = i == 0 ? Math.max(number + 1, size + taken.entries() + 1) : number + 1;
        }
        return Optional.empty();
    }

    private static Optional<String> variable(Resource resource) {
        return resource.identity().flatMap(Identity::variable);
    }

    private boolean fits(Resource resource, List<Schema> schemas, String text) {
        return fitsPath(resource, text) && generator.accepts(schemas, Json.of(text));
    }

    private boolean fitsPath(Resource resource, String text) {
        return paths.computeIfAbsent(resource, Identities::path).stream()
                .allMatch(each -> Texts.typed(text, List.of(each), generator).isPresent());
    }

    /** Give the schemas of what names a thing where it is read. */
    private static List<Schema> path(Resource resource) {
        return resource.operations(Role.READ).stream()
                .filter(each -> each.key().isEmpty() && each.variable().isPresent())
                .limit(1)
                .flatMap(each -> each.operation().detail().parameters(Parameter.In.PATH).stream()
                        .filter(parameter ->
                                parameter.name().equals(each.variable().get())))
                .flatMap(each -> each.schema().stream())
                .toList();
    }

    /** Give the number behind that of the last thing which was made. */
    private long after(Taken taken, Entities base, int size) {
        long least = Math.max(size, highest(base)) + 1;
        return taken.last()
                .map(last -> isNumber(last) ? Math.max(least, Long.parseLong(last) + 1) : size + taken.made() + 1L)
                .orElse(least);
    }

    /** The things from the start are the same in each request, and there may be a million of them. */
    private long highest(Entities base) {
        return highest.computeIfAbsent(base, Identities::highestOf);
    }

    private static long highestOf(Entities base) {
        long highest = 0;
        for (Iterator<Entity> each = base.iterator(); each.hasNext(); ) {
            String identity = each.next().identity();
            highest = isNumber(identity) ? Math.max(highest, Long.parseLong(identity)) : highest;
        }
        return highest;
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private @Nullable String text(
            List<Schema> schemas, String name, Resource resource, long number, Supplier<Wish> wish) {
        Json counted = Json.of(number);
        if (generator.accepts(schemas, counted)) {
            return counted.toString();
        }
        if (schemas.isEmpty()) {
            return null;
        }
        Subject subject = new Subject(resource.name(), "#" + number, Map.of(), null);
        return generator.makeNamed(schemas.get(0), wish.get().withSubject(subject), name)
                        instanceof Generator.Outcome.Made made
                ? Texts.of(made.value())
                : null;
    }
}
