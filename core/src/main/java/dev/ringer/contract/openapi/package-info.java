/**
 * Reads OpenAPI 3.0, 3.1, 3.2 and Swagger 2.0 documents into contracts.
 *
 * <p>Called once for each contract by whoever sets up a mock. The only package that knows how these documents are laid
 * out, and that there are versions of them. Invariant: nothing that a document says makes reading fail; what cannot be
 * used is a diagnostic on the smallest part that holds it.
 */
@NullMarked
package dev.ringer.contract.openapi;

import org.jspecify.annotations.NullMarked;
