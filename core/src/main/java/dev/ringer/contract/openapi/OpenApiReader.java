package dev.ringer.contract.openapi;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Lazy;
import dev.ringer.contract.Operation;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Dialect;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a document into a contract.
 *
 * <p>Only the list of operations is read at once; what an operation consists of is read when it is first used.
 */
public final class OpenApiReader {

    /** A contract, or why the document is none. */
    public sealed interface Result {
        record Read(Contract contract) implements Result {}

        record Unreadable(Diagnostic diagnostic) implements Result {}
    }

    private OpenApiReader() {}

    /** Read the document at an address, and others as far as it takes to list the operations. */
    public static Result read(URI address, Documents documents) {
        Location start = new Location(address, Pointer.ROOT);
        Documents.Attempt attempt = documents.read(address);
        if (attempt instanceof Documents.Attempt.Failed failed) {
            return new Result.Unreadable(
                    Diagnostic.error("unreadable", failed.reason(), start).at(failed.position()));
        }
        Document document = ((Documents.Attempt.Read) attempt).document();
        if (!(document.root() instanceof JsonObject root)) {
            return unreadable(
                    start,
                    "the document is of the type " + document.root().kind().word()
                            + ", must be an object with 'openapi' or 'swagger'");
        }
        Optional<Version> version = Version.of(root);
        if (version.isEmpty()) {
            return unreadable(start, describe(root));
        }
        return new Result.Read(contract(document, new Node(start, root), version.get(), documents));
    }

    private static Result unreadable(Location at, String message) {
        return new Result.Unreadable(Diagnostic.error("not-openapi", message, at));
    }

    private static String describe(JsonObject root) {
        for (String key : List.of("openapi", "swagger")) {
            if (root.has(key)) {
                return "the document's version is " + key + " " + root.get(key)
                        + ", can be swagger 2.0 or openapi 3.0, 3.1, 3.2";
            }
        }
        for (String key : List.of("swaggerVersion", "asyncapi", "raml", "item", "openrpc", "arazzo")) {
            if (root.has(key)) {
                return "the document has '" + key + "', must have 'openapi' (3.0, 3.1, 3.2) or 'swagger' (2.0)";
            }
        }
        return "the document has neither 'openapi' (3.0, 3.1, 3.2) nor 'swagger' (2.0)";
    }

    private static Contract contract(Document document, Node root, Version version, Documents documents) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        document.duplicates()
                .forEach(at -> diagnostics.add(Diagnostic.error(
                        "duplicate-key",
                        "the key '" + at.last() + "' is repeated; the last one counts",
                        new Location(document.uri(), at))));
        Reading reading = new Reading(documents, dialect(root, version, diagnostics), root);
        boolean swagger = version == Version.SWAGGER_2_0;
        Servers servers = new Servers(reading, swagger);
        PathItems items = new PathItems(reading, version);
        CallbacksReader callbacks = new CallbacksReader(reading, items);
        DetailReader details = swagger ? new SwaggerDetailReader(reading) : new OpenApiDetailReader(reading, callbacks);
        List<Operation> operations = new PathsReader(reading, details, servers, items).read(diagnostics);
        Node info = root.child("info");
        String title = info == null ? null : info.text("title");
        return new Contract(
                document.uri(),
                title == null ? root.location().fileName() : title,
                info == null ? "" : info.text("version", ""),
                version.title(),
                servers.basePaths(),
                operations,
                new Lazy<>(() -> callbacks.webhooks(details)),
                new Components(reading, swagger),
                new Security(reading, swagger ? SwaggerDetailReader.SCHEMES : OpenApiDetailReader.SCHEMES).all(),
                diagnostics);
    }

    private static Dialect dialect(Node root, Version version, List<Diagnostic> diagnostics) {
        String named = root.text("jsonSchemaDialect");
        if (named == null || version.dialect() != Dialect.OPENAPI_3_1) {
            return version.dialect();
        }
        Optional<Dialect> dialect = Dialect.of(named);
        if (dialect.isEmpty()) {
            diagnostics.add(Diagnostic.warning(
                    "unknown-dialect",
                    "jsonSchemaDialect '" + named + "' is not known; schemas are read as 2020-12",
                    root.at("jsonSchemaDialect")));
        }
        return dialect.orElse(version.dialect());
    }
}
