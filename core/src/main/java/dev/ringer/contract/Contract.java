package dev.ringer.contract;

import dev.ringer.source.Diagnostic;
import java.net.URI;
import java.util.List;

/**
 * A loaded API description.
 *
 * @param source address of the document
 * @param title as the document has it; the file's name where it has none
 * @param version the API's own version; may be empty
 * @param format what the document is written in, such as {@code OpenAPI 3.1}
 * @param basePaths paths of the servers, without a slash at the end; the root is the empty text; never empty
 * @param webhooks what the API sends by itself, to whom the contract does not say
 * @param schemes ways to show who is calling, also those that no operation asks for
 * @param diagnostics what was found while loading; details are looked at later
 */
public record Contract(
        URI source,
        String title,
        String version,
        String format,
        List<String> basePaths,
        List<Operation> operations,
        Lazy<List<ContractCallback>> webhooks,
        NamedSchemas schemas,
        List<SecurityScheme> schemes,
        List<Diagnostic> diagnostics) {

    public Contract {
        basePaths = List.copyOf(basePaths);
        operations = List.copyOf(operations);
        schemes = List.copyOf(schemes);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Give the last part of the document's address. */
    public String name() {
        String path = source.isOpaque() ? source.getSchemeSpecificPart() : source.getPath();
        return path == null || path.isEmpty() ? source.toString() : path.substring(path.lastIndexOf('/') + 1);
    }
}
