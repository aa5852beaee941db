package dev.ringer.generation;

import dev.ringer.chance.Dice;
import dev.ringer.generation.meaning.ErrorWord;
import dev.ringer.json.Json;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.pattern.Language;
import dev.ringer.schema.ObjectRules;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes objects: which members there are, and each of them. */
final class ObjectMaker {

    private static final int DEPTH_TYPICAL = 5;
    private static final int DEPTH_MAXIMAL = 7;
    private static final int PRESENT_PERCENT = 90;
    private static final int NAMES_MAX = 200;

    private final Maker maker;

    ObjectMaker(Maker maker) {
        this.maker = maker;
    }

    /**
     * Make an object.
     *
     * @param attempt after some that failed, fewer and fewer members are there that need not be
     */
    Json make(Form form, Dice dice, Spot spot, int attempt) {
        Map<String, Json> made = new LinkedHashMap<>();
        String noun = noun(form, spot);
        List<Member> left = new ArrayList<>();
        for (Member member : form.members()) {
            if (isHidden(member)) {
                continue;
            }
            boolean must = member.required();
            boolean dropped =
                    attempt > 3 && dice.at(member.name()).at("dropped").percent(attempt * 10);
            if (!must && (dropped || !isPresent(form, member, dice, spot))) {
                left.add(member);
                continue;
            }
            try {
                made.put(member.name(), value(form, member, noun, dice, spot));
            } catch (Impossible e) {
                if (must) {
                    throw e.within(member.name());
                }
            }
        }
        if (spot.suggestion() instanceof JsonObject suggested) {
            keep(form, suggested, made);
        }
        Draft draft = new Draft(form, noun, dice, spot, made, left);
        complete(draft);
        return order(form, made);
    }

    /** Keep suggested members that the form does not name but lets in. */
    private void keep(Form form, JsonObject suggested, Map<String, Json> made) {
        for (Map.Entry<String, Json> each : suggested) {
            boolean named =
                    form.members().stream().anyMatch(member -> member.name().equals(each.getKey()));
            if (!named
                    && !form.blend().forbidden.contains(each.getKey())
                    && form.member(each.getKey())
                            .plan()
                            .accepts(each.getValue(), maker.wish().direction())) {
                made.putIfAbsent(each.getKey(), each.getValue());
            }
        }
    }

    /** An object while it is being completed. */
    private record Draft(Form form, String noun, Dice dice, Spot spot, Map<String, Json> made, List<Member> left) {}

    private static String noun(Form form, Spot spot) {
        if (!form.noun().isEmpty()) {
            return form.noun();
        }
        // What JSON:API calls attributes are those of the thing around them.
        boolean isNameless = spot.name().isEmpty() || spot.name().equals("attributes");
        return isNameless ? spot.noun() : spot.name();
    }

    private boolean isHidden(Member member) {
        return switch (maker.wish().direction()) {
            case NONE -> false;
            case REQUEST -> member.readOnly();
            case RESPONSE -> member.writeOnly();
        };
    }

    private boolean isPresent(Form form, Member member, Dice dice, Spot spot) {
        if (spot.suggestion() instanceof JsonObject suggested) {
            return suggested.has(member.name());
        }
        return switch (maker.shape()) {
            case MINIMAL -> false;
            case EMPTY -> spot.depth() < DEPTH_TYPICAL && spot.repeats(member.plan()) == 0;
            case MAXIMAL -> spot.depth() < DEPTH_MAXIMAL && spot.repeats(member.plan()) < 2 && !maker.isLarge();
            case TYPICAL, NULL, BOUNDARY, LONG, UNICODE ->
                spot.repeats(member.plan()) == 0
                        && !maker.isLarge()
                        && !isAside(form, member, spot)
                        && isShallow(member, spot)
                        && (isTold(form, member, spot)
                                || dice.at(member.name())
                                        .at("present")
                                        .percent(member.deprecated() ? 40 : PRESENT_PERCENT));
        };
    }

    /** Tell whether an answer would not be one without the member: what says which thing it is, and what holds the things. */
    private boolean isTold(Form form, Member member, Spot spot) {
        Subject subject = maker.wish().subject();
        Subject.Collection list = subject.collection();
        return member.name().equals("id")
                || (spot.depth() == 0 && subject.echoes().containsKey(member.name()))
                || (list != null && spot.leads(list.path(), member.name()))
                || (subject.isError() && ErrorWord.MESSAGE.fits(member.name()))
                || isEnvelope(form, member, spot);
    }

    /** What others are is there where somebody asks for it (JSON:API 1.1, "Inclusion of Related Resources"). */
    private static boolean isAside(Form form, Member member, Spot spot) {
        return spot.depth() == 0
                && member.name().equals("included")
                && form.members().stream().anyMatch(each -> each.name().equals("data"));
    }

    /** Deep inside, optional members that may themselves have members are left out. */
    private boolean isShallow(Member member, Spot spot) {
        if (spot.depth() < DEPTH_TYPICAL) {
            return true;
        }
        try {
            Form form = member.plan().form(spot.object(), 0, maker.shape());
            return form.blend().allowed != null
                    || !(form.types().has(Type.OBJECT) || form.types().has(Type.ARRAY));
        } catch (Impossible e) {
            return false;
        }
    }

    private Json value(Form form, Member member, String noun, Dice dice, Spot spot) {
        Json fixed = form.blend().fixed.get(member.name());
        if (fixed != null && member.plan().accepts(fixed, maker.wish().direction())) {
            return fixed;
        }
        if (spot.depth() == 0) {
            Json echo = isSuggested(member, spot) ? null : echo(member);
            Json said = echo == null ? type(form, member) : echo;
            if (said != null) {
                return said;
            }
            if (isEnvelope(form, member, spot)) {
                Subject subject = maker.wish().subject();
                Dice thing = subject.dice(maker.seed());
                return maker.make(
                        member.plan(), thing, spot.inner(member.name(), subject.resource(), thing, member.plan()));
            }
        }
        Dice own = dice.at(member.name());
        return maker.make(member.plan(), own, spot.member(member.name(), noun, dice, member.plan()));
    }

    private boolean isSuggested(Member member, Spot spot) {
        Json suggested = spot.suggestion() instanceof JsonObject members ? members.get(member.name()) : null;
        return suggested != null
                && member.plan().accepts(suggested, maker.wish().direction());
    }

    /**
     * Tell whether the thing that was asked for is not the root but this member of it, as in {@code {"data": …}}; it is
     * the same thing then that a list shows.
     */
    private boolean isEnvelope(Form form, Member member, Spot spot) {
        Subject subject = maker.wish().subject();
        return spot.up() == null
                && subject.collection() == null
                && Lists.isThing(member, subject.resource())
                && form.members().stream().noneMatch(this::identifies);
    }

    private boolean identifies(Member member) {
        Subject subject = maker.wish().subject();
        return subject.identity().equals(subject.echoes().get(member.name())) && echo(member) != null;
    }

    /** Give what JSON:API calls things of the resource, where the member says that and is free to; else null. */
    private @Nullable Json type(Form form, Member member) {
        boolean says = member.name().equals("type")
                && has(form, "id")
                && (has(form, "attributes") || has(form, "relationships"));
        Json type = says ? Json.of(maker.wish().subject().resource()) : null;
        return type != null && member.plan().accepts(type, maker.wish().direction()) ? type : null;
    }

    private static boolean has(Form form, String name) {
        return form.members().stream().anyMatch(each -> each.name().equals(name));
    }

    /** Give what the request said under the member's name, where that is a valid value of it. */
    private @Nullable Json echo(Member member) {
        String text = maker.wish().subject().echoes().get(member.name());
        if (text == null) {
            return null;
        }
        for (Json candidate : readings(text)) {
            if (member.plan().accepts(candidate, maker.wish().direction())) {
                return candidate;
            }
        }
        return null;
    }

    /** Give the values that a text of a path or query may mean, likeliest first. */
    static List<Json> readings(String text) {
        List<Json> readings = new ArrayList<>(3);
        if (JsonNumber.isNumber(text)) {
            readings.add(JsonNumber.parse(text));
        }
        if (text.equals("true") || text.equals("false")) {
            readings.add(text.equals("true") ? JsonBoolean.TRUE : JsonBoolean.FALSE);
        }
        readings.add(Json.of(text));
        if (text.equals("null")) {
            readings.add(JsonNull.NULL);
        }
        return readings;
    }

    // --- rules about the object as a whole

    private void complete(Draft draft) {
        dependents(draft);
        Blend blend = draft.form().blend();
        additional(draft, wantedNames(draft));
        if (draft.made().size() < blend.minProperties) {
            fill(draft, blend.minProperties);
        }
        if (draft.made().size() > blend.maxProperties) {
            shrink(draft, blend.maxProperties);
        }
    }

    /** Add what present members ask for; a member whose companion cannot be made goes. */
    private void dependents(Draft draft) {
        for (int round = 0; round < 4; round++) {
            boolean changed = false;
            for (ObjectRules rules : draft.form().blend().objects) {
                for (Map.Entry<String, List<String>> each :
                        rules.dependentRequired().entrySet()) {
                    if (draft.made().containsKey(each.getKey())) {
                        changed |= join(draft, each.getKey(), each.getValue());
                    }
                }
            }
            if (!changed) {
                return;
            }
        }
    }

    private boolean join(Draft draft, String trigger, List<String> companions) {
        boolean changed = false;
        for (String name : companions) {
            if (draft.made().containsKey(name)) {
                continue;
            }
            changed = true;
            if (!tryAdd(draft, draft.form().member(name))) {
                draft.made().remove(trigger);
            }
        }
        return changed;
    }

    private boolean tryAdd(Draft draft, Member member) {
        if (isHidden(member) || draft.form().blend().forbidden.contains(member.name())) {
            return false;
        }
        try {
            draft.made().put(member.name(), value(draft.form(), member, draft.noun(), draft.dice(), draft.spot()));
            return true;
        } catch (Impossible e) {
            return false;
        }
    }

    /** A map, that is an object described by its additional members alone, has a few of them. */
    private int wantedNames(Draft draft) {
        boolean map = draft.form().members().isEmpty()
                && draft.form().blend().objects.stream().anyMatch(ObjectMaker::isMap);
        if (!map || draft.spot().depth() > DEPTH_TYPICAL) {
            return 0;
        }
        return switch (maker.shape()) {
            case MINIMAL, EMPTY -> 0;
            case MAXIMAL, LONG -> 5;
            case TYPICAL, NULL, BOUNDARY, UNICODE ->
                1 + draft.dice().at("names").below(2);
        };
    }

    private static boolean isMap(ObjectRules rules) {
        Schema additional = rules.additional();
        boolean described = additional != null && !additional.isAnything() && !additional.isNothing();
        return described || !rules.patterns().isEmpty();
    }

    private void additional(Draft draft, int wanted) {
        int most = Math.min(wanted, draft.form().blend().maxProperties);
        for (int i = 0; draft.made().size() < most && i < most * 4; i++) {
            newName(draft, i).ifPresent(name -> tryAdd(draft, draft.form().member(name)));
        }
    }

    /** Reach the least number of members: first with those that were left out, then with new ones. */
    private void fill(Draft draft, int least) {
        for (Member member : draft.left()) {
            if (draft.made().size() >= least) {
                return;
            }
            tryAdd(draft, member);
        }
        for (int i = 0; draft.made().size() < least; i++) {
            if (i > least * 4 + NAMES_MAX) {
                throw new Impossible("an object of at least " + least + " members cannot be made for "
                        + draft.form().plan());
            }
            newName(draft, i).ifPresent(name -> tryAdd(draft, draft.form().member(name)));
        }
    }

    private void shrink(Draft draft, int most) {
        List<String> names = new ArrayList<>(draft.made().keySet());
        for (int i = names.size() - 1; i >= 0 && draft.made().size() > most; i--) {
            String name = names.get(i);
            boolean needed = draft.form().blend().required.contains(name)
                    || draft.form().blend().fixed.containsKey(name);
            if (!needed) {
                draft.made().remove(name);
            }
        }
        if (draft.made().size() > most) {
            throw new Impossible("an object of " + most + " members or less cannot be made for "
                    + draft.form().plan());
        }
    }

    private Optional<String> newName(Draft draft, int index) {
        Blend blend = draft.form().blend();
        Dice dice = draft.dice().at("name").at(index);
        Optional<String> name = patternName(blend, dice);
        if (name.isEmpty()) {
            name = Optional.of(maker.atlas().key(draft.noun(), dice, index));
        }
        for (ObjectRules rules : blend.objects) {
            Schema names = rules.names();
            if (names != null
                    && name.isPresent()
                    && !draft.form().plan().planner().checker().accepts(names, Json.of(name.get()))) {
                name = named(draft, names, dice);
            }
        }
        return name.filter(each -> !draft.made().containsKey(each) && !blend.forbidden.contains(each));
    }

    private Optional<String> named(Draft draft, Schema names, Dice dice) {
        try {
            Plan plan = draft.form().plan().planner().plan(names);
            Json made = maker.make(plan, dice, draft.spot().key(plan));
            return made instanceof JsonString text ? Optional.of(text.value()) : Optional.empty();
        } catch (Impossible e) {
            return Optional.empty();
        }
    }

    private static Optional<String> patternName(Blend blend, Dice dice) {
        List<ObjectRules.PatternProperty> patterns = new ArrayList<>();
        blend.objects.forEach(rules -> patterns.addAll(rules.patterns()));
        if (patterns.isEmpty()) {
            return Optional.empty();
        }
        ObjectRules.PatternProperty chosen = dice.at("pattern").pick(patterns);
        return Language.of(List.of(chosen.pattern()), List.of(), 1, NAMES_MAX).string(dice.bits());
    }

    /** Members stand in the document's order, new ones behind them. */
    private static JsonObject order(Form form, Map<String, Json> made) {
        JsonObject.Builder builder = JsonObject.builder();
        for (Member member : form.members()) {
            Json value = made.get(member.name());
            if (value != null) {
                builder.put(member.name(), value);
            }
        }
        made.forEach((name, value) -> {
            if (!builder.has(name)) {
                builder.put(name, value);
            }
        });
        return builder.build();
    }
}
