package dev.ringer.contract;

/**
 * A request that the API itself sends: a callback of an operation, or a webhook.
 *
 * @param name as the contract has it
 * @param url a runtime expression, or a text with such in braces (OAS 3.1, "Runtime Expressions"); empty for a webhook,
 *     whose receivers the contract does not know
 * @param operation what is sent, and what the receiver may answer; it has no path of its own, and asks for no credentials
 */
public record ContractCallback(String name, String url, Operation operation) {}
