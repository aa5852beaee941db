package dev.ringer.client;

import dev.ringer.http.Percent;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The control API as one session sees it: questions by path, answers as JSON. */
record Control(Link link, String session) {

    private static final String JSON = "application/json";

    Control of(String name) {
        return new Control(link, name);
    }

    JsonObject get(String target) {
        return ask("GET", target, JSON, null);
    }

    JsonObject post(String target, JsonObject body) {
        return ask("POST", target, JSON, JsonWriter.write(body));
    }

    JsonObject post(String target) {
        return ask("POST", target, JSON, null);
    }

    /** Send YAML, which JSON is too. */
    JsonObject postYaml(String target, String body) {
        return ask("POST", target, "application/yaml", body);
    }

    JsonObject put(String target, Json body) {
        return ask("PUT", target, JSON, JsonWriter.write(body));
    }

    JsonObject put(String target) {
        return ask("PUT", target, JSON, null);
    }

    JsonObject patch(String target, JsonObject body) {
        return ask("PATCH", target, JSON, JsonWriter.write(body));
    }

    void delete(String target) {
        ask("DELETE", target, JSON, null);
    }

    /** Ask for what is written for people. */
    String getText(String target) {
        return ask(new Link.Question("GET", target, session, "text/plain", JSON, null))
                .text();
    }

    private JsonObject ask(String method, String target, String type, @Nullable String body) {
        return ask(new Link.Question(method, target, session, JSON, type, body)).object();
    }

    private Link.Answer ask(Link.Question question) {
        Link.Answer answer = link.ask(question);
        if (!answer.isGood()) {
            throw RingerException.refused(question.toString(), answer);
        }
        return answer;
    }

    /** Give a name as a segment of a path. */
    static String segment(String name) {
        return Percent.encode(name, "");
    }

    /** Give the objects of a list; none where there is no list. */
    static List<JsonObject> objects(JsonObject object, String name) {
        List<JsonObject> list = new ArrayList<>();
        for (Json each : Trees.items(object, name)) {
            if (each instanceof JsonObject one) {
                list.add(one);
            }
        }
        return list;
    }

    /** Give a text that the control API always sends. */
    static String text(JsonObject object, String name) {
        String text = object.string(name);
        if (text == null) {
            throw new IllegalStateException("the control API sent no '" + name + "' in " + object);
        }
        return text;
    }
}
