package dev.ringer.generation;

import dev.ringer.chance.Dice;
import dev.ringer.exchange.Shape;
import dev.ringer.generation.meaning.Home;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a value something is made.
 *
 * @param name of the member; the array's own name for its items
 * @param noun what the object around it is: its component's name, else its member's name, else the resource
 * @param object dice of the object around it, shared by the members that belong together
 * @param depth objects and arrays between it and the thing that it is part of
 * @param plan what is made here
 * @param suggestion what to keep here where it is valid; null where nothing is suggested
 * @param up the spot around it; null at the root
 */
record Spot(
        String name,
        String noun,
        Dice object,
        int depth,
        Plan plan,
        @Nullable Json suggestion,
        @Nullable Spot up) {

    /** Count how often the plan is already being made around this spot. */
    int repeats(Plan wanted) {
        int count = 0;
        for (Spot at = this; at != null; at = at.up) {
            if (at.plan.equals(wanted)) {
                count++;
            }
        }
        return count;
    }

    /** Tell whether names lead here from the root. */
    boolean isAt(List<String> path) {
        Spot at = this;
        for (int i = path.size() - 1; i >= 0; i--) {
            if (at.up == null || !at.name.equals(path.get(i))) {
                return false;
            }
            at = at.up;
        }
        return at.up == null;
    }

    /** Tell whether names that lead from the root further down go through a member of what is here. */
    boolean leads(List<String> path, String member) {
        return depth < path.size() && path.get(depth).equals(member) && isAt(path.subList(0, depth));
    }

    Spot member(String member, String owner, Dice dice, Plan below) {
        Json suggested = suggestion instanceof JsonObject members ? members.get(member) : null;
        return new Spot(member, owner, dice, depth + 1, below, suggested, this);
    }

    /** Give the spot of an item, whose members belong together by its own dice. */
    Spot item(int index, Dice dice, Plan below) {
        Json suggested = suggestion instanceof JsonArray items && index < items.size() ? items.get(index) : null;
        return new Spot(name, noun, dice, depth + 1, below, suggested, this);
    }

    /** Give the spot of a member's name. */
    Spot key(Plan below) {
        return new Spot(name, noun, object, depth + 1, below, null, this);
    }

    /** Give the spot of a member that is a thing of its own: what is below counts its depth from here. */
    Spot inner(String member, String resource, Dice dice, Plan below) {
        Json suggested = suggestion instanceof JsonObject members ? members.get(member) : null;
        return new Spot(resource, resource, dice, 0, below, suggested, this);
    }

    /** Find the object that this is a part of, with its country: a price is one of its order, an address of its customer. */
    Home home() {
        Spot at = this;
        Spot holder = at.up;
        while (holder != null && holder.up != null && holder.isPart(at.object)) {
            at = holder;
            holder = at.up;
        }
        return new Home(at.object, holder == null ? "" : holder.country(at.object));
    }

    /** Tell whether what is made here belongs to the object around it: by its name, or since it is money. */
    private boolean isPart(Dice own) {
        // One of several is called as the array of them is.
        boolean isItem = up != null && up.name.equals(name);
        return switch (Home.bond(name)) {
            case PART -> true;
            case SINGLE -> !isItem;
            case SIDE -> false;
            case NONE -> !isItem && isMoney(own);
        };
    }

    private boolean isMoney(Dice own) {
        try {
            return plan.form(own, 0, Shape.TYPICAL).isMoney();
        } catch (Impossible e) {
            return false;
        }
    }

    /** Give what the object that is made here says of its country, where that is sent or one of a few; empty else. */
    private String country(Dice own) {
        try {
            CountryWay way = plan.form(own, 0, Shape.TYPICAL).countryWay();
            if (suggestion == null && !way.isChosen()) {
                return "";
            }
            Json sent = suggestion;
            Plan at = plan;
            Dice dice = own;
            for (String each : way.names()) {
                sent = sent instanceof JsonObject members ? members.get(each) : null;
                at = at.form(dice, 0, Shape.TYPICAL).member(each).plan();
                dice = dice.at(each);
            }
            if (sent instanceof JsonString text) {
                return text.value();
            }
            List<Json> allowed =
                    way.isChosen() ? at.form(dice, 0, Shape.TYPICAL).blend().allowed : null;
            return allowed != null && !allowed.isEmpty() && Maker.usual(allowed, dice) instanceof JsonString text
                    ? text.value()
                    : "";
        } catch (Impossible e) {
            return "";
        }
    }

    /** Begin a thing of its own: what is below counts its depth from here. */
    Spot thing(String resource, Dice dice, Plan below) {
        return new Spot(resource, resource, dice, 0, below, null, null);
    }
}
