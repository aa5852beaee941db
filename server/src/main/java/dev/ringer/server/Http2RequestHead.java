package dev.ringer.server;

import dev.ringer.http.Headers;
import io.netty.handler.codec.http2.Http2Headers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The head of an HTTP/2 request, as the same request would look in HTTP/1.
 *
 * @param headers with Host made of {@code :authority}, and Cookie in one field (RFC 9113, 8.2.3)
 */
record Http2RequestHead(
        String method, String target, @Nullable String authority, Headers headers) {

    /** Read a header block that Netty has checked for order and completeness of the pseudo fields. */
    static Http2RequestHead read(Http2Headers block, Limits limits) {
        String method = text(block.method());
        String target = text(block.path());
        String authority = block.authority() == null ? null : text(block.authority());
        Http2RequestHead head = new Http2RequestHead(method, target, authority, fields(block, authority, limits));
        head.check(limits);
        return head;
    }

    private static Headers fields(Http2Headers block, @Nullable String authority, Limits limits) {
        Headers.Builder headers = Headers.builder();
        if (authority != null) {
            headers.add("host", authority);
        }
        StringBuilder cookies = new StringBuilder();
        int count = 0;
        long bytes = 0;
        for (Map.Entry<CharSequence, CharSequence> field : block) {
            String name = text(field.getKey());
            if (name.startsWith(":")) {
                continue;
            }
            String value = text(field.getValue());
            bytes += name.length() + value.length();
            if (++count > limits.headerCountMax() || bytes > limits.headerBytesMax()) {
                throw new Refusal(
                        431,
                        "the header has more than the " + limits.headerCountMax() + " fields or "
                                + limits.headerBytesMax() + " bytes allowed");
            }
            if (!Headers.isName(name) || !Headers.isValue(value)) {
                throw Refusal.malformed("the header field " + name + " has a character in it that is not allowed");
            }
            if (name.equals("cookie")) {
                cookies.append(cookies.length() == 0 ? "" : "; ").append(value);
            } else if (authority == null || !name.equals("host")) {
                headers.add(name, value);
            }
        }
        if (cookies.length() > 0) {
            headers.add("cookie", cookies.toString());
        }
        return headers.build();
    }

    private void check(Limits limits) {
        if (!Headers.isName(method)) {
            throw Refusal.malformed("the method is \"" + method + "\", only token characters are allowed");
        }
        if (method.equals("CONNECT")) {
            throw new Refusal(501, "the method is CONNECT, tunnels are not made here");
        }
        if (target.length() > limits.requestLineBytesMax()) {
            throw new Refusal(414, "the target is longer than the " + limits.requestLineBytesMax() + " bytes allowed");
        }
        boolean asterisk = target.equals("*") && method.equals("OPTIONS");
        if (!asterisk && (!target.startsWith("/") || !target.chars().allMatch(c -> c > 0x20 && c < 0x7F))) {
            throw Refusal.malformed("the target is not a path of visible characters with a slash at its start");
        }
        HeadFacts.checkFragment(target);
        Authority.check(headers.get("host"));
    }

    private static String text(@Nullable CharSequence text) {
        return text == null ? "" : text.toString();
    }

    /** Give the announced length of the body; -1 where there is none that can be read. */
    long announcedBytes() {
        String length = headers.get("content-length");
        boolean number = length != null
                && !length.isEmpty()
                && length.length() <= 18
                && length.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.parseLong(String.valueOf(length)) : -1;
    }

    boolean expectsContinue() {
        String expect = headers.get("expect");
        return expect != null && expect.equalsIgnoreCase("100-continue");
    }
}
