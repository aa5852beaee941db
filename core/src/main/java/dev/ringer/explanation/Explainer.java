package dev.ringer.explanation;

import dev.ringer.engine.MockEngine;
import dev.ringer.engine.World;
import dev.ringer.example.ExampleAnswerer;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Preferences;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.ValidationMode;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Fault;
import dev.ringer.http.Request;
import dev.ringer.journal.JournalEntry;
import dev.ringer.journal.Masks;
import dev.ringer.session.Session;
import dev.ringer.stub.Near;
import dev.ringer.stub.StubSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Explains answers. Works on copies of what counts and moves on, so that asking changes nothing. Safe for use by several
 * threads.
 */
public final class Explainer {

    private static final int STUBS_MAX = 3;
    private static final int EXAMPLES_MAX = 10;
    private static final int VIOLATIONS_MAX = 10;
    private static final int CHANGES_MAX = 8;

    /** A stub elsewhere than where the request came to is no help when it is further off. */
    private static final double FAR = 0.62;

    /** An operation that is further off than the nearest one by more than this is not what was meant. */
    private static final double BESIDE_TIMES = 1.3;

    private static final double BESIDE_MORE = 0.03;

    private final MockEngine engine;

    public Explainer(MockEngine engine) {
        this.engine = engine;
    }

    /**
     * Explain what would be answered, without sending it.
     *
     * @param session whose rules hold
     */
    public Explanation explain(Session session, Request request) {
        Evidence trial = Evidence.of(engine.rehearse(session, request));
        return explain(session, trial, session.clock().instant(), new ArrayList<>());
    }

    /**
     * Explain an exchange. What was recorded counts; what was not is told as it would be by the rules of today, and a note
     * says so where these would answer otherwise.
     */
    public Explanation explain(JournalEntry entry) {
        List<String> notes = new ArrayList<>();
        Session session = engine.sessions().get(entry.session()).orElseGet(() -> {
            notes.add("The session '" + entry.session() + "' is gone; this is by the rules of the server itself.");
            return engine.sessions().server();
        });
        Evidence evidence = Evidence.of(entry);
        if (entry.isRequestTruncated()) {
            notes.add("Of the body " + evidence.request().body().length() + " of " + entry.requestBytes()
                    + " bytes were kept; what looks at the body sees these.");
        }
        if (isMasked(evidence.request())) {
            notes.add("Secrets of the request are masked (" + Masks.MASK + "); what looks at them sees the mask.");
        }
        Evidence trial = Evidence.of(engine.rehearse(session, evidence.request()));
        if (evidence.origin() != Origin.SERVER && !evidence.agrees(trial)) {
            notes.add("Today it would be answered otherwise: " + trial.status() + ", "
                    + trial.origin().word() + ", " + trial.reason().replaceAll("[.]$", "")
                    + ". Contracts, stubs, steps, counts or settings have changed since, or what is masked counts.");
        }
        return explain(session, evidence, entry.time(), notes);
    }

    private static boolean isMasked(Request request) {
        for (int i = 0; i < request.headers().size(); i++) {
            if (request.headers().value(i).contains(Masks.MASK)) {
                return true;
            }
        }
        return request.target().query().raw().contains(Masks.MASK);
    }

    private Explanation explain(Session session, Evidence evidence, Instant now, List<String> notes) {
        World world = engine.world();
        Case today = Case.of(world, session, evidence.request());
        boolean refused = isRefusedForViolations(today, evidence);
        Near.Stubs stubs = stubs(today, evidence, refused, now);
        if (stubs.looked() < stubs.all()) {
            notes.add(
                    "The request is large: " + stubs.looked() + " of " + stubs.all() + " stubs were held against it.");
        }
        List<Explanation.Lead> leads = new Leads(evidence.request(), today.route()).among(world.mounts());
        return new Explanation(
                new Explanation.Asked(
                        evidence.id(),
                        evidence.session(),
                        evidence.request().method(),
                        evidence.request().target().toString()),
                new Explanation.Outcome(
                        evidence.status(), evidence.origin(), evidence.reason(), evidence.stub(), evidence.operation()),
                new Rungs(today, evidence, stubs).all(),
                leads,
                stubs,
                examples(today, evidence),
                isMade(evidence) ? Optional.of(today.made()) : Optional.empty(),
                new Explanation.Check(
                        today.mode().map(ValidationMode::word).orElse(""),
                        today.modeFrom(),
                        bounded(evidence.violations()),
                        bounded(evidence.replyViolations())),
                sending(evidence, stubs),
                evidence.callbacks(),
                changes(today, evidence, leads, stubs),
                wantsStub(today, evidence)
                        ? new ReadyStub(world, evidence.request()).write(today.route(), refused)
                        : Optional.empty(),
                notes);
    }

    private static List<Violation> bounded(List<Violation> all) {
        return all.subList(0, Math.min(VIOLATIONS_MAX, all.size()));
    }

    private static boolean isRefusedForViolations(Case today, Evidence evidence) {
        return evidence.violations().stream().anyMatch(each -> each.severity() == Violation.Severity.ERROR)
                && today.mode().orElse(ValidationMode.OFF) == ValidationMode.ENFORCE;
    }

    /** What the caller asks for with Prefer comes before stubs, and what cannot be read is refused before them. */
    private static boolean wantsStub(Case today, Evidence evidence) {
        return evidence.origin() != Origin.SERVER
                && evidence.origin() != Origin.STUB
                && (!(today.route() instanceof Route.Found)
                        || (!today.preferences().isForced()
                                && Preferences.of(evidence.request()) instanceof Preferences.Reading.Read));
    }

    private static boolean isMade(Evidence evidence) {
        return evidence.origin() == Origin.GENERATED || evidence.reason().startsWith("made from");
    }

    // --- stubs

    private static Near.Stubs stubs(Case today, Evidence evidence, boolean refused, Instant now) {
        Near.Stubs found = today.session()
                .stubs(today.world().stubs())
                .near(
                        evidence.request(),
                        today.route(),
                        refused ? StubSet.Stage.INVALID : StubSet.Stage.VALID,
                        today.session().state(),
                        now,
                        STUBS_MAX + 1);
        List<Near> nearest = new ArrayList<>();
        found.nearest().stream().filter(each -> isThe(each, evidence)).forEach(nearest::add);
        found.nearest().stream()
                .filter(each -> !isThe(each, evidence) && each.distance() <= FAR)
                .limit(STUBS_MAX)
                .forEach(nearest::add);
        return new Near.Stubs(nearest, found.looked(), found.all());
    }

    private static boolean isThe(Near near, Evidence evidence) {
        return evidence.stub().filter(near.stub().name()::equals).isPresent();
    }

    // --- examples

    private static Optional<Explanation.Examples> examples(Case today, Evidence evidence) {
        if (today.call().isEmpty() || evidence.origin() == Origin.REFUSAL || evidence.origin() == Origin.STUB) {
            return Optional.empty();
        }
        Call call = today.call().get();
        List<ExampleAnswerer.Candidate> all = today.world().example().candidates(call);
        List<Explanation.Paired> shown = all.stream()
                .map(each -> paired(each, evidence))
                .sorted((one, other) -> Boolean.compare(other.isChosen(), one.isChosen()))
                .limit(EXAMPLES_MAX)
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Explanation.Examples(
                        call.selection().response().key() + " "
                                + call.selection().type(),
                        shown));
    }

    private static Explanation.Paired paired(ExampleAnswerer.Candidate each, Evidence evidence) {
        boolean chosen = evidence.reason().startsWith("the example '" + each.name() + "'");
        String why = chosen
                ? evidence.reason().substring(("the example '" + each.name() + "' ").length())
                : !each.isValid() ? "violates its schema" : "ask for it with 'Prefer: example=" + each.name() + "'";
        return new Explanation.Paired(each.name(), chosen, why);
    }

    // --- sending

    /** What is slow by its stub has no delay of the server's. */
    private static Explanation.Sending sending(Evidence evidence, Near.Stubs stubs) {
        Optional<Near> stub =
                stubs.nearest().stream().filter(each -> isThe(each, evidence)).findFirst();
        return new Explanation.Sending(
                evidence.pace(),
                evidence.pace().isNone() ? "" : from(stub.filter(Near::saysDelay)),
                evidence.fault(),
                evidence.fault() == Fault.NONE ? "" : from(stub.filter(Near::saysFault)));
    }

    private static String from(Optional<Near> stub) {
        return stub.isPresent() ? "the stub" : "the server's settings";
    }

    // --- changes

    private static List<String> changes(Case today, Evidence evidence, List<Explanation.Lead> leads, Near.Stubs stubs) {
        Set<String> changes = new LinkedHashSet<>();
        if (evidence.origin() == Origin.REFUSAL && !(today.route() instanceof Route.Found)) {
            double nearest = leads.isEmpty() ? 0 : leads.get(0).distance();
            leads.stream()
                    .filter(each -> each.distance() <= nearest * BESIDE_TIMES + BESIDE_MORE)
                    .map(Explanation.Lead::change)
                    .filter(each -> !each.isEmpty())
                    .forEach(changes::add);
        } else if (evidence.origin() == Origin.REFUSAL) {
            evidence.violations().forEach(each -> changes.add(each.message()));
            if (changes.isEmpty()) {
                // Not acceptable, not documented, or a preference that cannot be read: the reason says what there is.
                changes.add(evidence.reason());
            }
        }
        boolean answered = evidence.origin() == Origin.STUB || evidence.origin() == Origin.FORCED;
        if (!answered && evidence.origin() != Origin.SERVER) {
            stubs.nearest().stream()
                    .filter(each -> !each.changes().isEmpty())
                    .filter(each -> each.isThere() || !(today.route() instanceof Route.Found))
                    .forEach(each -> changes.add(
                            "For the stub '" + each.stub().name() + "': " + String.join(" ", each.changes())));
        }
        return changes.stream().limit(CHANGES_MAX).toList();
    }
}
