package dev.ringer.resource;

import dev.ringer.json.Pointer;
import dev.ringer.source.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person says of resources, in place of what would be inferred.
 *
 * @param byName by names of resources; one that was not found is made when it has a collection or an item
 */
public record ResourceOverrides(Map<String, Said> byName) {

    public static final ResourceOverrides NONE = new ResourceOverrides(Map.of());

    public ResourceOverrides {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /**
     * What is said of one resource; what is empty is inferred.
     *
     * @param identity member of a thing
     * @param collection path of all things
     * @param item path of one thing
     * @param list way to the array in the body of the list
     * @param off true when its operations keep no state
     * @param roles by operationId, or by method and path; an operation without a role keeps no state
     * @param onDelete what becomes of things whose keys name a deleted one of these
     * @param where it is said; each part below, by its key in {@code ringer.yaml}
     */
    public record Said(
            Optional<Pointer> identity,
            Optional<String> collection,
            Optional<String> item,
            Optional<Pointer> list,
            boolean off,
            Map<String, Optional<Role>> roles,
            OnDelete onDelete,
            Location where) {

        public Said {
            roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        }

        public static Said at(Location where) {
            return new Said(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Map.of(),
                    OnDelete.KEEP,
                    where);
        }

        Location where(String key) {
            return where.child(key);
        }

        public Said withIdentity(Pointer member) {
            return new Said(Optional.of(member), collection, item, list, off, roles, onDelete, where);
        }

        public Said withCollection(String path) {
            return new Said(identity, Optional.of(path), item, list, off, roles, onDelete, where);
        }

        public Said withItem(String path) {
            return new Said(identity, collection, Optional.of(path), list, off, roles, onDelete, where);
        }

        public Said withList(Pointer way) {
            return new Said(identity, collection, item, Optional.of(way), off, roles, onDelete, where);
        }

        public Said turnedOff() {
            return new Said(identity, collection, item, list, true, roles, onDelete, where);
        }

        public Said withOnDelete(OnDelete replacement) {
            return new Said(identity, collection, item, list, off, roles, replacement, where);
        }

        /** Give an operation a role; none takes it out. */
        public Said withRole(String operation, Optional<Role> role) {
            Map<String, Optional<Role>> more = new LinkedHashMap<>(roles);
            more.put(operation, role);
            return new Said(identity, collection, item, list, off, more, onDelete, where);
        }
    }

    /** Give what becomes of things whose keys name a deleted one of a resource. */
    public OnDelete onDelete(String name) {
        Said said = byName.get(name);
        return said == null ? OnDelete.KEEP : said.onDelete();
    }

    /** Give a copy in which a name has what is said of it. */
    public ResourceOverrides with(String name, Said said) {
        Map<String, Said> more = new LinkedHashMap<>(byName);
        more.put(name, said);
        return new ResourceOverrides(more);
    }
}
