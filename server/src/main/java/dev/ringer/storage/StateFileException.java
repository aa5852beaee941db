package dev.ringer.storage;

import java.io.IOException;

/** A file that cannot be used as it is, and why; the message names the file and, where it is damaged, the offset. */
public final class StateFileException extends IOException {

    StateFileException(String message) {
        super(message);
    }
}
