package dev.ringer.launch;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** The JSON Schema of project files, made from the table of settings. */
public final class ConfigSchema {

    private ConfigSchema() {}

    /** Make the schema (JSON Schema 2020-12). */
    public static JsonObject schema() {
        JsonObject.Builder properties = JsonObject.builder()
                .put(ProjectFile.SCHEMA, described(type("string"), "The address of this schema, for editors."))
                .put(ProjectFile.CONTRACTS, contracts());
        properties.put(ResourceSection.KEY, ResourceSection.schema());
        Settings.all().forEach(each -> properties.put(each.name(), setting(each)));
        return JsonObject.builder()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "ringer.yaml")
                .put("description", "Contracts and settings of a Ringer mock. Paths are relative to the file.")
                .put("type", JsonArray.of(Json.of("object"), Json.of("null")))
                .put("additionalProperties", Json.of(false))
                .put("properties", properties.build())
                .build();
    }

    private static JsonObject contracts() {
        JsonObject file = described(type("string"), "A file or a URL: OpenAPI 3.x or Swagger 2.0.");
        JsonObject mount = described(type("string"), "Base path, instead of its servers' path.");
        JsonObject mounted = JsonObject.builder()
                .put("type", "object")
                .put("required", JsonArray.of(Json.of("file")))
                .put("additionalProperties", Json.of(false))
                .put(
                        "properties",
                        JsonObject.builder()
                                .put("file", file)
                                .put("mount", mount)
                                .build())
                .build();
        return described(orList(List.of(file, mounted)), "The contracts to serve.");
    }

    private static JsonObject setting(Setting setting) {
        JsonObject scalar = setting.type().schema();
        JsonObject schema = switch (setting.repeat()) {
            case ONCE -> scalar;
            case LIST -> orList(List.of(scalar));
            case MAP -> anyOf(List.of(scalar, mapOf(scalar)));
            case LIST_OR_MAP -> anyOf(List.of(scalar, listOf(scalar), mapOf(scalar)));
        };
        JsonObject described = described(schema, setting.help());
        return setting.standard().isEmpty() ? described : described.with("default", standard(setting));
    }

    private static Json standard(Setting setting) {
        return setting.type() instanceof ValueType.Whole whole
                ? Json.of(whole.parse(setting.standard()))
                : Json.of(setting.standard());
    }

    // --- parts

    private static JsonObject type(String name) {
        return JsonObject.of("type", Json.of(name));
    }

    private static JsonObject described(JsonObject schema, String text) {
        return schema.with("description", Json.of(text));
    }

    private static JsonObject orList(List<JsonObject> items) {
        JsonObject item = items.size() == 1 ? items.get(0) : anyOf(items);
        List<JsonObject> all = new ArrayList<>(items);
        all.add(listOf(item));
        return anyOf(all);
    }

    private static JsonObject listOf(JsonObject item) {
        return type("array").with("items", item);
    }

    private static JsonObject mapOf(JsonObject value) {
        return type("object").with("additionalProperties", value);
    }

    private static JsonObject anyOf(List<JsonObject> schemas) {
        return JsonObject.of("anyOf", JsonArray.of(schemas));
    }
}
