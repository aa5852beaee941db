package dev.ringer.routing;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.exchange.Route;
import dev.ringer.http.Query;
import dev.ringer.http.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds operations by method and path in all mounts at once.
 *
 * <p>Text wins over variables, segment by segment: {@code /users/me} before {@code /users/{id}} (OAS 3.1, "Path
 * Templating Matching"). The path is split into segments first and then percent-decoded, so {@code %2F} never starts a
 * new segment. Of templates of the same shape, the first whose parameters take the values wins. A path is only taken
 * for one of its methods, so that a template with the method is found where plainer text has others.
 */
public final class Router {

    private final Map<String, Node<Target>> trees;
    private final Fit fit;
    private final Hints hints;
    private final int longestBase;

    private Router(Map<String, Node<Target>> trees, Fit fit, List<Mount> mounts) {
        this.trees = trees;
        this.fit = fit;
        this.hints = new Hints(this, trees, mounts);
        this.longestBase =
                trees.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    public static Router of(List<Mount> mounts, Fit fit) {
        Map<String, Node<Target>> trees = new HashMap<>();
        for (Mount mount : mounts) {
            Node<Target> tree = trees.computeIfAbsent(mount.basePath(), path -> new Node<>());
            mount.operations()
                    .forEach(operation -> tree.add(operation.path(), operation.method(), new Target(mount, operation)));
        }
        return new Router(trees, fit, mounts);
    }

    /**
     * Find the operation of a request. {@code HEAD} is taken for {@code GET} where it is not declared.
     *
     * @return never null; {@code NoMethod.allowed()} is sorted and never empty (RFC 9110, 15.5.6)
     */
    public Route route(Request request) {
        String path = request.target().path();
        Search search = search(request.method(), path, request.target().query());
        if (search.found != null) {
            return search.found;
        }
        if (!search.allowed.isEmpty()) {
            return new Route.NoMethod(List.copyOf(search.allowed));
        }
        return new Route.NoPath(hints.near(path));
    }

    /** Tell whether the path leads anywhere, whatever the method. */
    boolean leadsSomewhere(String path) {
        Search search = search("", path, Query.EMPTY);
        return search.found != null || !search.allowed.isEmpty();
    }

    private Search search(String method, String path, Query query) {
        Search search = new Search(method, query);
        // The longest base path first; a shorter one may still have the rest as a path of its own.
        int first = path.length() <= longestBase ? path.length() : path.lastIndexOf('/', longestBase);
        for (int end = first; end >= 0; end = end == 0 ? -1 : path.lastIndexOf('/', end - 1)) {
            Node<Target> tree = trees.get(path.substring(0, end));
            if (tree != null && search.in(tree, path.substring(end))) {
                return search;
            }
        }
        return search;
    }

    /** Split behind the first slash; {@code /} gives one empty segment. */
    static String[] segments(String path) {
        int count = 1;
        for (int i = 1; i < path.length(); i++) {
            if (path.charAt(i) == '/') {
                count++;
            }
        }
        String[] segments = new String[count];
        int from = Math.min(1, path.length());
        for (int i = 0; i < count - 1; i++) {
            int to = path.indexOf('/', from);
            segments[i] = path.substring(from, to);
            from = to + 1;
        }
        segments[count - 1] = path.substring(from);
        return segments;
    }

    /** One search: what was found, or the methods that the path has. */
    private final class Search implements Node.Visitor<Target> {

        private final String method;
        private final Query query;
        private final TreeSet<String> allowed = new TreeSet<>();
        private Route.@Nullable Found found;

        Search(String method, Query query) {
            this.method = method;
            this.query = query;
        }

        /** Look in a tree; true when the operation is found. A mount's own address counts as its root. */
        boolean in(Node<Target> tree, String path) {
            return tree.walk(segments(path.isEmpty() ? "/" : path), 0, new ArrayList<>(4), this) && found != null;
        }

        @Override
        public boolean visit(Node<Target> node, List<String> values) {
            found = choose(node.targets(method), values);
            if (found == null && method.equals("HEAD")) {
                found = choose(node.targets("GET"), values);
            }
            if (found == null) {
                allow(node);
            }
            return found != null;
        }

        private void allow(Node<Target> node) {
            for (String each : node.methods()) {
                if (node.targets(each).stream().anyMatch(this::hasQuery)) {
                    allowed.add(each);
                    if (each.equals("GET")) {
                        allowed.add("HEAD");
                    }
                    allowed.add("OPTIONS");
                }
            }
        }

        private Route.@Nullable Found choose(List<Target> targets, List<String> values) {
            if (targets.isEmpty()) {
                return null;
            }
            Target only = targets.get(0);
            if (targets.size() == 1) {
                return hasQuery(only) ? found(only, values) : null;
            }
            return best(targets, values);
        }

        /** More demands on the query win, then parameters that take the values, then the document's order. */
        private Route.@Nullable Found best(List<Target> targets, List<String> values) {
            Route.Found best = null;
            int rank = -1;
            for (Target target : targets) {
                if (hasQuery(target)) {
                    Route.Found candidate = found(target, values);
                    int demands = target.operation().path().query().pairs().size();
                    int fits = fit.fits(target.mount(), target.operation(), candidate.values()) ? 1 : 0;
                    if (demands * 2 + fits > rank) {
                        rank = demands * 2 + fits;
                        best = candidate;
                    }
                }
            }
            return best;
        }

        private boolean hasQuery(Target target) {
            Query wanted = target.operation().path().query();
            if (wanted.isEmpty()) {
                return true;
            }
            for (Query.Pair pair : wanted.pairs()) {
                if (query.all(pair.name()).stream()
                        .noneMatch(each -> each.value().equals(pair.value()))) {
                    return false;
                }
            }
            return true;
        }

        private Route.Found found(Target target, List<String> values) {
            Operation operation = target.operation();
            return new Route.Found(target.mount(), operation, operation.path().named(values));
        }
    }

    /** Give, for each path, method and shape that several mounted operations share, those operations. */
    public static List<List<Operation>> conflicts(List<Mount> mounts) {
        Map<String, List<Operation>> byKey = new TreeMap<>();
        for (Mount mount : mounts) {
            for (Operation operation : mount.operations()) {
                String key = operation.method() + " " + mount.basePath()
                        + operation.path().shape() + "?" + operation.path().query();
                byKey.computeIfAbsent(key, each -> new ArrayList<>()).add(operation);
            }
        }
        return byKey.values().stream().filter(list -> list.size() > 1).toList();
    }
}
