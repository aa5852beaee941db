package dev.ringer.explanation;

import dev.ringer.exchange.Call;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Selection;
import dev.ringer.exchange.ValidationMode;
import dev.ringer.stub.Near;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of each rung of the ladder why it answered or did not. */
final class Rungs {

    /** Those that every request meets; others are told of where they answered. */
    private static final List<Origin> ALWAYS =
            List.of(Origin.REFUSAL, Origin.FORCED, Origin.STUB, Origin.RESOURCE, Origin.EXAMPLE, Origin.GENERATED);

    private final Case today;
    private final Evidence evidence;
    private final Near.Stubs stubs;

    Rungs(Case today, Evidence evidence, Near.Stubs stubs) {
        this.today = today;
        this.evidence = evidence;
        this.stubs = stubs;
    }

    List<Explanation.Rung> all() {
        List<Explanation.Rung> rungs = new ArrayList<>();
        for (Origin each : Origin.values()) {
            if (each == evidence.origin()) {
                rungs.add(new Explanation.Rung(each, Explanation.Verdict.ANSWERED, evidence.reason()));
            } else if (ALWAYS.contains(each)) {
                Optional<String> why = wasTried(each) ? Optional.of(passed(each)) : Optional.empty();
                rungs.add(new Explanation.Rung(
                        each,
                        why.isPresent() ? Explanation.Verdict.PASSED : Explanation.Verdict.NOT_REACHED,
                        why.orElse("")));
            }
        }
        return rungs;
    }

    /** Stubs are tried before a request is refused, and what is forced before any other. */
    private boolean wasTried(Origin rung) {
        if (evidence.origin() == Origin.SERVER) {
            return rung == Origin.STUB && tellsMethods();
        }
        return evidence.origin() == Origin.REFUSAL
                ? rung == Origin.STUB && !today.preferences().isForced()
                : rung.compareTo(evidence.origin()) < 0;
    }

    /** Which methods a path has is told after stubs were tried; what a browser asks first never comes so far. */
    private boolean tellsMethods() {
        return today.route() instanceof Route.NoMethod
                && evidence.status() == 204
                && !evidence.request().headers().has("Access-Control-Request-Method");
    }

    private String passed(Origin rung) {
        return switch (rung) {
            case REFUSAL -> notRefused();
            case FORCED ->
                today.preferences().isForced()
                        ? "the caller asks for a documented answer, which comes after stubs of requests as they arrive"
                        : "the caller asks for no particular answer (Prefer: code, example, dynamic)";
            case STUB -> noStub();
            case RESOURCE -> noResource();
            case EXAMPLE -> noExample();
            case SERVER, UPSTREAM, GENERATED -> "it had no answer";
        };
    }

    private String notRefused() {
        if (!(today.route() instanceof Route.Found)) {
            return "no operation has path and method, but a stub stands there";
        }
        int count = evidence.violations().size();
        return today.mode().orElse(ValidationMode.ENFORCE) == ValidationMode.OFF
                ? "requests are not checked"
                : count == 0
                        ? "path and method are those of an operation, and the request keeps the contract"
                        : "the request breaks the contract in " + count + (count == 1 ? " place" : " places")
                                + ", which is told and no more";
    }

    private String noStub() {
        if (stubs.all() == 0) {
            return "there are no stubs";
        }
        String all = stubs.all() == 1 ? "the one stub does not answer" : "none of " + stubs.all() + " stubs answers";
        if (today.preferences().isForced()) {
            return "the caller asks for a documented answer, so that stubs are left out";
        }
        return stubs.nearest().isEmpty()
                ? all
                : all + "; the nearest is '" + stubs.nearest().get(0).stub().name() + "'";
    }

    private String noResource() {
        return today.route() instanceof Route.Found found
                ? today.world().resources().whyNot(found, today.preferences())
                : "there is no operation";
    }

    private String noExample() {
        if (today.call().isEmpty()) {
            return "no documented response can be given";
        }
        Call call = today.call().get();
        Selection selection = call.selection();
        if (selection.content().isEmpty()) {
            return "the response " + selection.response().key() + " has no body";
        }
        return today.world().example().candidates(call).isEmpty()
                ? "the response " + selection.response().key() + " has no example in " + selection.type()
                : "the examples of the response " + selection.response().key()
                        + " violate its schema, and are left out";
    }
}
