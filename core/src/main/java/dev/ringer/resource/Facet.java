package dev.ringer.resource;

import dev.ringer.json.Pointer;

/**
 * A member of a thing that has a path of its own, as {@code /orders/{id}/address} is that of an order's address.
 *
 * @param member where it stands in the thing
 * @param shown what the response has in its body, where it shows either
 */
public record Facet(Pointer member, Shown shown) {

    /** What a response shows. */
    public enum Shown {
        MEMBER,
        THING
    }
}
