package dev.ringer.keeper;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Preferences;
import dev.ringer.generation.Generator;
import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ListShape;
import dev.ringer.resource.Resource;
import dev.ringer.resource.ResourceOperation;
import dev.ringer.resource.ResourcePolicies;
import dev.ringer.resource.ResourcePolicy;
import dev.ringer.resource.Role;
import dev.ringer.resource.Seed;
import dev.ringer.schema.Schema;
import dev.ringer.state.Birth;
import dev.ringer.state.Entities;
import dev.ringer.state.Entity;
import dev.ringer.state.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The things that are there before anything is changed: those that people give, else those of the contract's example,
 * else generated ones. Nothing of them is stored. Safe for use by several threads.
 */
final class Base {

    /** Lists that are remembered; each can be made again. */
    private static final int KNOWN_MAX = 1_000;

    private final Rungs rungs;
    private final Generator generator;
    private final ResourcePolicies policies;
    private final Wishes wishes;
    private final Filling filling;
    private final Map<Resource, Boolean> lacking = new ConcurrentHashMap<>();
    private final Remembered<Object, Entities> known = new Remembered<>(KNOWN_MAX);

    Base(Rungs rungs, Generator generator, ResourcePolicies policies, Wishes wishes, Filling filling) {
        this.rungs = rungs;
        this.generator = generator;
        this.policies = policies;
        this.wishes = wishes;
        this.filling = filling;
    }

    private record Listed(
            Operation operation,
            Map<String, String> values,
            Map<String, String> within,
            Optional<String> seed,
            boolean whole) {}

    private record Given(Resource resource, Scope scope, Optional<String> seed) {}

    /** Tell whether people give the things, so that there are no others. */
    boolean isGiven(Mount mount, Resource resource) {
        return policies.of(mount.contract()).seeds().has(resource.name());
    }

    boolean isGiven(Place place) {
        return isGiven(place.mount(), place.resource());
    }

    private ResourcePolicy policy(Place place) {
        return policies.of(place.mount().contract());
    }

    /** Give how many things there may be that nobody gave. */
    int size(Place place) {
        return isGiven(place) ? 0 : policy(place).size();
    }

    /** Give the things of a place; each has version 0. */
    Entities things(Place place, Preferences preferences) {
        return things(place, preferences, true);
    }

    /** Give the first of the things, those that are shown where nobody says how many. */
    Entities few(Place place, Preferences preferences) {
        return things(place, preferences, false);
    }

    private Entities things(Place place, Preferences preferences, boolean whole) {
        if (isGiven(place)) {
            Optional<String> seed = lacks(place) ? preferences.seedInUse() : Optional.empty();
            return known.get(new Given(place.resource(), place.scope(), seed), () -> given(place, preferences));
        }
        ResourceOperation list = list(place);
        Optional<Call> call = call(place, list, preferences);
        if (list == null || call.isEmpty()) {
            return Entities.NONE;
        }
        Listed key = new Listed(list.operation(), call.get().values(), place.within(), preferences.seedInUse(), whole);
        return known.get(key, () -> entities(place, list, items(place, call.get(), list, whole)));
    }

    private Optional<Call> call(Place place, @Nullable ResourceOperation list, Preferences preferences) {
        return list == null ? Optional.empty() : rungs.call(place, list, place.values(), preferences);
    }

    /** Tell whether the things of a place are made, and nobody said any of them. */
    boolean isMade(Place place, Preferences preferences) {
        return !isGiven(place)
                && call(place, list(place), preferences)
                        .filter(each -> !rungs.hasExample(each))
                        .isPresent();
    }

    /** Tell whether a list of the place shows a thing of the identity: others are there as well, but nobody was told. */
    boolean isShown(Place place, String identity, Preferences preferences) {
        return things(place, preferences).get(identity).isPresent();
    }

    /** Give the list that is asked for, else that of the resource itself. */
    private static @Nullable ResourceOperation list(Place place) {
        if (place.role().role() == Role.LIST) {
            return place.role();
        }
        List<ResourceOperation> lists = place.resource().operations(Role.LIST);
        return lists.isEmpty() ? null : lists.get(0);
    }

    /** Tell whether the contract's example answers, which keeps its place until something is changed. */
    boolean hasExample(Call call) {
        return rungs.hasExample(call);
    }

    private List<Json> items(Place place, Call call, ResourceOperation list, boolean whole) {
        Pointer at = list.list().orElseThrow().items();
        boolean more = whole && (policy(place).sized() || hasParts(place.resource())) && !rungs.hasExample(call);
        List<Json> bodies = more
                ? rungs.lists(call, policy(place).size(), at)
                : rungs.value(call).stream().toList();
        List<Json> items = new ArrayList<>();
        bodies.forEach(each -> items.addAll(at.find(each) instanceof JsonArray array ? array.items() : List.of()));
        return items;
    }

    private static boolean hasParts(Resource resource) {
        return resource.operations(Role.LIST).stream()
                .anyMatch(each -> each.query().paging().hasParts());
    }

    private Entities entities(Place place, ResourceOperation list, List<Json> items) {
        Resource resource = place.resource();
        // Where the path says all scopes, the contract's example may say others without being of them.
        boolean open =
                list.operation().path().variables().size() < resource.scopes().size();
        boolean identities = list.list().orElseThrow().entries() == ListShape.Entries.IDENTITIES;
        List<Entity> entities = new ArrayList<>();
        Map<String, Boolean> seen = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Json item = identities ? named(resource, items.get(i)) : items.get(i);
            String identity = identity(resource, item);
            if (identity != null && (!open || belongs(place, item)) && seen.put(identity, true) == null) {
                entities.add(Entity.of(identity, item, 0, Birth.at(i, 0), 0));
            }
        }
        return Entities.of(entities);
    }

    private static Json named(Resource resource, Json identity) {
        return Edit.put(JsonObject.EMPTY, member(resource).orElse(Pointer.ROOT), identity);
    }

    /** Tell whether any of the given things lacks what is made up for it. */
    private boolean lacks(Place place) {
        return lacking.computeIfAbsent(
                place.resource(),
                each -> policy(place).seeds().of(each.name()).stream()
                        .anyMatch(seed -> !seed.missing().isEmpty()));
    }

    private Entities given(Place place, Preferences preferences) {
        List<Entity> entities = new ArrayList<>();
        int position = 0;
        for (Seed each : policy(place).seeds().of(place.resource().name())) {
            position++;
            String own = identity(place.resource(), each.value());
            String identity = place.resource().isSingleton() ? "" : own != null ? own : Integer.toString(position);
            if (belongs(place, each.value())) {
                Json value = whole(place, each, identity, preferences);
                entities.add(Entity.of(identity, value, 0, Birth.at(position - 1L, 0), 0));
            }
        }
        return Entities.of(entities);
    }

    /** What only a server says of a given thing is as it would be of one that nobody gives. */
    private Json whole(Place place, Seed seed, String identity, Preferences preferences) {
        return seed.missing().isEmpty()
                ? seed.value()
                : place.resource()
                        .schema()
                        .flatMap(each -> filling.filled(each, seed.value(), place, identity, preferences))
                        .orElse(seed.value());
    }

    /** Things that do not say where they belong are everywhere. */
    private static boolean belongs(Place place, Json value) {
        return place.resource().scopes().stream().allMatch(scope -> {
            String said = scope.member().map(each -> Texts.of(each.find(value))).orElse(null);
            String wanted = place.within().get(scope.variable());
            return said == null || wanted == null || said.equals(wanted);
        });
    }

    static Optional<Pointer> member(Resource resource) {
        return resource.identity().flatMap(each -> each.member());
    }

    /** Give what tells a thing from others, as paths write it; null where it has nothing such. */
    static @Nullable String identity(Resource resource, Json thing) {
        return member(resource).map(each -> Texts.of(each.find(thing))).orElse(null);
    }

    // --- one thing

    /** Give a thing as it is read before it is changed; nothing where there is none, or it is no value. */
    Optional<Json> thing(Place place, String identity, Preferences preferences) {
        if (isGiven(place)) {
            return things(place, preferences).get(identity).map(each -> ((Entity) each).value());
        }
        Optional<Call> call = wishes.reading(place, identity, preferences);
        Optional<Json> read =
                call.flatMap(each -> shown(place, each)).map(each -> withIdentity(place.resource(), each, identity));
        Optional<Json> listed = listed(place, identity, preferences);
        // What nobody deleted is there, whatever mark it was made with.
        return read.map(thing -> listed.map(each -> overlaid(thing, each)).orElse(thing))
                .or(() -> listed)
                .map(each -> Removal.unmarked(place.resource(), each, generator));
    }

    private Optional<Json> shown(Place place, Call call) {
        Optional<Pointer> at = place.resource().operations(Role.READ).stream()
                .filter(each -> each.operation() == call.operation())
                .flatMap(each -> each.shown().stream())
                .findFirst();
        return rungs.value(call).flatMap(body -> at.map(each -> each.find(body)));
    }

    private Optional<Json> listed(Place place, String identity, Preferences preferences) {
        return things(place, preferences).get(identity).map(each -> ((Entity) each).value());
    }

    /** What the list shows of a thing is so when it is read, too. */
    private static Json overlaid(Json thing, Json listed) {
        if (!(thing instanceof JsonObject object) || !(listed instanceof JsonObject members)) {
            return thing;
        }
        JsonObject.Builder all = JsonObject.builder().putAll(object);
        members.forEach(each -> all.put(each.getKey(), each.getValue()));
        return all.build();
    }

    /** Give a thing with the identity in it, where its schema lets it. */
    Json withIdentity(Resource resource, Json thing, String identity) {
        Pointer member = member(resource).orElse(null);
        if (member == null || identity.equals(Texts.of(member.find(thing)))) {
            return thing;
        }
        List<Schema> schemas =
                resource.schema().map(each -> Texts.at(each, member)).orElse(List.of());
        return Texts.typed(identity, schemas, generator)
                .map(value -> Edit.put(thing, member, value))
                .orElse(thing);
    }
}
