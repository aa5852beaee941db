package dev.ringer.launch;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.server.Tls;
import java.nio.file.Path;
import java.util.Optional;

/** A file of keys, with the password behind a colon. */
record StoreType() implements ValueType<Tls> {

    private static final Place FILE = new Place();

    @Override
    public Tls parse(String text) {
        int colon = colon(text);
        return colon > 0
                ? new Tls.Pkcs12(FILE.parse(text.substring(0, colon)), text.substring(colon + 1))
                : new Tls.Pkcs12(FILE.parse(text), "");
    }

    /** The drive of a Windows path has a colon too. */
    private static int colon(String text) {
        int colon = text.lastIndexOf(':');
        return colon > 1 ? colon : -1;
    }

    @Override
    public Optional<String> text(Json value) {
        return FILE.text(value);
    }

    @Override
    public JsonObject schema() {
        return FILE.schema();
    }

    @Override
    public String rule() {
        return FILE.rule();
    }

    @Override
    public String resolve(String text, Path folder) {
        int colon = colon(text);
        return colon > 0
                ? FILE.resolve(text.substring(0, colon), folder) + text.substring(colon)
                : FILE.resolve(text, folder);
    }

    @Override
    public String show(String text) {
        int colon = colon(text);
        return colon > 0 ? text.substring(0, colon) + ":***" : text;
    }
}
