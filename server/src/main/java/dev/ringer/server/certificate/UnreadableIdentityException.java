package dev.ringer.server.certificate;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Tells that a key or certificate file cannot be used, which file it is and why. */
public final class UnreadableIdentityException extends RuntimeException {

    UnreadableIdentityException(Path file, String why, @Nullable Throwable cause) {
        super(file + " " + why, cause);
    }

    static UnreadableIdentityException notReadable(Path file, IOException cause) {
        String why = cause instanceof NoSuchFileException
                ? "does not exist"
                : "cannot be read: " + (cause.getMessage() == null ? cause : cause.getMessage());
        return new UnreadableIdentityException(file, why, cause);
    }
}
