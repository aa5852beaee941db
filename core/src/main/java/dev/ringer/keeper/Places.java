package dev.ringer.keeper;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.contract.PathTemplate;
import dev.ringer.exchange.Route;
import dev.ringer.generation.meaning.Tokens;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ForeignKey;
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
import java.util.concurrent.ConcurrentHashMap;

/** Finds where the things of a request are kept. Safe for use by several threads. */
final class Places {

    private final Mount mount;
    private final Scope scope;
    private final Map<String, Resource> byItem = new HashMap<>();
    private final Map<Operation, Optional<Way>> ways = new ConcurrentHashMap<>();

    /**
     * Make it for the operations of a mount.
     *
     * @param scope of all that the mount keeps
     */
    Places(Mount mount, Resources resources, Scope scope) {
        this.mount = mount;
        this.scope = scope;
        for (Resource each : resources.all()) {
            each.item().ifPresent(path -> byItem.putIfAbsent(shape(path), each));
        }
    }

    /** A thing that the path names before its own. */
    record Ancestor(Resource resource, List<String> scopes, String variable) {}

    /**
     * What the path of an operation says of places.
     *
     * @param scopes variables that tell the scope
     * @param given variables beside them, and the members that say the same
     */
    private record Way(List<String> scopes, Map<String, Pointer> given, List<Ancestor> ancestors) {}

    /** Find the place of a request; nothing where its path does not say enough. */
    Optional<Place> of(ResourceOperation role, Resource resource, Route.Found route, Request request) {
        return ways.computeIfAbsent(role.operation(), each -> way(role, resource))
                .map(way -> place(way, role, resource, values(route), request));
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
                List<String> named = variables(each.operation().path());
                for (int i = 0; i < Math.min(scopes.size(), named.size()); i++) {
                    values.putIfAbsent(named.get(i), within.getOrDefault(scopes.get(i), ""));
                }
            }
            return new Place(
                    mount,
                    resource,
                    role,
                    Request.of("GET", "/"),
                    values,
                    scope(resource, scopes, within),
                    null,
                    Map.of());
        });
    }

    /** Give the place of what is above, so that it can be looked whether it is there. */
    List<Place> above(Place place) {
        List<Place> all = new ArrayList<>();
        for (Ancestor each : ways.getOrDefault(place.role().operation(), Optional.empty())
                .map(Way::ancestors)
                .orElse(List.of())) {
            String identity = place.values().get(each.variable());
            Resource resource = each.resource();
            if (identity != null) {
                all.add(new Place(
                        mount,
                        resource,
                        place.role(),
                        place.request(),
                        place.values(),
                        scope(resource, each.scopes(), place.values()),
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
        Scope inside = scope(resource, variables, from.values());
        return Optional.of(
                new Place(mount, resource, from.role(), from.request(), from.values(), inside, identity, Map.of()));
    }

    /** Give the scope of all things of a resource. */
    Scope scope(String resource) {
        return scope.at(resource);
    }

    private Place place(
            Way way, ResourceOperation role, Resource resource, Map<String, String> values, Request request) {
        Map<Pointer, String> given = new LinkedHashMap<>();
        way.given().forEach((variable, member) -> given.put(member, values.getOrDefault(variable, "")));
        String identity =
                resource.isSingleton() ? "" : role.variable().map(values::get).orElse(null);
        for (int i = 0; i < way.scopes().size(); i++) {
            String named = way.scopes().get(i);
            values.putIfAbsent(resource.scopes().get(i).variable(), values.getOrDefault(named, ""));
        }
        return new Place(
                mount, resource, role, request, values, scope(resource, way.scopes(), values), identity, given);
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

    private Optional<Way> way(ResourceOperation role, Resource resource) {
        List<String> variables = variables(role.operation().path());
        role.variable().ifPresent(variables::remove);
        List<String> wanted = resource.scopeVariables();
        if (variables.size() < wanted.size()) {
            return Optional.empty();
        }
        List<String> scopes = variables.containsAll(wanted) ? wanted : List.copyOf(variables.subList(0, wanted.size()));
        variables.removeAll(scopes);
        List<Ancestor> ancestors = ancestors(role.operation().path());
        Map<String, Pointer> given = new LinkedHashMap<>();
        for (String each : variables) {
            member(each, resource, ancestors).ifPresent(member -> given.put(each, member));
        }
        return Optional.of(new Way(scopes, given, ancestors));
    }

    private static List<String> variables(PathTemplate path) {
        List<String> names = new ArrayList<>();
        path.variables().forEach(each -> names.add(PathTemplate.name(each)));
        return names;
    }

    /** Give the member that names what a variable does: the key of the thing above, else one of the same name. */
    private static Optional<Pointer> member(String variable, Resource resource, List<Ancestor> ancestors) {
        List<ForeignKey> keys = resource.keys().get();
        Optional<Pointer> key = ancestors.stream()
                .filter(each -> each.variable().equals(variable))
                .flatMap(above -> keys.stream()
                        .filter(each -> each.resource().equals(above.resource().name()))
                        .filter(each -> each.form() == ForeignKey.Form.IDENTITY && !each.isMany())
                        .map(ForeignKey::member))
                .findFirst();
        return key.or(() -> keys.stream()
                .map(ForeignKey::member)
                .filter(each -> Tokens.plain(each.last()).equals(Tokens.plain(variable)))
                .findFirst());
    }

    // --- what is above

    private List<Ancestor> ancestors(PathTemplate path) {
        List<Ancestor> found = new ArrayList<>();
        List<String> segments = List.of(path.toString().split("/", -1));
        List<String> names = new ArrayList<>();
        for (int i = 1; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{") && segment.endsWith("}") && i < segments.size() - 1) {
                String name = PathTemplate.name(segment.substring(1, segment.length() - 1));
                Resource resource = byItem.get(shape(String.join("/", segments.subList(0, i + 1))));
                if (resource != null && names.size() >= resource.scopes().size()) {
                    int before = names.size() - resource.scopes().size();
                    found.add(new Ancestor(resource, List.copyOf(names.subList(before, names.size())), name));
                }
                names.add(name);
            }
        }
        return found;
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}/]*}", "{}");
    }
}
