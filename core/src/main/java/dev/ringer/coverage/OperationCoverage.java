package dev.ringer.coverage;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * What exchanges have touched of an operation.
 *
 * @param path with the base path before it
 * @param calls ever, of any kind
 * @param statuses that are documented
 * @param types media types of requests, and of responses behind their status
 * @param parameters behind the place where they stand, such as {@code query limit}
 * @param undocumented statuses that were given though nothing documents them
 */
public record OperationCoverage(
        String id,
        String method,
        String path,
        long calls,
        List<Item> statuses,
        List<Item> types,
        List<Item> parameters,
        List<Item> undocumented) {

    /** Something that is documented, and how often it was seen. */
    public record Item(String name, long count) {

        public boolean isSeen() {
            return count > 0;
        }

        JsonObject toJson() {
            return JsonObject.builder().put("name", name).put("count", count).build();
        }
    }

    public OperationCoverage {
        statuses = List.copyOf(statuses);
        types = List.copyOf(types);
        parameters = List.copyOf(parameters);
        undocumented = List.copyOf(undocumented);
    }

    /** Give all that is documented. */
    public List<Item> items() {
        return Stream.of(statuses, types, parameters).flatMap(List::stream).toList();
    }

    /** Give what is documented and was not seen. */
    List<String> missing() {
        return Stream.of(missing("status ", statuses), missing("", types), missing("", parameters))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<String> missing(String before, List<Item> items) {
        return items.stream().filter(each -> !each.isSeen()).map(each -> before + each.name());
    }

    JsonObject toJson() {
        return JsonObject.builder()
                .put("id", id)
                .put("method", method)
                .put("path", path)
                .put("calls", calls)
                .put("statuses", json(statuses))
                .put("types", json(types))
                .put("parameters", json(parameters))
                .put("undocumented", json(undocumented))
                .build();
    }

    private static JsonArray json(List<Item> items) {
        return JsonArray.of(items.stream().<Json>map(Item::toJson).toList());
    }
}
