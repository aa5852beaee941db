package dev.ringer.junit;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Where the files are that an annotation names. */
final class Places {

    private Places() {}

    /** Find a file, else a resource of the class path; a URL is left as it is. */
    static String find(String what, String name, Class<?> beside) {
        if (name.contains("://")) {
            return name;
        }
        Path file = Path.of(name).toAbsolutePath().normalize();
        return Files.exists(file) ? file.toString() : resource(what, name, file, beside);
    }

    private static String resource(String what, String name, Path file, Class<?> beside) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        ClassLoader loader = beside.getClassLoader();
        URL url = loader == null ? null : loader.getResource(plain);
        if (url == null || !url.getProtocol().equals("file")) {
            String found = url == null ? "" : "; it is inside of " + url + ", must be a file of its own";
            throw new ExtensionConfigurationException(
                    what + " is '" + name + "', must be a file (" + file + ") or a resource of the class path" + found);
        }
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            return Path.of(URI.create(url.toString().replace(" ", "%20"))).toString();
        }
    }
}
