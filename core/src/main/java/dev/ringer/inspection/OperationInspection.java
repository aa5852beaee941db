package dev.ringer.inspection;

import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.contract.PathTemplate;
import dev.ringer.source.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Broken references of operations, operations without responses, and parameters that do not suit their path. */
final class OperationInspection implements Inspection {

    @Override
    public void inspect(Subject subject, Consumer<Diagnostic> found) {
        for (Operation operation : subject.contract().operations()) {
            Operation.Detail detail = operation.detail();
            detail.defects().forEach(found);
            detail.remarks().forEach(found);
            detail.responses().stream()
                    .map(ContractResponse::defect)
                    .flatMap(Optional::stream)
                    .forEach(found);
            if (detail.responses().isEmpty() && detail.defects().isEmpty()) {
                found.accept(Diagnostic.error(
                        "no-response",
                        "'" + operation.title() + "' documents no response, so there is nothing to answer",
                        operation.location()));
            }
            parameters(operation, detail, found);
        }
    }

    private static void parameters(Operation operation, Operation.Detail detail, Consumer<Diagnostic> found) {
        List<String> variables =
                operation.path().variables().stream().map(PathTemplate::name).toList();
        for (Parameter parameter : detail.parameters(Parameter.In.PATH)) {
            if (!variables.contains(parameter.name())) {
                found.accept(Diagnostic.warning(
                        "stray-path-parameter",
                        "the path parameter '" + parameter.name() + "' is not in the path " + operation.path(),
                        parameter.location()));
            } else if (parameter.location().equals(operation.location())) {
                found.accept(Diagnostic.warning(
                        "undescribed-path-parameter",
                        "no parameter describes '" + parameter.name() + "' of the path " + operation.path()
                                + "; any text is taken",
                        operation.location()));
            }
        }
    }
}
