package dev.ringer.keeper;

import dev.ringer.exchange.Call;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Bulk;
import dev.ringer.state.Entity;
import dev.ringer.state.Entry;
import dev.ringer.state.Gathering;
import dev.ringer.state.Tombstone;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes several things in one step: each as if it were the only one, and all of them or none. Others see them all at the
 * same moment.
 */
final class BulkWork {

    /** Things that one request may write. */
    static final int ITEMS_MAX = 10_000;

    private final Present present;
    private final Writing writing;
    private final Creation creation;
    private final Changing changing;
    private final Removal removal;
    private final BulkItems items;
    private final BulkReply reply;

    BulkWork(
            Present present,
            Writing writing,
            Creation creation,
            Changing changing,
            Removal removal,
            BulkItems items,
            BulkReply reply) {
        this.present = present;
        this.writing = writing;
        this.creation = creation;
        this.changing = changing;
        this.removal = removal;
        this.items = items;
        this.reply = reply;
    }

    /**
     * A thing that was written.
     *
     * @param value what became of it; of what is deleted, what it was
     */
    record Done(BulkItem item, String identity, Json value) {}

    /**
     * Write what the request says.
     *
     * @return nothing where it is not known which things are meant
     */
    Optional<Decision> write(Turn turn, Optional<Json> sent) {
        Bulk bulk = turn.role().bulk().orElse(null);
        if (bulk == null || turn.resource().schema().isEmpty() || !items.isSaid(turn, bulk, sent)) {
            return Optional.empty();
        }
        Json body = sent.orElse(JsonObject.EMPTY);
        return Replies.call(turn, bulk.doing() == Bulk.Doing.CREATE ? 201 : 200)
                .flatMap(call -> writing.repeat(turn, now -> write(now, call, bulk, body))
                        .or(() -> Optional.of(Decision.Declined.conflict("Others write "
                                + turn.resource().name() + " all the time, so that nothing was done."))));
    }

    private Optional<Decision> write(Turn turn, Call call, Bulk bulk, Json sent) {
        List<BulkItem> all = items.of(turn, bulk, sent);
        if (all.size() > ITEMS_MAX) {
            return Optional.of(new Decision.Declined(
                    List.of(413, 422, 400),
                    "too-many",
                    "At most " + ITEMS_MAX + " " + turn.resource().name() + " are written at once.",
                    ""));
        }
        Gathering gathering = new Gathering(turn.view());
        List<Done> done = new ArrayList<>(all.size());
        for (BulkItem each : all) {
            Optional<Decision> refusal = each(turn, gathering, each, done);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        List<Done> shown = done.stream()
                .filter(each -> bulk.doing() != Bulk.Doing.SET || each.item().doing() != BulkItem.Doing.DELETE)
                .toList();
        return gathering.size() == 0
                ? Optional.of(reply.of(turn, call, bulk, shown))
                : Writing.done(
                        writing.roomy(
                                turn,
                                gathering::keys,
                                () -> gathering.into(turn.holdings().store())),
                        turn,
                        outcome -> Optional.of(reply.of(turn, call, bulk, shown)));
    }

    /** Write one of them, and note it; gives why it is not done. */
    private Optional<Decision> each(Turn all, Gathering gathering, BulkItem item, List<Done> done) {
        Optional<Decision> wrong = wrong(all, item);
        if (wrong.isPresent()) {
            return wrong;
        }
        int before = gathering.size();
        Turn turn = all.about(item, gathering);
        if (item.doing() == BulkItem.Doing.DELETE && isDeletedBy(all, turn)) {
            deleted(all, item, done);
            return Optional.empty();
        }
        Json last = item.identity() == null || item.doing() == BulkItem.Doing.CREATE
                ? null
                : present.of(turn).value();
        if (item.doing() == BulkItem.Doing.ENSURE && last != null && present.isListed(turn)) {
            done.add(new Done(item, Objects.requireNonNull(item.identity()), last));
            return Optional.empty();
        }
        Optional<Decision> decision = switch (item.doing()) {
            case CREATE -> creation.create(turn, Optional.of(item.value()));
            case UPDATE, UPSERT, ENSURE -> changing.change(turn, Optional.of(item.value()));
            case DELETE -> removal.delete(turn);
        };
        if (decision.orElse(null) instanceof Decision.Answered && gathering.size() > before) {
            Entry own = gathering.get(before);
            done.add(new Done(item, own.identity(), value(own, last)));
            return Optional.empty();
        }
        Decision.Declined reason =
                decision.orElse(null) instanceof Decision.Declined declined ? declined : undone(turn, item);
        return Optional.of(refused(item, reason));
    }

    private Decision.Declined undone(Turn turn, BulkItem item) {
        return item.doing() == BulkItem.Doing.UPDATE
                ? present.of(turn).missing()
                : Decision.Declined.invalid(
                        Decision.Declined.IMPOSSIBLE, "No " + turn.resource().noun() + " can be made of it.");
    }

    /** Tell whether the thing went with another, or was sent twice: the request itself has deleted it. */
    private static boolean isDeletedBy(Turn all, Turn one) {
        Entry entry =
                one.changed(Objects.requireNonNull(one.place().identity())).orElse(null);
        boolean gone = entry instanceof Tombstone
                || (entry instanceof Entity entity && Removal.isMarked(one.resource(), entity.value()));
        return entry != null && gone && entry.version() > all.view().sequence();
    }

    private void deleted(Turn all, BulkItem item, List<Done> done) {
        String identity = Objects.requireNonNull(item.identity());
        if (done.stream().noneMatch(each -> each.identity().equals(identity))) {
            Json last = present.of(all.about(item, new Gathering(all.view()))).value();
            done.add(new Done(item, identity, last == null ? JsonObject.EMPTY : last));
        }
    }

    private static Json value(Entry entry, @Nullable Json last) {
        return entry instanceof Entity entity ? entity.value() : last == null ? JsonObject.EMPTY : last;
    }

    private static Optional<Decision> wrong(Turn turn, BulkItem item) {
        String identity = item.identity();
        String noun = turn.resource().noun();
        if (identity == null && item.doing() != BulkItem.Doing.CREATE) {
            return Optional.of(refused(
                    item, Decision.Declined.invalid("identity", "It is not said which " + noun + " is meant.")));
        }
        return identity != null && identity.length() > Place.IDENTITY_MAX
                ? Optional.of(refused(
                        item,
                        Decision.Declined.missing("There is no " + noun + " whose name has more than "
                                + Place.IDENTITY_MAX + " characters.")))
                : Optional.empty();
    }

    /** Refuse all for one of them: what the contract has no response for is a body that cannot be taken. */
    private static Decision refused(BulkItem item, Decision.Declined one) {
        Set<Integer> statuses = new LinkedHashSet<>(one.statuses());
        statuses.addAll(List.of(422, 400));
        boolean named = !item.at().isRoot();
        Pointer at = item.at().append(Pointer.parse(one.pointer()));
        String where = named ? " ('" + item.at() + "')" : "";
        String message = one.message().substring(0, one.message().length() - 1);
        return new Decision.Declined(
                List.copyOf(statuses), one.code(), message + where + ", so nothing was done.", at.toString());
    }
}
