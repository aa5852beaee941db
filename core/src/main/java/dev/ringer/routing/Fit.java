package dev.ringer.routing;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import java.util.Map;

/** Tells templates of the same shape apart: whether values of the path suit an operation's parameters. */
@FunctionalInterface
public interface Fit {

    /** Tell whether the values, percent-encoded as sent, are valid for the operation's path parameters. */
    boolean fits(Mount mount, Operation operation, Map<String, String> values);
}
