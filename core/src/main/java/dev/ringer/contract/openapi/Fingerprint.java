package dev.ringer.contract.openapi;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Location;
import dev.ringer.source.References;
import java.util.HashSet;
import java.util.Set;

/** Sums up an operation and everything that it refers to, directly or through others. */
final class Fingerprint {

    private final References references;
    private final Set<Location> seen = new HashSet<>();
    private long sum;

    Fingerprint(Reading reading) {
        this.references = new References(reading.documents());
    }

    String of(Node pathItem, Node operation) {
        for (String shared : new String[] {"parameters", "servers"}) {
            Json value = pathItem.get(shared);
            if (value != null) {
                add(value, pathItem.at(shared));
            }
        }
        add(operation.object(), operation.location());
        return Long.toHexString(sum);
    }

    private void add(Json value, Location at) {
        sum = sum * 31 + value.hashCode();
        follow(value, at);
    }

    private void follow(Json value, Location at) {
        if (value instanceof JsonArray array) {
            array.forEach(each -> follow(each, at));
        } else if (value instanceof JsonObject object) {
            String reference = References.reference(object);
            if (reference != null
                    && references.resolve(at.document(), reference) instanceof References.Target.Found found
                    && seen.add(found.location())) {
                add(found.value(), found.location());
            }
            object.forEach(each -> follow(each.getValue(), at));
        }
    }
}
