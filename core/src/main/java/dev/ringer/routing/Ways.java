package dev.ringer.routing;

import dev.ringer.contract.PathTemplate;
import dev.ringer.http.Percent;
import dev.ringer.source.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures how near the path of one request comes to templates, segment by segment, for people who ask why it did not
 * get there. Paths are looked at up to a length; what is behind it plays no part. For use by one thread.
 */
public final class Ways {

    private static final int SEGMENTS_MAX = 24;
    private static final int LETTERS_MAX = 60;

    private static final double VARIABLE = 0.02;
    private static final double OTHER_CASE = 0.1;
    private static final double EMPTY_SEGMENT = 0.15;
    private static final double BASE_MISSING = 0.3;
    private static final double ONE_TOO_FEW = 0.8;
    private static final double ROUNDING = 1e-9;

    private final String[] sent;
    private final Map<String, double[]> likeness = new HashMap<>();
    private final Map<String, Way> known = new HashMap<>();

    public Ways(String path) {
        String[] all = Router.segments(path.length() <= 2_000 ? path : path.substring(0, 2_000));
        this.sent = all.length <= SEGMENTS_MAX ? all : Arrays.copyOf(all, SEGMENTS_MAX);
    }

    /** Measure the way to a template below a base path. */
    public Way to(String basePath, PathTemplate template) {
        return known.computeIfAbsent(basePath + "\0" + template, key -> measure(basePath, template));
    }

    private Way measure(String basePath, PathTemplate template) {
        List<PathTemplate.Segment> wanted = new ArrayList<>();
        int base = 0;
        if (!basePath.isEmpty()) {
            wanted.addAll(PathTemplate.parse(basePath).segments());
            base = wanted.size();
        }
        wanted.addAll(template.segments());
        return new Table(wanted.size() <= SEGMENTS_MAX ? wanted : wanted.subList(0, SEGMENTS_MAX), base).way();
    }

    private double[] likeness(String literal) {
        return likeness.computeIfAbsent(literal, key -> {
            double[] costs = new double[sent.length];
            for (int i = 0; i < sent.length; i++) {
                costs[i] = cost(literal, Percent.decode(sent[i]));
            }
            return costs;
        });
    }

    private static double cost(String literal, String found) {
        if (literal.equals(found)) {
            return 0;
        }
        if (literal.equalsIgnoreCase(found)) {
            return OTHER_CASE;
        }
        String left = literal.substring(0, Math.min(LETTERS_MAX, literal.length()));
        String right = found.substring(0, Math.min(LETTERS_MAX, found.length()));
        return 0.1 + 0.9 * Hints.distance(left, right) / Math.max(left.length(), right.length());
    }

    /** The cheapest way to make the request's segments into those of a template (Wagner and Fischer 1974). */
    private final class Table {

        private final List<PathTemplate.Segment> wanted;
        private final int base;
        private final double[][] costs;

        Table(List<PathTemplate.Segment> wanted, int base) {
            this.wanted = wanted;
            this.base = base;
            this.costs = new double[sent.length + 1][wanted.size() + 1];
            fill();
        }

        private void fill() {
            for (int i = 0; i <= sent.length; i++) {
                for (int j = 0; j <= wanted.size(); j++) {
                    double least = i == 0 && j == 0 ? 0 : Double.MAX_VALUE;
                    least = i > 0 ? Math.min(least, costs[i - 1][j] + surplus(i - 1)) : least;
                    least = j > 0 ? Math.min(least, costs[i][j - 1] + missing(j - 1)) : least;
                    least = i > 0 && j > 0 ? Math.min(least, costs[i - 1][j - 1] + change(i - 1, j - 1)) : least;
                    costs[i][j] = least;
                }
            }
        }

        private double surplus(int at) {
            return sent[at].isEmpty() ? EMPTY_SEGMENT : 1;
        }

        private double missing(int at) {
            return at < base ? BASE_MISSING : wanted.get(at).parts().isEmpty() ? EMPTY_SEGMENT : ONE_TOO_FEW;
        }

        private double change(int from, int to) {
            PathTemplate.Segment segment = wanted.get(to);
            if (segment.isLiteral()) {
                return likeness(segment.literal())[from];
            }
            boolean fits = !sent[from].isEmpty()
                    && (segment.isVariable() || new Mixed(segment.parts()).match(sent[from]) != null);
            return fits ? VARIABLE : sent[from].isEmpty() ? 1 : 0.6;
        }

        Way way() {
            List<String> path = new ArrayList<>();
            List<String> gaps = new ArrayList<>();
            Map<String, String> values = new TreeMap<>();
            int i = sent.length;
            int j = wanted.size();
            while (i > 0 || j > 0) {
                // Of ways that cost the same, the one that leaves off what stands last.
                if (i > 0 && isLeast(i, j, costs[i - 1][j] + surplus(i - 1))) {
                    String each = sent[--i];
                    gaps.add(each.isEmpty() ? "there is a slash too many" : "'" + cut(each) + "' is too much");
                } else if (i > 0 && j > 0 && isLeast(i, j, costs[i - 1][j - 1] + change(i - 1, j - 1))) {
                    path.add(changed(--i, --j, gaps, values));
                } else {
                    String text = text(wanted.get(--j));
                    path.add(text);
                    gaps.add(text.isEmpty() ? "a slash is missing at the end" : "'" + text + "' is missing");
                }
            }
            Collections.reverse(path);
            Collections.reverse(gaps);
            double most = Math.max(1, Math.max(sent.length, wanted.size()));
            double distance = gaps.isEmpty() ? 0 : Math.min(1, costs[sent.length][wanted.size()] / most);
            return new Way(distance, "/" + String.join("/", path), gaps, values);
        }

        private boolean isLeast(int i, int j, double cost) {
            return cost <= costs[i][j] + ROUNDING;
        }

        private String changed(int from, int to, List<String> gaps, Map<String, String> values) {
            PathTemplate.Segment segment = wanted.get(to);
            double cost = change(from, to);
            if (cost > VARIABLE) {
                gaps.add("'" + cut(sent[from]) + "' is not '" + text(segment) + "'");
                return text(segment);
            }
            if (segment.isVariable()) {
                values.put(PathTemplate.name(segment.parts().get(0).text()), sent[from]);
            } else if (!segment.isLiteral()) {
                mixed(segment, sent[from], values);
            }
            return sent[from];
        }

        private static void mixed(PathTemplate.Segment segment, String text, Map<String, String> values) {
            String[] found = new Mixed(segment.parts()).match(text);
            int at = 0;
            for (PathTemplate.Part each : segment.parts()) {
                if (each.variable() && found != null) {
                    values.put(PathTemplate.name(each.text()), found[at++]);
                }
            }
        }

        private static String text(PathTemplate.Segment segment) {
            StringBuilder out = new StringBuilder();
            for (PathTemplate.Part part : segment.parts()) {
                out.append(part.variable() ? "{" + PathTemplate.name(part.text()) + "}" : Percent.encode(part.text()));
            }
            return out.toString();
        }

        private static String cut(String text) {
            return Shown.beginning(text, LETTERS_MAX);
        }
    }
}
