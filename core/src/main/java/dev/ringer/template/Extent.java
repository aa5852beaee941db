package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonString;

/** How much a value is when written out: one that holds another twice may be far larger than what is in memory. */
final class Extent {

    private final int most;
    private int size;

    private Extent(int most) {
        this.most = most;
    }

    /** Count values and characters; more than the most where that is passed, or where the value is too deep. */
    static int of(Json json, int most) {
        Extent extent = new Extent(most);
        extent.count(json, 0);
        return extent.size;
    }

    private void count(Json json, int depth) {
        size += 1 + (json instanceof JsonString string ? string.value().length() : 0);
        if (depth > JsonReader.DEPTH_MAX) {
            size = most + 1;
        }
        if (json instanceof JsonArray array) {
            for (int i = 0; i < array.size() && size <= most; i++) {
                count(array.get(i), depth + 1);
            }
        } else if (json instanceof JsonObject object) {
            for (int i = 0; i < object.size() && size <= most; i++) {
                size += object.name(i).length();
                count(object.value(i), depth + 1);
            }
        }
    }
}
