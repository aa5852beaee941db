package dev.ringer.resource;

import dev.ringer.contract.Content;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.contract.PathTemplate;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at one collection, with the path of its things, or at one thing without identity. */
final class Drafter {

    private static final Set<String> ENVELOPES = Set.of(
            "data",
            "result",
            "results",
            "response",
            "payload",
            "item",
            "record",
            "entity",
            "value",
            "content",
            "body",
            "attributes",
            "resource",
            "object",
            "detail",
            "details");

    private final Views views;
    private final ListFinder lists;
    private final IdentityFinder identities;

    Drafter(Views views, ListFinder lists) {
        this.views = views;
        this.lists = lists;
        this.identities = new IdentityFinder(views);
    }

    /** Look at a collection's operations and at those of its things; either place may be missing. */
    Draft draft(String noun, PathTree.@Nullable Node collection, PathTree.@Nullable Node item) {
        Draft draft = new Draft(noun, collection, item);
        if (item != null) {
            item.operations().forEach(each -> ofItem(draft, item, each));
        }
        if (collection != null) {
            reading(draft, collection);
            if (draft.kind == Resource.Kind.SINGLETON) {
                collection.operations().forEach(each -> ofSingle(draft, collection, each));
            } else {
                findIdentity(draft);
                collection.operations().forEach(each -> writing(draft, collection, each));
            }
        }
        findIdentity(draft);
        weigh(draft);
        return draft;
    }

    // --- one thing

    private void ofItem(Draft draft, PathTree.Node item, Operation operation) {
        Draft.Details details = Draft.Details.ofVariable(item.variableName(operation));
        String title = "'" + operation.title() + "'";
        switch (item.method(operation)) {
            case "GET" -> readItem(draft, item, operation, details);
            case "PUT" ->
                draft.entries.add(new Draft.Entry(operation, Role.REPLACE, 0.4, title + " replaces one").with(details));
            case "PATCH" ->
                draft.entries.add(new Draft.Entry(operation, Role.PATCH, 0.4, title + " changes one").with(details));
            case "DELETE" ->
                draft.entries.add(new Draft.Entry(operation, Role.DELETE, 0.4, title + " deletes one").with(details));
            case "POST" -> postItem(draft, item, operation, details);
            default -> draft.left.add(new Draft.Left(operation, item, "a " + operation.method() + " changes nothing"));
        }
    }

    private void readItem(Draft draft, PathTree.Node item, Operation operation, Draft.Details details) {
        String title = "'" + operation.title() + "'";
        Optional<Schema> body = Answers.shown(operation);
        boolean lists = body.map(views::of).filter(View::isArray).isPresent()
                || body.flatMap(each -> this.lists.find(each, draft.noun))
                        .filter(each -> each.confidence() > 0.9 && !isEnvelope(body.orElseThrow(), draft, item))
                        .isPresent();
        if (lists) {
            draft.left.add(new Draft.Left(operation, item, "it lists what a value of the path leads to"));
        } else if (body.map(views::of).filter(View::isObject).isPresent()) {
            draft.entries.add(new Draft.Entry(operation, Role.READ, 0.5, title + " reads one").with(details));
            envelope(draft, item, body.orElseThrow());
        } else {
            boolean some = body.isPresent();
            draft.entries.add(new Draft.Entry(
                            operation,
                            Role.READ,
                            some ? 0.3 : 0.2,
                            title + (some ? " reads one, whose form is open" : " asks whether there is one"))
                    .with(details));
        }
    }

    /** Tell whether the body has a thing of its own identity beside the list that was found. */
    private boolean isEnvelope(Schema body, Draft draft, PathTree.Node item) {
        return identities
                .find(clue(draft, item), body)
                .filter(each -> each.confidence() > 0.8)
                .isPresent();
    }

    private void envelope(Draft draft, PathTree.Node item, Schema body) {
        IdentityFinder.Clue clue = clue(draft, item);
        double own = identities
                .find(clue, body)
                .filter(each -> each.member()
                        .filter(member -> member.tokens().size() > 1
                                && wraps(member.tokens().get(0), draft))
                        .isEmpty())
                .map(Identity::confidence)
                .orElse(0.0);
        draft.read = body;
        double best = Math.max(own, 0.4);
        if (own >= 0.8) {
            return;
        }
        View view = views.of(body);
        for (var member : view.members().entrySet()) {
            View inner = views.of(member.getValue());
            if (!wraps(member.getKey(), draft) || !inner.isObject()) {
                continue;
            }
            double sure = identities
                    .find(clue, member.getValue())
                    .map(Identity::confidence)
                    .orElse(0.0);
            if (sure > best) {
                best = sure;
                draft.read = member.getValue();
                draft.envelope = Pointer.of(member.getKey());
            }
        }
    }

    /** Tell whether a member is called as what has the whole thing in it is. */
    private static boolean wraps(String member, Draft draft) {
        return ENVELOPES.contains(Nouns.plain(member))
                || Nouns.singularPlain(member).equals(Nouns.singularPlain(draft.noun));
    }

    /** A POST to a thing changes it when it sends what the thing has; else it does something of its own. */
    private void postItem(Draft draft, PathTree.Node item, Operation operation, Draft.Details details) {
        Optional<View> sent = Answers.sent(operation).flatMap(Content::schema).map(views::of);
        Optional<View> shown = item.operation("GET")
                .or(() -> Optional.of(operation))
                .flatMap(Answers::shown)
                .map(views::of);
        Optional<View> after = Answers.shown(operation).map(views::of);
        boolean shows = after.isPresent() && shown.isPresent() && after.get().overlap(shown.get()) >= 0.75;
        double known = sent.isPresent() && shown.isPresent() ? loosely(sent.get(), shown.get()) : 0;
        boolean alike = known >= 0.4 || (shows && known > 0);
        boolean sole =
                draft.collection == null || draft.collection.operation("POST").isEmpty();
        boolean adds =
                operation.detail().body().isEmpty() && item.operation("DELETE").isPresent();
        boolean makes = sole
                && (Outcomes.of(operation).names(201) || adds)
                && item.operation("PUT").isEmpty();
        if (makes) {
            draft.entries.add(new Draft.Entry(
                            operation,
                            Role.CREATE,
                            0.35,
                            "'" + operation.title() + "' makes the one that the path names")
                    .with(details));
        } else if (alike && item.operation("PATCH").isEmpty()) {
            draft.entries.add(new Draft.Entry(
                            operation, Role.PATCH, 0.4, "'" + operation.title() + "' sends members of one to change it")
                    .with(details));
        } else {
            draft.left.add(new Draft.Left(operation, item, "what it does to a thing is not said"));
        }
    }

    /** Forms spell members in their own way, so letters count only. */
    private static double loosely(View sent, View shown) {
        if (sent.members().isEmpty()) {
            return 0;
        }
        long known = sent.members().keySet().stream()
                .filter(each -> shown.member(each).isPresent())
                .count();
        return (double) known / sent.members().size();
    }

    // --- all of them

    private void reading(Draft draft, PathTree.Node collection) {
        Operation get = collection.operation("GET").orElse(null);
        Optional<Schema> body = get == null ? Optional.empty() : Answers.shown(get);
        Optional<ListShape> list = body.flatMap(each -> lists.find(each, ListFinder.noun(draft.noun)))
                .filter(each -> each.entries() == ListShape.Entries.THINGS || draft.item != null);
        if (get != null && list.isPresent()) {
            ListShape shape = list.get();
            draft.listed = shape.entries() == ListShape.Entries.THINGS ? shape.item() : null;
            String at = shape.items().isRoot() ? "its body" : "'" + shape.items() + "'";
            draft.entries.add(new Draft.Entry(
                            get, Role.LIST, 0.5 * shape.confidence(), "'" + get.title() + "' lists them in " + at)
                    .with(Draft.Details.ofList(shape)));
        } else if (draft.thingPlace().isEmpty()) {
            boolean object = body.map(views::of).filter(each -> each.isObject()).isPresent();
            draft.kind = get == null || object ? Resource.Kind.SINGLETON : draft.kind;
            draft.read = object ? body.orElseThrow() : null;
            if (get != null && !object) {
                draft.left.add(new Draft.Left(get, collection, "its body shows neither a list nor a thing"));
            }
            if (get == null
                    && collection.operation("PUT").isEmpty()
                    && collection.operation("PATCH").isEmpty()) {
                draft.kind = Resource.Kind.COLLECTION;
            }
        } else if (get != null) {
            draft.left.add(new Draft.Left(get, collection, "its body shows no list of things"));
        }
    }

    private void writing(Draft draft, PathTree.Node collection, Operation operation) {
        String title = "'" + operation.title() + "'";
        boolean kept = draft.thingPlace().isPresent() || draft.has(Role.LIST);
        boolean many = Answers.sent(operation)
                .flatMap(Content::schema)
                .map(views::of)
                .filter(View::isArray)
                .isPresent();
        String method = collection.method(operation);
        switch (method) {
            case "GET" -> {}
            case "POST" -> {
                if (!kept || Nouns.isQuestion(draft.noun) || collection.step().kind() == PathTree.Step.Kind.METHOD) {
                    draft.left.add(new Draft.Left(operation, collection, "nothing reads what it makes"));
                } else if (many) {
                    draft.entries.add(new Draft.Entry(operation, Role.BULK, 0.3, title + " makes several"));
                } else {
                    create(draft, operation, title);
                }
            }
            case "PUT", "PATCH" -> {
                Role role = method.equals("PUT") ? Role.REPLACE : Role.PATCH;
                if (kept && !many && sendsIdentity(draft, operation)) {
                    draft.entries.add(new Draft.Entry(operation, role, 0.35, title + " sends one with its identity"));
                } else if (kept) {
                    draft.entries.add(new Draft.Entry(operation, Role.BULK, 0.2, title + " changes several"));
                } else {
                    draft.left.add(new Draft.Left(operation, collection, "nothing reads what it changes"));
                }
            }
            case "DELETE" -> {
                if (draft.has(Role.LIST)) {
                    draft.entries.add(new Draft.Entry(operation, Role.BULK, 0.2, title + " deletes several"));
                } else {
                    draft.left.add(new Draft.Left(operation, collection, "nothing reads what it deletes"));
                }
            }
            default ->
                draft.left.add(new Draft.Left(operation, collection, "a " + operation.method() + " changes nothing"));
        }
    }

    private void create(Draft draft, Operation operation, String title) {
        Optional<View> thing = draft.thing().map(views::of);
        Optional<View> sent = Answers.sent(operation).flatMap(Content::schema).map(views::of);
        boolean alike = sent.isPresent() && thing.isPresent() && loosely(sent.get(), thing.get()) >= 0.3;
        boolean made =
                Outcomes.of(operation).names(201) || Outcomes.of(operation).names(202);
        double weight = 0.35 + (alike ? 0.1 : 0) + (made ? 0.05 : 0);
        String says = title + " makes one" + (alike ? ", since it sends members of one" : "")
                + (made ? ", by its status" : "");
        draft.entries.add(new Draft.Entry(operation, Role.CREATE, weight, says));
        if (draft.thing().isEmpty()) {
            draft.read = Answers.shown(operation)
                    .filter(each -> views.of(each).isObject())
                    .or(() -> Answers.sent(operation).flatMap(Content::schema))
                    .orElse(null);
        }
    }

    private boolean sendsIdentity(Draft draft, Operation operation) {
        Identity identity = draft.identity;
        Optional<View> sent = Answers.sent(operation).flatMap(Content::schema).map(views::of);
        return identity != null
                && sent.isPresent()
                && identity.member()
                        .filter(each ->
                                sent.get().members().containsKey(each.tokens().get(0)))
                        .isPresent();
    }

    // --- single things

    private void ofSingle(Draft draft, PathTree.Node node, Operation operation) {
        String title = "'" + operation.title() + "'";
        switch (node.method(operation)) {
            case "GET" -> draft.entries.add(new Draft.Entry(operation, Role.READ, 0.3, title + " reads it"));
            case "PUT" -> draft.entries.add(new Draft.Entry(operation, Role.REPLACE, 0.5, title + " replaces it"));
            case "PATCH" -> draft.entries.add(new Draft.Entry(operation, Role.PATCH, 0.5, title + " changes it"));
            case "DELETE" -> draft.entries.add(new Draft.Entry(operation, Role.DELETE, 0.25, title + " deletes it"));
            case "POST" -> postSingle(draft, node, operation, title);
            default -> draft.left.add(new Draft.Left(operation, node, "a " + operation.method() + " changes nothing"));
        }
    }

    private void postSingle(Draft draft, PathTree.Node node, Operation operation, String title) {
        Optional<View> sent = Answers.sent(operation).flatMap(Content::schema).map(views::of);
        Optional<View> thing = Optional.ofNullable(draft.read).map(views::of);
        boolean alike = sent.isPresent() && thing.isPresent() && loosely(sent.get(), thing.get()) >= 0.5;
        boolean makes = node.operation("PUT").isPresent()
                || node.operation("DELETE").isPresent()
                || Outcomes.of(operation).names(201);
        if (alike || makes) {
            Role role = makes ? Role.CREATE : Role.PATCH;
            draft.entries.add(new Draft.Entry(
                    operation,
                    role,
                    alike ? 0.5 : 0.2,
                    title + (makes ? " makes it" : " sends members of it to change it")));
        } else {
            draft.left.add(new Draft.Left(operation, node, "what it does is not said"));
        }
    }

    // --- identity and weight

    private IdentityFinder.Clue clue(Draft draft, PathTree.@Nullable Node item) {
        PathTree.Node place = item == null ? draft.thingPlace().orElse(null) : item;
        if (place == null) {
            return new IdentityFinder.Clue(null, null, draft.noun);
        }
        String variable = place.variableName();
        return new IdentityFinder.Clue(variable, parameter(place.any(), variable), draft.noun);
    }

    private static @Nullable Schema parameter(Operation operation, String variable) {
        return operation.detail().parameters(Parameter.In.PATH).stream()
                .filter(each -> each.name().equals(PathTemplate.name(variable)))
                .findFirst()
                .flatMap(Parameter::schema)
                .orElse(null);
    }

    private void findIdentity(Draft draft) {
        if (draft.identity != null || draft.kind == Resource.Kind.SINGLETON) {
            return;
        }
        IdentityFinder.Clue clue = clue(draft, draft.item);
        Identity found = null;
        for (Schema each :
                Stream.of(draft.read, draft.listed).filter(Objects::nonNull).toList()) {
            Identity candidate = identities.find(clue, each).orElse(null);
            if (candidate != null && (found == null || candidate.confidence() > found.confidence() + 0.05)) {
                found = candidate;
            }
        }
        draft.identity = found;
    }

    /** Tell whether the path is below one of reports, which are made for the asking. */
    private static boolean isReport(Draft draft) {
        for (PathTree.Node at = draft.place(); at != null; at = at.parent().orElse(null)) {
            if (at.step().isName() && Nouns.isReport(at.step().text())) {
                return at != draft.place() || draft.item == null;
            }
        }
        return false;
    }

    private void weigh(Draft draft) {
        if (draft.kind == Resource.Kind.SINGLETON) {
            boolean changes =
                    draft.entries.stream().anyMatch(each -> each.role().writes());
            if (changes ? Nouns.isSingle(draft.noun) : Nouns.isCaller(draft.noun)) {
                draft.evidence.add(new Evidence(
                        "there is one '" + draft.noun + "' by its name",
                        draft.place().operations().isEmpty()
                                ? draft.entries.get(0).operation().location()
                                : draft.place().operations().get(0).location(),
                        0.45));
            }
            draft.doubt = !draft.has(Role.READ)
                    ? 0.5
                    : Nouns.isFact(draft.noun) && !draft.has(Role.REPLACE) && !draft.has(Role.PATCH)
                            ? 0.6
                            : Nouns.isQuestion(draft.noun) ? 0.5 : 1;
            return;
        }
        Identity identity = draft.identity;
        if (identity != null && identity.member().isPresent()) {
            double weight = 0.5 * Math.max(0, (identity.confidence() - 0.3) / 0.7);
            draft.evidence.add(new Evidence(
                    identity.evidence().get(0).says(),
                    identity.evidence().get(0).where(),
                    weight));
        }
        if (draft.read != null && draft.listed != null && views.of(draft.read).overlap(views.of(draft.listed)) >= 0.7) {
            draft.evidence.add(
                    new Evidence("what is listed has the members of what is read", draft.listed.location(), 0.3));
        }
        boolean reads = draft.entries.stream().noneMatch(each -> each.role().writes());
        boolean vague = identity == null || identity.confidence() < 0.8;
        boolean open = draft.listed != null && draft.read == null && draft.has(Role.READ);
        boolean alone = draft.thingPlace().isEmpty();
        if (reads && alone) {
            draft.doubt = 0.5;
        } else if (reads && ((open && vague) || isReport(draft))) {
            draft.doubt = 0.6;
        } else if (draft.item == null && Nouns.isVerb(draft.noun) && !Nouns.isPlural(draft.noun)) {
            draft.doubt = 0.5;
        } else if (Nouns.isQuestion(draft.noun) && !draft.writesItems()) {
            draft.doubt = 0.5;
        } else if (alone && !draft.has(Role.LIST)) {
            draft.doubt = 0.3;
        }
    }
}
