package dev.ringer.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Fields;
import dev.ringer.source.Location;
import dev.ringer.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts tests of values, such as {@code {"equalTo": "a"}}, into the words of conditions. */
final class TestReader {

    /** What changes the meaning of every operator that takes it, so that two of those cannot stand in one map. */
    private static final Set<String> OPTIONS =
            Set.of("ignoreCase", "ignoreOrder", "ignoreExtra", "format", "truncate", "namespaces");

    private final Losses losses;

    TestReader(Losses losses) {
        this.losses = losses;
    }

    Losses losses() {
        return losses;
    }

    /** Read a test; nothing where it always holds, or was reported. */
    Optional<Json> read(Json value, Location at, Standing standing) {
        if (!(value instanceof JsonObject map)) {
            losses.mapping("a test of a value is " + Fields.shown(value) + ", must be a map with an operator", at);
            return Optional.empty();
        }
        List<Json> tests = new ArrayList<>();
        boolean any = false;
        for (Map.Entry<String, Json> each : map) {
            Operators.Operator operator = Operators.named(each.getKey());
            if (operator != null) {
                any = true;
                Location place = at.child(each.getKey());
                operator.reader()
                        .read(new Operand(each.getKey(), each.getValue(), place, map, standing, this))
                        .ifPresent(tests::add);
            } else {
                ignored(each.getKey(), map, at);
            }
        }
        if (!any) {
            losses.mapping(
                    "there is no operator of WireMock's own here: " + String.join(", ", map.names())
                            + map.names().stream()
                                    .findFirst()
                                    .map(each -> Nearest.hint(each, Operators.words()))
                                    .orElse(""),
                    at);
        }
        return all(tests);
    }

    /** WireMock takes no notice of what it does not know here; that is told, since its author believed in it. */
    private void ignored(String word, JsonObject map, Location at) {
        boolean known = map.names().stream()
                .map(Operators::named)
                .anyMatch(each -> each != null && each.options().contains(word));
        if (!known && map.names().stream().anyMatch(each -> Operators.named(each) != null)) {
            losses.note("WireMock takes no notice of '" + word + "' here, and so it is left off", at.child(word));
        }
    }

    /** Read a list of tests that must all hold. */
    Optional<Json> readAll(Fields fields, String key, Standing standing) {
        List<Json> tests = new ArrayList<>();
        for (Fields.Item each : fields.list(key)) {
            read(each.value(), each.at(), standing).ifPresent(tests::add);
        }
        return all(tests);
    }

    /** Join tests: in one map where they do not get into each other's way. */
    static Optional<Json> all(List<Json> tests) {
        if (tests.size() <= 1) {
            return tests.stream().findFirst();
        }
        JsonObject.Builder joined = JsonObject.builder();
        for (Json each : tests) {
            JsonObject map = each instanceof JsonObject object ? object : JsonObject.of("equals", each);
            for (Map.Entry<String, Json> entry : map) {
                if (OPTIONS.contains(entry.getKey()) || !joined.putNew(entry.getKey(), entry.getValue())) {
                    return Optional.of(JsonObject.of("all", JsonArray.of(tests)));
                }
            }
        }
        return Optional.of(joined.build());
    }
}
