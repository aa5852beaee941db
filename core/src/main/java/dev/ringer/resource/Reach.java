package dev.ringer.resource;

import dev.ringer.json.Pointer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which things of a resource the path of an operation means.
 *
 * @param scopes what says the value of each scope of the resource, outermost first; nothing where all its values are meant
 * @param given further variables, and the members of things that say the same
 * @param untold further variables of which nothing in a thing tells whether it belongs to them
 * @param adds true when what is made elsewhere stands in the lists of the path, too
 * @param above things of other resources that the path names before
 */
public record Reach(
        List<Optional<Bound>> scopes,
        Map<String, Pointer> given,
        List<String> untold,
        boolean adds,
        List<Above> above) {

    public Reach {
        scopes = List.copyOf(scopes);
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        untold = List.copyOf(untold);
        above = List.copyOf(above);
    }

    /**
     * What says the value of a scope.
     *
     * @param variable of the path
     * @param of resource whose things the variable names, where it is another than that of the scope; else empty
     */
    public record Bound(String variable, String of) {

        /** Give the value of the scope; things of different resources never are the same one. */
        public String value(String text) {
            return of.isEmpty() ? text : of + "/" + text;
        }
    }

    /**
     * A thing that the path names before its own.
     *
     * @param scopes variables of the path for the scopes of its resource
     */
    public record Above(Resource resource, List<String> scopes, String variable) {

        public Above {
            scopes = List.copyOf(scopes);
        }
    }

    /** Tell whether the path says the value of each scope. */
    public boolean isWhole() {
        return scopes.stream().allMatch(Optional::isPresent);
    }

    /** Say what is special about it; nothing where the path says all. */
    public Optional<String> says(Resource resource, Role role) {
        boolean lists = role == Role.LIST || role == Role.SEARCH;
        if (lists && !adds) {
            return Optional.of("nothing of a " + resource.noun() + " tells which '" + String.join("', '", untold)
                    + "' it belongs to, so what is made is not added");
        }
        List<String> open = resource.scopes().stream()
                .filter(each -> scopes.get(resource.scopes().indexOf(each)).isEmpty())
                .map(Scope::variable)
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        String names = "'" + String.join("', '", open) + "'";
        return Optional.of(
                lists
                        ? "ranges over all " + names
                        : role == Role.CREATE
                                ? "the " + names + " is what the body says; else nothing is kept"
                                : "the " + names + " is that of the " + resource.noun());
    }
}
