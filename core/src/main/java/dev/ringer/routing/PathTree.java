package dev.ringer.routing;

import dev.ringer.contract.PathTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Things that are found by the path templates that they stand at, at a cost by the length of the path, not by their
 * number.
 */
public final class PathTree<T> {

    private static final String ANY = "";

    private record Entry<T>(PathTemplate template, T thing) {}

    private final Node<Entry<T>> root = new Node<>();
    private final boolean empty;

    private PathTree(boolean empty) {
        this.empty = empty;
    }

    public static <T> PathTree<T> of(List<T> things, Function<T, PathTemplate> template) {
        PathTree<T> tree = new PathTree<>(things.isEmpty());
        for (T thing : things) {
            PathTemplate path = template.apply(thing);
            tree.root.add(path, ANY, new Entry<>(path, thing));
        }
        return tree;
    }

    /** Give each thing whose template the path fits, with the values of its variables, percent-encoded as sent. */
    public void find(String path, BiConsumer<T, Map<String, String>> found) {
        if (!empty) {
            root.walk(Router.segments(path.isEmpty() ? "/" : path), 0, new ArrayList<>(4), (node, values) -> {
                node.targets(ANY)
                        .forEach(each ->
                                found.accept(each.thing(), each.template().named(values)));
                return false;
            });
        }
    }
}
