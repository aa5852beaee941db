package dev.ringer.coverage;

import java.util.List;

/** Coverage as one page of HTML that needs nothing else, and runs nothing. */
public final class CoverageHtml {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Coverage of the contract</title>
            <style>
            :root { color-scheme: light dark }
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem }
            table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid #8884 }
            td:first-child { text-align: right }
            .no { color: #c33 }
            .yes { color: #283 }
            </style>
            </head>
            <body>
            <h1>Coverage of the contract</h1>
            """;

    private CoverageHtml() {}

    public static String of(Coverage coverage) {
        StringBuilder out = new StringBuilder(HEAD)
                .append("<p>")
                .append(Markup.escape(CoverageText.summary(coverage).strip()))
                .append("</p>\n<table>\n<tr><th>Calls</th><th>Operation</th><th>Statuses</th><th>Media types</th>")
                .append("<th>Parameters</th></tr>\n");
        coverage.operations().forEach(each -> row(each, out));
        return out.append("</table>\n</body>\n</html>\n").toString();
    }

    private static void row(OperationCoverage operation, StringBuilder out) {
        out.append("<tr><td class=\"")
                .append(mark(operation.calls()))
                .append("\">")
                .append(operation.calls())
                .append("</td><td>")
                .append(Markup.escape(operation.method() + " " + operation.path()))
                .append("<br><small>")
                .append(Markup.escape(operation.id()))
                .append("</small></td>");
        cell(operation.statuses(), out);
        cell(operation.types(), out);
        cell(operation.parameters(), out);
        out.append("</tr>\n");
    }

    private static void cell(List<OperationCoverage.Item> items, StringBuilder out) {
        out.append("<td>");
        for (OperationCoverage.Item each : items) {
            out.append("<div class=\"")
                    .append(mark(each.count()))
                    .append("\">")
                    .append(Markup.escape(each.name()))
                    .append(": ")
                    .append(each.count())
                    .append("</div>");
        }
        out.append("</td>");
    }

    private static String mark(long count) {
        return count > 0 ? "yes" : "no";
    }
}
