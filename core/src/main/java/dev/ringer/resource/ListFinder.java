package dev.ringer.resource;

import dev.ringer.generation.meaning.Tokens;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the array in a body that lists the things of a resource, and what is said beside it. */
final class ListFinder {

    private static final int DEPTH_MAX = 3;

    private static final double CERTAIN = 0.95;
    private static final double LIKELY = 0.8;
    private static final double POSSIBLE = 0.65;

    private static final Set<String> WRAPPERS = Set.of(
            "items",
            "data",
            "results",
            "content",
            "contents",
            "list",
            "records",
            "entries",
            "values",
            "value",
            "rows",
            "objects",
            "elements",
            "docs",
            "hits",
            "resources",
            "collection",
            "embedded",
            "result",
            "response",
            "payload",
            "member",
            "members",
            "hydramember",
            "features",
            "nodes",
            "body",
            "resultlist",
            "datalist");

    private static final Set<String> ASIDES = Set.of(
            "errors",
            "error",
            "warnings",
            "warning",
            "links",
            "link",
            "messages",
            "included",
            "meta",
            "metadata",
            "filters",
            "facets",
            "facet",
            "aggregations",
            "sort",
            "sorts",
            "fieldviolations",
            "details",
            "debug",
            "permissions",
            "actions",
            "tags",
            "headers",
            "schema",
            "fields",
            "breadcrumbs",
            "unsupported",
            "unreachable",
            "failures");

    private static final List<String> PAGED = List.of(
            "total",
            "page",
            "paging",
            "pagination",
            "cursor",
            "next",
            "offset",
            "limit",
            "hasmore",
            "hasnext",
            "links",
            "meta",
            "count",
            "size");

    private final Views views;

    ListFinder(Views views) {
        this.views = views;
    }

    private record Hit(Pointer way, Schema item, ListShape.Entries entries, double confidence) {}

    /** Find the list of the things that a noun names; nothing where the body shows none. */
    Optional<ListShape> find(Schema body, String noun) {
        return find(body, noun, Pointer.ROOT, 0).map(hit -> shape(body, hit));
    }

    /** Give the list at a place that somebody named. */
    Optional<ListShape> at(Schema body, Pointer way) {
        Schema at = body;
        for (String token : way.tokens()) {
            at = views.of(at).members().get(token);
            if (at == null) {
                return Optional.empty();
            }
        }
        return array(views.of(at), way, 1).map(hit -> shape(body, hit));
    }

    private Optional<Hit> find(Schema schema, String noun, Pointer way, int depth) {
        View view = views.of(schema);
        if (view.isArray()) {
            return array(view, way, CERTAIN);
        }
        if (!view.isObject() || depth == DEPTH_MAX) {
            return Optional.empty();
        }
        List<Hit> hits = new ArrayList<>();
        for (Map.Entry<String, Schema> member : view.members().entrySet()) {
            double likely = likelihood(member.getKey(), noun, view, depth);
            View below = views.of(member.getValue());
            boolean descend = below.isArray() || isWrapper(member.getKey(), noun);
            if (likely > 0 && descend) {
                find(member.getValue(), noun, way.child(member.getKey()), depth + 1)
                        .map(hit -> new Hit(hit.way(), hit.item(), hit.entries(), Math.min(hit.confidence(), likely)))
                        .ifPresent(hits::add);
            }
        }
        return hits.stream()
                .max(Comparator.comparingDouble(Hit::confidence)
                        .thenComparing(hit -> hit.entries() == ListShape.Entries.THINGS)
                        .thenComparing(hit -> -hits.indexOf(hit)));
    }

    private Optional<Hit> array(View view, Pointer way, double confidence) {
        return view.item().flatMap(item -> {
            View things = views.of(item);
            if (things.isObject()) {
                return Optional.of(new Hit(way, item, ListShape.Entries.THINGS, confidence));
            }
            return things.isScalar()
                    ? Optional.of(new Hit(way, item, ListShape.Entries.IDENTITIES, confidence * LIKELY))
                    : Optional.empty();
        });
    }

    private double likelihood(String name, String noun, View holder, int depth) {
        String plain = Nouns.plain(name);
        if (isNamed(name, noun)) {
            return CERTAIN;
        }
        // What has an identity of its own is a thing that has lists, not a list of things.
        boolean isThing = depth == 0 && holder.member("id").isPresent();
        if (isThing || ASIDES.contains(plain)) {
            return 0;
        }
        if (WRAPPERS.contains(plain)) {
            return CERTAIN;
        }
        List<String> words = Nouns.singular(name);
        List<String> nouns = Nouns.singular(noun);
        boolean related = !nouns.isEmpty() && words.contains(nouns.get(nouns.size() - 1));
        if (related) {
            return LIKELY;
        }
        if (isEmbedded(holder, depth)) {
            return CERTAIN;
        }
        return looksPaged(holder) && arrays(holder) == 1
                ? LIKELY
                : holder.members().size() <= 3 && arrays(holder) == 1 ? POSSIBLE : 0;
    }

    /** Members of {@code _embedded} are lists whatever their names. */
    private static boolean isEmbedded(View holder, int depth) {
        return depth == 1 && holder.members().size() == 1;
    }

    private long arrays(View holder) {
        return holder.members().entrySet().stream()
                .filter(each -> !ASIDES.contains(Nouns.plain(each.getKey())))
                .map(each -> views.of(each.getValue()))
                .filter(each -> each.isArray()
                        && each.item().map(views::of).filter(View::isObject).isPresent())
                .count();
    }

    private static boolean isWrapper(String name, String noun) {
        return WRAPPERS.contains(Nouns.plain(name)) || isNamed(name, noun);
    }

    private static boolean isNamed(String name, String noun) {
        return !noun.isEmpty() && Nouns.singularPlain(name).equals(Nouns.singularPlain(noun));
    }

    private static boolean looksPaged(View view) {
        return view.spellings().keySet().stream()
                .anyMatch(each -> PAGED.stream().anyMatch(each::startsWith)
                        || each.endsWith("cursor")
                        || each.endsWith("total")
                        || each.endsWith("totalcount")
                        || each.endsWith("pagetoken"));
    }

    // --- what is said beside

    private ListShape shape(Schema body, Hit hit) {
        Beside beside = new Beside(views).look(body, hit.way());
        View item = views.of(hit.item());
        ListShape.Style style = hit.way().isRoot()
                ? ListShape.Style.PLAIN
                : hit.way().tokens().get(0).equals("_embedded")
                        ? ListShape.Style.HAL
                        : isJsonApi(hit.way(), item) ? ListShape.Style.JSON_API : ListShape.Style.WRAPPED;
        return new ListShape(
                hit.way(),
                hit.item(),
                hit.entries(),
                style,
                beside.more(),
                beside.remarks(),
                beside.cursors(),
                beside.next(),
                beside.others(),
                beside.ends(),
                hit.confidence());
    }

    static boolean isJsonApi(Pointer way, View item) {
        return way.toString().equals("/data") && MemberFinder.isJsonApi(item);
    }

    /** Give the noun of a path's last name, without a verb before it: {@code pets} for {@code listPets}. */
    static String noun(String name) {
        List<String> words = Tokens.of(name);
        return words.size() > 1 && Nouns.isQuestion(words.get(0))
                ? String.join("_", words.subList(1, words.size()))
                : name;
    }
}
