package dev.ringer.routing;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;

/** An operation with the mount that it was reached by. */
record Target(Mount mount, Operation operation) {}
