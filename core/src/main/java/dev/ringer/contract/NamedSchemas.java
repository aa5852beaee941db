package dev.ringer.contract;

import dev.ringer.schema.Schema;
import java.util.List;
import java.util.Optional;

/** The schemas that a contract gives names to. */
public interface NamedSchemas {

    /** Give the names in the document's order. */
    List<String> names();

    Optional<Schema> find(String name);
}
