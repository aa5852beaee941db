package dev.ringer.keeper;

import dev.ringer.contract.Mount;
import dev.ringer.http.Request;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Resource;
import dev.ringer.resource.ResourceOperation;
import dev.ringer.source.Shown;
import dev.ringer.state.Key;
import dev.ringer.state.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the things are kept that a request is about.
 *
 * @param values of the path's variables, decoded
 * @param within values of the resource's scopes by their variables, as far as the request says them
 * @param scope of the resource, and inside of it of whatever the path names before
 * @param identity of the thing that the path names; null where it names none
 * @param given what the path says of each thing beside its scope, such as {@code customerId} for orders of a customer
 */
record Place(
        Mount mount,
        Resource resource,
        ResourceOperation role,
        Request request,
        Map<String, String> values,
        Map<String, String> within,
        Scope scope,
        @Nullable String identity,
        Map<Pointer, String> given) {

    /** Characters of what names a thing; longer ones name none. */
    static final int IDENTITY_MAX = 1_000;

    /** Segments of a scope before the values of the resource's own: mount and resource. */
    static final int SCOPES_FROM = 2;

    /** Tell whether something that the path names is too long to be the name of a thing. */
    boolean isTooLong() {
        return values.values().stream().anyMatch(each -> each.length() > IDENTITY_MAX);
    }

    /** Tell whether things of several scopes are meant. */
    boolean ranges() {
        return within.size() < resource.scopes().size();
    }

    /**
     * Give the place within one of the scopes that this one ranges over.
     *
     * @param values of all scopes, outermost first
     */
    Place within(List<String> values) {
        Map<String, String> all = new HashMap<>(this.values);
        Map<String, String> complete = new HashMap<>();
        Scope inside = whole();
        for (int i = 0; i < values.size(); i++) {
            String variable = resource.scopes().get(i).variable();
            complete.put(variable, values.get(i));
            all.putIfAbsent(variable, values.get(i));
            inside = inside.at(values.get(i));
        }
        return new Place(mount, resource, role, request, all, complete, inside, identity, given);
    }

    /** Give the scope that all things of the resource are inside of. */
    Scope whole() {
        return Scope.of(scope.segments().subList(0, SCOPES_FROM).toArray(new String[0]));
    }

    Key key(String named) {
        return new Key(scope, named);
    }

    /** Give the thing as people call it: {@code pet 7}. */
    String thing(String named) {
        return named.isEmpty() ? resource.noun() : resource.noun() + " " + shown(named);
    }

    private static String shown(String text) {
        return Shown.beginning(text, 60);
    }
}
