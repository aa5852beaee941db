package dev.ringer;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import dev.ringer.json.Json;
import dev.ringer.json.JsonWriter;
import dev.ringer.schema.Dialect;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judges values by a schema with other people's code, networknt's, so that our own reading is not its own witness. */
public final class Oracle {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final com.networknt.schema.Schema schema;

    private Oracle(com.networknt.schema.Schema schema) {
        this.schema = schema;
    }

    /**
     * Read a schema; formats are asserted.
     *
     * @param documents texts by their addresses, null where there is none
     */
    public static Oracle of(Dialect dialect, Json source, Function<String, String> documents) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                dialect(dialect),
                builder -> builder.schemaRegistryConfig(config).schemas(documents));
        return new Oracle(registry.getSchema(SchemaLocation.of(Schemas.ADDRESS.toString()), node(source)));
    }

    private static com.networknt.schema.dialect.Dialect dialect(Dialect dialect) {
        return switch (dialect) {
            case DRAFT_4 -> com.networknt.schema.dialect.Dialects.getDraft4();
            case DRAFT_6 -> com.networknt.schema.dialect.Dialects.getDraft6();
            case DRAFT_7 -> com.networknt.schema.dialect.Dialects.getDraft7();
            case DRAFT_2019_09 -> com.networknt.schema.dialect.Dialects.getDraft201909();
            case DRAFT_2020_12 -> com.networknt.schema.dialect.Dialects.getDraft202012();
            case OPENAPI_2_0, OPENAPI_3_0 -> com.networknt.schema.dialect.Dialects.getOpenApi30();
            case OPENAPI_3_1 -> com.networknt.schema.dialect.Dialects.getOpenApi31();
        };
    }

    private static JsonNode node(Json value) {
        return MAPPER.readTree(JsonWriter.write(value));
    }

    /** Give what is wrong with the value; empty where it is valid. */
    public List<String> findings(Json value) {
        return schema.validate(node(value)).stream()
                .map(each -> each.getInstanceLocation() + " " + each.getMessage())
                .toList();
    }
}
