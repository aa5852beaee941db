package dev.ringer.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The two contracts of {@link EngineContract} as files, and how they are to be set up. */
public record ShopFixture(Path shop, Path crm) {

    /** Write the contracts into a folder. */
    public static ShopFixture in(Path folder) {
        return new ShopFixture(copy("shop.yaml", folder), copy("crm.yaml", folder));
    }

    private static Path copy(String name, Path folder) {
        try {
            return Files.writeString(folder.resolve(name), text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        try (InputStream in = ShopFixture.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Give the settings in the form of the command line, name and value in turn. */
    public static List<String> settings() {
        return List.of(
                "--mount", "crm.yaml=/crm",
                "--validation", "reportedOnly=report",
                "--validation", "neverChecked=off");
    }
}
