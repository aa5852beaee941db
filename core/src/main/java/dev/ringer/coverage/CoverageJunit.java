package dev.ringer.coverage;

/** Coverage as JUnit XML: a case for each operation, skipped where it was never called. */
public final class CoverageJunit {

    private CoverageJunit() {}

    public static String of(Coverage coverage) {
        long skipped = coverage.operations().size() - coverage.called();
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<testsuite name=\"coverage of the contract\" tests=\"")
                .append(coverage.operations().size())
                .append("\" failures=\"0\" errors=\"0\" skipped=\"")
                .append(skipped)
                .append("\" time=\"0\">\n");
        coverage.operations().forEach(each -> testcase(each, out));
        return out.append("  <system-out>")
                .append(Markup.escape(CoverageText.summary(coverage)))
                .append("</system-out>\n</testsuite>\n")
                .toString();
    }

    private static void testcase(OperationCoverage operation, StringBuilder out) {
        out.append("  <testcase classname=\"")
                .append(Markup.escape(operation.method() + " " + operation.path()))
                .append("\" name=\"")
                .append(Markup.escape(operation.id()))
                .append("\" time=\"0\">\n");
        if (operation.calls() == 0) {
            out.append("    <skipped message=\"never called\"/>\n");
        } else {
            StringBuilder told = new StringBuilder("called " + operation.calls() + " times\n");
            operation
                    .missing()
                    .forEach(each -> told.append("not seen: ").append(each).append('\n'));
            out.append("    <system-out>")
                    .append(Markup.escape(told.toString()))
                    .append("</system-out>\n");
        }
        out.append("  </testcase>\n");
    }
}
