package dev.ringer.template;

import dev.ringer.http.Percent;
import dev.ringer.http.Query;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Helpers that encode and decode. */
final class Codes {

    private Codes() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Object base64(Call call) {
        if (call.isOn("decode")) {
            return base64Decode(call);
        }
        boolean bare = call.option("padding") != null && !call.isOn("padding");
        Base64.Encoder encoder = bare ? Base64.getEncoder().withoutPadding() : Base64.getEncoder();
        return encoder.encodeToString(bytes(call.text(0)));
    }

    static Object base64Url(Call call) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(call.text(0)));
    }

    static Object base64Decode(Call call) {
        return decoded(call, Base64.getMimeDecoder());
    }

    static Object base64UrlDecode(Call call) {
        return decoded(call, Base64.getUrlDecoder());
    }

    private static String decoded(Call call, Base64.Decoder decoder) {
        try {
            return new String(decoder.decode(call.text(0)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw call.failure(Call.shown(call.value(0)) + " is no base64");
        }
    }

    static Object urlEncode(Call call) {
        return call.isOn("decode") ? Percent.decodeForm(call.text(0)) : Percent.encode(call.text(0));
    }

    /** Read a form; with a variable's name set that to it. */
    static Object formData(Call call) {
        Named form = RequestView.query(Query.parse(call.text(0)));
        if (!call.has(1)) {
            return form;
        }
        Memory.set(call, call.text(1), form);
        return "";
    }
}
