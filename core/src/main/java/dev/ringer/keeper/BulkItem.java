package dev.ringer.keeper;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Bulk;
import dev.ringer.resource.ResourceOperation;
import dev.ringer.resource.Role;
import dev.ringer.resource.Write;
import org.jspecify.annotations.Nullable;

/**
 * One of several things that a request writes.
 *
 * @param identity null where none is said
 * @param value what is sent of it
 * @param at where in the request's body it is named; the root where the body does not name it
 */
record BulkItem(Doing doing, @Nullable String identity, Json value, Pointer at) {

    /** What is done to it. */
    enum Doing {
        CREATE,
        UPDATE,
        UPSERT,
        /** Nothing but that it shall be there. */
        ENSURE,
        DELETE
    }

    static BulkItem delete(String identity, Pointer at) {
        return new BulkItem(Doing.DELETE, identity, JsonObject.EMPTY, at);
    }

    static Doing doing(Bulk.Doing all) {
        return switch (all) {
            case CREATE -> Doing.CREATE;
            case UPDATE -> Doing.UPDATE;
            case UPSERT, SET -> Doing.UPSERT;
            case DELETE -> Doing.DELETE;
        };
    }

    /** Give what the operation does to it, as if it were for that alone. */
    ResourceOperation role(ResourceOperation all) {
        return switch (doing) {
            case CREATE -> all.ofEach(Role.CREATE, Write.CREATE);
            case UPDATE -> all.ofEach(Role.PATCH, Write.MERGE);
            case UPSERT, ENSURE -> all.ofEach(Role.REPLACE, Write.UPSERT);
            case DELETE -> all.ofEach(Role.DELETE, Write.BARE);
        };
    }
}
