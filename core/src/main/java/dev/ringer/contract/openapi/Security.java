package dev.ringer.contract.openapi;

import dev.ringer.contract.Parameter;
import dev.ringer.contract.SecurityAlternative;
import dev.ringer.contract.SecurityScheme;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what callers must show. */
final class Security {

    private final Reading reading;
    private final List<String> schemes;

    /**
     * Make a reader.
     *
     * @param schemes where the document keeps its schemes, name by name from the root
     */
    Security(Reading reading, List<String> schemes) {
        this.reading = reading;
        this.schemes = schemes;
    }

    /** Give the alternatives of an operation: its own, else the document's; empty where nothing is asked. */
    List<SecurityAlternative> read(Node operation, List<Diagnostic> diagnostics) {
        Node holder = operation.has("security") ? operation : reading.root();
        JsonArray written = holder.object().array("security");
        if (written == null) {
            return List.of();
        }
        List<SecurityAlternative> alternatives = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i) instanceof JsonObject alternative) {
                alternatives.add(alternative(alternative, holder.at("security").child(i), diagnostics));
            }
        }
        return alternatives;
    }

    private SecurityAlternative alternative(JsonObject written, Location at, List<Diagnostic> diagnostics) {
        List<SecurityAlternative.Needed> needed = new ArrayList<>();
        for (Map.Entry<String, Json> each : written) {
            SecurityScheme scheme = scheme(each.getKey(), at.child(each.getKey()), diagnostics);
            needed.add(new SecurityAlternative.Needed(scheme, texts(each.getValue())));
        }
        return new SecurityAlternative(needed);
    }

    private static List<String> texts(Json value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof JsonArray list) {
            for (Json each : list) {
                if (each instanceof JsonString text) {
                    texts.add(text.value());
                }
            }
        }
        return texts;
    }

    /** Give all schemes, also those that no operation asks for. What is wrong with one is told where it is asked for. */
    List<SecurityScheme> all() {
        Node holder = below(reading.root(), schemes);
        if (holder == null) {
            return List.of();
        }
        List<Diagnostic> unused = new ArrayList<>();
        return holder.object().names().stream()
                .map(name -> scheme(name, holder.at(name), unused))
                .toList();
    }

    private static @Nullable Node below(Node root, List<String> way) {
        Node holder = root;
        for (String each : way) {
            holder = holder == null ? null : holder.child(each);
        }
        return holder;
    }

    private SecurityScheme scheme(String name, Location at, List<Diagnostic> diagnostics) {
        Node holder = below(reading.root(), schemes);
        Json written = holder == null ? null : holder.get(name);
        if (holder == null || written == null) {
            diagnostics.add(Diagnostic.warning(
                    "unknown-security-scheme",
                    "the security scheme '" + name + "' is not defined; nothing is asked for it",
                    at));
            return unknown(name);
        }
        return reading.find(holder.at(name), written, "security scheme", diagnostics)
                .map(node -> scheme(name, node, diagnostics))
                .orElseGet(() -> unknown(name));
    }

    private static SecurityScheme unknown(String name) {
        return new SecurityScheme(name, SecurityScheme.Kind.UNKNOWN, "", Parameter.In.HEADER, "");
    }

    private static SecurityScheme scheme(String name, Node node, List<Diagnostic> diagnostics) {
        String type = node.text("type", "");
        SecurityScheme.Kind kind = kind(type);
        if (kind == SecurityScheme.Kind.UNKNOWN) {
            diagnostics.add(Diagnostic.warning(
                    "unknown-security-scheme",
                    "the security scheme '" + name + "' has the type '" + type
                            + "', can be apiKey, http, oauth2, openIdConnect, mutualTLS (2.0: basic); nothing is asked for it",
                    node.location()));
        }
        String scheme = type.equals("basic") ? "basic" : node.text("scheme", "").toLowerCase(Locale.ROOT);
        return new SecurityScheme(name, kind, node.text("name", ""), in(node.text("in")), scheme);
    }

    private static SecurityScheme.Kind kind(String type) {
        return switch (type) {
            case "apiKey" -> SecurityScheme.Kind.API_KEY;
            case "http", "basic" -> SecurityScheme.Kind.HTTP;
            case "oauth2" -> SecurityScheme.Kind.OAUTH2;
            case "openIdConnect" -> SecurityScheme.Kind.OPEN_ID_CONNECT;
            case "mutualTLS" -> SecurityScheme.Kind.MUTUAL_TLS;
            default -> SecurityScheme.Kind.UNKNOWN;
        };
    }

    private static Parameter.In in(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "query" -> Parameter.In.QUERY;
            case "cookie" -> Parameter.In.COOKIE;
            default -> Parameter.In.HEADER;
        };
    }
}
