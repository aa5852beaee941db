package dev.ringer.matching.operator;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Equality of trees, with placeholders and with what may differ.
 *
 * <p>Extra members of objects and extra items of arrays may be ignored, also between expected ones; so may the order of
 * items. Bound: {@value #STEPS_MAX} comparisons, beyond which trees are not alike.
 */
final class JsonLikeness {

    /** Whether the order of an array's items counts. */
    enum Order {
        KEPT,
        IGNORED
    }

    /** Whether there may be more than what is expected. */
    enum Extra {
        REFUSED,
        IGNORED
    }

    private static final int STEPS_MAX = 2_000_000;

    /** Measuring two long strings takes far longer than comparing two values. */
    private static final int CELLS_PER_STEP = 16;

    private final Json expected;
    private final Order order;
    private final Extra extra;
    private final Map<String, Placeholder> placeholders;

    private JsonLikeness(Json expected, Order order, Extra extra, Map<String, Placeholder> placeholders) {
        this.expected = expected;
        this.order = order;
        this.extra = extra;
        this.placeholders = placeholders;
    }

    static JsonLikeness exactly(Json expected) {
        return new JsonLikeness(expected, Order.KEPT, Extra.REFUSED, Map.of());
    }

    /**
     * Read a tree with placeholders.
     *
     * @throws IllegalArgumentException when a placeholder's regular expression is none
     */
    static JsonLikeness of(Json expected, Order order, Extra extra) {
        Map<String, Placeholder> placeholders = new HashMap<>();
        collect(expected, placeholders);
        return new JsonLikeness(expected, order, extra, Map.copyOf(placeholders));
    }

    private static void collect(Json value, Map<String, Placeholder> into) {
        if (value instanceof JsonString string) {
            Placeholder placeholder = Placeholder.parse(string.value());
            if (placeholder != null) {
                into.put(string.value(), placeholder);
            }
        } else if (value instanceof JsonArray array) {
            array.forEach(each -> collect(each, into));
        } else if (value instanceof JsonObject object) {
            object.forEach(each -> collect(each.getValue(), into));
        }
    }

    Json expected() {
        return expected;
    }

    boolean isExact() {
        return order == Order.KEPT && extra == Extra.REFUSED && placeholders.isEmpty();
    }

    boolean test(Json found) {
        return isExact() ? expected.equals(found) : new Run().alike(expected, found);
    }

    double distance(Json found) {
        return new Run().distance(expected, found);
    }

    private @Nullable Placeholder placeholder(Json value) {
        return value instanceof JsonString string && !placeholders.isEmpty() ? placeholders.get(string.value()) : null;
    }

    /** One comparison, which takes a bounded number of steps. */
    private final class Run {

        private int left = STEPS_MAX;

        boolean alike(Json wanted, Json found) {
            if (--left < 0) {
                return false;
            }
            Placeholder placeholder = placeholder(wanted);
            if (placeholder != null) {
                return placeholder.test(found);
            }
            if (wanted instanceof JsonObject a && found instanceof JsonObject b) {
                return members(a, b);
            }
            if (wanted instanceof JsonArray a && found instanceof JsonArray b) {
                return (extra == Extra.IGNORED || a.size() == b.size()) && a.size() <= b.size() && items(a, b);
            }
            return wanted.equals(found);
        }

        private boolean members(JsonObject wanted, JsonObject found) {
            if (extra == Extra.REFUSED && wanted.size() < found.size()) {
                return false;
            }
            for (int i = 0; i < wanted.size(); i++) {
                Json member = found.get(wanted.name(i));
                if (member == null ? !mayLack(wanted.value(i)) : !alike(wanted.value(i), member)) {
                    return false;
                }
            }
            return true;
        }

        private boolean mayLack(Json wanted) {
            Placeholder placeholder = placeholder(wanted);
            return placeholder != null && placeholder.mayLack();
        }

        private boolean items(JsonArray wanted, JsonArray found) {
            if (order == Order.IGNORED) {
                int[] owners = new int[found.size()];
                Arrays.fill(owners, -1);
                for (int i = 0; i < wanted.size(); i++) {
                    if (!Pairing.assign(i, owners, (a, b) -> alike(wanted.get(a), found.get(b)))) {
                        return false;
                    }
                }
                return true;
            }
            int at = 0;
            for (int i = 0; i < found.size() && at < wanted.size(); i++) {
                if (alike(wanted.get(at), found.get(i))) {
                    at++;
                } else if (extra == Extra.REFUSED) {
                    return false;
                }
            }
            return at == wanted.size();
        }

        /** Give the share of what differs. */
        double distance(Json wanted, Json found) {
            if (--left < 0) {
                return 1;
            }
            Placeholder placeholder = placeholder(wanted);
            if (placeholder != null) {
                return placeholder.test(found) ? 0 : 1;
            }
            if (wanted instanceof JsonObject a && found instanceof JsonObject b) {
                return ofMembers(a, b);
            }
            if (wanted instanceof JsonArray a && found instanceof JsonArray b) {
                return ofItems(a, b);
            }
            return ofScalars(wanted, found);
        }

        private double ofScalars(Json wanted, Json found) {
            if (wanted instanceof JsonString a && found instanceof JsonString b) {
                left -= Nearness.cells(a.value(), b.value()) / CELLS_PER_STEP;
                return left < 0 ? 1 : Nearness.texts(a.value(), b.value());
            }
            if (wanted instanceof JsonNumber a && found instanceof JsonNumber b) {
                return Nearness.numbers(a, b);
            }
            return wanted.equals(found) ? 0 : 1;
        }

        private double ofMembers(JsonObject wanted, JsonObject found) {
            Set<String> names = new HashSet<>(wanted.names());
            if (extra == Extra.REFUSED) {
                names.addAll(found.names());
            }
            double sum = 0;
            for (String name : names) {
                Json a = wanted.get(name);
                Json b = found.get(name);
                sum += a == null ? 1 : b == null ? (mayLack(a) ? 0 : 1) : distance(a, b);
            }
            return names.isEmpty() ? 0 : sum / names.size();
        }

        private double ofItems(JsonArray wanted, JsonArray found) {
            int size = extra == Extra.REFUSED ? Math.max(wanted.size(), found.size()) : wanted.size();
            double sum = size - wanted.size();
            for (int i = 0; i < wanted.size(); i++) {
                boolean anywhere = order == Order.IGNORED || extra == Extra.IGNORED;
                sum += anywhere
                        ? nearest(wanted.get(i), found)
                        : i < found.size() ? distance(wanted.get(i), found.get(i)) : 1;
            }
            return size == 0 ? 0 : sum / size;
        }

        private double nearest(Json wanted, JsonArray found) {
            double nearest = 1;
            for (int i = 0; i < found.size() && nearest > 0; i++) {
                nearest = Math.min(nearest, distance(wanted, found.get(i)));
            }
            return nearest;
        }
    }
}
