package dev.ringer.contract.openapi;

import dev.ringer.json.Json;
import dev.ringer.json.JsonString;
import dev.ringer.source.Addresses;
import dev.ringer.source.Diagnostic;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The paths of the servers that a document names: where its operations are mounted. */
final class Servers {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    private final Reading reading;
    private final boolean swagger;

    Servers(Reading reading, boolean swagger) {
        this.reading = reading;
        this.swagger = swagger;
    }

    /** Give the paths of the document's servers, the root where it names none; never empty. */
    List<String> basePaths() {
        if (swagger) {
            return List.of(clean(reading.root().text("basePath", "")));
        }
        List<String> own = basePaths(reading.root());
        return own.isEmpty() ? List.of("") : own;
    }

    /** Give the paths of the servers of a path item or operation; empty where it has none. */
    List<String> basePaths(Node node) {
        Set<String> paths = new LinkedHashSet<>();
        List<Diagnostic> ignored = new ArrayList<>();
        for (Node server : reading.items(node, "servers", "server", ignored)) {
            path(server).ifPresent(paths::add);
        }
        return List.copyOf(paths);
    }

    private Optional<String> path(Node server) {
        String url = server.text("url");
        if (url == null) {
            return Optional.empty();
        }
        String filled = fill(url, server.child("variables"));
        Optional<URI> address = Addresses.resolve(server.location().document(), filled);
        boolean hosted = Addresses.parse(filled)
                .map(uri -> uri.isAbsolute() || uri.getRawAuthority() != null)
                .orElse(false);
        if (!hosted && address.isPresent() && !"http".equals(scheme(address.get()))) {
            // A server relative to a file says where the API lies under whatever host serves it.
            return Optional.of(clean(withoutQuery(filled).replaceFirst("^\\.?(?=/|$)", "")));
        }
        return address.map(uri -> clean(uri.getPath() == null ? "" : uri.getPath()));
    }

    private static String scheme(URI address) {
        return address.getScheme() == null ? "" : address.getScheme().replace("https", "http");
    }

    private static String withoutQuery(String text) {
        int end = text.indexOf('?');
        return Addresses.withoutFragment(end < 0 ? text : text.substring(0, end));
    }

    /** Put the default of each variable in its place; a variable that has none leaves nothing. */
    private static String fill(String url, @Nullable Node variables) {
        Matcher matcher = VARIABLE.matcher(url);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            Node variable = variables == null ? null : variables.child(matcher.group(1));
            Json value = variable == null ? null : variable.get("default");
            String text = value == null ? "" : value instanceof JsonString string ? string.value() : value.text();
            matcher.appendReplacement(out, Matcher.quoteReplacement(text));
        }
        return matcher.appendTail(out).toString();
    }

    /** Make a path begin with a slash and not end in one. */
    static String clean(String path) {
        String clean = path.strip();
        while (clean.endsWith("/")) {
            clean = clean.substring(0, clean.length() - 1);
        }
        while (clean.startsWith("//")) {
            clean = clean.substring(1);
        }
        return clean.isEmpty() || clean.startsWith("/") ? clean : "/" + clean;
    }
}
