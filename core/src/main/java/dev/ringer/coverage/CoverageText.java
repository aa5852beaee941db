package dev.ringer.coverage;

/** Coverage for people at a terminal. */
public final class CoverageText {

    private CoverageText() {}

    /** Give a line for each operation, and one for each documented thing of it that was not seen. */
    public static String of(Coverage coverage) {
        StringBuilder out = new StringBuilder();
        for (OperationCoverage each : coverage.operations()) {
            out.append("%6d  %s %s (%s)%n".formatted(each.calls(), each.method(), each.path(), each.id()));
            if (each.calls() > 0) {
                each.missing()
                        .forEach(name ->
                                out.append("          not seen: ").append(name).append('\n'));
            }
            each.undocumented()
                    .forEach(status -> out.append(
                            "          undocumented: status %s (%d)%n".formatted(status.name(), status.count())));
        }
        return out.append(summary(coverage)).toString().replace("\r\n", "\n");
    }

    static String summary(Coverage coverage) {
        String outside = coverage.outside() == 0 ? "" : "; exchanges that led to no operation: " + coverage.outside();
        String lost = coverage.lost() == 0 ? "" : "; exchanges that are lost and not counted: " + coverage.lost();
        return coverage.called() + " of " + coverage.operations().size() + " operations were called; "
                + coverage.seen() + " of " + coverage.items() + " statuses, media types and parameters were seen"
                + outside + lost + "\n";
    }
}
