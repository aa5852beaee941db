/**
 * Credentials: where a request carries them, whether they are well formed, who signed them.
 *
 * <p>Called by the validation of requests. Invariant: whatever a client sends is a value or a reason, never an
 * exception, and no message repeats a credential.
 */
@NullMarked
package dev.ringer.validation.credential;

import org.jspecify.annotations.NullMarked;
