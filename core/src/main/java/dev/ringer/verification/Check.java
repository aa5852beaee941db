package dev.ringer.verification;

import java.util.List;

/** What must be so of the exchanges of a session. Immutable. */
sealed interface Check permits Called, InOrder, NothingElse, NoViolations, Every {

    /** Begin to look at exchanges. */
    Progress begin();

    /** Give the exchanges that it speaks of. */
    List<Description> descriptions();
}
