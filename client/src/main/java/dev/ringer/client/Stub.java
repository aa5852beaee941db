package dev.ringer.client;

import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;

/** A stub that is in force, by its name. */
public final class Stub {

    private final Control control;
    private final String name;

    Stub(Control control, String name) {
        this.control = control;
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** Give how often it has answered. */
    public long answers() {
        return entry().get("answers") instanceof JsonNumber count ? count.longValue() : 0;
    }

    /** Give it as a stub file has it. */
    public JsonObject json() {
        return Trees.object(entry(), "stub");
    }

    private JsonObject entry() {
        return control.get(path());
    }

    /** Let it answer no more. */
    public void remove() {
        control.delete(path());
    }

    private String path() {
        return "stubs/" + Control.segment(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
