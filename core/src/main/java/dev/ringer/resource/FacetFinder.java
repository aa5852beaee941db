package dev.ringer.resource;

import dev.ringer.contract.Content;
import dev.ringer.contract.Operation;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds paths and bodies that are about one member of a thing: {@code PUT /orders/{id}/address} with the order's address,
 * {@code POST /nodes/{id}/update} with the node's {@code Spec}.
 */
final class FacetFinder {

    private static final double ALIKE = 0.8;

    /** How much of a body a member knows that the body is said to be of without its name. */
    private static final double KNOWN = 0.9;

    /** How much of such a body the thing itself knows at most. */
    private static final double OTHER = 0.25;

    private static final int MEMBERS_MIN = 2;

    private final Views views;

    FacetFinder(Views views) {
        this.views = views;
    }

    // --- paths

    /** Give the operations of drafts that turn out to be a member of the thing around them to the draft of that thing. */
    void join(List<Draft> drafts) {
        for (Draft each : List.copyOf(drafts)) {
            Draft home = each.kind == Resource.Kind.SINGLETON ? home(each, drafts) : null;
            Pointer member = home == null ? null : named(home, each);
            if (home != null && member != null) {
                drafts.remove(each);
                move(each, home, member);
            }
        }
    }

    private static @Nullable Draft home(Draft draft, List<Draft> drafts) {
        PathTree.Node above = draft.place().parent().orElse(null);
        return drafts.stream()
                .filter(each -> above != null && each.item == above)
                .filter(each -> each.thing().isPresent() && each.identity != null)
                .filter(each -> each.confidence() >= Resources.THRESHOLD)
                .findFirst()
                .orElse(null);
    }

    /** Give the member that is called as the path, and looks like what is read or written there. */
    private @Nullable Pointer named(Draft home, Draft draft) {
        View thing = views.of(home.thing().orElseThrow());
        String name = thing.member(draft.place().step().text()).orElse(null);
        Schema member = name == null ? null : thing.members().get(name);
        boolean alike = member != null
                && Stream.concat(draft.entries.stream().map(Draft.Entry::operation), left(draft))
                        .flatMap(FacetFinder::bodies)
                        .anyMatch(each -> isAlike(views.of(each), views.of(member)));
        return alike ? Pointer.of(Objects.requireNonNull(name)) : null;
    }

    private static Stream<Operation> left(Draft draft) {
        return draft.left.stream().map(Draft.Left::operation);
    }

    private static Stream<Schema> bodies(Operation operation) {
        return Stream.concat(
                Answers.shown(operation).stream(), Answers.sent(operation).flatMap(Content::schema).stream());
    }

    private static boolean isAlike(View body, View member) {
        return body.isObject()
                && (body.target() == member.target()
                        || (member.members().size() >= MEMBERS_MIN && body.overlap(member) >= ALIKE));
    }

    private static void move(Draft draft, Draft home, Pointer member) {
        PathTree.Node item = Objects.requireNonNull(home.item);
        for (Draft.Entry each : draft.entries) {
            Draft.Details details = Draft.Details.ofMember(member, item.variableName(each.operation()));
            Draft.Entry own = each.role() == Role.CREATE ? each.as(Role.REPLACE) : each;
            home.entries.add(own.with(details).weightless());
        }
        home.left.addAll(draft.left);
    }

    // --- bodies

    /** Give the member that the body of a write is of, where the thing itself has next to nothing of it. */
    Optional<Pointer> written(Draft draft, Draft.Entry entry) {
        if (entry.details().member() != null) {
            return Optional.of(entry.details().member());
        }
        Optional<View> body =
                Answers.sent(entry.operation()).flatMap(Content::schema).map(views::of);
        boolean changes = entry.role() == Role.PATCH || entry.role() == Role.ACTION;
        if (!changes
                || draft.kind == Resource.Kind.SINGLETON
                || entry.details().variable() == null
                || draft.thing().isEmpty()
                || body.filter(each -> each.members().size() >= MEMBERS_MIN).isEmpty()) {
            return Optional.empty();
        }
        View thing = views.of(draft.thing().get());
        List<Pointer> members = new ArrayList<>();
        if (known(body.get(), thing) <= OTHER) {
            for (Map.Entry<String, Schema> each : thing.members().entrySet()) {
                if (known(body.get(), views.of(each.getValue())) >= KNOWN) {
                    members.add(Pointer.of(each.getKey()));
                }
            }
        }
        // Several that look alike leave open which is meant.
        return members.size() == 1 ? Optional.of(members.get(0)) : Optional.empty();
    }

    private static double known(View body, View other) {
        long known = body.members().keySet().stream()
                .filter(each -> other.member(each).isPresent())
                .count();
        return (double) known / body.members().size();
    }
}
