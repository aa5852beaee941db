package dev.ringer.contract.openapi;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Operation;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A document that was read, with others beside it. */
record Read(OpenApiReader.Result result, Documents documents) {

    /** Read a document; others are found beside it by their name. */
    static Read of(String text, Map<String, String> others) {
        Documents documents = new Documents(uri -> {
            String name = uri.getPath().substring(uri.getPath().lastIndexOf('/') + 1);
            String found = name.equals("api.yaml") ? text : others.get(name);
            if (found == null) {
                throw new IOException("there is no " + name);
            }
            return found.getBytes(StandardCharsets.UTF_8);
        });
        return new Read(OpenApiReader.read(URI.create("file:///x/api.yaml"), documents), documents);
    }

    static Read of(String text) {
        return of(text, Map.of());
    }

    /** Read paths, written without the key above them, of a document in a version such as {@code 3.1.0}. */
    static Read paths(String version, String paths) {
        return of(head(version) + "paths:\n" + paths.indent(2));
    }

    static String head(String version) {
        String key = version.startsWith("2") ? "swagger: '" : "openapi: '";
        return key + version + "'\ninfo: {title: Pets, version: '7'}\n";
    }

    Contract contract() {
        return ((OpenApiReader.Result.Read) result).contract();
    }

    Operation operation(String title) {
        return contract().operations().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + title + " in " + titles()));
    }

    /** Give the only operation. */
    Operation operation() {
        List<Operation> all = contract().operations();
        if (all.size() != 1) {
            throw new AssertionError("there are " + titles());
        }
        return all.get(0);
    }

    Operation.Detail detail() {
        return operation().detail();
    }

    List<String> titles() {
        return contract().operations().stream().map(Operation::title).toList();
    }

    /** Give diagnostics as place, severity and code: {@code 7:5 error unresolved-reference}. */
    List<String> shown(List<Diagnostic> diagnostics) {
        return documents.locate(diagnostics).stream()
                .map(each -> each.position().map(Object::toString).orElse("?") + " "
                        + each.severity().word() + " " + each.code())
                .toList();
    }
}
