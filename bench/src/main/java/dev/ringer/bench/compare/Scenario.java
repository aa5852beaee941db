package dev.ringer.bench.compare;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonSyntaxException;
import java.util.Optional;

/** What is asked of every server that takes part. */
enum Scenario {
    EXAMPLE("static example") {
        @Override
        Ask ask() {
            return Ask.get("/items/7");
        }

        @Override
        Optional<String> complaint(Answer answer) {
            return unless(answer.status() == 200 && json(answer).equals(Shop.item()), answer, "200 and the example");
        }
    },
    LIST("generated list of 20, always the same request") {
        @Override
        Ask ask() {
            return Ask.get("/items");
        }

        @Override
        Optional<String> complaint(Answer answer) {
            return unless(answer.status() == 200 && isListOfItems(json(answer)), answer, "200 and 20 items");
        }
    },
    FRESH_LIST("generated list of 20, never the same request") {
        @Override
        Ask ask() {
            return Ask.seeded("/items");
        }

        @Override
        Optional<String> complaint(Answer answer) {
            return LIST.complaint(answer);
        }
    },
    ORDER("validated POST, valid body") {
        @Override
        Ask ask() {
            return Ask.post("/orders", Shop.order());
        }

        @Override
        Optional<String> complaint(Answer answer) {
            boolean placed = json(answer) instanceof JsonObject receipt && receipt.has("totalCents");
            return unless(answer.status() == 201 && placed, answer, "201 and a receipt");
        }
    },
    WRONG_ORDER("validated POST, invalid body") {
        @Override
        Ask ask() {
            return Ask.post("/orders", Shop.wrongOrder());
        }

        @Override
        Optional<String> complaint(Answer answer) {
            boolean explained = json(answer) instanceof JsonObject error && error.has("code") && error.has("message");
            return unless(answer.status() == 422 && explained, answer, "422 and an error with code and message");
        }
    },
    NOTHING("404") {
        @Override
        Ask ask() {
            return Ask.get("/nothing/here");
        }

        @Override
        Optional<String> complaint(Answer answer) {
            return unless(answer.status() == 404, answer, "404");
        }
    };

    private final String title;

    Scenario(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract Ask ask();

    /** Tell whether answers have statuses of 400 and more. */
    boolean fails() {
        return this == NOTHING || this == WRONG_ORDER;
    }

    /** Say what is wrong with an answer; nothing where it is right. */
    abstract Optional<String> complaint(Answer answer);

    private static Optional<String> unless(boolean right, Answer answer, String wanted) {
        return right ? Optional.empty() : Optional.of("answered '" + answer + "', must be " + wanted);
    }

    private static Json json(Answer answer) {
        try {
            return Json.parse(answer.body());
        } catch (JsonSyntaxException e) {
            return JsonObject.EMPTY;
        }
    }

    private static boolean isListOfItems(Json body) {
        if (!(body instanceof JsonArray items) || items.size() != 20) {
            return false;
        }
        for (Json item : items) {
            boolean whole = item instanceof JsonObject object
                    && object.has("id")
                    && object.has("sku")
                    && object.get("price") instanceof JsonObject;
            if (!whole) {
                return false;
            }
        }
        return true;
    }
}
