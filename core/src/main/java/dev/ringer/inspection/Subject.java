package dev.ringer.inspection;

import dev.ringer.contract.Content;
import dev.ringer.contract.Contract;
import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.generation.Generator;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is inspected, and with what.
 *
 * @param schemas of all operations, each with the way its values go
 */
record Subject(Contract contract, Checker checker, Generator generator, Map<Schema, Direction> schemas) {

    static Subject of(Contract contract, Checker checker, Generator generator) {
        Map<Schema, Direction> schemas = new LinkedHashMap<>();
        for (Operation operation : contract.operations()) {
            Operation.Detail detail = operation.detail();
            detail.parameters().forEach(each -> add(each, Direction.REQUEST, schemas));
            detail.body().ifPresent(body -> body.contents().forEach(each -> add(each, Direction.REQUEST, schemas)));
            for (ContractResponse response : detail.responses()) {
                response.contents().forEach(each -> add(each, Direction.RESPONSE, schemas));
                response.headers().forEach(each -> add(each, Direction.RESPONSE, schemas));
            }
        }
        return new Subject(contract, checker, generator, schemas);
    }

    private static void add(Parameter parameter, Direction direction, Map<Schema, Direction> schemas) {
        parameter.schema().ifPresent(schema -> schemas.putIfAbsent(schema, direction));
        parameter.content().forEach(content -> add(content, direction, schemas));
    }

    private static void add(Content content, Direction direction, Map<Schema, Direction> schemas) {
        content.schema().ifPresent(schema -> schemas.putIfAbsent(schema, direction));
        content.itemSchema().ifPresent(schema -> schemas.putIfAbsent(schema, direction));
    }
}
