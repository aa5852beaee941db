package dev.ringer.exchange;

import dev.ringer.contract.Content;
import dev.ringer.http.Body;
import dev.ringer.http.MediaType;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.source.Diagnostic;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a reply carries, before it is written in a media type. */
public sealed interface Payload {

    /** Nothing. */
    record None() implements Payload {}

    /**
     * A value to be written.
     *
     * @param content how the contract wants it written; nothing for values of our own
     */
    record Value(Json json, MediaType type, Optional<Content> content) implements Payload {}

    /** Bytes to be sent as they are. */
    record Raw(Body body, MediaType type) implements Payload {}

    /** A small file of the media type, since the contract describes its bytes no further. */
    record Sample(MediaType type) implements Payload {}

    /** Nothing, since the document has a defect. */
    record Broken(Diagnostic diagnostic) implements Payload {}

    /**
     * What an upstream is still to answer, head and all.
     *
     * @param change makes the response of its answer; never throws
     */
    record Remote(Fetch fetch, UnaryOperator<Response> change) implements Payload {}

    Payload NONE = new None();
}
