package dev.ringer.resource;

import dev.ringer.contract.PathTemplate;
import dev.ringer.json.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Compares the variables of an operation's path with the scopes, keys and members of its resource. */
final class ReachFinder {

    /** What variables are called whatever they name. */
    private static final Set<String> GENERIC = Set.of("id", "uuid", "key", "name", "slug", "number", "code");

    private final Views views = new Views();
    private final Map<String, Resource> byItem = new HashMap<>();

    ReachFinder(List<Resource> all) {
        for (Resource each : all) {
            each.item().ifPresent(path -> byItem.putIfAbsent(shape(path), each));
        }
    }

    /**
     * A variable of a path.
     *
     * @param place path up to it, whatever its variables are called
     * @param noun name before it
     */
    private record Variable(String name, String place, String noun, Reach.@Nullable Above above) {

        boolean names(Optional<String> resource) {
            return above != null
                    && resource.filter(above.resource().name()::equals).isPresent();
        }
    }

    Reach find(ResourceOperation operation, Resource resource) {
        Reach own = own(operation, resource);
        // What no other list shows stands in those that nothing ties it to.
        boolean adds = own.adds()
                || resource.operations(Role.LIST).stream()
                        .noneMatch(each -> own(each, resource).adds());
        return new Reach(own.scopes(), own.given(), own.untold(), adds, own.above());
    }

    /** Look at one operation alone. */
    private Reach own(ResourceOperation operation, Resource resource) {
        PathTemplate path = operation.operation().path();
        List<Variable> all = variables(path.toString());
        List<Reach.Above> above =
                all.stream().map(Variable::above).filter(each -> each != null).toList();
        List<Variable> open = new ArrayList<>(all);
        operation.variable().ifPresent(own -> last(open, own).ifPresent(open::remove));
        List<Scope> scopes = resource.scopes();
        Variable[] found = new Variable[scopes.size()];
        List<Variable> home = home(resource);
        bind(
                found,
                open,
                (i, each) -> each.name().equals(scopes.get(i).variable())
                        && (!isGeneric(each.name()) || isAt(home, i, each)));
        bind(found, open, (i, each) -> isAt(home, i, each));
        bind(found, open, (i, each) -> each.names(scopes.get(i).parent()));
        bind(found, open, (i, each) -> endsAlike(each.name(), scopes.get(i).variable()));
        bind(found, open, (i, each) -> each.names(named(resource, scopes.get(i))));
        Map<String, Pointer> given = new LinkedHashMap<>();
        open.forEach(each -> member(each, resource).ifPresent(member -> given.put(each.name(), member)));
        open.removeIf(each -> given.containsKey(each.name()));
        boolean makes = isMadeAt(resource, path);
        List<Optional<Reach.Bound>> bounds = bounds(found, scopes);
        if (makes) {
            lastly(bounds, open, scopes);
        }
        List<String> untold = open.stream().map(Variable::name).toList();
        return new Reach(bounds, given, untold, makes || untold.isEmpty(), above);
    }

    private static Optional<Variable> last(List<Variable> all, String name) {
        return all.stream().filter(each -> each.name().equals(name)).reduce((first, second) -> second);
    }

    private static void bind(Variable[] found, List<Variable> open, BiPredicate<Integer, Variable> fits) {
        for (int i = 0; i < found.length; i++) {
            int scope = i;
            if (found[i] == null) {
                Optional<Variable> variable =
                        open.stream().filter(each -> fits.test(scope, each)).findFirst();
                variable.ifPresent(open::remove);
                found[i] = variable.orElse(null);
            }
        }
    }

    private static List<Optional<Reach.Bound>> bounds(Variable[] found, List<Scope> scopes) {
        List<Optional<Reach.Bound>> bounds = new ArrayList<>();
        for (int i = 0; i < scopes.size(); i++) {
            bounds.add(Optional.ofNullable(found[i]).map(each -> new Reach.Bound(each.name(), "")));
        }
        return bounds;
    }

    /** What is made below a path stands in it, whatever its variables are called: those next to it tell where. */
    private static void lastly(List<Optional<Reach.Bound>> bounds, List<Variable> open, List<Scope> scopes) {
        List<Integer> unbound = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            if (bounds.get(i).isEmpty()) {
                unbound.add(i);
            }
        }
        if (unbound.size() > open.size()) {
            return;
        }
        List<Variable> last = List.copyOf(open.subList(open.size() - unbound.size(), open.size()));
        for (int i = 0; i < last.size(); i++) {
            Variable variable = last.get(i);
            boolean other = variable.above() != null
                    && scopes.get(unbound.get(i)).parent().isPresent();
            String of = other && variable.above() != null
                    ? variable.above().resource().name()
                    : "";
            bounds.set(unbound.get(i), Optional.of(new Reach.Bound(variable.name(), of)));
            open.remove(variable);
        }
    }

    /** Tell whether things are made by the path or by one that it begins with. */
    private static boolean isMadeAt(Resource resource, PathTemplate path) {
        String shape = shape(path.toString());
        return resource.operations(Role.CREATE).stream()
                .map(each -> shape(each.operation().path().toString()))
                .anyMatch(each -> shape.equals(each) || shape.startsWith(each + "/"));
    }

    // --- variables

    /** Give the variables of the resource's own path that its scopes are called after. */
    private static List<Variable> home(Resource resource) {
        return resource.item()
                .or(resource::collection)
                .map(ReachFinder::plainVariables)
                .orElse(List.of());
    }

    private static boolean isAt(List<Variable> home, int scope, Variable variable) {
        return scope < home.size() && home.get(scope).place().equals(variable.place());
    }

    private static boolean isGeneric(String name) {
        return GENERIC.contains(Nouns.plain(name));
    }

    /** Tell of {@code pipeline_version.pipeline_id} that it is a {@code pipeline_id}. */
    private static boolean endsAlike(String longer, String name) {
        String plain = Nouns.plain(name);
        return !isGeneric(name) && Nouns.plain(longer).endsWith(plain);
    }

    /** Give the resource that the member of a scope names or shows. */
    private static Optional<String> named(Resource resource, Scope scope) {
        return scope.member()
                .flatMap(member -> resource.keys().get().stream()
                        .filter(each -> each.member().equals(member))
                        .map(ForeignKey::resource)
                        .findFirst());
    }

    private List<Variable> variables(String path) {
        List<Variable> all = new ArrayList<>();
        for (Variable each : plainVariables(path)) {
            Resource resource = byItem.get(each.place());
            boolean inside = each.place().length() < shape(path).length();
            int scopes = resource == null ? 0 : resource.scopes().size();
            List<String> before = all.stream().map(Variable::name).toList();
            Reach.Above above = resource == null || !inside || before.size() < scopes
                    ? null
                    : new Reach.Above(resource, before.subList(before.size() - scopes, before.size()), each.name());
            all.add(new Variable(each.name(), each.place(), each.noun(), above));
        }
        return all;
    }

    private static List<Variable> plainVariables(String path) {
        List<Variable> all = new ArrayList<>();
        String noun = "";
        StringBuilder place = new StringBuilder();
        for (String segment : path.split("/", -1)) {
            place.append(place.isEmpty() && segment.isEmpty() ? "" : "/");
            for (int at = 0; at < segment.length(); ) {
                int close = segment.charAt(at) == '{' ? segment.indexOf('}', at) : -1;
                if (close > 0) {
                    place.append("{}");
                    String name = PathTemplate.name(segment.substring(at + 1, close));
                    all.add(new Variable(name, place.toString(), noun, null));
                    at = close + 1;
                } else {
                    place.append(segment.charAt(at++));
                }
            }
            noun = segment.contains("{") ? noun : segment;
        }
        return all;
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^}/]*}", "{}");
    }

    // --- members

    /** Find the member that names what a variable does: the key of the thing above, else one that is called so. */
    private Optional<Pointer> member(Variable variable, Resource resource) {
        return key(variable, resource)
                .or(() -> resource.keys().get().stream()
                        .filter(each -> !each.isMany())
                        .map(ForeignKey::member)
                        .filter(each -> Nouns.plain(each.last()).equals(Nouns.plain(variable.name())))
                        .findFirst())
                .or(() -> called(variable, resource));
    }

    private static Optional<Pointer> key(Variable variable, Resource resource) {
        List<ForeignKey> keys = resource.keys().get().stream()
                .filter(each -> !each.isMany() && variable.names(Optional.of(each.resource())))
                .toList();
        return keys.stream()
                .filter(each -> each.form() == ForeignKey.Form.IDENTITY)
                .map(ForeignKey::member)
                .findFirst()
                .or(() -> keys.stream()
                        .filter(each -> each.form() == ForeignKey.Form.EMBEDDED && variable.above() != null)
                        .flatMap(each -> identity(variable).map(each.member()::append).stream())
                        .findFirst());
    }

    private static Optional<Pointer> identity(Variable variable) {
        return Optional.ofNullable(variable.above())
                .flatMap(each -> each.resource().identity())
                .flatMap(Identity::member);
    }

    /** A generic name says what it names with the word before it: {@code clientId} for {@code /clients/{id}}. */
    private Optional<Pointer> called(Variable variable, Resource resource) {
        String name = isGeneric(variable.name())
                ? Nouns.singularPlain(variable.noun()) + Nouns.plain(variable.name())
                : variable.name();
        return resource.schema()
                .map(views::of)
                .filter(thing ->
                        thing.at(name).map(views::of).filter(View::isScalar).isPresent())
                .flatMap(thing -> thing.member(name))
                .map(Pointer::of)
                .filter(each -> !resource.identity().flatMap(Identity::member).equals(Optional.of(each)));
    }
}
