package dev.ringer.launch;

import java.util.Optional;

/**
 * A document that was put while the mock ran.
 *
 * @param basePath nothing for that of its servers
 */
@SuppressWarnings("ArrayRecordComponent")
record Put(byte[] document, Optional<String> basePath) {}
