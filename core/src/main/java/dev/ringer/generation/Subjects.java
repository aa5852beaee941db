package dev.ringer.generation;

import dev.ringer.chance.Dice;
import dev.ringer.contract.Content;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.contract.PathTemplate;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Selection;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.http.Percent;
import dev.ringer.http.Query;
import dev.ringer.http.Status;
import dev.ringer.schema.Schema;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the shape of a path which thing an answer shows: {@code /pets/7} shows the thing 7 of {@code pets},
 * {@code /pets} a list of them.
 */
final class Subjects {

    private static final List<String> TOTALS = List.of(
            "total",
            "total_count",
            "totalCount",
            "total_items",
            "totalItems",
            "total_results",
            "totalResults",
            "totalElements",
            "total_elements",
            "total_records",
            "totalRecords",
            "totalSize",
            "total_size",
            "recordsTotal",
            "hits",
            "nbHits");
    private static final List<String> COUNTS =
            List.of("count", "size", "numberOfElements", "number_of_elements", "returned", "num_results", "length");
    private static final List<String> PAGE_TOTALS = List.of(
            "total_pages", "totalPages", "page_count", "pageCount", "last_page", "lastPage", "pages", "nbPages");
    private static final List<String> MORE =
            List.of("has_more", "hasMore", "has_next", "hasNext", "has_next_page", "hasNextPage", "more", "truncated");

    private static final List<String> STATUSES = List.of("status", "statusCode", "status_code", "httpStatus", "code");

    private final Generator generator;
    private final Extents extents;
    private final Map<Operation, View> views = new ConcurrentHashMap<>();

    Subjects(Generator generator, Extents extents) {
        this.generator = generator;
        this.extents = extents;
    }

    /**
     * What is always so of an operation.
     *
     * @param resource noun of the path; empty where the path has no text
     * @param own the variable that names the thing; null where the path ends in text
     * @param identities names of members that may say which thing it is, likeliest first
     */
    private record View(String resource, @Nullable String own, List<String> identities) {

        static View of(Operation operation) {
            List<PathTemplate.Segment> segments = operation.path().segments();
            String own = null;
            String resource = "";
            for (int i = segments.size() - 1; i >= 0; i--) {
                PathTemplate.Segment segment = segments.get(i);
                boolean last = i == segments.size() - 1;
                if (segment.isLiteral() && !segment.literal().isEmpty()) {
                    resource = segment.literal();
                    break;
                }
                if (last && segment.isVariable()) {
                    own = PathTemplate.name(segment.parts().get(0).text());
                }
            }
            return new View(resource, own, identities(resource, own));
        }

        private static List<String> identities(String resource, @Nullable String own) {
            Set<String> names = new LinkedHashSet<>();
            String noun = String.join("_", Tokens.of(Tokens.singular(resource)));
            String camel = camel(noun);
            if (own != null) {
                names.add(own);
            }
            names.addAll(
                    List.of("id", camel + "Id", noun + "_id", camel + "ID", "_id", "ID", "Id", "uuid", "guid", "key"));
            if (own != null) {
                List<String> words = Tokens.of(own);
                names.add(words.isEmpty() ? own : words.get(words.size() - 1));
                names.add(String.join("_", words));
                names.add(camel(String.join("_", words)));
            }
            names.addAll(List.of("code", "slug", "name", "number"));
            return List.copyOf(names);
        }
    }

    private static String camel(String snake) {
        StringBuilder out = new StringBuilder();
        for (String word : snake.split("_")) {
            if (!word.isEmpty()) {
                out.append(out.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
        }
        return out.toString();
    }

    /** Give what the answer to a call shows. */
    Subject of(Call call, Dice seed) {
        View view = views.computeIfAbsent(call.operation(), View::of);
        Map<String, String> echoes = new HashMap<>();
        StringBuilder parents = new StringBuilder();
        String identity = "";
        for (Map.Entry<String, String> each : call.values().entrySet()) {
            String value = Percent.decode(plain(each.getKey(), each.getValue(), call.operation()));
            echoes.put(each.getKey(), value);
            if (each.getKey().equals(view.own())) {
                identity = value;
            } else {
                parents.append('/').append(value);
                spellings(each.getKey()).forEach(name -> echoes.putIfAbsent(name, value));
            }
        }
        boolean error = call.selection().status() >= 400;
        String resource = error ? Subject.ERROR : view.resource();
        if (error) {
            outcome(call.selection(), echoes);
        }
        if (view.own() != null) {
            for (String name : view.identities().subList(0, view.identities().size() - 4)) {
                echoes.putIfAbsent(name, identity);
            }
            return new Subject(resource, identity, echoes, null);
        }
        Map<String, String> path = Map.copyOf(echoes);
        for (Query.Pair pair : call.request().target().query().pairs()) {
            if (!pair.name().startsWith("__") && pair.raw().length() < 200) {
                echoes.putIfAbsent(pair.name(), pair.value());
            }
        }
        Optional<Subject.Collection> collection =
                call.request().method().equals("POST") ? Optional.empty() : collection(call, view, path, seed);
        collection.ifPresent(each -> totals(each, echoes));
        return new Subject(resource, parents.toString(), echoes, collection.orElse(null));
    }

    /** Give the value without what its style puts before it: {@code .7} and {@code ;id=7} say 7. */
    private static String plain(String name, String raw, Operation operation) {
        if (!raw.startsWith(".") && !raw.startsWith(";")) {
            return raw;
        }
        Parameter.Style style = operation.detail().parameters(Parameter.In.PATH).stream()
                .filter(each -> each.name().equals(name))
                .map(Parameter::style)
                .findFirst()
                .orElse(Parameter.Style.SIMPLE);
        String before = style == Parameter.Style.LABEL ? "." : style == Parameter.Style.MATRIX ? ";" + name + "=" : "";
        return raw.startsWith(before) ? raw.substring(before.length()) : raw;
    }

    /** An error says which one it is, rather than what the request named. */
    private static void outcome(Selection selection, Map<String, String> echoes) {
        STATUSES.forEach(name -> echoes.put(name, Integer.toString(selection.status())));
        echoes.put("title", Status.reason(selection.status()));
        if (selection.type().subtype().startsWith("problem")) {
            echoes.put("type", "about:blank");
        }
    }

    private static List<String> spellings(String name) {
        String snake = String.join("_", Tokens.of(name));
        return List.of(snake, camel(snake), snake.replace("_", "-"));
    }

    // --- collections

    private Optional<Subject.Collection> collection(Call call, View view, Map<String, String> path, Dice seed) {
        Optional<Schema> schema = call.selection().content().flatMap(Content::schema);
        if (schema.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> parents = new HashMap<>(path);
        view.identities().forEach(parents::remove);
        return generator.listPath(schema.get(), view.resource()).map(way -> {
            int few = 2 + seed.at(view.resource()).at("few").below(4);
            Extents.Part part = extents.of(call, few);
            return new Subject.Collection(
                    way,
                    view.identities(),
                    Map.copyOf(parents),
                    part.offset(),
                    part.shown(),
                    Math.max(1, part.size()),
                    part.things());
        });
    }

    /** Counts beside a list say how many there are. */
    private static void totals(Subject.Collection collection, Map<String, String> echoes) {
        int end = collection.offset() + collection.size();
        put(echoes, TOTALS, Integer.toString(collection.total()));
        put(echoes, COUNTS, Integer.toString(collection.size()));
        put(echoes, PAGE_TOTALS, Long.toString(collection.counted().pages()));
        put(echoes, MORE, Boolean.toString(end < collection.total()));
    }

    private static void put(Map<String, String> echoes, List<String> names, String value) {
        names.forEach(name -> echoes.putIfAbsent(name, value));
    }
}
