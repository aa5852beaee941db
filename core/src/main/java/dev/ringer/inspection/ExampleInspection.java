package dev.ringer.inspection;

import dev.ringer.contract.Content;
import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Example;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.json.Json;
import dev.ringer.schema.Reach;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Direction;
import dev.ringer.schema.check.Finding;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.util.List;
import java.util.function.Consumer;

/** Examples and defaults that violate the schema they stand beside. */
final class ExampleInspection implements Inspection {

    @Override
    public void inspect(Subject subject, Consumer<Diagnostic> found) {
        for (Operation operation : subject.contract().operations()) {
            Operation.Detail detail = operation.detail();
            detail.parameters().forEach(each -> parameter(subject, each, Direction.REQUEST, found));
            detail.body()
                    .ifPresent(
                            body -> body.contents().forEach(each -> content(subject, each, Direction.REQUEST, found)));
            for (ContractResponse response : detail.responses()) {
                response.contents().forEach(each -> content(subject, each, Direction.RESPONSE, found));
                response.headers().forEach(each -> parameter(subject, each, Direction.RESPONSE, found));
            }
        }
        for (Schema schema : Reach.from(subject.schemas().keySet())) {
            remarks(subject, schema, found);
        }
    }

    private static void parameter(
            Subject subject, Parameter parameter, Direction direction, Consumer<Diagnostic> found) {
        parameter.schema().ifPresent(schema -> examples(subject, schema, parameter.examples(), direction, found));
    }

    private static void content(Subject subject, Content content, Direction direction, Consumer<Diagnostic> found) {
        if (content.type().isJson()) {
            content.schema().ifPresent(schema -> examples(subject, schema, content.examples(), direction, found));
        }
    }

    private static void examples(
            Subject subject, Schema schema, List<Example> examples, Direction direction, Consumer<Diagnostic> found) {
        for (Example example : examples) {
            example.data().ifPresent(data -> {
                List<Finding> findings = subject.checker().findings(schema, data, direction);
                if (!findings.isEmpty()) {
                    found.accept(Diagnostic.error(
                            "example-violates-schema",
                            "the example '" + example.name() + "' violates its schema: " + said(findings),
                            example.location()));
                }
            });
        }
    }

    private static void remarks(Subject subject, Schema schema, Consumer<Diagnostic> found) {
        for (Json example : schema.annotations().examples()) {
            check(subject, schema, example, "example", found);
        }
        Json value = schema.annotations().defaultValue();
        // Many documents write the default null for "none", whatever the type.
        if (value != null && value.kind() != Json.Kind.NULL) {
            check(subject, schema, value, "default", found);
        }
    }

    private static void check(Subject subject, Schema schema, Json value, String keyword, Consumer<Diagnostic> found) {
        List<Finding> findings = subject.checker().findings(schema, value, Direction.NONE);
        if (!findings.isEmpty()) {
            Location at = schema.location().child(keyword);
            found.accept(Diagnostic.warning(
                    keyword + "-violates-schema", "the " + keyword + " violates its schema: " + said(findings), at));
        }
    }

    private static String said(List<Finding> findings) {
        Finding first = findings.get(0);
        String place = first.at().isRoot() ? "it " : "'" + first.at() + "' ";
        String more = findings.size() > 1 ? " (and " + (findings.size() - 1) + " more)" : "";
        return place + first.message() + more;
    }
}
