package dev.ringer.schema;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.pattern.Pattern;
import dev.ringer.pattern.PatternSyntaxException;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the keywords of one schema; the only place that knows how the dialects spell them. */
final class SchemaReader {

    private final Schema schema;
    private final Dialect dialect;
    private final JsonObject source;
    private final List<Diagnostic> defects = new ArrayList<>();

    SchemaReader(Schema schema) {
        this.schema = schema;
        this.dialect = schema.dialect();
        this.source = schema.source() instanceof JsonObject object ? object : JsonObject.EMPTY;
    }

    Keywords read() {
        if (schema.source() == JsonBoolean.FALSE) {
            return Keywords.NEVER;
        }
        if (schema.source() != JsonBoolean.TRUE && !(schema.source() instanceof JsonObject)) {
            defect("schema-type", "a schema is an object or a boolean, this is " + a(schema.source()));
            return Keywords.NONE.withDefects(List.copyOf(defects));
        }
        if (source.isEmpty()) {
            return Keywords.NONE;
        }
        return source.has("$ref") && dialect.refHidesSiblings() ? reference() : all();
    }

    /** Where a reference hides what stands beside it, only remarks and {@code nullable} are still heard. */
    private Keywords reference() {
        Reference reference = resolve("$ref");
        return Keywords.NONE.withReference(
                reference, nullable(), AnnotationReader.read(source, dialect), List.copyOf(defects));
    }

    private Keywords all() {
        return new Keywords(
                types(),
                nullable(),
                enumValues(),
                knows(Dialect.DRAFT_6) ? source.get("const") : null,
                numbers(),
                strings(),
                arrays(),
                objects(),
                combination(),
                AnnotationReader.read(source, dialect),
                discriminator(),
                source.has("$ref") ? resolve("$ref") : null,
                dynamicReference(),
                List.copyOf(defects));
    }

    private boolean knows(Dialect since) {
        return dialect.knows(since);
    }

    // --- types and values

    private Types types() {
        Json type = source.get("type");
        if (type == null) {
            return Types.ANY;
        }
        Types types = Types.NONE;
        if (type instanceof JsonArray list) {
            for (Json each : list) {
                types = withType(types, each);
            }
        } else {
            types = withType(types, type);
        }
        return types.isEmpty() ? Types.ANY : types;
    }

    private Types withType(Types types, Json word) {
        if (word instanceof JsonNull) {
            return types.with(Type.NULL);
        }
        if (!(word instanceof JsonString text)) {
            defect("type", "type is " + a(word) + ", must be one of the type names", "type");
            return types;
        }
        if (text.value().equals("file") && dialect == Dialect.OPENAPI_2_0) {
            return types.with(Type.STRING);
        }
        var found = Type.of(text.value());
        if (found.isEmpty()) {
            defect(
                    "type",
                    "type is '" + text.value() + "', must be null, boolean, integer, number, string, array or object",
                    "type");
            return types;
        }
        return types.with(found.get());
    }

    private boolean nullable() {
        return dialect.isOpenApi() && (source.isTrue("nullable") || source.isTrue("x-nullable"));
    }

    private @Nullable List<Json> enumValues() {
        Json values = source.get("enum");
        if (values == null) {
            return null;
        }
        if (!(values instanceof JsonArray list)) {
            defect("enum", "enum is " + a(values) + ", must be an array", "enum");
            return null;
        }
        return list.isEmpty() && dialect.isOpenApi() ? null : list.items();
    }

    // --- numbers

    private NumberRules numbers() {
        JsonNumber minimum = number("minimum");
        JsonNumber maximum = number("maximum");
        JsonNumber above = number("exclusiveMinimum");
        JsonNumber below = number("exclusiveMaximum");
        if (dialect.hasBooleanExclusive() || dialect.isOpenApi()) {
            if (source.isTrue("exclusiveMinimum") && minimum != null) {
                above = minimum;
                minimum = null;
            }
            if (source.isTrue("exclusiveMaximum") && maximum != null) {
                below = maximum;
                maximum = null;
            }
        }
        JsonNumber multiple = number("multipleOf");
        if (multiple != null && multiple.signum() <= 0) {
            defect("multipleOf", "multipleOf is " + multiple + ", must be above 0", "multipleOf");
            multiple = null;
        }
        boolean none = minimum == null && maximum == null && above == null && below == null && multiple == null;
        return none ? NumberRules.NONE : new NumberRules(minimum, maximum, above, below, multiple);
    }

    private @Nullable JsonNumber number(String keyword) {
        Json value = source.get(keyword);
        if (value == null || value instanceof JsonBoolean) {
            return null;
        }
        if (value instanceof JsonNumber number) {
            return number;
        }
        if (value instanceof JsonString text && JsonNumber.isNumber(text.value())) {
            warn(keyword, keyword + " is the string '" + text.value() + "', should be a number", keyword);
            return JsonNumber.parse(text.value());
        }
        defect(keyword, keyword + " is " + a(value) + ", must be a number", keyword);
        return null;
    }

    /** Read a count; missing or wrong gives the fallback. */
    private int count(String keyword, int fallback) {
        JsonNumber number = number(keyword);
        if (number == null) {
            return fallback;
        }
        if (!number.isWhole() || number.signum() < 0) {
            defect(keyword, keyword + " is " + number + ", must be a whole number of 0 or more", keyword);
            return fallback;
        }
        return (int) Math.min(Integer.MAX_VALUE, number.longValue());
    }

    // --- strings

    private StringRules strings() {
        int min = count("minLength", 0);
        int max = count("maxLength", Integer.MAX_VALUE);
        Pattern pattern = source.has("pattern") ? pattern(source.get("pattern"), "pattern") : null;
        String format = source.string("format");
        String encoding = knows(Dialect.DRAFT_7) ? source.string("contentEncoding") : null;
        String media = knows(Dialect.DRAFT_7) ? source.string("contentMediaType") : null;
        Schema content = knows(Dialect.DRAFT_2019_09) ? subschema("contentSchema") : null;
        boolean none = min == 0
                && max == Integer.MAX_VALUE
                && pattern == null
                && format == null
                && encoding == null
                && media == null
                && content == null;
        return none ? StringRules.NONE : new StringRules(min, max, pattern, format, encoding, media, content);
    }

    private @Nullable Pattern pattern(@Nullable Json value, String... path) {
        if (!(value instanceof JsonString text)) {
            defect("pattern", "pattern is " + a(value) + ", must be a string", path);
            return null;
        }
        try {
            return Pattern.of(text.value());
        } catch (PatternSyntaxException e) {
            defect("pattern", "pattern '" + text.value() + "' cannot be read: " + e.getMessage(), path);
            return null;
        }
    }

    // --- arrays

    private ArrayRules arrays() {
        List<Schema> prefix = List.of();
        Schema items = null;
        Json written = source.get("items");
        if (written instanceof JsonArray && (dialect.hasItemsTuple() || dialect.isOpenApi())) {
            prefix = subschemas("items");
            items = subschema("additionalItems");
        } else {
            prefix = knows(Dialect.DRAFT_2020_12) ? subschemas("prefixItems") : List.of();
            items = subschema("items");
        }
        Schema contains = knows(Dialect.DRAFT_6) ? subschema("contains") : null;
        boolean counts = knows(Dialect.DRAFT_2019_09);
        int minContains = counts ? count("minContains", 1) : 1;
        int maxContains = counts ? count("maxContains", Integer.MAX_VALUE) : Integer.MAX_VALUE;
        int min = count("minItems", 0);
        int max = count("maxItems", Integer.MAX_VALUE);
        boolean unique = source.isTrue("uniqueItems");
        Schema unevaluated = counts ? subschema("unevaluatedItems") : null;
        boolean none = prefix.isEmpty()
                && items == null
                && contains == null
                && min == 0
                && max == Integer.MAX_VALUE
                && !unique
                && unevaluated == null;
        return none
                ? ArrayRules.NONE
                : new ArrayRules(prefix, items, contains, minContains, maxContains, min, max, unique, unevaluated);
    }

    // --- objects

    private ObjectRules objects() {
        Map<String, List<String>> dependentRequired = new LinkedHashMap<>();
        Map<String, Schema> dependentSchemas = new LinkedHashMap<>();
        if (knows(Dialect.DRAFT_2019_09)) {
            dependentSchemas.putAll(schemaMap("dependentSchemas"));
            names("dependentRequired", dependentRequired);
        }
        dependencies(dependentRequired, dependentSchemas);
        ObjectRules rules = new ObjectRules(
                schemaMap("properties"),
                patternProperties(),
                subschema("additionalProperties"),
                knows(Dialect.DRAFT_6) ? subschema("propertyNames") : null,
                knows(Dialect.DRAFT_2019_09) ? subschema("unevaluatedProperties") : null,
                required(),
                dependentRequired,
                dependentSchemas,
                count("minProperties", 0),
                count("maxProperties", Integer.MAX_VALUE));
        return rules.equals(ObjectRules.NONE) ? ObjectRules.NONE : rules;
    }

    private List<String> required() {
        Json value = source.get("required");
        if (value == null || (value instanceof JsonBoolean && dialect.isOpenApi())) {
            // A boolean is draft 3's spelling and still common; the object's own list is what counts.
            return List.of();
        }
        if (!(value instanceof JsonArray)) {
            defect("required", "required is " + a(value) + ", must be an array of names", "required");
            return List.of();
        }
        return strings(value);
    }

    private static List<String> strings(Json value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof JsonArray list) {
            for (Json each : list) {
                if (each instanceof JsonString text && !texts.contains(text.value())) {
                    texts.add(text.value());
                }
            }
        }
        return List.copyOf(texts);
    }

    private void names(String keyword, Map<String, List<String>> into) {
        JsonObject map = source.object(keyword);
        if (map != null) {
            map.forEach(each -> into.put(each.getKey(), strings(each.getValue())));
        }
    }

    /** The keyword that drafts before 2019-09 had for both kinds of dependency, and many documents still have. */
    private void dependencies(Map<String, List<String>> required, Map<String, Schema> schemas) {
        JsonObject map = source.object("dependencies");
        if (map == null) {
            return;
        }
        map.forEach(each -> {
            if (each.getValue() instanceof JsonArray) {
                required.putIfAbsent(each.getKey(), strings(each.getValue()));
            } else if (each.getValue() instanceof JsonString text) {
                required.putIfAbsent(each.getKey(), List.of(text.value()));
            } else {
                schemas.putIfAbsent(each.getKey(), schema.child("dependencies", each.getKey(), each.getValue()));
            }
        });
    }

    private List<ObjectRules.PatternProperty> patternProperties() {
        JsonObject map = source.object("patternProperties");
        if (map == null) {
            return List.of();
        }
        List<ObjectRules.PatternProperty> list = new ArrayList<>();
        map.forEach(each -> {
            Pattern pattern = pattern(new JsonString(each.getKey()), "patternProperties", each.getKey());
            if (pattern != null) {
                Schema value = schema.child("patternProperties", each.getKey(), each.getValue());
                list.add(new ObjectRules.PatternProperty(pattern, value));
            }
        });
        return List.copyOf(list);
    }

    // --- combinations and references

    private Combination combination() {
        boolean conditions = knows(Dialect.DRAFT_7);
        Combination combination = new Combination(
                subschemas("allOf"),
                subschemas("anyOf"),
                subschemas("oneOf"),
                subschema("not"),
                conditions ? subschema("if") : null,
                conditions ? subschema("then") : null,
                conditions ? subschema("else") : null);
        return combination.equals(Combination.NONE) ? Combination.NONE : combination;
    }

    private @Nullable Reference resolve(String keyword) {
        Json value = source.get(keyword);
        if (!(value instanceof JsonString text)) {
            defect("reference", keyword + " is " + a(value) + ", must be a string", keyword);
            return new Reference.Broken(defects.get(defects.size() - 1));
        }
        Reference reference = schema.space().resolve(schema, text.value(), keyword);
        if (reference instanceof Reference.Broken broken) {
            defects.add(broken.diagnostic());
        }
        return reference;
    }

    private @Nullable Reference dynamicReference() {
        if (source.has("$dynamicRef") && dialect.hasDynamicAnchors()) {
            return resolve("$dynamicRef");
        }
        return source.has("$recursiveRef") && dialect == Dialect.DRAFT_2019_09 ? resolve("$recursiveRef") : null;
    }

    private @Nullable Discriminator discriminator() {
        Json value = source.get("discriminator");
        if (value instanceof JsonString name && dialect == Dialect.OPENAPI_2_0) {
            return new Discriminator(name.value(), Map.of(), null);
        }
        if (!(value instanceof JsonObject object) || !dialect.isOpenApi()) {
            return null;
        }
        String property = object.string("propertyName");
        if (property == null) {
            warn("discriminator", "discriminator has no propertyName; it is ignored", "discriminator");
            return null;
        }
        Map<String, String> mapping = new LinkedHashMap<>();
        JsonObject written = object.object("mapping");
        if (written != null) {
            written.forEach(each -> {
                if (each.getValue() instanceof JsonString text) {
                    mapping.put(each.getKey(), text.value());
                }
            });
        }
        return new Discriminator(property, mapping, object.string("defaultMapping"));
    }

    // --- subschemas

    private @Nullable Schema subschema(String keyword) {
        Json value = source.get(keyword);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonObject) && !(value instanceof JsonBoolean)) {
            defect(keyword, keyword + " is " + a(value) + ", must be a schema", keyword);
            return null;
        }
        return schema.child(keyword, value);
    }

    private List<Schema> subschemas(String keyword) {
        Json value = source.get(keyword);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof JsonArray list)) {
            defect(keyword, keyword + " is " + a(value) + ", must be an array of schemas", keyword);
            return List.of();
        }
        List<Schema> schemas = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            schemas.add(schema.child(keyword, Integer.toString(i), list.get(i)));
        }
        return List.copyOf(schemas);
    }

    private Map<String, Schema> schemaMap(String keyword) {
        Json value = source.get(keyword);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof JsonObject map)) {
            defect(keyword, keyword + " is " + a(value) + ", must be an object of schemas", keyword);
            return Map.of();
        }
        Map<String, Schema> schemas = new LinkedHashMap<>(map.size() * 2);
        map.forEach(each -> schemas.put(each.getKey(), schema.child(keyword, each.getKey(), each.getValue())));
        return schemas;
    }

    // --- defects

    private static String a(@Nullable Json value) {
        if (value == null) {
            return "missing";
        }
        String word = value.kind().word();
        return value instanceof JsonNull ? word : ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }

    private void defect(String code, String message, String... path) {
        defects.add(Diagnostic.error("schema-" + code, message, at(path)));
    }

    private void warn(String code, String message, String... path) {
        defects.add(Diagnostic.warning("schema-" + code, message, at(path)));
    }

    private Location at(String... path) {
        Location at = schema.location();
        for (String each : path) {
            at = at.child(each);
        }
        return at;
    }
}
