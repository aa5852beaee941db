package dev.ringer.resource;

import dev.ringer.contract.Operation;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A resource while it is being found. Used by one thread. */
final class Draft {

    /**
     * An operation and what it seems to do.
     *
     * @param sure how likely the role is, given the resource; 0 where it is as likely as the resource
     */
    record Entry(Operation operation, Role role, Evidence evidence, Details details, double sure) {

        Entry(Operation operation, Role role, double weight, String says) {
            this(operation, role, new Evidence(says, operation.location(), weight), Details.NONE, 0);
        }

        Entry with(Details more) {
            return new Entry(operation, role, evidence, more, sure);
        }

        Entry as(Role other) {
            return new Entry(operation, other, evidence, details, sure);
        }

        /** Give a copy that is no reason to believe in a resource. */
        Entry weightless() {
            return new Entry(operation, role, new Evidence(evidence.says(), evidence.where(), 0), details, sure);
        }
    }

    /**
     * What is known beside the role.
     *
     * @param variable that names the thing; null where none does
     * @param key member that the variable is compared with, where it is not the identity
     * @param member of the thing that it is about; null where it is about the whole
     */
    record Details(
            String action,
            @Nullable String variable,
            @Nullable Pointer key,
            @Nullable ListShape list,
            @Nullable Pointer member) {

        static final Details NONE = new Details("", null, null, null, null);

        static Details ofMember(Pointer member, String variable) {
            return new Details("", variable, null, null, member);
        }

        /** Give a copy whose variable is compared with the identity of another draft. */
        Details withKey(Draft other) {
            Pointer named =
                    other.identity == null ? null : other.identity.member().orElse(null);
            return new Details(action, variable, named, list, member);
        }

        static Details ofAction(String action, @Nullable String variable) {
            return new Details(action, variable, null, null, null);
        }

        static Details ofVariable(@Nullable String variable) {
            return new Details("", variable, null, null, null);
        }

        static Details ofList(ListShape list) {
            return new Details("", null, null, list, null);
        }
    }

    /** An operation that found no place, and why. */
    record Left(Operation operation, PathTree.Node node, String reason) {}

    final String noun;
    final PathTree.@Nullable Node collection;
    final PathTree.@Nullable Node item;
    final List<Entry> entries = new ArrayList<>();
    final List<Left> left = new ArrayList<>();
    final List<Evidence> evidence = new ArrayList<>();
    final List<String> aliases = new ArrayList<>();

    /** Drafts whose paths turned out to lead to the same things. */
    final List<Draft> places = new ArrayList<>();

    Resource.Kind kind = Resource.Kind.COLLECTION;
    String name = "";
    double doubt = 1;

    @Nullable
    Schema read;

    @Nullable
    Schema listed;

    Pointer envelope = Pointer.ROOT;

    @Nullable
    Identity identity;

    @Nullable
    String fixed;

    Draft(String noun, PathTree.@Nullable Node collection, PathTree.@Nullable Node item) {
        this.noun = noun;
        this.collection = collection;
        this.item = item;
    }

    /** Give the schema of one thing: as it is read, else as it is listed. */
    Optional<Schema> thing() {
        return Optional.ofNullable(read).or(() -> Optional.ofNullable(listed));
    }

    Optional<Pointer> identityMember() {
        return Optional.ofNullable(identity).flatMap(Identity::member);
    }

    /** Tell whether a place is that of one thing, on any of the paths. */
    boolean isItem(PathTree.Node node) {
        return node == item || places.stream().anyMatch(each -> each.item == node);
    }

    boolean isCollection(PathTree.Node node) {
        return node == collection || places.stream().anyMatch(each -> each.collection == node);
    }

    /** Tell whether an operation does it to a whole thing. */
    boolean has(Role role) {
        return entries.stream()
                .anyMatch(each -> each.role() == role && each.details().member() == null);
    }

    boolean writesItems() {
        return has(Role.REPLACE) || has(Role.PATCH) || has(Role.DELETE);
    }

    /** Give the place of one thing, also where it has no operations of its own. */
    Optional<PathTree.Node> thingPlace() {
        return Optional.ofNullable(item)
                .or(() -> Optional.ofNullable(collection).flatMap(PathTree.Node::variable));
    }

    /** Give the place that stands for the whole. */
    PathTree.Node place() {
        return collection != null ? collection : Objects.requireNonNull(item);
    }

    double confidence() {
        if (fixed != null) {
            return 1;
        }
        List<Evidence> all = new ArrayList<>(evidence);
        entries.forEach(each -> all.add(each.evidence()));
        return Math.min(0.99, Evidence.together(all) * doubt);
    }

    /** Take back everything: each operation is left, for a reason. */
    List<Left> dissolve(String reason) {
        List<Left> all = new ArrayList<>(left);
        for (Entry each : entries) {
            PathTree.Node node = item != null && item.operations().contains(each.operation()) ? item : place();
            all.add(new Left(each.operation(), node, reason));
        }
        return all;
    }
}
