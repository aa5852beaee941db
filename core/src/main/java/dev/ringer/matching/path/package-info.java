/**
 * JSONPath as RFC 9535 has it: a query that chooses values out of a tree.
 *
 * <p>Called by the operators of conditions and by whoever takes a value out of a body. Invariant: a query takes a
 * bounded number of steps, whatever the query and the tree, and never throws once it was read.
 */
@NullMarked
package dev.ringer.matching.path;

import org.jspecify.annotations.NullMarked;
