package dev.ringer.keeper;

import dev.ringer.contract.ContractNames;
import dev.ringer.contract.Lazy;
import dev.ringer.contract.Mount;
import dev.ringer.exchange.Answerer;
import dev.ringer.exchange.Preferences;
import dev.ringer.exchange.Route;
import dev.ringer.generation.GeneratedAnswerer;
import dev.ringer.generation.Generator;
import dev.ringer.generation.Wish;
import dev.ringer.http.Query;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ListQuery;
import dev.ringer.resource.Resource;
import dev.ringer.resource.ResourceOperation;
import dev.ringer.resource.ResourcePolicies;
import dev.ringer.resource.ResourcePolicy;
import dev.ringer.resource.Resources;
import dev.ringer.resource.Role;
import dev.ringer.schema.Schema;
import dev.ringer.state.Holdings;
import dev.ringer.state.Scope;
import dev.ringer.state.View;
import dev.ringer.validation.Validator;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Answers for what a contract keeps: what was made is there, what was deleted is gone, and lists show it.
 *
 * <p>Safe for use by several threads. The resources of a contract are inferred when the first of its operations writes,
 * or reads after something was written.
 */
public final class ResourceAnswerer {

    private final boolean on;
    private final Stock stock;
    private final Rungs rungs;
    private final Validator validator;
    private final Generator generator;
    private final IdentityHashMap<Mount, Kept> mounts = new IdentityHashMap<>();
    private final Reading reading;
    private final Listing listing;
    private final Creation creation;
    private final Changing changing;
    private final Removal removal;
    private final Acting acting;
    private final Facets facets;
    private final BulkWork bulk;
    private final Jobs jobs;
    private final Present present;
    private final Whereabouts whereabouts;
    private final Inventory inventory;

    /**
     * Make the rung.
     *
     * @param stock how much there is of what nobody gave
     * @param example the rung of examples
     * @param generated the rung below it
     */
    public ResourceAnswerer(
            List<Mount> mounts,
            ResourcePolicies policies,
            Stock stock,
            Generator generator,
            Answerer example,
            GeneratedAnswerer generated,
            Validator validator) {
        Rungs rungs = new Rungs(example, generated);
        this.stock = stock;
        this.rungs = rungs;
        Showing showing = new Showing(rungs, generator);
        Wishes wishes = new Wishes(rungs);
        Filling filling = new Filling(wishes, showing, generator);
        Base base = new Base(rungs, generator, policies, wishes, filling);
        Replies replies = new Replies(generator, rungs, showing);
        Stamps stamps = new Stamps(generator);
        Identities identities = new Identities(generator);
        Register register = new Register();
        this.on = policies.on();
        this.validator = validator;
        this.generator = generator;
        this.present = new Present(base);
        this.whereabouts = new Whereabouts(base, register);
        Writing writing = new Writing(present);
        Expansion expansion = new Expansion(generator);
        this.reading = new Reading(base, replies, expansion);
        this.listing = new Listing(generator, base, showing, expansion);
        this.creation =
                new Creation(generator, base, rungs, wishes, writing, showing, replies, identities, register, stamps);
        this.changing = new Changing(generator, present, writing, creation, showing, replies, stamps);
        this.removal = new Removal(present, writing, replies, stamps, policies);
        this.acting = new Acting(generator, present, writing, replies, stamps);
        this.facets = new Facets(generator, base, present, writing, filling, replies, stamps);
        this.bulk = new BulkWork(
                present,
                writing,
                creation,
                changing,
                removal,
                new BulkItems(base),
                new BulkReply(generator, showing, replies));
        this.jobs = new Jobs(generator, writing, creation, showing, replies, stamps);
        for (Mount each : mounts) {
            this.mounts.put(each, kept(mounts, each, policies));
        }
        List<Kept> kept = on ? mounts.stream().map(this.mounts::get).toList() : List.of();
        this.inventory = new Inventory(kept, policies.names(), base, filling, generator);
    }

    private Kept kept(List<Mount> all, Mount mount, ResourcePolicies policies) {
        ResourcePolicy own = policies.of(mount.contract());
        Scope scope = Scope.of(place(all, mount, policies.names()));
        Lazy<Resources> resources = new Lazy<>(() -> Resources.of(mount.contract(), own.overrides()));
        Lazy<Places> places = new Lazy<>(() -> new Places(mount, resources.get(), scope));
        return new Kept(
                mount,
                scope,
                own,
                resources,
                places,
                new Lazy<>(() -> new Relations(resources.get(), places.get(), generator, present)));
    }

    /** Give what tells the mount from all others in what is stored. */
    private static String place(List<Mount> all, Mount mount, ContractNames names) {
        List<String> beside = all.stream()
                .filter(each -> each.basePath().equals(mount.basePath()))
                .filter(each -> !ContractNames.areOne(each.contract(), mount.contract()))
                .map(each -> each.contract().name())
                .toList();
        String name = mount.contract().name();
        return beside.isEmpty()
                ? mount.basePath()
                : mount.basePath() + " " + (beside.contains(name) ? names.of(mount.contract()) : name);
    }

    /**
     * Answer a request that keeps the contract.
     *
     * @param body where the check of the request has read it
     * @param now by the session's clock
     * @return nothing where what the operation answers anyway is right
     */
    public Optional<Decision> answer(
            Route.Found route,
            Request request,
            Optional<Json> body,
            Preferences preferences,
            Holdings holdings,
            Instant now) {
        Kept kept = on ? mounts.get(route.mount()) : null;
        if (kept == null || wantsMade(preferences)) {
            return Optional.empty();
        }
        View view = holdings.now();
        String method = route.operation().method();
        boolean reads = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
        if (reads
                && kept.policy().seeds().isEmpty()
                && !holdings.hasChanges(view, kept.scope())
                && isAsEver(route, request, preferences)) {
            return Optional.empty();
        }
        Optional<ResourceOperation> role = kept.resources().get().role(route.operation());
        return role.flatMap(each -> turn(kept, each, route, request, body, preferences, holdings, view, now))
                .flatMap(turn -> whereabouts.of(turn, this::sent))
                .flatMap(turn -> answer(kept, turn));
    }

    /**
     * Tell whether the rungs below answer well while nothing is changed: a request that asks for nothing in particular, of
     * what has no parts; and where the contract says the answer, one that does not ask for things that others name.
     */
    private boolean isAsEver(Route.Found route, Request request, Preferences preferences) {
        boolean more = stock.hasParts(route.operation());
        for (Query.Pair each : request.target().query().pairs()) {
            if (ListQuery.mayExpand(each.name()) && !each.bare()) {
                return false;
            }
            more |= !each.bare() && !each.name().startsWith("__");
        }
        return !more || rungs.hasExample(route, request, preferences);
    }

    /** Give the same things for people and programs, beside the API. */
    public Inventory inventory() {
        return inventory;
    }

    /** Say why nothing was answered; a sentence without its full stop. */
    public String whyNot(Route.Found route, Preferences preferences) {
        Kept kept = mounts.get(route.mount());
        if (!on || kept == null) {
            return "nothing is kept (state: off)";
        }
        if (wantsMade(preferences)) {
            return "the caller asks for a made value (Prefer: seed, shape)";
        }
        Resources resources = kept.resources().get();
        Optional<ResourceOperation> role = resources.role(route.operation());
        if (role.isPresent()) {
            String why = resources
                    .find(role.get().resource())
                    .flatMap(each ->
                            resources.reach(role.get()).says(each, role.get().role()))
                    .map(each -> " (" + each + ")")
                    .orElse("");
            return "nothing was changed of '" + role.get().resource() + "' that this shows" + why;
        }
        return resources.stateless().stream()
                .filter(each -> each.operation() == route.operation())
                .map(each -> "the operation keeps no state: " + each.reason())
                .findFirst()
                .orElse("the operation keeps no state");
    }

    /** A seed or a shape of the caller's own is a wish for a made value. */
    private static boolean wantsMade(Preferences preferences) {
        return preferences.seed().isPresent() || preferences.shape().isPresent();
    }

    private static Optional<Turn> turn(
            Kept kept,
            ResourceOperation role,
            Route.Found route,
            Request request,
            Optional<Json> body,
            Preferences preferences,
            Holdings holdings,
            View view,
            Instant now) {
        Resource resource = kept.resources().get().find(role.resource()).orElse(null);
        if (resource == null) {
            return Optional.empty();
        }
        Place place = kept.places().get().of(role, resource, route, request);
        return Optional.of(new Turn(
                route,
                request,
                body,
                preferences,
                place,
                holdings,
                view,
                now,
                kept.relations().get()));
    }

    private Optional<Decision> answer(Kept kept, Turn turn) {
        if (turn.place().isTooLong() && turn.role().role().writes()) {
            return Optional.of(Decision.Declined.missing("There is no "
                    + turn.resource().noun() + " whose name has more than " + Place.IDENTITY_MAX + " characters."));
        }
        for (Place each : kept.places().get().above(turn.place())) {
            if (present.isGone(turn, each)) {
                return Optional.of(
                        Decision.Declined.missing("There is no " + each.thing(String.valueOf(each.identity())) + "."));
            }
        }
        return jobs.with(kept, turn, this::work);
    }

    private Optional<Decision> work(Turn turn) {
        Pointer at = turn.role().sent().orElse(Pointer.ROOT);
        return done(turn).map(each -> each.within(at));
    }

    private Optional<Decision> done(Turn turn) {
        boolean part = turn.role().facet().isPresent() && turn.role().role() != Role.ACTION;
        return part ? facets.answer(turn, sent(turn)) : whole(turn);
    }

    private Optional<Decision> whole(Turn turn) {
        return switch (turn.role().role()) {
            case READ -> reading.read(turn);
            case LIST -> listing.list(turn, Optional.empty());
            case SEARCH -> listing.list(turn, body(turn));
            case CREATE -> possible(turn, creation.create(turn, sent(turn)));
            case REPLACE, PATCH -> possible(turn, changing.change(turn, sent(turn)));
            case DELETE -> removal.delete(turn);
            case ACTION -> acting.act(turn, body(turn));
            case BULK -> bulk.write(turn, body(turn));
        };
    }

    /** Where the contract lets no thing be at all, it is not the request that is wrong, and nothing is kept. */
    private Optional<Decision> possible(Turn turn, Optional<Decision> made) {
        boolean failed = made.orElse(null) instanceof Decision.Declined declined
                && declined.code().equals(Decision.Declined.IMPOSSIBLE);
        return failed && turn.resource().schema().filter(this::mayBe).isEmpty() ? Optional.empty() : made;
    }

    private boolean mayBe(Schema thing) {
        return generator.make(thing, Wish.response()) instanceof Generator.Outcome.Made;
    }

    private Optional<Json> body(Turn turn) {
        return turn.read()
                .or(() -> validator.body(turn.place().mount(), turn.role().operation(), turn.request()));
    }

    /** Give the thing that the body has. */
    private Optional<Json> sent(Turn turn) {
        Pointer at = turn.role().sent().orElse(Pointer.ROOT);
        return body(turn)
                .flatMap(each -> each instanceof JsonArray ? Optional.of(each) : Optional.ofNullable(at.find(each)));
    }
}
