package dev.ringer.matching.path;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import org.jspecify.annotations.Nullable;

/** How two values are compared (RFC 9535, 2.3.5.2.2). Only numbers and strings have an order. */
enum Comparison {
    EQUAL,
    UNEQUAL,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST;

    boolean test(@Nullable Json left, @Nullable Json right, Walk walk) {
        return switch (this) {
            case EQUAL -> equal(left, right, walk);
            case UNEQUAL -> !equal(left, right, walk);
            case LESS -> less(left, right);
            case AT_MOST -> less(left, right) || equal(left, right, walk);
            case GREATER -> less(right, left);
            case AT_LEAST -> less(right, left) || equal(left, right, walk);
        };
    }

    private static boolean equal(@Nullable Json left, @Nullable Json right, Walk walk) {
        if (left == null || right == null) {
            return left == right;
        }
        return walk.step(size(left)) && left.equals(right);
    }

    private static int size(Json value) {
        if (value instanceof JsonArray array) {
            return 1 + array.size();
        }
        return value instanceof JsonObject object ? 1 + object.size() : 1;
    }

    private static boolean less(@Nullable Json left, @Nullable Json right) {
        if (left instanceof JsonNumber a && right instanceof JsonNumber b) {
            return a.compareTo(b) < 0;
        }
        return left instanceof JsonString a && right instanceof JsonString b && before(a.value(), b.value());
    }

    /** Strings are ordered by code points, which UTF-16 units are not beyond the first plane. */
    private static boolean before(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int x = a.codePointAt(i);
            int y = b.codePointAt(i);
            if (x != y) {
                return x < y;
            }
            i += Character.charCount(x);
        }
        return a.length() < b.length();
    }
}
