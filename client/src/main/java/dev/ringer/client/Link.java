package dev.ringer.client;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonSyntaxException;
import org.jspecify.annotations.Nullable;

/** The way to a control API. Safe for use by several threads. */
interface Link {

    /** The header by which a request names its session. */
    String SESSION = "Ringer-Session";

    /**
     * What is asked.
     *
     * @param target path and query behind {@code /__ringer/}
     * @param session that it is for; empty for the server itself
     * @param accept media type that the answer is wanted in
     * @param body sent with a media type; null for none
     */
    record Question(
            String method,
            String target,
            String session,
            String accept,
            String type,
            @Nullable String body) {

        String path() {
            return "/__ringer/" + target;
        }

        @Override
        public String toString() {
            return method + " " + path();
        }
    }

    /** What was answered. */
    record Answer(int status, String text) {

        boolean isGood() {
            return status >= 200 && status < 300;
        }

        /** Give the body; empty where it is no object. */
        JsonObject object() {
            try {
                return Json.parse(text) instanceof JsonObject object ? object : JsonObject.EMPTY;
            } catch (JsonSyntaxException e) {
                return JsonObject.EMPTY;
            }
        }
    }

    /**
     * Ask, and wait for the answer.
     *
     * @throws RingerException when none comes
     */
    Answer ask(Question question);
}
