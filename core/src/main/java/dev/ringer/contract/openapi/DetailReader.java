package dev.ringer.contract.openapi;

import dev.ringer.contract.Operation;
import java.util.List;

/** Reads what an operation consists of; one for each way in which documents are laid out. */
interface DetailReader {

    Operation.Detail read(Node pathItem, Node operation, List<String> variables);
}
