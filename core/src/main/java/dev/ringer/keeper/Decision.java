package dev.ringer.keeper;

import dev.ringer.exchange.Call;
import dev.ringer.exchange.Reply;
import dev.ringer.json.Pointer;
import java.util.List;

/** What the resources make of a request. */
public sealed interface Decision {

    /** Give the same about a body in which what is to blame stands deeper. */
    default Decision within(Pointer at) {
        return this;
    }

    /** A reply with the call that it answers. */
    record Answered(Reply reply, Call call) implements Decision {}

    /**
     * There is no such thing, or it cannot be changed so: the contract's own error response shall say it.
     *
     * @param statuses the first that is documented is meant
     * @param code a word for machines, such as {@code no-such-thing}
     * @param message a sentence
     * @param pointer into the body that is to blame; empty where none is
     */
    record Declined(List<Integer> statuses, String code, String message, String pointer) implements Decision {

        /** The code of what no valid thing can be made of. */
        static final String IMPOSSIBLE = "impossible";

        public Declined {
            statuses = List.copyOf(statuses);
        }

        @Override
        public Decision within(Pointer at) {
            boolean blames = !pointer.isEmpty() && !at.isRoot();
            return blames
                    ? new Declined(
                            statuses,
                            code,
                            message,
                            at.append(Pointer.parse(pointer)).toString())
                    : this;
        }

        static Declined missing(String message) {
            return new Declined(List.of(404, 410), "no-such-thing", message, "");
        }

        static Declined conflict(String message) {
            return new Declined(List.of(409), "conflict", message, "");
        }

        static Declined stale(String message) {
            return new Declined(List.of(412), "stale", message, "");
        }

        static Declined invalid(String code, String message) {
            return invalid(code, message, "");
        }

        static Declined invalid(String code, String message, String pointer) {
            return new Declined(List.of(422, 400), code, message, pointer);
        }

        static Declined full(String message) {
            return new Declined(List.of(507), "state-full", message, "");
        }
    }
}
