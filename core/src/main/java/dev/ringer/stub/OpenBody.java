package dev.ringer.stub;

import dev.ringer.exchange.Violation;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Combination;
import dev.ringer.schema.Reach;
import dev.ringer.schema.Schema;
import dev.ringer.template.Templates;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What is sure of a body whose templates are not filled in yet: its members, and the values between the templates. */
final class OpenBody {

    private final Json tree;
    private final List<String> open = new ArrayList<>();

    OpenBody(Json tree) {
        this.tree = tree;
        find(tree, "");
    }

    private void find(Json here, String way) {
        if (here instanceof JsonString text && Templates.isTemplate(text.value())) {
            open.add(way);
        } else if (here instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                find(array.get(i), way + "/" + i);
            }
        } else if (here instanceof JsonObject object) {
            for (Map.Entry<String, Json> each : object) {
                if (Templates.isTemplate(each.getKey())) {
                    open.add(way);
                }
                find(each.getValue(), Pointer.parse(way).child(each.getKey()).toString());
            }
        }
    }

    /** Tell whether the finding holds whatever the templates give; findings of other parts than the body do. */
    boolean isSure(Violation finding) {
        if (!finding.where().get(0).equals("body")) {
            return true;
        }
        String at = finding.pointer();
        boolean isType = finding.code().equals("type");
        if (open.stream().anyMatch(each -> isAtOrBelow(at, each)) || (isType && isText(at))) {
            return false;
        }
        return isType || open.stream().noneMatch(each -> isAtOrBelow(each, at));
    }

    /** Beside templates, texts become the numbers and booleans that the contract wants. */
    private boolean isText(String at) {
        return Pointer.parse(at).find(tree) instanceof JsonString;
    }

    private static boolean isAtOrBelow(String place, String other) {
        return place.startsWith(other) && (place.length() == other.length() || place.charAt(other.length()) == '/');
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
