/**
 * Texts with expressions in Handlebars syntax, filled in for a request.
 *
 * <p>Called by whatever sends a person's replies. Invariants: a rendering is a function of the template and the
 * {@code Scope} alone, and is bounded in steps and in size; an expression reaches JSON values and what this package
 * shows of the request, never a Java object, a class or a file.
 */
@NullMarked
package dev.ringer.template;

import org.jspecify.annotations.NullMarked;
