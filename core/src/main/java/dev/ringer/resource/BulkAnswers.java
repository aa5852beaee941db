package dev.ringer.resource;

import dev.ringer.contract.Operation;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a response to a write of several things tells of it. */
final class BulkAnswers {

    private static final int DEPTH_MAX = 3;

    private static final double ALIKE = 0.5;

    private static final Set<String> FAILED = Set.of(
            "errors",
            "error",
            "failed",
            "failures",
            "failure",
            "failedcount",
            "errorcount",
            "warnings",
            "skipped",
            "rejected",
            "haserrors",
            "invalid");

    private static final Set<String> FLAGS =
            Set.of("success", "succeeded", "ok", "acknowledged", "done", "deleted", "removed", "updated", "created");

    private static final Set<String> WORKED = Set.of(
            "success", "successes", "successful", "succeeded", "created", "updated", "deleted", "removed", "processed");

    private static final Set<String> COUNTS = Set.of(
            "count",
            "total",
            "deleted",
            "deletedcount",
            "updated",
            "updatedcount",
            "created",
            "createdcount",
            "inserted",
            "insertedcount",
            "affected",
            "affectedrows",
            "removed",
            "removedcount",
            "processed",
            "processedcount",
            "success",
            "successcount",
            "succeeded",
            "numdeleted",
            "numupdated",
            "numcreated",
            "totalcount");

    private static final Set<String> STATES = Set.of("status", "statuscode", "code", "success", "result", "outcome");

    private final Views views;

    BulkAnswers(Views views) {
        this.views = views;
    }

    /** What an array shows, and where it is. */
    private record Shown(Bulk.Shows shows, Pointer at) {}

    /** What is said beside an array, or without one. */
    private record Said(List<Pointer> counts, List<Pointer> flags, List<Pointer> failed) {

        boolean says() {
            return !counts.isEmpty() || !flags.isEmpty();
        }
    }

    Bulk.Told find(BulkFinder.Subject subject, Operation operation) {
        Schema body = Answers.shown(operation).orElse(null);
        Said said = new Said(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (body == null) {
            return told(new Shown(Bulk.Shows.NOTHING, Pointer.ROOT), said);
        }
        Shown array = array(subject, body, Pointer.ROOT, 0).orElse(null);
        beside(body, Pointer.ROOT, array == null ? null : array.at(), 0, said);
        Bulk.Shows without = said.says() ? Bulk.Shows.SUMMARY : Bulk.Shows.UNKNOWN;
        return told(array == null ? new Shown(without, Pointer.ROOT) : array, said);
    }

    private static Bulk.Told told(Shown shown, Said said) {
        return new Bulk.Told(shown.shows(), shown.at(), said.counts(), said.flags(), said.failed());
    }

    private void beside(Schema schema, Pointer at, @Nullable Pointer array, int depth, Said said) {
        for (Map.Entry<String, Schema> member : views.of(schema).members().entrySet()) {
            View view = views.of(member.getValue());
            Pointer here = at.child(member.getKey());
            String name = Nouns.plain(member.getKey());
            boolean number = view.types().has(Type.INTEGER) || view.types().has(Type.NUMBER);
            if (here.equals(array)) {
                continue;
            }
            if (FAILED.contains(name) && !view.isObject()) {
                said.failed().add(here);
            } else if (view.isObject() && depth < DEPTH_MAX) {
                beside(member.getValue(), here, array, depth + 1, said);
            } else if (view.isBoolean() && (FLAGS.contains(name) || COUNTS.contains(name))) {
                said.flags().add(here);
            } else if (number && !view.isObject() && COUNTS.contains(name)) {
                said.counts().add(here);
            }
        }
    }

    /** Find the array that tells most: things, else what became of each, else identities. */
    private Optional<Shown> array(BulkFinder.Subject subject, Schema schema, Pointer at, int depth) {
        View view = views.of(schema);
        if (view.isArray()) {
            return view.item()
                    .map(views::of)
                    .flatMap(each -> shows(subject, each, at, depth))
                    .map(each -> new Shown(each, at));
        }
        Shown best = null;
        for (Map.Entry<String, Schema> member : view.members().entrySet()) {
            boolean open = depth < DEPTH_MAX && !FAILED.contains(Nouns.plain(member.getKey()));
            Shown found = open
                    ? array(subject, member.getValue(), at.child(member.getKey()), depth + 1)
                            .orElse(null)
                    : null;
            if (found != null && (best == null || found.shows().compareTo(best.shows()) < 0)) {
                best = found;
            }
        }
        // What looks like one of the things has lists of its own.
        return depth == 0 && subject.likeness(view) >= ALIKE && subject.isNamedIn(view)
                ? Optional.empty()
                : Optional.ofNullable(best);
    }

    private Optional<Bulk.Shows> shows(BulkFinder.Subject subject, View item, Pointer at, int depth) {
        if (item.isObject()) {
            // What may say of each that it failed tells what became of it, however much of a thing it shows.
            boolean judges = item.members().keySet().stream()
                    .anyMatch(each -> FAILED.contains(Nouns.plain(each)) && !subject.has(each));
            if (subject.likeness(item) >= ALIKE && subject.isNamedIn(item) && !judges) {
                return Optional.of(Bulk.Shows.THINGS);
            }
            boolean named = item.member("id").isPresent()
                    || item.members().keySet().stream().anyMatch(subject::isCalled);
            boolean states = item.members().keySet().stream().map(Nouns::plain).anyMatch(STATES::contains);
            return named || states ? Optional.of(Bulk.Shows.RESULTS) : Optional.empty();
        }
        boolean called = depth == 0
                || WORKED.contains(Nouns.plain(at.last()))
                || Nouns.plain(at.last()).equals("ids")
                || subject.isCalled(at.last());
        return called && subject.isIdentity(item) ? Optional.of(Bulk.Shows.IDENTITIES) : Optional.empty();
    }
}
