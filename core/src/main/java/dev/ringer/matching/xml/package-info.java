/**
 * XML documents of requests, as trees to compare and to ask by XPath 1.0.
 *
 * <p>Called by the operators of conditions. The only package that names the platform's DOM and XPath. Invariant: no
 * document type, entity or address in a document is ever followed, and size, depth and results are bounded.
 */
@NullMarked
package dev.ringer.matching.xml;

import org.jspecify.annotations.NullMarked;
