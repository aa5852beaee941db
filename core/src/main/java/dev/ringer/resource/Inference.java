package dev.ringer.resource;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Operation;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way from a contract to its resources. Used once, by one thread. */
final class Inference {

    private static final Set<String> IDS = Set.of("id", "uuid", "key", "name", "sid");

    private static final Set<String> GENERIC = Set.of("id", "uuid", "key", "name", "path", "slug", "resource");

    private final Contract contract;
    private final ResourceOverrides overrides;
    private final PathTree tree;
    private final Views views = new Views();
    private final ListFinder lists = new ListFinder(views);
    private final Drafter drafter = new Drafter(views, lists);

    Inference(Contract contract, ResourceOverrides overrides) {
        this.contract = contract;
        this.overrides = overrides;
        this.tree = new PathTree(contract.operations());
    }

    Resources infer() {
        List<Draft> drafts = drafts();
        Links links = new Links(contract);
        links.identities(drafts);
        Joiner joiner = new Joiner(views, lists);
        joiner.aliases(drafts);
        new FacetFinder(views).join(drafts);
        List<Draft> kept = new ArrayList<>();
        List<Draft.Left> left = new ArrayList<>(joiner.left());
        for (Draft each : drafts) {
            if (each.confidence() >= Resources.THRESHOLD) {
                kept.add(each);
                left.addAll(each.left);
            } else {
                left.addAll(each.dissolve(doubt(each)));
            }
        }
        left.addAll(rest(drafts, left));
        Naming.name(kept);
        Correction correction = new Correction(contract, tree, drafter, lists, views, kept, left);
        correction.apply(overrides);
        joiner.place(kept, left);
        Assembler assembler = new Assembler(contract, views, kept, links);
        List<Stateless> stateless = new ArrayList<>(joiner.stateless());
        stateless.addAll(correction.stateless());
        return new Resources(assembler.resources(), sorted(stateless), correction.diagnostics());
    }

    private List<Stateless> sorted(List<Stateless> stateless) {
        Map<Operation, Stateless> byOperation = new HashMap<>();
        stateless.forEach(each -> byOperation.putIfAbsent(each.operation(), each));
        return contract.operations().stream()
                .map(byOperation::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String doubt(Draft draft) {
        List<String> seen = new ArrayList<>();
        draft.entries.forEach(each -> seen.add(each.role().word()));
        String about = Math.round(draft.confidence() * 100) + " % sure";
        if (draft.kind == Resource.Kind.SINGLETON) {
            return draft.has(Role.READ) && draft.entries.size() == 1
                    ? "nothing changes what it reads"
                    : "too little says that '" + draft.noun + "' is one thing that is kept (" + about + ")";
        }
        boolean listed = draft.has(Role.LIST) && draft.item == null && draft.entries.size() == 1;
        if (listed) {
            return "nothing names, makes or changes one of what it lists";
        }
        return "too little says that '" + draft.noun + "' are things that are kept (" + String.join(", ", seen) + "; "
                + about + ")";
    }

    // --- drafts

    private List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        for (PathTree.Node node : tree.nodes()) {
            if (node.step().isName() && !Nouns.isEdition(node.step().text())) {
                draft(node).ifPresent(drafts::add);
            } else if (node.step().isName()) {
                nameless(node).ifPresent(drafts::add);
            }
        }
        nameless(tree.root()).ifPresent(drafts::add);
        return drafts;
    }

    /** A place without a name of its own is called as the variable below it: {@code /v1/{realm}}. */
    private Optional<Draft> nameless(PathTree.Node node) {
        PathTree.Node item =
                node.variable().filter(each -> !each.operations().isEmpty()).orElse(null);
        if (item == null) {
            return Optional.empty();
        }
        List<String> names = item.operations().stream()
                .map(each -> each.path().variables().get(each.path().variables().size() - 1))
                .distinct()
                .toList();
        List<String> words = new ArrayList<>(Nouns.singular(item.variableName()));
        if (words.size() > 1 && IDS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        String noun = GENERIC.contains(String.join("_", words)) && node == tree.root()
                ? ofServers()
                : String.join("_", words);
        return names.size() > 1 || noun.isEmpty() || GENERIC.contains(noun)
                ? Optional.empty()
                : Optional.of(drafter.draft(noun, node.operations().isEmpty() ? null : node, item));
    }

    /** Give the last name of the base path that is no edition; empty where there is none. */
    private String ofServers() {
        String path = contract.basePaths().get(0);
        String last = path.substring(path.lastIndexOf('/') + 1);
        return Nouns.isEdition(last) ? "" : last;
    }

    private Optional<Draft> draft(PathTree.Node node) {
        PathTree.Node item = item(node);
        String noun = node.step().text();
        if (item != null && lists(item, noun)) {
            PathTree.Node below = below(item).orElse(null);
            if (below != null
                    || (node.operations().isEmpty() && item.operation("POST").isPresent())) {
                return Optional.of(drafter.draft(noun, item, below));
            }
        }
        if (node.operations().isEmpty()) {
            return item == null ? Optional.empty() : Optional.of(drafter.draft(noun, sibling(node), item));
        }
        if (item == null && lendsTo(node)) {
            return Optional.empty();
        }
        return Optional.of(drafter.draft(noun, node, item));
    }

    /** Give the path of one thing: the first place with operations that only variables lead to. */
    private static PathTree.@Nullable Node item(PathTree.Node collection) {
        PathTree.Node at = collection.variable().orElse(null);
        while (at != null && at.operations().isEmpty()) {
            at = at.variable().orElse(null);
        }
        return at;
    }

    /** Tell whether a path that ends in a variable shows a list; inside of an object only where its things have paths below. */
    private boolean lists(PathTree.Node item, String noun) {
        Optional<Schema> body = item.operation("GET").flatMap(Answers::shown);
        boolean array = body.map(views::of).filter(View::isArray).isPresent();
        return array
                || (below(item).isPresent()
                        && body.flatMap(each -> lists.find(each, noun))
                                .filter(each -> each.confidence() > 0.9)
                                .isPresent());
    }

    private static Optional<PathTree.Node> below(PathTree.Node item) {
        return item.variable().filter(each -> !each.operations().isEmpty());
    }

    /** Find the plural beside a singular, or the other way round, that has the list: {@code /pets} beside {@code /pet/{id}}. */
    private static PathTree.@Nullable Node sibling(PathTree.Node node) {
        return node.parent().stream()
                .flatMap(parent -> parent.children().stream())
                .filter(each -> each != node && isPair(each, node))
                .filter(each -> !each.operations().isEmpty() && item(each) == null)
                .findFirst()
                .orElse(null);
    }

    private static boolean lendsTo(PathTree.Node node) {
        return node.parent().stream()
                .flatMap(parent -> parent.children().stream())
                .anyMatch(each ->
                        each != node && isPair(each, node) && each.operations().isEmpty() && item(each) != null);
    }

    private static boolean isPair(PathTree.Node a, PathTree.Node b) {
        return a.step().isName()
                && b.step().isName()
                && Nouns.singularPlain(a.step().text())
                        .equals(Nouns.singularPlain(b.step().text()));
    }

    /** Give the operations that no draft looked at. */
    private List<Draft.Left> rest(List<Draft> drafts, List<Draft.Left> left) {
        Map<Operation, Boolean> seen = new HashMap<>();
        for (Draft draft : drafts) {
            draft.entries.forEach(each -> seen.put(each.operation(), true));
            draft.left.forEach(each -> seen.put(each.operation(), true));
        }
        left.forEach(each -> seen.put(each.operation(), true));
        List<Draft.Left> rest = new ArrayList<>();
        List<PathTree.Node> nodes = new ArrayList<>(tree.nodes());
        nodes.add(tree.root());
        for (PathTree.Node node : nodes) {
            for (Operation each : node.operations()) {
                if (!seen.containsKey(each)) {
                    rest.add(new Draft.Left(each, node, "its path does not say what kind of thing it is about"));
                }
            }
        }
        return rest;
    }
}
