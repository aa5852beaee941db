package dev.ringer.resource;

import dev.ringer.contract.Content;
import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Operation;
import dev.ringer.contract.RequestBody;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bodies of operations: those that are looked at for resources. */
final class Answers {

    private Answers() {}

    /** Give the body of the first success that has one; where no success is documented, of the default. */
    static Optional<Schema> shown(Operation operation) {
        return response(operation).flatMap(each -> content(each.contents())).flatMap(Content::schema);
    }

    static Optional<ContractResponse> response(Operation operation) {
        List<ContractResponse> candidates =
                new ArrayList<>(Outcomes.of(operation).success());
        if (candidates.isEmpty()) {
            candidates.addAll(operation.detail().responses().stream()
                    .filter(each -> each.key().isDefault())
                    .toList());
        }
        return candidates.stream()
                .filter(each -> content(each.contents()).isPresent())
                .findFirst();
    }

    static Optional<Content> sent(Operation operation) {
        return operation.detail().body().map(RequestBody::contents).flatMap(Answers::content);
    }

    /** Prefer JSON, then whatever else has a schema, which may be a form or XML. */
    private static Optional<Content> content(List<Content> contents) {
        return contents.stream()
                .filter(each -> each.schema().isPresent())
                .filter(each -> each.type().isJson())
                .findFirst()
                .or(() -> contents.stream()
                        .filter(each -> each.schema().isPresent())
                        .findFirst());
    }
}
