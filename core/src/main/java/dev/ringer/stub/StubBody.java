package dev.ringer.stub;

import dev.ringer.exchange.Shape;
import dev.ringer.http.Body;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import java.util.Optional;

/** Where the body of a reply comes from. */
sealed interface StubBody {

    /** What the contract gives for the status: its example, else a value made from the schema. */
    record OfContract() implements StubBody {}

    /** A tree, written in the media type of the reply. */
    record Tree(Json json) implements StubBody {}

    /** Text, sent as it is. */
    record Text(String text) implements StubBody {}

    /**
     * Bytes, sent as they are.
     *
     * @param type that they have by the name of their file
     */
    record Bytes(Body body, Optional<MediaType> type) implements StubBody {}

    /**
     * An example of the contract.
     *
     * @param name as the contract has it
     */
    record Example(String name) implements StubBody {}

    /** A value made from the schema, also where the contract has an example. */
    record Generated(Optional<String> seed, Optional<Shape> shape) implements StubBody {}

    StubBody OF_CONTRACT = new OfContract();
}
