package dev.ringer.contract.openapi;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.schema.Dialect;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of the specification that can be read. */
enum Version {
    SWAGGER_2_0("Swagger 2.0", Dialect.OPENAPI_2_0),
    OPENAPI_3_0("OpenAPI 3.0", Dialect.OPENAPI_3_0),
    OPENAPI_3_1("OpenAPI 3.1", Dialect.OPENAPI_3_1),
    OPENAPI_3_2("OpenAPI 3.2", Dialect.OPENAPI_3_1);

    private final String title;
    private final Dialect dialect;

    Version(String title, Dialect dialect) {
        this.title = title;
        this.dialect = dialect;
    }

    String title() {
        return title;
    }

    /** Give the dialect of its schemas when the document names none. */
    Dialect dialect() {
        return dialect;
    }

    /** Read {@code swagger} or {@code openapi}; a later 3.x is read as the newest that is known. */
    static Optional<Version> of(JsonObject root) {
        String swagger = text(root.get("swagger"));
        if (swagger != null && swagger.startsWith("2")) {
            return Optional.of(SWAGGER_2_0);
        }
        String openapi = text(root.get("openapi"));
        if (openapi == null || !openapi.startsWith("3")) {
            return Optional.empty();
        }
        if (openapi.startsWith("3.0") || openapi.equals("3")) {
            return Optional.of(OPENAPI_3_0);
        }
        return Optional.of(openapi.startsWith("3.1") ? OPENAPI_3_1 : OPENAPI_3_2);
    }

    private static @Nullable String text(@Nullable Json value) {
        if (value instanceof JsonString string) {
            return string.value().strip();
        }
        return value instanceof JsonNumber number ? number.toString() : null;
    }
}
