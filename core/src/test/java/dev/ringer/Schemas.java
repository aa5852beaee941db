package dev.ringer;

import dev.ringer.schema.Dialect;
import dev.ringer.schema.Schema;
import dev.ringer.schema.SchemaSpace;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import java.io.FileNotFoundException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Schemas written in tests, in YAML or JSON. */
public final class Schemas {

    public static final URI ADDRESS = URI.create("test:/schema");

    private Schemas() {}

    /** Read a schema of OpenAPI 3.1. */
    public static Schema of(String text) {
        return of(Dialect.OPENAPI_3_1, text);
    }

    public static Schema of(Dialect dialect, String text) {
        return of(dialect, text, Map.of());
    }

    /**
     * Read a schema that refers to other documents.
     *
     * @param others texts by their addresses
     */
    public static Schema of(Dialect dialect, String text, Map<String, String> others) {
        Documents documents = new Documents(address -> {
            String other = others.get(address.toString());
            if (other == null) {
                throw new FileNotFoundException("there is no " + address);
            }
            return other.getBytes(StandardCharsets.UTF_8);
        });
        Document document = Document.read(ADDRESS, text.getBytes(StandardCharsets.UTF_8));
        return new SchemaSpace(documents).of(document, dialect);
    }
}
