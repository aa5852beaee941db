package dev.ringer.routing;

import dev.ringer.contract.Mount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what is near a path that leads nowhere: the same with another slash or other letters, a mount that it lies
 * beside, or the known segment most like its first unknown one. Costs by the path and by one node's ways, not by the
 * number of operations.
 */
final class Hints {

    private static final int WAYS_MAX = 300;
    private static final int LENGTH_MAX = 200;
    private static final int PREFIX_MAX = 4;
    private static final int MOUNTS_MAX = 5;

    private final Router router;
    private final Map<String, Node<Target>> trees;
    private final List<Mount> mounts;

    Hints(Router router, Map<String, Node<Target>> trees, List<Mount> mounts) {
        this.router = router;
        this.trees = trees;
        this.mounts = mounts;
    }

    /** Give a sentence, or empty text where nothing is near. */
    String near(String path) {
        if (path.length() > LENGTH_MAX) {
            return "";
        }
        String single = path.replaceAll("/{2,}", "/");
        if (!single.equals(path) && router.leadsSomewhere(single)) {
            return "Did you mean '" + single + "'? Slashes are taken as they are.";
        }
        String toggled = path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";
        if (router.leadsSomewhere(toggled)) {
            return "Did you mean '" + toggled + "'? A slash at the end counts.";
        }
        for (Mount mount : mounts) {
            if (!mount.basePath().isEmpty() && router.leadsSomewhere(mount.basePath() + path)) {
                return atMount(mount, path);
            }
        }
        return inOtherLetters(path)
                .or(() -> inTrees(path))
                .or(() -> besideMounts(path))
                .orElseGet(() -> places(path));
    }

    /** Give a hint where another base path stands before a known one, as after a mistake in a client's base URL. */
    private Optional<String> besideMounts(String path) {
        if (mounts.stream().anyMatch(mount -> isBelow(path, mount.basePath()))) {
            return Optional.empty();
        }
        int from = 0;
        for (int i = 0; i < PREFIX_MAX; i++) {
            from = path.indexOf('/', from + 1);
            if (from < 0 || from == path.length() - 1) {
                return Optional.empty();
            }
            String rest = path.substring(from);
            for (Mount mount : mounts) {
                if (router.leadsSomewhere(mount.basePath() + rest)) {
                    return Optional.of(atMount(mount, rest));
                }
            }
        }
        return Optional.empty();
    }

    private static String atMount(Mount mount, String path) {
        return "Did you mean '" + mount.basePath() + path + "'? " + at(mount);
    }

    private static String at(Mount mount) {
        String place = mount.basePath().isEmpty() ? "/" : mount.basePath();
        return mount.contract().name() + " is mounted at '" + place + "'.";
    }

    private static boolean isBelow(String path, String base) {
        return !base.isEmpty() && (path.equals(base) || path.startsWith(base + "/"));
    }

    /** Give a hint where the path lies below a mount but for upper and lower case. */
    private Optional<String> inOtherLetters(String path) {
        return mounts.stream()
                .map(Mount::basePath)
                .filter(base -> path.regionMatches(true, 0, base, 0, base.length()) && !path.startsWith(base))
                .map(base -> base + path.substring(base.length()))
                .filter(router::leadsSomewhere)
                .findFirst()
                .map(near -> "Did you mean '" + near + "'? Upper and lower case differ.");
    }

    private Optional<String> inTrees(String path) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (Map.Entry<String, Node<Target>> each : trees.entrySet()) {
            String base = each.getKey();
            if (path.equals(base) || path.startsWith(base + "/") || base.isEmpty()) {
                Guess guess = guess(each.getValue(), Router.segments(path.substring(base.length())));
                if (guess != null && guess.distance() < least) {
                    least = guess.distance();
                    best = base + guess.path();
                }
            }
        }
        if (best.isEmpty()) {
            return Optional.empty();
        }
        boolean letters = best.equalsIgnoreCase(path);
        return Optional.of("Did you mean '" + best + "'?" + (letters ? " Upper and lower case differ." : ""));
    }

    /** Name the mounts where the path is below none. */
    private String places(String path) {
        boolean beside =
                mounts.stream().noneMatch(mount -> mount.basePath().isEmpty() || isBelow(path, mount.basePath()));
        return beside ? mounts.stream().limit(MOUNTS_MAX).map(Hints::at).collect(Collectors.joining(" ")) : "";
    }

    private record Guess(String path, int distance) {}

    /** Go as far as the segments are known, then take the way most like the next one. */
    private static @Nullable Guess guess(Node<Target> root, String[] segments) {
        Node<Target> at = root;
        List<String> known = new ArrayList<>();
        for (String segment : segments) {
            Node<Target> literal = at.literals().get(segment);
            Node<Target> variable = at.variable();
            if (literal != null) {
                known.add(segment);
                at = literal;
            } else {
                String like = likest(at, segment);
                if (like != null) {
                    return finish(at, like, known, segment, segments);
                }
                if (variable == null) {
                    return null;
                }
                known.add(segment);
                at = variable;
            }
        }
        return null;
    }

    private static @Nullable Guess finish(
            Node<Target> at, String like, List<String> known, String segment, String[] segments) {
        List<String> path = new ArrayList<>(known);
        path.add(like);
        for (int i = path.size(); i < segments.length; i++) {
            path.add(segments[i]);
        }
        Node<Target> next = at.literals().get(like);
        boolean ends =
                next != null && (next.isEnd() || path.size() < segments.length || path.size() > known.size() + 1);
        return ends ? new Guess("/" + String.join("/", path), distance(like, segment)) : null;
    }

    private static @Nullable String likest(Node<Target> node, String segment) {
        String best = null;
        int least = Math.max(1, segment.length() / 2) + 1;
        int looked = 0;
        for (String each : node.literals().keySet()) {
            if (++looked > WAYS_MAX) {
                break;
            }
            int distance = distance(each, segment);
            if (distance < least || (distance == least && best != null && each.compareTo(best) < 0)) {
                least = distance;
                best = each;
            }
        }
        return best;
    }

    /** Count the letters to change, ignoring case (Levenshtein 1965). */
    static int distance(String a, String b) {
        String left = a.toLowerCase(Locale.ROOT);
        String right = b.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int up = row[j];
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(change, Math.min(up, row[j - 1]) + 1);
                diagonal = up;
            }
        }
        return row[right.length()];
    }
}
