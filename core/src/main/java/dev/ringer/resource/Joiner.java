package dev.ringer.resource;

import dev.ringer.contract.Content;
import dev.ringer.contract.Operation;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings further paths to the resource whose things they show, and operations that are left to the one they act on. */
final class Joiner {

    private static final double ALIKE = 0.8;

    /** Less sure lists may be of anything. */
    private static final double SURE = 0.75;

    private static final Set<String> ASKS = Set.of("GET", "POST", "QUERY");

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Views views;
    private final ListFinder lists;
    private final CreateFinder creates;
    private final List<Stateless> stateless = new ArrayList<>();
    private final List<Draft.Left> left = new ArrayList<>();

    Joiner(Views views, ListFinder lists) {
        this.views = views;
        this.lists = lists;
        this.creates = new CreateFinder(views);
    }

    List<Stateless> stateless() {
        return stateless;
    }

    /** Give the operations of drafts that turned out to be none. */
    List<Draft.Left> left() {
        return left;
    }

    // --- several paths onto one resource

    /** Take those drafts out that only show the things of another, and give their operations to that one. */
    void aliases(List<Draft> drafts) {
        Map<Schema, List<Draft>> homes = new HashMap<>();
        for (Draft each : drafts) {
            if (isHome(each)) {
                for (Schema schema : new Schema[] {each.read, each.listed}) {
                    if (schema != null) {
                        List<Draft> of = homes.computeIfAbsent(views.of(schema).target(), key -> new ArrayList<>());
                        if (!of.contains(each)) {
                            of.add(each);
                        }
                    }
                }
            }
        }
        Map<String, List<Draft>> byNoun = new HashMap<>();
        drafts.stream()
                .filter(Joiner::isHome)
                .forEach(each -> byNoun.computeIfAbsent(Nouns.singularPlain(each.noun), key -> new ArrayList<>())
                        .add(each));
        for (Draft each : List.copyOf(drafts)) {
            Draft home = home(each, homes, byNoun);
            if (home != null && isDoneToOne(each, home)) {
                drafts.remove(each);
                left.addAll(each.dissolve("what it does to a thing is not said"));
            } else if (home != null) {
                drafts.remove(each);
                move(each, home);
            }
        }
    }

    /** Tell whether a path below one thing shows that thing again after a write: what is written is no new one. */
    private static boolean isDoneToOne(Draft draft, Draft home) {
        boolean below = false;
        for (PathTree.Node at = draft.place(); at != null; at = at.parent().orElse(null)) {
            below |= at == home.item;
        }
        return below && draft.has(Role.CREATE) && !draft.has(Role.LIST);
    }

    private static boolean isVague(Draft.Entry entry) {
        ListShape list = entry.details().list();
        return list != null && list.confidence() < SURE;
    }

    private static boolean isHome(Draft draft) {
        return draft.kind == Resource.Kind.COLLECTION && draft.item != null && draft.identity != null;
    }

    private @Nullable Draft home(Draft draft, Map<Schema, List<Draft>> homes, Map<String, List<Draft>> byNoun) {
        if (draft.kind == Resource.Kind.SINGLETON || draft.thing().isEmpty()) {
            return null;
        }
        Schema thing = draft.thing().get();
        if (views.of(thing).members().size() < 2) {
            return null;
        }
        List<Draft> candidates =
                new ArrayList<>(homes.getOrDefault(views.of(thing).target(), List.of()));
        for (Draft each : byNoun.getOrDefault(Nouns.singularPlain(draft.noun), List.of())) {
            if (!candidates.contains(each) && alike(each, thing)) {
                candidates.add(each);
            }
        }
        if (draft.writesItems()) {
            // Only what is known to be the same is changed under two paths.
            return twin(draft, homes.getOrDefault(views.of(thing).target(), List.of()));
        }
        if (draft.entries.stream().anyMatch(Joiner::isVague)) {
            return null;
        }
        List<Draft> made = madeAs(draft, homes);
        if (!made.isEmpty()) {
            candidates.retainAll(made);
        }
        Draft twin = draft.item == null ? null : twin(draft, candidates);
        if (twin != null) {
            return twin;
        }
        return candidates.stream()
                .filter(each -> each != draft)
                .filter(each -> draft.item == null || leadsTo(each, draft))
                .filter(each -> draft.item != null || !isOwn(draft, each))
                .max(Comparator.comparing(
                                (Draft each) -> Nouns.singularPlain(each.noun).equals(Nouns.singularPlain(draft.noun)))
                        .thenComparing(each -> isInside(draft.place(), each))
                        .thenComparing(each -> -Assembler.depth(each))
                        .thenComparing(Draft::confidence))
                .orElse(null);
    }

    /** Give the drafts that read what the draft shows of a thing it made, which tells more than what it lists. */
    private List<Draft> madeAs(Draft draft, Map<Schema, List<Draft>> homes) {
        return draft.entries.stream()
                .filter(each -> each.role() == Role.CREATE)
                .flatMap(each -> Answers.shown(each.operation()).stream())
                .flatMap(each -> homes.getOrDefault(views.of(each).target(), List.of()).stream())
                .toList();
    }

    /** Find the draft that reads the same things by the same identity under a further path. */
    private @Nullable Draft twin(Draft draft, List<Draft> candidates) {
        // What is listed or made on its own is a set of its own, even when others look like it.
        if (draft.has(Role.LIST) || draft.has(Role.CREATE) || !draft.has(Role.READ)) {
            return null;
        }
        return candidates.stream()
                .filter(each -> each != draft && each.entries.size() > draft.entries.size() && each.has(Role.READ))
                .filter(each -> isNamedAlike(each, draft))
                .filter(each -> draft.identityMember().isPresent()
                        && each.identityMember().equals(draft.identityMember()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isNamedAlike(Draft a, Draft b) {
        return Nouns.singularPlain(a.noun).equals(Nouns.singularPlain(b.noun));
    }

    private boolean alike(Draft home, Schema thing) {
        for (Schema each : new Schema[] {home.read, home.listed}) {
            if (each != null
                    && views.of(each).overlap(views.of(thing)) >= ALIKE
                    && home.identity != null
                    && home.identity
                            .member()
                            .filter(it -> views.of(thing)
                                    .members()
                                    .containsKey(it.tokens().get(0)))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** A path with a variable of its own is another way to one thing, such as {@code /pets/by-tag/{tag}}. */
    private static boolean leadsTo(Draft home, Draft draft) {
        return home.collection != null && isInside(draft.place(), home) && home.entries.size() > draft.entries.size();
    }

    /** A list to which things are added that are made elsewhere, or in which they are changed, is a relation of its own. */
    private boolean isOwn(Draft draft, Draft home) {
        boolean changes = draft.entries.stream()
                .anyMatch(each -> each.role() == Role.BULK
                        && ((!isNamedAlike(draft, home) && !isInside(draft.place(), home))
                                || !each.operation().method().equals("DELETE")));
        boolean adds =
                draft.entries.stream().anyMatch(each -> each.role() == Role.CREATE && !makes(each.operation(), home));
        return changes || (adds && !isNamedAlike(draft, home) && home.has(Role.CREATE));
    }

    /** Tell whether an operation shows a thing of a resource that nobody sent a part of another in to make. */
    private boolean makes(Operation operation, Draft home) {
        Optional<Schema> shown = Answers.shown(operation);
        boolean sends = operation.detail().body().isPresent();
        return !sends && shown.filter(each -> alike(home, each)).isPresent();
    }

    private static boolean isInside(PathTree.Node node, Draft home) {
        for (PathTree.Node at = node; at != null; at = at.parent().orElse(null)) {
            if (at == home.collection) {
                return true;
            }
        }
        return false;
    }

    private void move(Draft from, Draft to) {
        // Another member may lead to the same thing.
        boolean way = from.item != null && !from.identityMember().equals(to.identityMember());
        for (Draft.Entry each : from.entries) {
            boolean key = way && each.details().variable() != null;
            Draft.Details details = key ? each.details().withKey(from) : each.details();
            boolean asks = each.role() == Role.LIST && isQuestion(from.place());
            to.entries.add((asks ? each.as(Role.SEARCH) : each).with(details).weightless());
        }
        to.left.addAll(from.left);
        to.listed = to.listed == null ? from.listed : to.listed;
        for (PathTree.Node each : new PathTree.Node[] {from.collection, from.item}) {
            if (each != null && !each.operations().isEmpty()) {
                to.aliases.add(each.path());
            }
        }
        to.places.add(from);
    }

    private static boolean isQuestion(PathTree.Node node) {
        for (PathTree.Node at = node; at != null; at = at.parent().orElse(null)) {
            if (at.step().isName() && Nouns.isQuestion(at.step().text())) {
                return true;
            }
        }
        return false;
    }

    // --- what is left

    /** Give each operation that is left to the resource around its path, where it says what it does; note why where not. */
    void place(List<Draft> kept, List<Draft.Left> left) {
        for (Draft.Left each : left) {
            Draft owner = owner(kept, each.node());
            String reason = owner == null ? each.reason() : join(owner, each);
            if (!reason.isEmpty()) {
                stateless.add(new Stateless(each.operation(), reason));
            }
        }
    }

    private static @Nullable Draft owner(List<Draft> kept, PathTree.Node node) {
        PathTree.Node above = node.parent().orElse(null);
        for (Draft each : kept) {
            boolean here = each.isItem(node) || each.isCollection(node);
            if (here || (above != null && (each.isItem(above) || each.isCollection(above) || isThing(above, each)))) {
                return each;
            }
        }
        return null;
    }

    /** Tell whether a place without operations stands for one thing, as in {@code /plugins/{id}/enable}. */
    private static boolean isThing(PathTree.Node node, Draft draft) {
        return draft.item == null
                && node.step().isVariable()
                && node.parent().filter(each -> each == draft.collection).isPresent();
    }

    /** Try to join; gives why not, or the empty text. */
    private String join(Draft owner, Draft.Left left) {
        Operation operation = left.operation();
        String method = operation.method();
        String word = left.node().step().text();
        PathTree.Node above = left.node().parent().orElse(null);
        boolean onAll = owner.isCollection(left.node());
        boolean onThing = !onAll
                && (owner.isItem(left.node()) || (above != null && (owner.isItem(above) || isThing(above, owner))));
        boolean array = Answers.sent(operation)
                .flatMap(Content::schema)
                .map(views::of)
                .filter(View::isArray)
                .isPresent();
        Draft.Entry making = onThing || onAll || array ? null : creates.find(owner, operation, word);
        if (making != null) {
            owner.entries.add(making);
            return "";
        }
        if (!onThing && !onAll && WRITES.contains(method) && (array || Nouns.isMany(word))) {
            owner.entries.add(
                    entry(operation, Role.BULK, 0.7, "writes several at once", Draft.Details.ofAction(word, null)));
            return "";
        }
        Optional<ListShape> list = Answers.shown(operation)
                .flatMap(each -> lists.find(each, owner.noun))
                .filter(each -> isOf(owner, each));
        if (!onThing && list.isPresent() && ASKS.contains(method)) {
            owner.entries.add(entry(
                    operation,
                    Role.SEARCH,
                    0.8,
                    "lists those that a question names",
                    Draft.Details.ofList(list.get())));
            return "";
        }
        if (!WRITES.contains(method)) {
            return left.reason();
        }
        if (!onThing) {
            return onAll ? left.reason() : "what '" + word + "' does to all of them is not said";
        }
        return act(owner, left, word);
    }

    private boolean isOf(Draft owner, ListShape list) {
        return list.entries() == ListShape.Entries.THINGS
                && owner.thing()
                        .filter(each -> views.of(list.item()).overlap(views.of(each)) >= ALIKE)
                        .isPresent();
    }

    private String act(Draft owner, Draft.Left left, String word) {
        Operation operation = left.operation();
        boolean verb = left.node().step().kind() == PathTree.Step.Kind.METHOD || Nouns.isVerb(word);
        boolean shows = Answers.shown(operation)
                .filter(each -> owner.thing()
                        .filter(it -> views.of(it).overlap(views.of(each)) >= ALIKE)
                        .isPresent())
                .isPresent();
        boolean named = !owner.isItem(left.node());
        if (operation.method().equals("DELETE")) {
            return "what it takes away from a thing is not said";
        }
        if (left.node().step().isVariable()) {
            return "a value of the path says what it does";
        }
        if (!named || (Nouns.isPlural(word) && !verb) || (Nouns.isFact(word) && !shows)) {
            return named ? "it makes '" + word + "' that nothing reads" : left.reason();
        }
        double sure = verb ? (shows ? 0.95 : 0.85) : shows ? 0.85 : 0.65;
        PathTree.Node item = left.node().parent().orElseThrow();
        owner.entries.add(entry(
                operation,
                Role.ACTION,
                sure,
                "'" + word + "' is done to one" + (shows ? ", which it shows" : ""),
                Draft.Details.ofAction(word, item.variableName(operation))));
        return "";
    }

    /** What joins adds nothing to the belief in the resource itself. */
    private static Draft.Entry entry(Operation operation, Role role, double sure, String says, Draft.Details details) {
        return new Draft.Entry(
                operation,
                role,
                new Evidence("'" + operation.title() + "' " + says, operation.location(), 0),
                details,
                sure);
    }
}
