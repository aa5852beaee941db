package dev.ringer.resource;

import dev.ringer.contract.Content;
import dev.ringer.contract.Contract;
import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Lazy;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.json.Json;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Access;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes resources of drafts that were kept. */
final class Assembler {

    private static final Set<String> DELETED_AT = Set.of(
            "deletedat", "deletedon", "deletedate", "datedeleted", "deletiontime", "deletiontimestamp", "removedat");
    private static final Set<String> DELETED = Set.of("deleted", "isdeleted", "softdeleted", "removed", "isremoved");

    private static final Set<String> GONE = Set.of("deleted", "removed");

    /** Members of a thing that paths call it by, likeliest first. */
    private static final List<String> NAMES = List.of("login", "username", "slug", "name", "key", "id");

    private final Views views;
    private final List<Draft> drafts;
    private final KeyFinder keys;
    private final QueryReader queries;
    private final BulkFinder bulks;
    private final JobFinder jobs;
    private final FacetFinder facets;
    private final Map<Operation, Integer> places = new HashMap<>();

    Assembler(Contract contract, Views views, List<Draft> drafts, Links links) {
        this.views = views;
        this.drafts = drafts;
        this.keys = new KeyFinder(views, drafts, links);
        this.queries = new QueryReader(views);
        this.bulks = new BulkFinder(views);
        this.jobs = new JobFinder(views, drafts);
        this.facets = new FacetFinder(views);
        contract.operations().forEach(each -> places.put(each, places.size()));
    }

    List<Resource> resources() {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparingInt(this::first));
        return sorted.stream().map(this::resource).toList();
    }

    private int first(Draft draft) {
        return draft.entries.stream()
                .mapToInt(each -> places.getOrDefault(each.operation(), 0))
                .min()
                .orElse(0);
    }

    private Resource resource(Draft draft) {
        boolean single = draft.kind == Resource.Kind.SINGLETON;
        double confidence = draft.confidence();
        List<ResourceOperation> operations = new ArrayList<>();
        List<Draft.Entry> entries = new ArrayList<>(draft.entries);
        entries.sort(Comparator.comparing((Draft.Entry each) -> !isOwn(draft, each.operation()))
                .thenComparing(each -> places.getOrDefault(each.operation(), 0)));
        entries.forEach(each -> operations.add(operation(draft, each, confidence)));
        List<Evidence> evidence = new ArrayList<>(draft.evidence);
        draft.entries.stream()
                .map(Draft.Entry::evidence)
                .filter(each -> each.weight() > 0)
                .forEach(evidence::add);
        if (draft.fixed != null) {
            evidence.add(0, new Evidence(draft.fixed, entries.get(0).operation().location(), 1));
        }
        List<Scope> scopes = scopes(draft);
        return new Resource(
                draft.name,
                String.join(" ", Nouns.singular(draft.noun)),
                draft.kind,
                collection(draft).filter(each -> !single),
                single ? path(draft.collection) : path(draft.item),
                draft.aliases,
                parent(draft),
                scopes,
                single ? Optional.empty() : identity(draft),
                draft.thing(),
                draft.envelope,
                softDelete(draft),
                new Lazy<>(() -> keys.keys(draft)),
                new Lazy<>(() -> serverSet(draft)),
                operations,
                confidence,
                evidence);
    }

    /** Count the steps to the name of a collection. */
    static int depth(Draft draft) {
        PathTree.Node at = draft.place();
        while (at.step().isVariable() && at.parent().isPresent()) {
            at = at.parent().orElseThrow();
        }
        int depth = 0;
        for (; at != null; at = at.parent().orElse(null)) {
            depth++;
        }
        return depth;
    }

    private static boolean isOwn(Draft draft, Operation operation) {
        return (draft.collection != null && draft.collection.operations().contains(operation))
                || (draft.item != null && draft.item.operations().contains(operation));
    }

    private static Optional<String> path(PathTree.@Nullable Node node) {
        return Optional.ofNullable(node)
                .filter(each -> !each.operations().isEmpty())
                .map(PathTree.Node::path);
    }

    /** Give the path of all things; where they have none of their own, a further one that says no more of them. */
    private static Optional<String> collection(Draft draft) {
        return path(draft.collection)
                .or(() -> draft.places.stream()
                        .filter(each -> each.item == null && draft.item != null)
                        .filter(each -> variables(each.place()) < variables(draft.place()))
                        .flatMap(each -> path(each.collection).stream())
                        .findFirst());
    }

    private static int variables(PathTree.Node node) {
        int count = 0;
        for (PathTree.Node at = node; at != null; at = at.parent().orElse(null)) {
            count += at.step().isVariable() ? 1 : 0;
        }
        return count;
    }

    private static Optional<Identity> identity(Draft draft) {
        if (draft.identity != null) {
            return Optional.of(draft.identity);
        }
        if (draft.item == null || draft.item.operations().isEmpty()) {
            return Optional.empty();
        }
        Evidence path = new Evidence(
                "only the path names one", draft.item.operations().get(0).location(), 0.5);
        return Optional.of(new Identity(Optional.empty(), Optional.of(draft.item.variableName()), 0.5, List.of(path)));
    }

    // --- what is around it

    private Optional<String> parent(Draft draft) {
        for (PathTree.Node at = draft.place().parent().orElse(null);
                at != null;
                at = at.parent().orElse(null)) {
            Optional<String> found = of(at);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> of(PathTree.Node item) {
        return drafts.stream()
                .filter(each -> each.isItem(item))
                .map(each -> each.name)
                .findFirst();
    }

    private List<Scope> scopes(Draft draft) {
        List<Scope> scopes = new ArrayList<>();
        PathTree.Node last = draft.item != null ? draft.item : draft.place();
        Optional<Operation> own =
                last.operation("GET").or(() -> last.operations().stream().findFirst());
        for (PathTree.Node at = last; at != null; at = at.parent().orElse(null)) {
            if (at.step().isVariable() && at != draft.item) {
                // Paths of other resources may call the same place otherwise.
                String variable = own.map(at::variableName).orElseGet(at::variableName);
                Optional<Pointer> member = draft.thing().map(views::of).flatMap(view -> scope(view, variable));
                scopes.add(0, new Scope(variable, of(at), member));
            }
        }
        return scopes;
    }

    /** Find the member that says what a variable does; of a thing that is shown, what names it. */
    private Optional<Pointer> scope(View thing, String variable) {
        return thing.member(variable).flatMap(name -> {
            View shown = thing.at(name).map(views::of).orElseThrow();
            return !shown.isObject()
                    ? Optional.of(Pointer.of(name))
                    : NAMES.stream()
                            .filter(each -> shown.at(each)
                                    .map(views::of)
                                    .filter(View::isText)
                                    .isPresent())
                            .findFirst()
                            .map(each -> Pointer.of(name, each));
        });
    }

    private Optional<SoftDelete> softDelete(Draft draft) {
        if (!draft.has(Role.DELETE) || draft.thing().isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<String, Schema> member :
                views.of(draft.thing().get()).members().entrySet()) {
            String name = Nouns.plain(member.getKey());
            Pointer at = Pointer.of(member.getKey());
            View view = views.of(member.getValue());
            if (DELETED_AT.contains(name) && !isAlwaysThere(draft, member.getKey(), view)) {
                return Optional.of(new SoftDelete(at, SoftDelete.Kind.TIME, JsonNull.NULL));
            }
            if (DELETED.contains(name) && view.isBoolean()) {
                return Optional.of(new SoftDelete(at, SoftDelete.Kind.FLAG, JsonBoolean.TRUE));
            }
            if (name.equals("status") || name.equals("state")) {
                Optional<Json> value = deleted(view);
                if (value.isPresent()) {
                    return Optional.of(new SoftDelete(at, SoftDelete.Kind.STATUS, value.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** A time that every thing has says nothing of being deleted. */
    private boolean isAlwaysThere(Draft draft, String name, View member) {
        boolean needed = views.of(draft.thing().orElseThrow()).parts().stream()
                .anyMatch(each -> each.objects().required().contains(name));
        return needed
                && !member.types().has(Type.NULL)
                && member.parts().stream().noneMatch(Schema::isNullable);
    }

    private static Optional<Json> deleted(View view) {
        return view.parts().stream()
                .map(Schema::enumValues)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(each -> each instanceof JsonString text && GONE.contains(Nouns.plain(text.value())))
                .findFirst();
    }

    /** Members that are read-only, or shown but never sent when one is made. */
    private List<String> serverSet(Draft draft) {
        Optional<View> thing = draft.thing().map(views::of);
        Optional<View> sent = draft.entries.stream()
                .filter(each -> each.role() == Role.CREATE)
                .findFirst()
                .flatMap(each -> Answers.sent(each.operation()))
                .flatMap(Content::schema)
                .map(views::of)
                .filter(View::isObject)
                .map(each -> inside(each, draft));
        return thing.stream()
                .flatMap(view -> view.members().entrySet().stream())
                .filter(each -> Access.isReadOnly(each.getValue())
                        || sent.filter(view -> view.member(each.getKey()).isEmpty())
                                .isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    private View inside(View sent, Draft draft) {
        Pointer way = way(sent, draft).orElse(Pointer.ROOT);
        return way.isRoot() ? sent : views.of(sent.members().getOrDefault(way.last(), sent.target()));
    }

    // --- operations

    private ResourceOperation operation(Draft draft, Draft.Entry entry, double confidence) {
        Operation operation = entry.operation();
        Outcomes outcomes = Outcomes.of(operation);
        Draft.Details details = entry.details();
        boolean lists = entry.role() == Role.LIST || entry.role() == Role.SEARCH;
        Optional<View> sent = Answers.sent(operation).flatMap(Content::schema).map(views::of);
        Optional<View> shown = Answers.shown(operation).map(views::of);
        Optional<Bulk> bulk = bulks.find(draft, entry);
        Optional<Job> job = jobs.find(draft, operation, outcomes);
        Optional<Facet> facet = facets.written(draft, entry).map(each -> facet(draft, each, shown));
        Pointer member = facet.map(Facet::member).orElse(Pointer.ROOT);
        Pointer seen = facet.filter(each -> each.shown() == Facet.Shown.MEMBER)
                .map(Facet::member)
                .orElse(Pointer.ROOT);
        boolean replaces = facet.isPresent()
                && entry.role() == Role.ACTION
                && operation.method().equals("PUT");
        return new ResourceOperation(
                operation,
                replaces ? Role.REPLACE : entry.role(),
                draft.name,
                details.action(),
                Optional.ofNullable(details.variable()),
                Optional.ofNullable(details.key()),
                facet,
                bulk.map(each -> write(each.doing())).orElseGet(() -> write(draft, entry, outcomes, sent)),
                lists ? Optional.empty() : sent.flatMap(each -> way(each, draft, member)),
                lists || job.isPresent() ? Optional.empty() : shown.flatMap(each -> way(each, draft, seen)),
                Optional.ofNullable(details.list()),
                bulk,
                job,
                lists || isOfAll(bulk)
                        ? queries.read(
                                operation,
                                entry.role() == Role.SEARCH ? sent : Optional.empty(),
                                isOfAll(bulk)
                                        ? draft.thing()
                                        : Optional.ofNullable(details.list()).map(ListShape::item))
                        : entry.role() == Role.READ ? QueryReader.ofOne(operation) : ListQuery.NONE,
                preconditions(operation),
                outcomes,
                entry.sure() > 0 ? Math.min(confidence, entry.sure()) : confidence,
                List.of(entry.evidence()));
    }

    private static boolean isOfAll(Optional<Bulk> bulk) {
        return bulk.filter(each -> each.meant() == Bulk.Meant.ALL).isPresent();
    }

    private Facet facet(Draft draft, Pointer member, Optional<View> shown) {
        double whole = shown.flatMap(each -> part(draft, Pointer.ROOT).map(each::overlap))
                .orElse(0.0);
        double own =
                shown.flatMap(each -> part(draft, member).map(each::overlap)).orElse(0.0);
        return new Facet(member, whole > own ? Facet.Shown.THING : Facet.Shown.MEMBER);
    }

    /** Give the thing, or a member of it. */
    private Optional<View> part(Draft draft, Pointer member) {
        Optional<View> thing = draft.thing().map(views::of);
        return member.isRoot()
                ? thing
                : thing.flatMap(each -> each.at(member.last())).map(views::of);
    }

    private Optional<Pointer> way(View body, Draft draft) {
        return way(body, draft, Pointer.ROOT);
    }

    /** Find the thing, or a member of it, in a body: the body itself, or one of its members. */
    private Optional<Pointer> way(View body, Draft draft, Pointer part) {
        if (!body.isObject()) {
            return Optional.empty();
        }
        Optional<View> thing = part(draft, part);
        if (thing.isEmpty()) {
            return Optional.of(Pointer.ROOT);
        }
        double own = thing.get().overlap(body);
        if (own >= 0.5) {
            return Optional.of(Pointer.ROOT);
        }
        for (Map.Entry<String, Schema> member : body.members().entrySet()) {
            View view = views.of(member.getValue());
            String noun = part.isRoot() ? draft.noun : part.last();
            boolean named = Nouns.singularPlain(member.getKey()).equals(Nouns.singularPlain(noun));
            double enough = named ? 0.4 : 0.6;
            if (view.isObject() && thing.get().overlap(view) >= enough) {
                return Optional.of(Pointer.of(member.getKey()));
            }
        }
        return own > 0 || isPart(body, thing.get()) ? Optional.of(Pointer.ROOT) : Optional.empty();
    }

    private static boolean isPart(View body, View thing) {
        return body.members().keySet().stream()
                .anyMatch(each -> thing.member(each).isPresent());
    }

    private Write write(Draft draft, Draft.Entry entry, Outcomes outcomes, Optional<View> sent) {
        return switch (entry.role()) {
            case LIST, SEARCH, READ -> Write.NONE;
            case CREATE -> Write.CREATE;
            case REPLACE ->
                sent.isEmpty() && entry.operation().detail().body().isEmpty()
                        ? Write.BARE
                        : outcomes.names(201) || !draft.has(Role.CREATE) ? Write.UPSERT : Write.REPLACE;
            case PATCH -> isJsonPatch(entry.operation(), sent) ? Write.JSON_PATCH : Write.MERGE;
            case DELETE -> Write.BARE;
            case ACTION -> sent.isEmpty() ? Write.BARE : Write.MERGE;
            case BULK ->
                switch (entry.operation().method()) {
                    case "DELETE" -> Write.BARE;
                    case "PUT" -> Write.REPLACE;
                    case "PATCH" -> Write.MERGE;
                    default -> Write.CREATE;
                };
        };
    }

    private static Write write(Bulk.Doing doing) {
        return switch (doing) {
            case CREATE -> Write.CREATE;
            case UPDATE -> Write.MERGE;
            case UPSERT, SET -> Write.UPSERT;
            case DELETE -> Write.BARE;
        };
    }

    private boolean isJsonPatch(Operation operation, Optional<View> sent) {
        boolean type = operation.detail().body().stream()
                .flatMap(each -> each.contents().stream())
                .anyMatch(each -> each.type().subtype().equals("json-patch+json"));
        return type
                || sent.flatMap(View::item)
                        .map(views::of)
                        .filter(each -> each.members().containsKey("op")
                                && each.members().containsKey("path"))
                        .isPresent();
    }

    private static ResourceOperation.Preconditions preconditions(Operation operation) {
        boolean etag = operation.detail().responses().stream()
                .map(ContractResponse::headers)
                .anyMatch(each -> each.stream().anyMatch(header -> header.name().equalsIgnoreCase("etag")));
        return new ResourceOperation.Preconditions(etag, asks(operation, "If-Match"), asks(operation, "If-None-Match"));
    }

    private static boolean asks(Operation operation, String header) {
        return operation.detail().parameters(Parameter.In.HEADER).stream()
                .anyMatch(each -> each.name().equalsIgnoreCase(header));
    }
}
