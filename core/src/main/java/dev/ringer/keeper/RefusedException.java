package dev.ringer.keeper;

import dev.ringer.exchange.Problem;

/** What somebody asks of the inventory cannot be done. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    RefusedException(int status, String kind, String detail) {
        this(Problem.of(status, kind, detail));
    }

    public Problem problem() {
        return problem;
    }
}
