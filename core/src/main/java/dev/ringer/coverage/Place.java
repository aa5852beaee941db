package dev.ringer.coverage;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;

/** An operation by its names, which stay when its document is read anew. */
record Place(String contract, String basePath, String operation) {

    static Place of(Mount mount, Operation operation) {
        return new Place(mount.contract().name(), mount.basePath(), operation.id());
    }
}
