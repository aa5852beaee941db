package dev.ringer.contract;

import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * A response that the contract documents.
 *
 * @param contents one for each media type; empty where there is no body
 * @param defect why it cannot be given, where a reference of it is broken
 * @param links to other operations
 */
public record ContractResponse(
        StatusKey key,
        String description,
        List<Parameter> headers,
        List<Content> contents,
        Location location,
        Optional<Diagnostic> defect,
        List<Link> links) {

    public ContractResponse {
        headers = List.copyOf(headers);
        contents = List.copyOf(contents);
        links = List.copyOf(links);
    }

    /** Make one without links. */
    public ContractResponse(
            StatusKey key,
            String description,
            List<Parameter> headers,
            List<Content> contents,
            Location location,
            Optional<Diagnostic> defect) {
        this(key, description, headers, contents, location, defect, List.of());
    }
}
