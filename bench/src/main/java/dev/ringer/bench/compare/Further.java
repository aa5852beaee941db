package dev.ringer.bench.compare;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.source.Document;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A contract to start with beside the shop.
 *
 * @param basePath path of its first server, without a slash at the end
 * @param path the first that can be asked for as it stands
 */
record Further(Path file, String basePath, String path) {

    private static final Pointer FIRST_SERVER = Pointer.parse("/servers/0/url");

    static Further read(Path file) throws IOException {
        Json root = Document.read(file.toUri(), Files.readAllBytes(file)).root();
        String server = FIRST_SERVER.find(root) instanceof JsonString url ? url.value() : "";
        String basePath = URI.create(server).getPath();
        return new Further(file, basePath.replaceFirst("/$", ""), firstPath(root));
    }

    private static String firstPath(Json root) {
        if (root instanceof JsonObject object && object.get("paths") instanceof JsonObject paths) {
            for (Map.Entry<String, Json> each : paths) {
                boolean asked = each.getValue() instanceof JsonObject item && item.has("get");
                if (asked && !each.getKey().contains("{")) {
                    return each.getKey();
                }
            }
        }
        return "/";
    }

    String name() {
        return file.getFileName().toString();
    }
}
