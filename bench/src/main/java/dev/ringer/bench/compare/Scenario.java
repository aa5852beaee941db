package dev.ringer.bench.compare;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonSyntaxException;
import java.util.Optional;
import java.util.OptionalInt;

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
    },
    FIRST_STUB("first of the stubs") {
        @Override
        Ask ask() {
            return Ask.get(Stubs.path(Stubs.FIRST));
        }

        @Override
        Optional<String> complaint(Answer answer) {
            return unless(json(answer).equals(Stubs.item(Stubs.FIRST)), answer, "the item of the first stub");
        }
    },
    LAST_STUB("last of the stubs") {
        @Override
        Ask ask() {
            return Ask.get(Stubs.path(Stubs.LAST));
        }

        @Override
        Optional<String> complaint(Answer answer) {
            return unless(json(answer).equals(Stubs.item(Stubs.LAST)), answer, "the item of the last stub");
        }
    },
    NO_STUB("none of the stubs matches") {
        @Override
        Ask ask() {
            return Ask.get(Stubs.path(Stubs.NONE));
        }

        @Override
        Optional<String> complaint(Answer answer) {
            boolean otherwise = answer.status() == 404 || json(answer).equals(Shop.item());
            return unless(otherwise, answer, "404, or what the contract says");
        }
    },
    TEMPLATE("templated reply") {
        @Override
        Ask ask() {
            return Ask.get("/echo/7");
        }

        @Override
        Optional<String> complaint(Answer answer) {
            boolean filled = json(answer) instanceof JsonObject echo
                    && "7".equals(echo.string("id"))
                    && String.valueOf(echo.string("at")).startsWith("20");
            return unless(answer.status() == 200 && filled, answer, "the template, filled in");
        }
    },
    DELAY("5,000 requests at once, each delayed by 1 s") {
        @Override
        Ask ask() {
            return Ask.get("/slow");
        }

        @Override
        OptionalInt connections() {
            return OptionalInt.of(5_000);
        }

        @Override
        int secondsMin() {
            return 5;
        }

        @Override
        Optional<String> complaint(Answer answer) {
            return unless(answer.status() == 200 && answer.body().equals("slow"), answer, "200 slow");
        }
    },
    CREATE("create, a POST that is kept") {
        @Override
        Ask ask() {
            return Ask.post(Notes.PATH, Notes.made().toString());
        }

        @Override
        Optional<String> complaint(Answer answer) {
            return unless(answer.status() == 201 && Notes.isMade(json(answer)), answer, "201, what was sent and an id");
        }
    },
    READ("read, a GET of what was created") {
        @Override
        Ask ask() {
            return Ask.get(Notes.PATH + "/1");
        }

        @Override
        Optional<String> complaint(Answer answer) {
            return unless(answer.status() == 200 && Notes.isMade(json(answer)), answer, "200 and what was created");
        }
    },
    READ_GIVEN("read, a GET of what was there from the start") {
        @Override
        Ask ask() {
            return READ.ask();
        }

        @Override
        Optional<String> complaint(Answer answer) {
            return unless(answer.status() == 200 && Notes.isGiven(json(answer)), answer, "200 and what was given");
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

    /** Give how many connections ask at once, where that is part of the scenario. */
    OptionalInt connections() {
        return OptionalInt.empty();
    }

    /** Give how long a burst lasts at least, so that answers come within it. */
    int secondsMin() {
        return 1;
    }

    /** Tell whether it is about stubs, which only some subjects are set up with. */
    boolean isOfStubs() {
        return switch (this) {
            case FIRST_STUB, LAST_STUB, NO_STUB, TEMPLATE, DELAY -> true;
            case EXAMPLE, LIST, FRESH_LIST, ORDER, WRONG_ORDER, NOTHING, CREATE, READ, READ_GIVEN -> false;
        };
    }

    /** Tell whether it is about what requests make, which only some subjects keep. */
    boolean isOfNotes() {
        return this == CREATE || this == READ || this == READ_GIVEN;
    }

    /** Tell whether it is one of those for subjects that hold neither stubs nor notes. */
    boolean isOfShop() {
        return !isOfStubs() && !isOfNotes();
    }

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
