package dev.ringer.bench.compare;

import dev.ringer.bench.Texts;
import dev.ringer.json.Json;
import dev.ringer.json.JsonWriter;
import dev.ringer.json.Pointer;
import dev.ringer.source.Document;
import java.net.URI;
import java.util.Objects;

/** What all servers stand in for: the contract, and what peers that do not read contracts take from it. */
final class Shop {

    private static final Json ROOT =
            Document.read(URI.create("bench:/shop"), Texts.bytes("shop.yaml")).root();

    private Shop() {}

    static String contract() {
        return Texts.text("shop.yaml");
    }

    /** Give the example of {@code GET /items/7}. */
    static Json item() {
        return at("/paths/~1items~1{itemId}/get/responses/200/content/application~1json/example");
    }

    /** Give the example of {@code POST /orders}. */
    static Json receipt() {
        return at("/paths/~1orders/post/responses/201/content/application~1json/example");
    }

    /** Give the schema of the body of {@code POST /orders}; it refers to nothing. */
    static Json orderSchema() {
        return at("/components/schemas/NewOrder");
    }

    static String order() {
        return Texts.text("order.json").strip();
    }

    /** Give an order that lacks what is required and has a member of the wrong type. */
    static String wrongOrder() {
        return Texts.text("order-invalid.json").strip();
    }

    /**
     * Give a set-up of a peer with the shop's values in it: {@code @ITEM@}, {@code @RECEIPT@} and {@code @SCHEMA@} stand
     * for JSON, {@code @ITEM_TEXT@} and so on for the same as a JSON string.
     */
    static String filled(String resource) {
        return fill(fill(fill(Texts.text(resource), "ITEM", item()), "RECEIPT", receipt()), "SCHEMA", orderSchema());
    }

    private static String fill(String text, String name, Json value) {
        String json = JsonWriter.write(value);
        return text.replace("@" + name + "_TEXT@", Json.of(json).toString()).replace("@" + name + "@", json);
    }

    private static Json at(String pointer) {
        return Objects.requireNonNull(Pointer.parse(pointer).find(ROOT), pointer);
    }
}
