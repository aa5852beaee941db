package dev.ringer.resource;

import dev.ringer.contract.Operation;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a list is asked for in parts; the parameters by the names that the contract gives them.
 *
 * @param size parameter with the number of things on a page
 * @param page parameter with the number of the page
 * @param offset parameter with the number of things before the page
 * @param cursor parameter with a text that an earlier page gave
 * @param before parameter with such a text, to go back
 * @param usual number of things on a page where the caller does not say it; nothing where the contract does not either
 * @param firstPage number of the first page, where the contract says it; else 1
 * @param linked true when the addresses of other pages come in the header {@code Link}
 */
public record Paging(
        Kind kind,
        Optional<String> size,
        Optional<String> page,
        Optional<String> offset,
        Optional<String> cursor,
        Optional<String> before,
        OptionalInt usual,
        int firstPage,
        boolean linked) {

    /** What mainly says which part is meant. */
    public enum Kind {
        NONE("none"),
        PAGE("page"),
        OFFSET("offset"),
        CURSOR("cursor"),
        /** Only how many there may be. */
        LIMIT("limit"),
        /** Only the header {@code Link} or a link in the body. */
        LINK("link");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public static final Paging NONE = new Paging(
            Kind.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            1,
            false);

    /** Tell how an operation is asked for parts of what it lists, whatever that is. */
    public static Paging of(Operation operation) {
        return new QueryReader(new Views()).paging(operation);
    }

    /** Tell whether the caller can ask for a part. */
    public boolean hasParts() {
        return switch (kind) {
            case NONE, LINK -> false;
            case PAGE, OFFSET, CURSOR, LIMIT -> true;
        };
    }
}
