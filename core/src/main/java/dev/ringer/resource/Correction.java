package dev.ringer.resource;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Operation;
import dev.ringer.contract.PathTemplate;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import dev.ringer.source.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts what a person says in the place of what was found. */
final class Correction {

    private static final String SAID = "ringer.yaml says so";

    private final Contract contract;
    private final PathTree tree;
    private final Drafter drafter;
    private final ListFinder lists;
    private final Views views;
    private final List<Draft> kept;
    private final List<Draft.Left> left;
    private final List<Stateless> stateless = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Correction(
            Contract contract,
            PathTree tree,
            Drafter drafter,
            ListFinder lists,
            Views views,
            List<Draft> kept,
            List<Draft.Left> left) {
        this.contract = contract;
        this.tree = tree;
        this.drafter = drafter;
        this.lists = lists;
        this.views = views;
        this.kept = kept;
        this.left = left;
    }

    List<Stateless> stateless() {
        return stateless;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    void apply(ResourceOverrides overrides) {
        overrides.byName().forEach(this::apply);
    }

    private void apply(String name, ResourceOverrides.Said said) {
        Draft found =
                kept.stream().filter(each -> each.name.equals(name)).findFirst().orElse(null);
        boolean places = said.collection().isPresent() || said.item().isPresent();
        if (found == null && !places) {
            List<String> names = kept.stream().map(each -> each.name).toList();
            unknown("unknown-resource", "there is no resource '" + name + "'", name, names, said.where());
        } else if (said.off() && found != null) {
            kept.remove(found);
            found.dissolve("the resource is turned off")
                    .forEach(each -> stateless.add(new Stateless(each.operation(), each.reason())));
        } else if (places) {
            placed(name, found, said).ifPresent(each -> correct(each, said));
        } else if (found != null) {
            correct(found, said);
        }
    }

    private void unknown(String code, String message, String found, Collection<String> allowed, Location where) {
        diagnostics.add(Diagnostic.error(code, message + Nearest.hint(found, allowed), where));
    }

    // --- paths

    /** Draft the resource anew at the paths that are named; what else was drafted there gives way. */
    private Optional<Draft> placed(String name, @Nullable Draft found, ResourceOverrides.Said said) {
        PathTree.Node collection = said.collection().isPresent()
                ? node(said.collection().get(), said.where("collection")).orElse(null)
                : found == null ? null : found.collection;
        PathTree.Node item = said.item().isPresent()
                ? node(said.item().get(), said.where("item")).orElse(null)
                : found == null ? null : found.item;
        if (collection == null && item == null) {
            return Optional.empty();
        }
        for (Draft each : List.copyOf(kept)) {
            boolean same = each == found
                    || (collection != null && each.collection == collection)
                    || (item != null && each.item == item);
            if (same) {
                kept.remove(each);
                left.addAll(each.dissolve("it was the resource '" + each.name + "', whose place another has"));
            }
        }
        String noun = found == null ? name.substring(name.lastIndexOf('.') + 1) : found.noun;
        Draft draft = drafter.draft(noun, collection, item);
        draft.name = name;
        draft.fixed = SAID;
        List<Operation> taken = new ArrayList<>();
        draft.entries.forEach(each -> taken.add(each.operation()));
        draft.left.forEach(each -> taken.add(each.operation()));
        left.removeIf(each -> taken.contains(each.operation()));
        left.addAll(draft.left);
        kept.add(draft);
        return Optional.of(draft);
    }

    private Optional<PathTree.Node> node(String path, Location where) {
        Optional<PathTree.Node> node =
                tree.find(path).filter(each -> !each.operations().isEmpty());
        if (node.isEmpty()) {
            List<String> paths = contract.operations().stream()
                    .map(each -> each.path().toString())
                    .distinct()
                    .toList();
            unknown("unknown-path", "the contract has no path '" + path + "'", path, paths, where);
        }
        return node;
    }

    // --- what is known of it

    private void correct(Draft draft, ResourceOverrides.Said said) {
        draft.fixed = SAID;
        said.list().ifPresent(way -> list(draft, way, said));
        said.identity().ifPresent(member -> identity(draft, member, said));
        said.roles().forEach((operation, role) -> role(draft, operation, role, said));
    }

    private void identity(Draft draft, Pointer member, ResourceOverrides.Said said) {
        Schema at = draft.thing().orElse(null);
        for (String token : member.tokens()) {
            View view = at == null ? null : views.of(at);
            at = view == null ? null : view.members().get(token);
            if (view != null && at == null && view.isObject()) {
                unknown(
                        "unknown-member",
                        "things of '" + draft.name + "' have no member '" + member + "'",
                        token,
                        view.members().keySet(),
                        said.where("identity"));
                return;
            }
        }
        Optional<String> variable =
                draft.item == null || draft.item.operations().isEmpty()
                        ? Optional.empty()
                        : Optional.of(draft.item.variableName());
        draft.identity = new Identity(Optional.of(member), variable, 1, List.of(new Evidence(SAID, said.where(), 1)));
    }

    private void list(Draft draft, Pointer way, ResourceOverrides.Said said) {
        Operation get = draft.collection == null
                ? null
                : draft.collection.operation("GET").orElse(null);
        Optional<ListShape> shape =
                Optional.ofNullable(get).flatMap(Answers::shown).flatMap(each -> lists.at(each, way));
        if (get == null || shape.isEmpty()) {
            diagnostics.add(Diagnostic.error(
                    "unknown-list",
                    "the list of '" + draft.name + "' has no array of things at '" + way + "'",
                    said.where("list")));
            return;
        }
        take(get);
        draft.listed = shape.get().item();
        draft.entries.add(said(get, Role.LIST, Draft.Details.ofList(shape.get()), said));
    }

    private static Draft.Entry said(
            Operation operation, Role role, Draft.Details details, ResourceOverrides.Said said) {
        return new Draft.Entry(operation, role, new Evidence(SAID, said.where(), 1), details, 1);
    }

    private void role(Draft draft, String name, Optional<Role> role, ResourceOverrides.Said said) {
        Optional<Operation> operation = contract.operations().stream()
                .filter(each -> each.id().equals(name) || each.title().equalsIgnoreCase(name))
                .findFirst();
        if (operation.isEmpty()) {
            List<String> names =
                    contract.operations().stream().map(Operation::id).toList();
            unknown(
                    "unknown-operation",
                    "the contract has no operation '" + name + "'",
                    name,
                    names,
                    said.where("operations").child(name));
            return;
        }
        take(operation.get());
        if (role.isEmpty()) {
            stateless.add(new Stateless(operation.get(), "the operation is turned off"));
        } else {
            draft.entries.add(said(operation.get(), role.get(), details(draft, operation.get(), role.get()), said));
        }
    }

    private Draft.Details details(Draft draft, Operation operation, Role role) {
        Optional<ListShape> list = role == Role.LIST || role == Role.SEARCH
                ? Answers.shown(operation).flatMap(each -> lists.find(each, draft.noun))
                : Optional.empty();
        List<String> variables = operation.path().variables();
        boolean isOfOne = draft.item != null
                && variables.size()
                        >= draft.item.operations().get(0).path().variables().size();
        String variable = isOfOne && role != Role.LIST && role != Role.SEARCH && draft.item != null
                ? draft.item.variableName()
                : null;
        List<PathTemplate.Segment> segments = operation.path().segments();
        PathTemplate.Segment last = segments.get(segments.size() - 1);
        String action = role == Role.ACTION && last.isLiteral() ? last.literal() : "";
        return new Draft.Details(action, variable, null, list.orElse(null), null);
    }

    /** Take an operation from wherever it is. */
    private void take(Operation operation) {
        kept.forEach(each -> {
            each.entries.removeIf(entry -> entry.operation() == operation);
            each.left.removeIf(entry -> entry.operation() == operation);
        });
        left.removeIf(each -> each.operation() == operation);
    }
}
