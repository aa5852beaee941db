package dev.ringer.stub;

import dev.ringer.contract.PathTemplate;
import java.util.Optional;

/** What a stub stands at. */
sealed interface Target {

    /**
     * An operation of a contract.
     *
     * @param name its identifier, or method and path template
     */
    record OfOperation(String name) implements Target {}

    /**
     * A path, with or without variables.
     *
     * @param method in upper case; nothing for all of them
     */
    record OfPath(Optional<String> method, PathTemplate path) implements Target {}

    /** Any path: what it must look like, if anything, is a condition. */
    record Anywhere() implements Target {}
}
