package dev.ringer.cli;

import dev.ringer.contract.Contract;
import dev.ringer.resource.Evidence;
import dev.ringer.resource.ForeignKey;
import dev.ringer.resource.Identity;
import dev.ringer.resource.ListShape;
import dev.ringer.resource.Paging;
import dev.ringer.resource.Resource;
import dev.ringer.resource.ResourceOperation;
import dev.ringer.resource.Resources;
import dev.ringer.resource.Role;
import dev.ringer.resource.Stateless;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resources as a table for people. */
final class ResourceTable {

    private static final List<String> HEADS = List.of("RESOURCE", "SURE", "IDENTITY", "LIST", "PAGED BY", "OPERATIONS");

    private final Terminal terminal;
    private final boolean why;

    ResourceTable(Terminal terminal, boolean why) {
        this.terminal = terminal;
        this.why = why;
    }

    String write(Contract contract, Resources resources, ShownResources.Names names) {
        int all = contract.operations().size();
        int stateless = resources.stateless().size();
        StringBuilder out = new StringBuilder(terminal.paint(Terminal.Style.BOLD, contract.title()))
                .append(" (" + contract.name() + "): ")
                .append(Banner.count(resources.all().size(), "resource"))
                .append(", " + (all - stateless) + " of " + Banner.count(all, "operation") + "\n");
        if (!resources.all().isEmpty()) {
            table(resources, names, out.append('\n'));
        }
        if (stateless > 0) {
            left(resources.stateless(), out.append('\n'));
        }
        return out.toString();
    }

    private void table(Resources resources, ShownResources.Names names, StringBuilder out) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADS));
        resources.all().forEach(each -> rows.add(row(each, names.shown(each))));
        List<String> lines = Columns.lines(rows);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            out.append(i == 0 ? terminal.paint(Terminal.Style.DIM, line) : line).append('\n');
            if (i > 0 && why) {
                reasons(resources, resources.all().get(i - 1), out);
            }
        }
    }

    private static List<String> row(Resource resource, String name) {
        return List.of(
                name,
                Math.round(resource.confidence() * 100) + " %",
                resource.isSingleton()
                        ? "one"
                        : resource.identity().map(ResourceTable::identity).orElse("-"),
                resource.list().map(ResourceTable::list).orElse("-"),
                paging(resource.query().paging()),
                operations(resource));
    }

    private static String identity(Identity identity) {
        String variable = identity.variable().map(each -> "{" + each + "}").orElse("");
        return Stream.of(identity.memberName(), variable)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" = "));
    }

    private static String list(ListShape list) {
        return list.items().isRoot() ? "array" : list.items().toString();
    }

    private static String paging(Paging paging) {
        String parameters = Stream.of(paging.page(), paging.offset(), paging.cursor(), paging.size())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return parameters.isEmpty() ? (paging.linked() ? "Link" : "-") : parameters;
    }

    /** Several operations of a role are counted. */
    private static String operations(Resource resource) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ResourceOperation each : resource.operations()) {
            counts.merge(word(each), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(each -> each.getKey() + (each.getValue() > 1 ? " x" + each.getValue() : ""))
                .collect(Collectors.joining(", "));
    }

    private static String word(ResourceOperation operation) {
        return operation.role() == Role.ACTION
                ? operation.action()
                : operation.role().word()
                        + operation
                                .facet()
                                .map(each -> " " + each.member().last())
                                .orElse("");
    }

    private void reasons(Resources resources, Resource resource, StringBuilder out) {
        Stream.of(resource.collection(), resource.item())
                .flatMap(Optional::stream)
                .forEach(each -> out.append("    ").append(each).append('\n'));
        resource.aliases().forEach(each -> out.append("    also ").append(each).append('\n'));
        resource.evidence().forEach(each -> reason(each, out));
        resource.operations().forEach(each -> {
            each.bulk().ifPresent(bulk -> said(each, bulk.says(), out));
            each.job().ifPresent(job -> said(each, job.says(), out));
        });
        resource.keys()
                .get()
                .forEach(each -> out.append("    ").append(key(each)).append('\n'));
        for (ResourceOperation each : resource.operations()) {
            resources.reach(each).says(resource, each.role()).ifPresent(says -> said(each, says, out));
        }
    }

    private static void said(ResourceOperation operation, String says, StringBuilder out) {
        out.append("    ")
                .append(operation.operation().title())
                .append(": ")
                .append(says)
                .append('\n');
    }

    private void reason(Evidence evidence, StringBuilder out) {
        String weight = Math.round(evidence.weight() * 100) + " %";
        out.append("    ").append(terminal.paint(Terminal.Style.DIM, "%5s  ".formatted(weight) + evidence.says()));
        out.append('\n');
    }

    private static String key(ForeignKey key) {
        return "key " + String.join(".", key.member().tokens()) + " -> " + key.resource() + " ("
                + key.form().word() + ")";
    }

    private void left(List<Stateless> all, StringBuilder out) {
        out.append(terminal.paint(Terminal.Style.DIM, "STATELESS")).append('\n');
        int width = all.stream()
                .mapToInt(each -> each.operation().title().length())
                .max()
                .orElse(0);
        for (Stateless each : all) {
            String title = each.operation().title();
            out.append(title)
                    .append(" ".repeat(width - title.length() + 2))
                    .append(each.reason())
                    .append('\n');
        }
    }
}
