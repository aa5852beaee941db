package dev.ringer.generation;

import dev.ringer.chance.Dice;
import dev.ringer.exchange.Shape;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes arrays: how many items there are, and each of them. */
final class ArrayMaker {

    private static final int DISTINCT_TRIES = 12;

    /** Nobody expects a tag twice, though most lists would allow it. */
    private static final int TEXT_TRIES = 4;

    /** Where all of few values are needed, the last of them is long in coming. */
    private static final int DISTINCT_TRIES_NEEDED = 200;

    private static final int ITEMS_MAX = 1_000;
    private static final int DEPTH_MAX = 6;

    private final Maker maker;

    ArrayMaker(Maker maker) {
        this.maker = maker;
    }

    /**
     * Make an array.
     *
     * @param attempt after some that failed, other numbers of items are tried
     */
    Json make(Form form, Dice dice, Spot spot, int attempt) {
        Subject.Collection collection = maker.wish().subject().collection();
        return collection != null && spot.isAt(collection.path())
                ? things(form, collection, spot)
                : items(form, dice, spot, attempt);
    }

    private Json things(Form form, Subject.Collection collection, Spot spot) {
        int size = listed(form, collection);
        List<Json> things = new ArrayList<>(size);
        List<Identity> identities = identities(form, collection, collection.offset() + size);
        Set<Json> seen = new HashSet<>();
        for (int i = 0; i < size; i++) {
            Json thing = thing(form, i, identities.get(collection.offset() + i), spot);
            // Things of few values may look alike, and are shown no otherwise when they are asked for one by one.
            if (!form.blend().unique || seen.add(thing)) {
                things.add(thing);
            }
        }
        return JsonArray.of(things);
    }

    /** Give who stands at the places of a collection, nobody twice. */
    private List<Identity> identities(Form form, Subject.Collection collection, int end) {
        List<Identity> identities = new ArrayList<>(end);
        Set<String> seen = new HashSet<>();
        for (int ordinal = 0; ordinal < end; ordinal++) {
            Identity identity = Identity.of(form.item(ordinal), collection, ordinal, 0, maker);
            for (int attempt = 1; !seen.add(identity.text()) && attempt <= DISTINCT_TRIES; attempt++) {
                identity = Identity.of(form.item(ordinal), collection, ordinal, attempt, maker);
            }
            identities.add(identity);
        }
        return identities;
    }

    private Json items(Form form, Dice dice, Spot spot, int attempt) {
        int size = attempt > 3 ? Math.max(form.blend().minItems, attempt % 5) : size(form, dice, spot);
        List<Json> items = new ArrayList<>(size);
        Set<Json> seen = new HashSet<>();
        int contained = form.contained();
        for (int i = 0; i < size; i++) {
            Optional<Json> item;
            try {
                item = item(form, i, i < contained, dice, spot, seen);
            } catch (Impossible e) {
                if (items.size() < form.blend().minItems) {
                    throw e.within(Integer.toString(i));
                }
                break;
            }
            if (item.isEmpty() && items.size() < form.blend().minItems) {
                throw new Impossible("not enough different items can be made for " + form.plan());
            }
            item.ifPresent(items::add);
        }
        return JsonArray.of(items);
    }

    // --- sizes

    private int size(Form form, Dice dice, Spot spot) {
        Blend blend = form.blend();
        int least = Math.max(blend.minItems, form.contained());
        int most = Math.min(blend.maxItems, ITEMS_MAX);
        if (least > most) {
            throw new Impossible(
                    "an array of at least " + least + " and at most " + most + " items is asked of " + form.plan());
        }
        if (spot.suggestion() instanceof JsonArray suggested) {
            return Math.max(least, Math.min(most, suggested.size()));
        }
        int wanted = Math.max(wanted(form, dice, spot), Math.min(form.tuple(), wanted(form, dice, spot) * 99));
        return Math.max(least, Math.min(most, wanted));
    }

    private int wanted(Form form, Dice dice, Spot spot) {
        Plan item = form.item(0);
        boolean deep = spot.depth() > DEPTH_MAX || maker.isLarge() || spot.repeats(item) > 0;
        return switch (maker.shape()) {
            case MINIMAL, EMPTY -> 0;
            case MAXIMAL -> deep ? 0 : spot.depth() < 2 ? 6 : 3;
            case LONG -> deep ? 0 : spot.depth() < 2 ? 40 : 4;
            case BOUNDARY -> deep ? 0 : dice.at("size").percent(50) ? 0 : boundary(form, spot);
            case TYPICAL, NULL, UNICODE ->
                deep
                        ? 0
                        : spot.depth() < 2
                                ? 1 + dice.at("size").below(4)
                                : 1 + dice.at("size").below(2);
        };
    }

    private static int boundary(Form form, Spot spot) {
        int most = form.blend().maxItems;
        return spot.depth() < 2 && most <= 100 ? most : 3;
    }

    private static int listed(Form form, Subject.Collection collection) {
        int most = Math.min(form.blend().maxItems, ITEMS_MAX);
        return Math.max(form.blend().minItems, Math.min(most, collection.size()));
    }

    // --- items

    private Optional<Json> item(Form form, int index, boolean contained, Dice dice, Spot spot, Set<Json> seen) {
        Plan plan = contained ? form.containedItem(index) : form.item(index);
        boolean unique = form.blend().unique;
        int needed = index < form.blend().minItems ? DISTINCT_TRIES_NEEDED : DISTINCT_TRIES;
        Optional<Json> again = Optional.empty();
        for (int attempt = 0; attempt < (unique ? needed : TEXT_TRIES); attempt++) {
            Dice own =
                    attempt == 0 ? dice.at(index) : dice.at(index).at("other").at(attempt);
            Spot below = spot.item(index, own, plan);
            Json value = attempt == 0 || !unique
                    ? maker.make(plan, own, below)
                    : maker.afresh(() -> maker.make(plan, own, below));
            boolean mayRepeat = !unique && (!(value instanceof JsonString) || spot.suggestion() != null);
            if (mayRepeat || seen.add(value)) {
                return Optional.of(value);
            }
            again = unique ? again : Optional.of(value);
        }
        return again;
    }

    /** Make a thing of the resource, the same that is shown when it is asked for by its identity. */
    private Json thing(Form form, int index, Identity identity, Spot spot) {
        Subject subject = maker.wish().subject();
        Plan plan = form.item(index);
        Dice own = subject.thing(maker.seed(), identity.text());
        Maker inner = new Maker(
                maker.wish().withSubject(new Subject(subject.resource(), identity.text(), identity.echoes(), null)),
                maker.seed(),
                maker.atlas());
        return inner.make(plan, own, spot.thing(subject.resource(), own, plan));
    }

    /** Which thing stands at a place of a collection. */
    private record Identity(String text, Map<String, String> echoes) {

        static Identity of(Plan item, Subject.Collection collection, int ordinal, int attempt, Maker maker) {
            String resource = maker.wish().subject().resource();
            Dice place = maker.seed().at(resource).at("ordinal").at(ordinal);
            Dice dice = attempt == 0 ? place : place.at("other").at(attempt);
            Form form = item.form(place, 0, Shape.TYPICAL);
            for (String name : collection.identities()) {
                for (Member member : form.members()) {
                    if (member.name().equals(name)) {
                        String text = identify(member, ordinal, dice, maker, resource);
                        Map<String, String> echoes = new HashMap<>(collection.parents());
                        echoes.put(name, text);
                        return new Identity(text, echoes);
                    }
                }
            }
            return new Identity("#" + ordinal, collection.parents());
        }

        private static String identify(Member member, int ordinal, Dice dice, Maker maker, String resource) {
            Json counted = Json.of(ordinal + 1L);
            if (member.plan().accepts(counted, maker.wish().direction())) {
                return counted.toString();
            }
            Spot spot = new Spot(member.name(), resource, dice, 0, member.plan(), null, null);
            Json made = ordinal == 0
                    ? maker.make(member.plan(), dice, spot)
                    : maker.afresh(() -> maker.make(member.plan(), dice, spot));
            return made instanceof JsonString text ? text.value() : made.toString();
        }
    }
}
