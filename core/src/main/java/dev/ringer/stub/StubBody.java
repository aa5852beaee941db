package dev.ringer.stub;

import dev.ringer.exchange.Shape;
import dev.ringer.http.Body;
import dev.ringer.http.MediaType;
import java.util.Optional;

/** Where the body of a reply comes from. */
sealed interface StubBody {

    /** What the contract gives for the status: its example, else a value made from the schema. */
    record OfContract() implements StubBody {}

    /** A tree, written in the media type of the reply. */
    record Written(Tree tree) implements StubBody {}

    /**
     * Text, sent as it is.
     *
     * @param type that it has by the name of its file
     */
    record Plain(Text text, Optional<MediaType> type) implements StubBody {}

    /**
     * Bytes, sent as they are.
     *
     * @param type that they have by the name of their file
     */
    record Bytes(Body body, Optional<MediaType> type) implements StubBody {}

    /** Tell whether requests may ask for a range of its bytes. */
    default boolean hasRanges() {
        return this instanceof Bytes || this instanceof Named;
    }

    /** A file whose name depends on the request. */
    record Named(Files files, Text name) implements StubBody {}

    /** The row of a table that a request chooses, or a tree that is made of it. */
    record Row(Table table, Optional<Tree> tree) implements StubBody {}

    /**
     * An example of the contract.
     *
     * @param name as the contract has it
     */
    record Example(String name) implements StubBody {}

    /** A value made from the schema, also where the contract has an example. */
    record Generated(Optional<String> seed, Optional<Shape> shape) implements StubBody {}

    /** Tell whether it is the same for all requests that lead to the same response. */
    default boolean isConstant() {
        return !(this instanceof Written written && !written.tree().isConstant())
                && !(this instanceof Plain plain && !plain.text().isConstant())
                && !(this instanceof Named)
                && !(this instanceof Row);
    }

    /** Give the media type that the name of its file says. */
    default Optional<MediaType> fileType() {
        return this instanceof Bytes bytes
                ? bytes.type()
                : this instanceof Plain plain ? plain.type() : Optional.empty();
    }
}
