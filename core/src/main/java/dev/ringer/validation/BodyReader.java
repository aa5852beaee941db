package dev.ringer.validation;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import java.util.List;

/** Reads bodies of some media types as values. */
interface BodyReader {

    /** A body read. */
    sealed interface Outcome {

        /** A value to be checked against the schema. */
        record Value(Json json) implements Outcome {}

        /** Several values, each to be checked by itself. */
        record Items(List<Json> items) implements Outcome {}

        /**
         * No value of the media type.
         *
         * @param code of the violation, such as {@code syntax}
         * @param message a sentence
         */
        record Malformed(String code, String message) implements Outcome {}

        /** Bytes that no schema speaks of. */
        record Opaque() implements Outcome {}
    }

    /** Tell whether it reads the media type. */
    boolean reads(MediaType type);

    /**
     * Read a body that is not empty.
     *
     * @param type as the client says
     * @param violations takes what is wrong with parts of the body that are no matter of the schema
     */
    Outcome read(Request request, MediaType type, Content content, Violations violations);
}
