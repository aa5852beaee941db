package dev.ringer.stub;

import dev.ringer.exchange.Violation;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.matching.path.JsonPath;
import dev.ringer.schema.Combination;
import dev.ringer.schema.Reach;
import dev.ringer.schema.Schema;
import dev.ringer.template.Templates;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is sure of a body whose templates are not filled in yet: its members, and the values between the templates. */
final class OpenBody {

    private static final Json ANY = Json.of(OpenText.ANY);
    private static final Json AROUND = Json.of(OpenText.AROUND);

    private final Json tree;
    private final boolean isText;
    private final List<Pointer> open = new ArrayList<>();
    private final List<Pointer> changed;

    private OpenBody(Json tree, boolean isText, List<Pointer> changed) {
        this.tree = tree;
        this.isText = isText;
        this.changed = changed;
        find(tree, Pointer.ROOT);
    }

    /** Look at a tree whose texts may be templates. */
    static OpenBody of(Json tree) {
        return new OpenBody(tree, false, List.of(Pointer.ROOT));
    }

    /**
     * Look at a text with templates.
     *
     * @return nothing where templates decide too much of it
     * @throws dev.ringer.json.JsonSyntaxException when it is no JSON, whatever the templates give
     */
    static Optional<OpenBody> ofText(String template) {
        return OpenText.read(template).map(tree -> new OpenBody(tree, true, List.of(Pointer.ROOT)));
    }

    /** Look at what the contract gives, which is right as long as nobody changes it. */
    static OpenBody ofContract(Json tree) {
        return new OpenBody(tree, false, List.of());
    }

    Json tree() {
        return tree;
    }

    /** Give the body with changes made; nothing where templates decide what is changed. */
    Optional<OpenBody> with(Overrides overrides) {
        Optional<OpenBody> body = Optional.of(this);
        for (Overrides.Put each : overrides.puts()) {
            body = body.flatMap(here -> here.with(each));
        }
        for (JsonPath each : overrides.removals()) {
            body = body.flatMap(here -> here.without(each));
        }
        return body;
    }

    private Optional<OpenBody> with(Overrides.Put put) {
        Optional<Pointer> only = put.path().pointer();
        if (only.isPresent() && isWithin(only.get())) {
            return Optional.of(this);
        }
        List<Pointer> places =
                only.isPresent() ? List.of(only.get()) : put.path().locate(tree);
        return changed(put.path(), places, Overrides.put(tree, put, put.value()::json));
    }

    private Optional<OpenBody> without(JsonPath path) {
        return changed(path, path.locate(tree), Overrides.remove(tree, path));
    }

    private Optional<OpenBody> changed(JsonPath path, List<Pointer> places, Json after) {
        List<Pointer> all = new ArrayList<>(changed);
        all.addAll(places);
        return path.isByValue() && !open.isEmpty() ? Optional.empty() : Optional.of(new OpenBody(after, isText, all));
    }

    /** Tell whether a place is in one that templates fill in. */
    private boolean isWithin(Pointer place) {
        return open.stream().anyMatch(each -> place.isWithin(each) && !place.equals(each));
    }

    private void find(Json here, Pointer way) {
        if (here instanceof JsonString text && Templates.isTemplate(text.value())) {
            open.add(way);
        } else if (here instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (isText && array.get(i).equals(AROUND)) {
                    open.add(way);
                }
                find(array.get(i), way.child(i));
            }
        } else if (here instanceof JsonObject object) {
            for (Map.Entry<String, Json> each : object) {
                if (Templates.isTemplate(each.getKey())) {
                    open.add(way);
                }
                find(each.getValue(), way.child(each.getKey()));
            }
        }
    }

    /** Tell whether the finding holds whatever the templates give; findings of other parts than the body do. */
    boolean isSure(Violation finding) {
        if (!finding.where().get(0).equals("body")) {
            return true;
        }
        Pointer at = Pointer.parse(finding.pointer());
        boolean isType = finding.code().equals("type");
        if (changed.stream().noneMatch(at::isWithin) || isWithin(at)) {
            return false;
        }
        // Texts become the numbers and booleans that the contract wants, unless all of the body is one text.
        if (isType && at.find(tree) instanceof JsonString text) {
            return isText && !ANY.equals(text);
        }
        return !open.contains(at) && (isType || open.stream().noneMatch(each -> each.isWithin(at)));
    }

    /** Which schemas find each value right or wrong on its own, so that no template decides what holds for others. */
    static final class Plain {

        private final IdentityHashMap<Schema, Boolean> known = new IdentityHashMap<>();

        boolean is(Schema schema) {
            return known.computeIfAbsent(
                    schema, each -> Reach.from(List.of(each)).stream().allMatch(Plain::isAlone));
        }

        private static boolean isAlone(Schema schema) {
            Combination combination = schema.combination();
            return combination.anyOf().isEmpty()
                    && combination.oneOf().isEmpty()
                    && combination.not() == null
                    && combination.when() == null
                    && schema.arrays().contains() == null
                    && schema.arrays().unevaluated() == null
                    && schema.objects().unevaluated() == null
                    && schema.objects().dependentSchemas().isEmpty()
                    && schema.discriminator().isEmpty()
                    && schema.dynamicReference().isEmpty();
        }
    }
}
