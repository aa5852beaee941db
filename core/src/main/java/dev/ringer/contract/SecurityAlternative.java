package dev.ringer.contract;

import java.util.List;

/** Schemes that must all hold together; with none of them, anybody may call. */
public record SecurityAlternative(List<Needed> needed) {

    /** A scheme with the scopes or roles that are asked for. */
    public record Needed(SecurityScheme scheme, List<String> scopes) {}

    public SecurityAlternative {
        needed = List.copyOf(needed);
    }
}
