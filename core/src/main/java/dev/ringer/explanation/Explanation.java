package dev.ringer.explanation;

import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Fault;
import dev.ringer.http.Pace;
import dev.ringer.json.JsonObject;
import dev.ringer.stub.Near;
import java.util.List;
import java.util.Optional;

/**
 * Why a request was answered as it was.
 *
 * @param rungs of the answer ladder, in their order
 * @param leads operations that the path leads to, or comes nearest to
 * @param stubs nearest to the request, the one that answered first
 * @param examples of the documented response that was chosen; nothing where the request came to none
 * @param made how values are generated; nothing where none were
 * @param changes what to change, a sentence each, the best first; empty where there is nothing to mend
 * @param stub a file with a stub that answers this request; nothing where one answered, or none can
 * @param notes what to know about the explanation itself
 */
public record Explanation(
        Asked asked,
        Outcome outcome,
        List<Rung> rungs,
        List<Lead> leads,
        Near.Stubs stubs,
        Optional<Examples> examples,
        Optional<Made> made,
        Check check,
        Sending sending,
        List<Sent> callbacks,
        List<String> changes,
        Optional<String> stub,
        List<String> notes) {

    public Explanation {
        rungs = List.copyOf(rungs);
        leads = List.copyOf(leads);
        callbacks = List.copyOf(callbacks);
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    /**
     * The request.
     *
     * @param id of the exchange in the journal; 0 where nothing was sent
     * @param session its name; empty for the server itself
     */
    public record Asked(long id, String session, String method, String target) {}

    /**
     * The answer.
     *
     * @param stub name of the one that answered
     * @param operation identifier of the one that the request came to
     */
    public record Outcome(
            int status, Origin origin, String reason, Optional<String> stub, Optional<String> operation) {}

    /**
     * A rung of the ladder.
     *
     * @param why it answered or did not, as a part of a sentence
     */
    public record Rung(Origin origin, Verdict verdict, String why) {}

    /** What became of a rung. */
    public enum Verdict {
        ANSWERED,
        PASSED,
        NOT_REACHED;

        public String word() {
            return switch (this) {
                case ANSWERED -> "answered";
                case PASSED -> "passed";
                case NOT_REACHED -> "not reached";
            };
        }
    }

    /**
     * An operation that the request comes to, or near to.
     *
     * @param path with the base path, as a template
     * @param isTaken true for the one that the request came to
     * @param why it was taken, or where the request leaves it, as a part of a sentence
     * @param change to come to it, as a sentence; empty for the one that was taken
     */
    public record Lead(
            String operation,
            String method,
            String path,
            String contract,
            boolean isTaken,
            double distance,
            String why,
            String change) {}

    /**
     * The examples of a response.
     *
     * @param response its key and media type
     * @param all in the contract's order, up to a bound
     */
    public record Examples(String response, List<Paired> all) {

        public Examples {
            all = List.copyOf(all);
        }
    }

    /**
     * An example beside others.
     *
     * @param why it was chosen or not, as a part of a sentence
     */
    public record Paired(String name, boolean isChosen, String why) {}

    /**
     * How values are generated.
     *
     * @param seedFrom who set the seed: the caller, the session, or the server
     */
    public record Made(String seed, String seedFrom, String shape, String shapeFrom) {}

    /**
     * The check against the contract.
     *
     * @param mode empty where the request came to no operation
     * @param from who set the mode: the caller, the session, or the server
     * @param replyViolations of the response
     */
    public record Check(String mode, String from, List<Violation> violations, List<Violation> replyViolations) {

        public Check {
            violations = List.copyOf(violations);
            replyViolations = List.copyOf(replyViolations);
        }
    }

    /**
     * How it was sent.
     *
     * @param paceFrom who set the delay; empty where there is none
     * @param faultFrom who set the fault; empty where there is none
     */
    public record Sending(Pace pace, String paceFrom, Fault fault, String faultFrom) {}

    /**
     * A callback that follows.
     *
     * @param defect why it cannot be sent; empty where it can
     */
    public record Sent(String name, String method, String url, long delayMillis, String defect) {}

    /** Tell whether the request came to no operation and no stub. */
    public boolean isMiss() {
        return outcome.origin() == Origin.REFUSAL && outcome.operation().isEmpty();
    }

    /** Give it as JSON, whose shape the control API's document tells. */
    public JsonObject toJson() {
        return ExplanationJson.of(this);
    }

    /** Give it as plain text, the most important first, no line above 110 characters. */
    public String text() {
        return new ExplanationText(this).write();
    }
}
