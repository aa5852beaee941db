package dev.ringer.keeper;

import dev.ringer.contract.Mount;
import dev.ringer.exchange.Route;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.json.Pointer;
import dev.ringer.resource.Reach;
import dev.ringer.resource.Resource;
import dev.ringer.resource.ResourceOperation;
import dev.ringer.resource.Resources;
import dev.ringer.resource.Role;
import dev.ringer.state.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds where the things of a request are kept. Safe for use by several threads. */
final class Places {

    private final Mount mount;
    private final Scope scope;
    private final Resources resources;

    /**
     * Make it for the operations of a mount.
     *
     * @param scope of all that the mount keeps
     */
    Places(Mount mount, Resources resources, Scope scope) {
        this.mount = mount;
        this.resources = resources;
        this.scope = scope;
    }

    /** Find the place of a request. */
    Place of(ResourceOperation role, Resource resource, Route.Found route, Request request) {
        return place(resources.reach(role), role, resource, values(route), request);
    }

    /**
     * Give where things of a resource are kept, whatever is asked of them.
     *
     * @param within values of the variables of its scopes
     * @return nothing where the resource has no operation at all
     */
    Optional<Place> at(Resource resource, Map<String, String> within) {
        List<ResourceOperation> lists = resource.operations(Role.LIST);
        List<ResourceOperation> all = lists.isEmpty() ? resource.operations() : lists;
        List<String> scopes = resource.scopeVariables();
        return all.stream().findFirst().map(role -> {
            Map<String, String> values = new HashMap<>(within);
            for (ResourceOperation each : resource.operations()) {
                List<Optional<Reach.Bound>> bounds = resources.reach(each).scopes();
                for (int i = 0; i < bounds.size(); i++) {
                    String value = within.getOrDefault(scopes.get(i), "");
                    bounds.get(i).ifPresent(bound -> values.putIfAbsent(bound.variable(), value));
                }
            }
            return new Place(
                    mount,
                    resource,
                    role,
                    Request.of("GET", "/"),
                    values,
                    within,
                    scope(resource, scopes, within),
                    null,
                    Map.of());
        });
    }

    /** Give the place of what is above, so that it can be looked whether it is there. */
    List<Place> above(Place place) {
        List<Place> all = new ArrayList<>();
        for (Reach.Above each : resources.reach(place.role()).above()) {
            String identity = place.values().get(each.variable());
            Resource resource = each.resource();
            if (identity != null) {
                Map<String, String> within = new HashMap<>();
                for (int i = 0; i < each.scopes().size(); i++) {
                    within.put(
                            resource.scopes().get(i).variable(),
                            place.values().getOrDefault(each.scopes().get(i), ""));
                }
                Scope inside = scope(resource, each.scopes(), place.values());
                all.add(new Place(
                        mount,
                        resource,
                        place.role(),
                        place.request(),
                        place.values(),
                        within,
                        inside,
                        identity,
                        Map.of()));
            }
        }
        return all;
    }

    /** Give the place of another resource; nothing where it stands within something that this place does not name. */
    Optional<Place> other(Resource resource, Place from, String identity) {
        List<String> variables = resource.scopeVariables();
        if (!from.values().keySet().containsAll(variables)) {
            return Optional.empty();
        }
        Map<String, String> values = from.values();
        Map<String, String> within = new HashMap<>();
        variables.forEach(each -> within.put(each, values.getOrDefault(each, "")));
        Scope inside = scope(resource, variables, values);
        return Optional.of(
                new Place(mount, resource, from.role(), from.request(), values, within, inside, identity, Map.of()));
    }

    /** Give the scope of all things of a resource. */
    Scope scope(String resource) {
        return scope.at(resource);
    }

    private Place place(
            Reach reach, ResourceOperation role, Resource resource, Map<String, String> values, Request request) {
        Map<Pointer, String> given = new LinkedHashMap<>();
        reach.given().forEach((variable, member) -> given.put(member, values.getOrDefault(variable, "")));
        String identity =
                resource.isSingleton() ? "" : role.variable().map(values::get).orElse(null);
        Map<String, String> within = new HashMap<>();
        Scope inside = scope.at(resource.name());
        boolean prefix = true;
        for (int i = 0; i < reach.scopes().size(); i++) {
            Reach.Bound bound = reach.scopes().get(i).orElse(null);
            prefix &= bound != null;
            if (bound != null) {
                String value = bound.value(values.getOrDefault(bound.variable(), ""));
                within.put(resource.scopes().get(i).variable(), value);
                inside = prefix ? inside.at(value) : inside;
            }
        }
        within.forEach(values::putIfAbsent);
        return new Place(mount, resource, role, request, values, within, inside, identity, given);
    }

    private Scope scope(Resource resource, List<String> variables, Map<String, String> values) {
        Scope inside = scope.at(resource.name());
        for (String each : variables) {
            inside = inside.at(values.getOrDefault(each, ""));
        }
        return inside;
    }

    private static Map<String, String> values(Route.Found route) {
        Map<String, String> decoded = new HashMap<>();
        route.values().forEach((name, value) -> decoded.put(name, Percent.decode(value)));
        return decoded;
    }
}
