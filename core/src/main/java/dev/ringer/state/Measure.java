package dev.ringer.state;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonString;

/** How long a value is as compact JSON, how deep, and how long its longest number. */
final class Measure {

    /** What an entry weighs beside its identity and its value: versions, times, lengths. */
    static final int OVERHEAD = 48;

    private long bytes;
    private int depth;
    private int digits;

    private Measure() {}

    static Measure of(Json value) {
        Measure measure = new Measure();
        measure.add(value, 0);
        return measure;
    }

    int bytes() {
        return (int) Math.min(bytes, Integer.MAX_VALUE / 2);
    }

    int depth() {
        return depth;
    }

    int digits() {
        return digits;
    }

    private void add(Json value, int level) {
        depth = Math.max(depth, level);
        if (level > JsonReader.DEPTH_MAX) {
            return; // Too deep already, and not to be followed without end.
        }
        switch (value.kind()) {
            case NULL, BOOLEAN -> bytes += 5;
            case NUMBER -> number((JsonNumber) value);
            case STRING -> bytes += length(((JsonString) value).value());
            case ARRAY -> array((JsonArray) value, level + 1);
            case OBJECT -> object((JsonObject) value, level + 1);
        }
    }

    private void number(JsonNumber number) {
        String text = number.toString();
        bytes += text.length();
        digits = Math.max(digits, text.length());
    }

    private void array(JsonArray array, int level) {
        depth = Math.max(depth, level);
        bytes += 2 + array.size();
        for (int i = 0; i < array.size(); i++) {
            add(array.get(i), level);
        }
    }

    private void object(JsonObject object, int level) {
        depth = Math.max(depth, level);
        bytes += 2 + 2L * object.size();
        for (int i = 0; i < object.size(); i++) {
            bytes += length(object.name(i));
            add(object.value(i), level);
        }
    }

    private static long length(String text) {
        long length = text.length() + 2L;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20) {
                length += 5;
            } else if (c >= 0x80) {
                length += c < 0x800 ? 1 : 2;
            }
        }
        return length;
    }
}
