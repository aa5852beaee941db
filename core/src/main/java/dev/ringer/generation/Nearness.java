package dev.ringer.generation;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.check.Direction;
import java.util.HashMap;
import java.util.Map;

/** Tells how much of a value that is suggested a form can keep. */
final class Nearness {

    /** What a scalar that is refused takes away: it says more often than not what kind of thing is meant. */
    private static final int REFUSED = -4;

    private static final int STRANGE = -1;
    private static final int OF_OTHER_TYPE = -1_000;

    private Nearness() {}

    /** Give a number that is higher the more is kept. */
    static int of(Form form, Json suggestion, Direction direction) {
        if (!form.types().allows(suggestion)) {
            return OF_OTHER_TYPE;
        }
        if (!(suggestion instanceof JsonObject object)) {
            return 0;
        }
        Map<String, Member> members = new HashMap<>();
        form.members().forEach(each -> members.put(each.name(), each));
        int sum = 0;
        for (Map.Entry<String, Json> each : object) {
            Member member = members.get(each.getKey());
            Json fixed = form.blend().fixed.get(each.getKey());
            boolean kept = fixed != null
                    ? fixed.equals(each.getValue())
                    : member != null && member.plan().accepts(each.getValue(), direction);
            boolean scalar = !(each.getValue() instanceof JsonObject);
            sum += kept ? 1 : member == null && fixed == null ? STRANGE : scalar ? REFUSED : 0;
        }
        for (Member each : members.values()) {
            sum += each.required() && !object.has(each.name()) ? STRANGE : 0;
        }
        return sum;
    }
}
