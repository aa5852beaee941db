package dev.ringer.keeper;

import dev.ringer.contract.Mount;
import dev.ringer.resource.Resource;
import dev.ringer.state.Tally;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A resource of a mount, and how much a session itself changed of it.
 *
 * @param whole its name with that of its contract: {@code crm/customers}
 * @param parts within what it did, where things are kept within others; at most {@value #PARTS_MAX}
 */
public record Listed(Mount mount, String whole, Resource resource, Tally own, List<Part> parts) {

    static final int PARTS_MAX = 100;

    public Listed {
        parts = List.copyOf(parts);
    }

    /** What a session changed within one thing, such as the notes of order 5. */
    public record Part(Map<String, String> within, Tally own) {

        public Part {
            within = Collections.unmodifiableMap(new LinkedHashMap<>(within));
        }
    }
}
