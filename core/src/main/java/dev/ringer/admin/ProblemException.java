package dev.ringer.admin;

import dev.ringer.exchange.Problem;

/** What the caller asks cannot be done. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    ProblemException(int status, String kind, String detail) {
        this(Problem.of(status, kind, detail));
    }

    Problem problem() {
        return problem;
    }
}
