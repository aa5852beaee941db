/**
 * JSON values as immutable trees, with exact numbers, pointers, and reading and writing of JSON text.
 *
 * <p>Called by every package above. The only package that names the JSON library. Invariant: a value never changes
 * after it was built, so that parts of trees may be shared between threads and between trees.
 */
@NullMarked
package dev.ringer.json;

import org.jspecify.annotations.NullMarked;
