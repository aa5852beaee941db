package dev.ringer.keeper;

import dev.ringer.contract.Parameter;
import dev.ringer.http.Query;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Bulk;
import dev.ringer.resource.ListQuery;
import dev.ringer.resource.Resource;
import dev.ringer.state.Entity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads of a request which things it writes. */
final class BulkItems {

    /** What clients write behind the name of an array: {@code ids[]=3&ids[]=4}, {@code ids[0]=3&ids[1]=4}. */
    private static final Pattern BRACKETS = Pattern.compile("\\[[0-9]*]$");

    private final Base base;

    BulkItems(Base base) {
        this.base = base;
    }

    /** Tell whether the request says which are meant: a condition that is not understood may mean others. */
    boolean isSaid(Turn turn, Bulk bulk, Optional<Json> sent) {
        Query query = turn.request().target().query();
        return switch (bulk.meant()) {
            case THINGS, IDENTITIES ->
                sent.map(bulk.at()::find).orElse(null) instanceof JsonArray all && mayRead(turn, bulk, all);
            case ONE -> sent.isPresent();
            case PARAMETER ->
                bulk.parameter().stream()
                        .anyMatch(each -> values(query, each).findAny().isPresent());
            case ALL -> query.pairs().stream().allMatch(each -> isUnderstood(turn, each.name()));
        };
    }

    /**
     * Tell whether each item says which thing it is, or may be refused where it does not: where the contract lets it be
     * unsaid and has no response for that, nobody knows what is meant.
     */
    private static boolean mayRead(Turn turn, Bulk bulk, JsonArray all) {
        BulkItem.Doing doing = BulkItem.doing(bulk.doing());
        return bulk.meant() == Bulk.Meant.IDENTITIES
                || doing == BulkItem.Doing.CREATE
                || doing == BulkItem.Doing.UPSERT
                || turn.role().outcomes().invalid().isPresent()
                || all.stream().allMatch(each -> Base.identity(turn.resource(), each) != null);
    }

    private static boolean isUnderstood(Turn turn, String parameter) {
        ListQuery query = turn.role().query();
        return query.search().equals(Optional.of(parameter))
                || query.filters().stream().anyMatch(each -> each.parameter().equals(parameter));
    }

    /** Give the things, in the order of the request; those that only stay away behind them. */
    List<BulkItem> of(Turn turn, Bulk bulk, Json sent) {
        List<BulkItem> items = switch (bulk.meant()) {
            case THINGS -> things(turn.resource(), bulk, (JsonArray) found(bulk, sent));
            case IDENTITIES -> identities(bulk, sent, (JsonArray) found(bulk, sent));
            case ONE -> List.of(thing(turn.resource(), BulkItem.doing(bulk.doing()), sent, bulk.at()));
            case PARAMETER -> named(turn, bulk.parameter().orElseThrow());
            case ALL -> all(turn, Set.of());
        };
        return bulk.doing() == Bulk.Doing.SET ? withOthers(turn, items) : items;
    }

    private static Json found(Bulk bulk, Json sent) {
        Json found = bulk.at().find(sent);
        return found == null ? JsonArray.EMPTY : found;
    }

    private static List<BulkItem> things(Resource resource, Bulk bulk, JsonArray array) {
        List<BulkItem> items = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            items.add(thing(
                    resource,
                    BulkItem.doing(bulk.doing()),
                    array.get(i),
                    bulk.at().child(i)));
        }
        return items;
    }

    /** What has no identity yet is made, where things may be made. */
    private static BulkItem thing(Resource resource, BulkItem.Doing doing, Json value, Pointer at) {
        String identity = Base.identity(resource, value);
        boolean makes = identity == null && doing == BulkItem.Doing.UPSERT;
        return new BulkItem(makes ? BulkItem.Doing.CREATE : doing, identity, value, at);
    }

    private static List<BulkItem> identities(Bulk bulk, Json sent, JsonArray array) {
        Json change = bulk.change().map(each -> change(bulk, sent, each)).orElse(JsonObject.EMPTY);
        BulkItem.Doing doing = BulkItem.doing(bulk.doing());
        BulkItem.Doing each = doing == BulkItem.Doing.UPSERT ? BulkItem.Doing.ENSURE : doing;
        List<BulkItem> items = new ArrayList<>(array.size());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < array.size(); i++) {
            String identity = Texts.of(array.get(i));
            if (identity == null || seen.add(identity)) {
                items.add(new BulkItem(each, identity, change, bulk.at().child(i)));
            }
        }
        return items;
    }

    private static Json change(Bulk bulk, Json sent, Pointer at) {
        Json change = at.find(sent);
        return at.isRoot() && sent instanceof JsonObject object
                ? object.without(bulk.at().last())
                : change == null ? JsonObject.EMPTY : change;
    }

    private static List<BulkItem> named(Turn turn, String parameter) {
        String separator = separator(turn, parameter);
        Set<String> seen = new HashSet<>();
        List<BulkItem> items = new ArrayList<>();
        values(turn.request().target().query(), parameter).forEach(value -> {
            for (String each : value.split(separator)) {
                String identity = each.strip();
                if (!identity.isEmpty() && seen.add(identity)) {
                    items.add(BulkItem.delete(identity, Pointer.ROOT));
                }
            }
        });
        return items;
    }

    private static Stream<String> values(Query query, String parameter) {
        String bare = bare(parameter);
        return query.pairs().stream()
                .filter(each -> bare(each.name()).equals(bare))
                .map(Query.Pair::value);
    }

    private static String bare(String name) {
        return BRACKETS.matcher(name).replaceFirst("");
    }

    private static String separator(Turn turn, String parameter) {
        return turn.role().operation().detail().parameters(Parameter.In.QUERY).stream()
                .filter(each -> each.name().equals(parameter))
                .map(Parameter::style)
                .findFirst()
                .map(style -> Pattern.quote(String.valueOf(style.separator())))
                .orElse(",");
    }

    private List<BulkItem> withOthers(Turn turn, List<BulkItem> items) {
        Set<String> named = new HashSet<>();
        items.forEach(each -> named.add(String.valueOf(each.identity())));
        List<BulkItem> all = new ArrayList<>(items);
        all.addAll(all(turn, named));
        return all;
    }

    /** Give all that the list would show, but for some. */
    private List<BulkItem> all(Turn turn, Set<String> some) {
        Sieve sieve = Sieve.of(
                turn.role(), turn.request().target().query(), turn.place().given(), null);
        List<BulkItem> items = new ArrayList<>();
        Iterator<Entity> each = turn.holdings()
                .entities(turn.view(), turn.place().scope())
                .over(base.things(turn.place(), turn.preferences()))
                .iterator();
        while (each.hasNext() && items.size() <= BulkWork.ITEMS_MAX) {
            Entity entity = each.next();
            boolean gone = entity.version() > 0 && Removal.isMarked(turn.resource(), entity.value());
            if (!gone && !some.contains(entity.identity()) && sieve.lets(entity.value())) {
                items.add(BulkItem.delete(entity.identity(), Pointer.ROOT));
            }
        }
        return items;
    }
}
