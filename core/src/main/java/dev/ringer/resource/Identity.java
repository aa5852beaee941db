package dev.ringer.resource;

import dev.ringer.json.Pointer;
import java.util.List;
import java.util.Optional;

/**
 * What tells one thing of a resource from the others.
 *
 * @param member where it stands in a thing; nothing where only the path has it
 * @param variable of the item's path, without marks; nothing where no path names one thing
 * @param confidence 0 to 1
 */
public record Identity(
        Optional<Pointer> member, Optional<String> variable, double confidence, List<Evidence> evidence) {

    public Identity {
        evidence = List.copyOf(evidence);
    }

    /** Give the member as people write it: {@code metadata.name}; empty where there is none. */
    public String memberName() {
        return member.map(each -> String.join(".", each.tokens())).orElse("");
    }
}
