package dev.ringer.verification;

import dev.ringer.journal.JournalEntry;
import dev.ringer.source.Nearest;
import java.util.List;

/** How far a request is from a method and a path that it was not sent to. */
final class Likeness {

    private static final double METHOD = 0.3;
    private static final int SEGMENTS_MAX = 64;

    private Likeness() {}

    /** Give how far: above 0, up to 1. */
    static double distance(String method, String template, JournalEntry entry) {
        String path = entry.request().target().path();
        String base = entry.route().basePath();
        String inner = !base.isEmpty() && path.startsWith(base) ? path.substring(base.length()) : path;
        double sameMethod = method.equals(entry.request().method()) ? 0 : METHOD;
        double paths = Math.min(between(template, inner), between(template, path));
        return Math.max(0.1, sameMethod + (1 - METHOD) * paths);
    }

    /** A base path before it costs little: it is what requests outside of the contract have. */
    private static double between(String template, String path) {
        List<String> wanted = segments(template);
        List<String> found = segments(path);
        int more = Math.max(0, found.size() - wanted.size());
        double best = 1;
        for (int skip = 0; skip <= more; skip++) {
            best = Math.min(best, Math.min(1, aligned(wanted, found.subList(skip, found.size())) + 0.1 * skip));
        }
        return best;
    }

    private static double aligned(List<String> wanted, List<String> found) {
        int length = Math.max(wanted.size(), found.size());
        double off = Math.abs(wanted.size() - found.size());
        for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
            off += segment(wanted.get(i), found.get(i));
        }
        return length == 0 ? 0 : off / length;
    }

    private static double segment(String wanted, String found) {
        if (wanted.equals(found)) {
            return 0;
        }
        if (wanted.contains("{")) {
            return 0.1;
        }
        return Nearest.to(found, List.of(wanted)).isPresent() ? 0.4 : 1;
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", SEGMENTS_MAX)).stream()
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
