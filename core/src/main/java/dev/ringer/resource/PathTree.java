package dev.ringer.resource;

import dev.ringer.contract.Operation;
import dev.ringer.contract.PathTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The paths of a contract as a tree, each step a name or a variable.
 *
 * <p>What has no meaning for resources is taken off: slashes at the end, endings such as {@code .json}. A custom method
 * ({@code /pets/{id}:feed}) is a step of its own, as is the key in {@code /Pets({id})}.
 */
final class PathTree {

    /** A place in the tree. */
    static final class Node {
        private final @Nullable Node parent;
        private final Step step;
        private final Map<Step, Node> children = new LinkedHashMap<>();
        private final List<Operation> operations = new ArrayList<>();
        private final Map<Operation, String> methods = new HashMap<>();

        private Node(@Nullable Node parent, Step step) {
            this.parent = parent;
            this.step = step;
        }

        Optional<Node> parent() {
            return Optional.ofNullable(parent);
        }

        Step step() {
            return step;
        }

        List<Node> children() {
            return List.copyOf(children.values());
        }

        List<Operation> operations() {
            return operations;
        }

        Optional<Operation> operation(String method) {
            return operations.stream()
                    .filter(each -> method(each).equals(method))
                    .findFirst();
        }

        /** Give the method that an operation here has, or would have where a step of its path says it instead. */
        String method(Operation operation) {
            return methods.getOrDefault(operation, operation.method());
        }

        /** Give the variable below that leads to operations. */
        Optional<Node> variable() {
            return Optional.ofNullable(children.get(Step.VARIABLE)).filter(Node::isUsed);
        }

        /** Give the template of what reads here, else of another operation, else of one below, cut to this place. */
        String path() {
            List<String> texts = new ArrayList<>();
            for (Node at = this; at.parent != null; at = at.parent) {
                texts.add(0, at.step.isVariable() ? "{" + at.variableName() + "}" : at.step.text());
            }
            return operation("GET")
                    .filter(each -> !methods.containsKey(each))
                    .or(() -> operations.stream()
                            .filter(each -> !methods.containsKey(each))
                            .findFirst())
                    .or(() -> operation("GET"))
                    .map(each -> each.path().toString())
                    .orElse("/" + String.join("/", texts));
        }

        /** Give the name that operations here, or below, have for the variable of this place. */
        String variableName() {
            return variableName(operation("GET").orElseGet(this::any));
        }

        /** Give the name that an operation, here or below, has for the variable of this place. */
        String variableName(Operation operation) {
            int index = -1;
            for (Node at = this; at != null; at = at.parent) {
                index += at.step.isVariable() ? 1 : 0;
            }
            List<String> variables = operation.path().variables();
            return PathTemplate.name(variables.get(Math.min(index, variables.size() - 1)));
        }

        private Operation below() {
            return children.values().stream()
                    .filter(Node::isUsed)
                    .findFirst()
                    .orElseThrow()
                    .any();
        }

        private boolean isUsed() {
            return !operations.isEmpty() || children.values().stream().anyMatch(Node::isUsed);
        }

        /** Give an operation here or below. */
        Operation any() {
            return operations.isEmpty() ? below() : operations.get(0);
        }
    }

    /** What one step of a path says; variables are all alike. */
    record Step(String text, Kind kind) {

        static final Step VARIABLE = new Step("", Kind.VARIABLE);

        /** The kinds of steps. */
        enum Kind {
            NAME,
            VARIABLE,
            /** Behind a colon. */
            METHOD,
            /** A mix that means nothing here. */
            OPAQUE
        }

        boolean isVariable() {
            return kind == Kind.VARIABLE;
        }

        boolean isName() {
            return kind == Kind.NAME;
        }
    }

    private final Node root = new Node(null, new Step("", Step.Kind.OPAQUE));

    PathTree(List<Operation> operations) {
        for (Operation each : operations) {
            Node at = root;
            for (Step step : steps(each.path())) {
                Node parent = at;
                at = parent.children.computeIfAbsent(step, key -> new Node(parent, key));
            }
            at.operations.add(each);
        }
        nodes().forEach(PathTree::lift);
    }

    /** Move operations whose last step says what a method could have said to the place before: {@code /pets/create}. */
    private static void lift(Node node) {
        Node to = node.parent;
        Role role = Nouns.crud(node.step.text()).orElse(null);
        boolean leaf = node.step.isName() && node.children.isEmpty() && node.operations.size() == 1;
        if (role == null || to == null || !leaf || to.parent == null || Nouns.isEdition(to.step.text())) {
            return;
        }
        Operation operation = node.operations.get(0);
        boolean ofOne = to.step.isVariable();
        String method = method(role, operation.method(), ofOne);
        if (!method.isEmpty() && to.operation(method).isEmpty()) {
            node.operations.clear();
            to.operations.add(operation);
            to.methods.put(operation, method);
        }
    }

    private static String method(Role role, String method, boolean ofOne) {
        boolean asks = method.equals("GET");
        return switch (role) {
            case CREATE -> !ofOne && method.equals("POST") ? "POST" : "";
            case LIST -> !ofOne && asks ? "GET" : "";
            case READ -> asks ? "GET" : "";
            case PATCH -> ofOne && !asks ? "PATCH" : "";
            case DELETE -> ofOne && !asks ? "DELETE" : "";
            case SEARCH, REPLACE, ACTION, BULK -> "";
        };
    }

    /** Give all places below the root, each after the one above it. */
    List<Node> nodes() {
        List<Node> all = new ArrayList<>(root.children());
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).children());
        }
        return all;
    }

    Node root() {
        return root;
    }

    /** Find the place of a path whose variables may have any names. */
    Optional<Node> find(String path) {
        Node at = root;
        for (Step step : steps(PathTemplate.parse(path))) {
            at = at.children.get(step);
            if (at == null) {
                return Optional.empty();
            }
        }
        return Optional.of(at);
    }

    private static List<Step> steps(PathTemplate path) {
        List<Step> steps = new ArrayList<>();
        for (PathTemplate.Segment segment : path.segments()) {
            add(segment, steps);
        }
        if (!path.query().isEmpty()) {
            steps.add(new Step("?" + path.query(), Step.Kind.OPAQUE));
        }
        return steps;
    }

    private static void add(PathTemplate.Segment segment, List<Step> steps) {
        List<PathTemplate.Part> parts = segment.parts();
        if (parts.isEmpty()) {
            return;
        }
        String first = parts.get(0).text();
        String last = parts.get(parts.size() - 1).text();
        if (segment.isLiteral()) {
            int colon = first.lastIndexOf(':');
            steps.add(new Step(colon > 0 ? first.substring(0, colon) : withoutEnding(first), Step.Kind.NAME));
            if (colon > 0) {
                steps.add(new Step(first.substring(colon + 1), Step.Kind.METHOD));
            }
        } else if (segment.isVariable()
                || (isVariableFirst(parts, 2) && withoutEnding(last).isEmpty())) {
            steps.add(Step.VARIABLE);
        } else if (isVariableFirst(parts, 2) && last.startsWith(":")) {
            steps.add(Step.VARIABLE);
            steps.add(new Step(last.substring(1), Step.Kind.METHOD));
        } else if (parts.size() == 3
                && parts.get(1).variable()
                && first.matches("\\w+\\('?")
                && last.matches("'?\\)")) {
            steps.add(new Step(first.substring(0, first.indexOf('(')), Step.Kind.NAME));
            steps.add(Step.VARIABLE);
        } else {
            steps.add(new Step(parts.toString(), Step.Kind.OPAQUE));
        }
    }

    private static boolean isVariableFirst(List<PathTemplate.Part> parts, int size) {
        return parts.size() == size && parts.get(0).variable() && !parts.get(1).variable();
    }

    private static String withoutEnding(String text) {
        for (String ending : List.of(".json", ".xml")) {
            if (text.endsWith(ending)) {
                return text.substring(0, text.length() - ending.length());
            }
        }
        return text;
    }
}
