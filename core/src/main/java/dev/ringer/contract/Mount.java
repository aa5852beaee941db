package dev.ringer.contract;

import java.util.List;

/**
 * Operations of a contract at a base path.
 *
 * @param basePath begins with a slash and does not end in one; the root is the empty text
 */
public record Mount(String basePath, Contract contract, List<Operation> operations) {

    public Mount {
        if (!basePath.isEmpty() && (!basePath.startsWith("/") || basePath.endsWith("/"))) {
            throw new IllegalArgumentException(
                    "basePath is '" + basePath + "', must be empty or begin and not end with a slash");
        }
        operations = List.copyOf(operations);
    }
}
