package dev.ringer.explanation;

import dev.ringer.exchange.Violation;
import dev.ringer.http.Fault;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.matching.operator.Match;
import dev.ringer.stub.Near;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Explanations as JSON, whose shape the control API's document tells. */
final class ExplanationJson {

    /** Conditions within conditions are told so deep, and so many of each. */
    private static final int DEPTH_MAX = 4;

    private static final int PARTS_MAX = 20;

    private ExplanationJson() {}

    static JsonObject of(Explanation it) {
        JsonObject.Builder json = JsonObject.builder();
        if (it.asked().id() > 0) {
            json.put("id", it.asked().id());
        }
        json.put("session", it.asked().session())
                .put("method", it.asked().method())
                .put("target", Line.cut(it.asked().target(), Line.TARGET_MAX))
                .put("status", it.outcome().status())
                .put("origin", it.outcome().origin().word())
                .put("reason", Line.cut(it.outcome().reason(), Line.TEXT_MAX));
        it.outcome().stub().ifPresent(each -> json.put("stub", each));
        it.outcome().operation().ifPresent(each -> json.put("operation", each));
        json.put("changes", texts(it.changes()))
                .put("rungs", list(it.rungs(), ExplanationJson::rung))
                .put("route", list(it.leads(), ExplanationJson::lead))
                .put("stubs", list(it.stubs().nearest(), each -> near(it, each)))
                .put("stubsAll", it.stubs().all());
        it.examples().ifPresent(each -> json.put("examples", examples(each)));
        it.made().ifPresent(each -> json.put("generated", made(each)));
        if (!it.check().mode().isEmpty()) {
            json.put("validation", check(it.check()));
        }
        sending(it.sending(), json);
        json.put("callbacks", list(it.callbacks(), ExplanationJson::callback));
        it.stub().ifPresent(each -> json.put("readyStub", each));
        return json.put("notes", texts(it.notes())).build();
    }

    private static <T> JsonArray list(List<T> items, Function<T, JsonObject> each) {
        return JsonArray.of(items.stream().map(each).toList());
    }

    private static JsonArray texts(List<String> texts) {
        return JsonArray.of(texts.stream()
                .map(each -> Json.of(Line.cut(each, Line.TEXT_MAX)))
                .toList());
    }

    private static JsonObject rung(Explanation.Rung rung) {
        return JsonObject.builder()
                .put("origin", rung.origin().word())
                .put("verdict", rung.verdict().word())
                .put("why", Line.cut(rung.why(), Line.TEXT_MAX))
                .build();
    }

    private static JsonObject lead(Explanation.Lead lead) {
        return JsonObject.builder()
                .put("operation", lead.operation())
                .put("method", lead.method())
                .put("path", lead.path())
                .put("contract", lead.contract())
                .put("taken", Json.of(lead.isTaken()))
                .put("why", Line.cut(lead.why(), Line.TEXT_MAX))
                .put("change", Line.cut(lead.change(), Line.TEXT_MAX))
                .build();
    }

    private static JsonObject near(Explanation it, Near near) {
        return JsonObject.builder()
                .put("name", near.stub().name())
                .put("target", near.target())
                .put(
                        "answered",
                        Json.of(it.outcome()
                                .stub()
                                .equals(Optional.of(near.stub().name()))))
                .put("distance", distance(near.distance()))
                .put("conditions", match(near.match(), 0))
                .put("changes", texts(near.changes()))
                .build();
    }

    private static Json distance(double value) {
        return JsonNumber.of(BigDecimal.valueOf(Math.round(value * 1_000), 3));
    }

    private static JsonObject match(Match match, int depth) {
        JsonObject.Builder json = JsonObject.builder()
                .put("holds", Json.of(match.matches()))
                .put("said", Line.cut(match.sentence(), Line.TEXT_MAX));
        if (!match.parts().isEmpty() && depth < DEPTH_MAX) {
            json.put(
                    "parts",
                    JsonArray.of(match.parts().stream()
                            .limit(PARTS_MAX)
                            .map(each -> match(each, depth + 1))
                            .toList()));
        }
        return json.build();
    }

    private static JsonObject examples(Explanation.Examples examples) {
        return JsonObject.builder()
                .put("response", examples.response())
                .put(
                        "all",
                        list(
                                examples.all(),
                                each -> JsonObject.builder()
                                        .put("name", each.name())
                                        .put("chosen", Json.of(each.isChosen()))
                                        .put("why", each.why())
                                        .build()))
                .build();
    }

    private static JsonObject made(Explanation.Made made) {
        return JsonObject.builder()
                .put("seed", made.seed())
                .put("seedFrom", made.seedFrom())
                .put("shape", made.shape())
                .put("shapeFrom", made.shapeFrom())
                .build();
    }

    private static JsonObject check(Explanation.Check check) {
        return JsonObject.builder()
                .put("mode", check.mode())
                .put("from", check.from())
                .put("violations", list(check.violations(), Violation::toJson))
                .put("replyViolations", list(check.replyViolations(), Violation::toJson))
                .build();
    }

    private static void sending(Explanation.Sending sending, JsonObject.Builder json) {
        if (!sending.pace().isNone()) {
            json.put(
                    "delay",
                    JsonObject.builder()
                            .put("millis", sending.pace().millis())
                            .put("from", sending.paceFrom())
                            .build());
        }
        if (sending.fault() != Fault.NONE) {
            json.put(
                    "fault",
                    JsonObject.builder()
                            .put("kind", sending.fault().word())
                            .put("from", sending.faultFrom())
                            .build());
        }
    }

    private static JsonObject callback(Explanation.Sent sent) {
        JsonObject.Builder json = JsonObject.builder()
                .put("name", sent.name())
                .put("method", sent.method())
                .put("url", Line.cut(sent.url(), Line.TARGET_MAX))
                .put("delayMillis", sent.delayMillis());
        if (!sent.defect().isEmpty()) {
            json.put("defect", Line.cut(sent.defect(), Line.TEXT_MAX));
        }
        return json.build();
    }
}
