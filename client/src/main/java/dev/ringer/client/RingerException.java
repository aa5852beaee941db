package dev.ringer.client;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mock refused what it was asked, or could not be reached; the message says why, with all that it found. */
public final class RingerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String kind;

    private RingerException(int status, String kind, String message) {
        super(message);
        this.status = status;
        this.kind = kind;
    }

    RingerException(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
        this.kind = "";
    }

    /** Read a problem (RFC 9457) that the control API answered with. */
    static RingerException refused(String asked, Link.Answer answer) {
        JsonObject problem = answer.object();
        String detail = problem.string("detail");
        String message = "Ringer refused " + asked + " (" + answer.status() + "): "
                + (detail == null ? answer.text() : detail)
                + lines(problem.array("diagnostics"), "place")
                + lines(problem.array("validation"), "pointer");
        String type = problem.string("type");
        String kind = type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
        return new RingerException(answer.status(), kind, message.strip());
    }

    private static String lines(@Nullable JsonArray list, String place) {
        return list == null ? "" : list.stream().map(each -> line(each, place)).collect(Collectors.joining());
    }

    private static String line(Json each, String place) {
        if (!(each instanceof JsonObject object)) {
            return "\n  " + each;
        }
        String where = object.string(place);
        return "\n  " + (where == null ? "" : where + ": ") + object.string("message");
    }

    /** Give the status of the answer; 0 where there was none. */
    public int status() {
        return status;
    }

    /** Give the last part of the problem's type; empty where there was none. */
    String kind() {
        return kind;
    }
}
