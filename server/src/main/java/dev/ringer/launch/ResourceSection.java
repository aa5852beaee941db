package dev.ringer.launch;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.resource.OnDelete;
import dev.ringer.resource.ResourceOverrides;
import dev.ringer.resource.ResourceOverrides.Said;
import dev.ringer.resource.Role;
import dev.ringer.source.Location;
import dev.ringer.source.Nearest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a project file says of resources, below its key {@value #KEY}. */
final class ResourceSection {

    static final String KEY = "resources";
    static final String SIZE = "size";

    private static final String NONE = "none";

    private static final List<String> KEYS =
            List.of("identity", "collection", "item", "list", "off", "operations", "onDelete");

    private static final ValueType<Boolean> SWITCH = new ValueType.Switch();

    private static final ValueType<Optional<Role>> ROLE = roles();

    private static final ValueType<OnDelete> ON_DELETE = ValueType.Choice.of(OnDelete.KEEP.word(), OnDelete.KEEP)
            .or(OnDelete.REFUSE.word(), OnDelete.REFUSE)
            .or(OnDelete.CASCADE.word(), OnDelete.CASCADE);

    /** Takes what is wrong. */
    interface Faults {
        void add(String code, String message, Pointer at);
    }

    private final URI address;
    private final Faults faults;
    private ResourceOverrides overrides = ResourceOverrides.NONE;
    private boolean off;
    private Optional<Json> size = Optional.empty();

    ResourceSection(URI address, Faults faults) {
        this.address = address;
        this.faults = faults;
    }

    private static ValueType<Optional<Role>> roles() {
        ValueType.Choice<Optional<Role>> choice = ValueType.Choice.of(Role.LIST.word(), Optional.of(Role.LIST));
        for (Role each : Role.values()) {
            choice = each == Role.LIST ? choice : choice.or(each.word(), Optional.of(each));
        }
        return choice.or(NONE, Optional.empty());
    }

    /** Give what is said of resources by their names. */
    ResourceOverrides overrides() {
        return overrides;
    }

    /** Tell whether nothing is to be kept of any. */
    boolean isOff() {
        return off;
    }

    /** Give the value for the size of collections, as it stands there. */
    Optional<Json> size() {
        return size;
    }

    void read(Json value, Pointer at) {
        Optional<String> word = SWITCH.text(value);
        if (word.isPresent()) {
            off = !SWITCH.parse(word.get());
        } else if (value instanceof JsonObject map) {
            map.forEach(each -> member(each.getKey(), each.getValue(), at.child(each.getKey())));
        } else {
            bad(KEY, value, "must be off, or a map of what is said by names of resources", at);
        }
    }

    private void bad(String name, Json value, String rule, Pointer at) {
        faults.add("bad-value", ProjectReader.isWhat(name, value) + ": " + rule, at);
    }

    private void member(String name, Json value, Pointer at) {
        Said said = Said.at(new Location(address, at));
        Optional<String> word = SWITCH.text(value);
        if (value instanceof JsonObject map) {
            for (Map.Entry<String, Json> each : map) {
                said = with(said, each.getKey(), each.getValue(), at.child(each.getKey()));
            }
            overrides = overrides.with(name, said);
        } else if (word.isPresent()) {
            overrides = overrides.with(name, SWITCH.parse(word.get()) ? said : said.turnedOff());
        } else if (name.equals(SIZE)) {
            size = Optional.of(value);
        } else {
            bad("resource '" + name + "'", value, "must be off, or a map of what is said of it", at);
        }
    }

    private Said with(Said said, String key, Json value, Pointer at) {
        switch (key) {
            case "off" -> {
                return one(SWITCH, key, value, at)
                        .filter(on -> on)
                        .map(on -> said.turnedOff())
                        .orElse(said);
            }
            case "onDelete" -> {
                return one(ON_DELETE, key, value, at).map(said::withOnDelete).orElse(said);
            }
            case "identity" -> {
                return way(key, value, at).map(said::withIdentity).orElse(said);
            }
            case "list" -> {
                return way(key, value, at).map(said::withList).orElse(said);
            }
            case "collection" -> {
                return path(key, value, at).map(said::withCollection).orElse(said);
            }
            case "item" -> {
                return path(key, value, at).map(said::withItem).orElse(said);
            }
            case "operations" -> {
                return operations(said, value, at);
            }
            default -> {
                faults.add("unknown-key", "a resource has no '" + key + "'" + Nearest.hint(key, KEYS), at);
                return said;
            }
        }
    }

    private <T> Optional<T> one(ValueType<T> type, String key, Json value, Pointer at) {
        Optional<String> text = type.text(value);
        if (text.isPresent()) {
            try {
                return Optional.of(type.parse(text.get()));
            } catch (IllegalArgumentException e) {
                // Said below.
            }
        }
        bad(key, value, type.rule(), at);
        return Optional.empty();
    }

    /** Read a JSON Pointer, or names with dots between. */
    private Optional<Pointer> way(String key, Json value, Pointer at) {
        if (value instanceof JsonString string) {
            String text = string.value();
            return Optional.of(
                    text.isEmpty() || text.startsWith("/") ? Pointer.parse(text) : Pointer.of(text.split("\\.", -1)));
        }
        bad(key, value, "must be a member such as id or metadata.name, or a JSON Pointer", at);
        return Optional.empty();
    }

    private Optional<String> path(String key, Json value, Pointer at) {
        if (value instanceof JsonString string && string.value().startsWith("/")) {
            return Optional.of(string.value());
        }
        bad(key, value, "must be a path of the contract, such as /pets", at);
        return Optional.empty();
    }

    private Said operations(Said said, Json value, Pointer at) {
        if (!(value instanceof JsonObject map)) {
            bad("operations", value, "must be a map of roles by operationId or 'METHOD /path'", at);
            return said;
        }
        Said more = said;
        for (Map.Entry<String, Json> each : map) {
            Optional<Optional<Role>> role =
                    one(ROLE, "the role of '" + each.getKey() + "'", each.getValue(), at.child(each.getKey()));
            more = role.isPresent() ? more.withRole(each.getKey(), role.get()) : more;
        }
        return more;
    }

    // --- schema

    /** Describe the section to editors. */
    static JsonObject schema() {
        JsonObject properties = JsonObject.builder()
                .put(
                        "identity",
                        text("Member that tells one thing from the others: id, metadata.name, /metadata/name."))
                .put("collection", text("Path of all things."))
                .put("item", text("Path of one thing."))
                .put("list", text("JSON Pointer to the array in the body of the list."))
                .put("off", SWITCH.schema().with("description", Json.of("Keep nothing of it.")))
                .put(
                        "operations",
                        JsonObject.builder()
                                .put("type", "object")
                                .put("additionalProperties", ROLE.schema())
                                .put("description", "What operations do, by operationId or 'METHOD /path'.")
                                .build())
                .put(
                        "onDelete",
                        ON_DELETE
                                .schema()
                                .with("description", Json.of("What becomes of things whose keys name a deleted one."))
                                .with("default", Json.of(OnDelete.KEEP.word())))
                .build();
        JsonObject said = JsonObject.builder()
                .put("type", "object")
                .put("additionalProperties", Json.of(false))
                .put("properties", properties)
                .build();
        JsonObject named = JsonObject.builder()
                .put("type", "object")
                .put(
                        "properties",
                        JsonObject.of(
                                SIZE,
                                anyOf(
                                        Settings.of(Settings.COLLECTION_SIZE)
                                                .orElseThrow()
                                                .type()
                                                .schema(),
                                        said)))
                .put("additionalProperties", anyOf(SWITCH.schema(), said))
                .build();
        return anyOf(SWITCH.schema(), named)
                .with("description", Json.of("What is said of resources, in place of what would be inferred."));
    }

    private static JsonObject text(String description) {
        return JsonObject.builder()
                .put("type", "string")
                .put("description", description)
                .build();
    }

    private static JsonObject anyOf(JsonObject... schemas) {
        return JsonObject.of("anyOf", JsonArray.of(List.of(schemas)));
    }
}
