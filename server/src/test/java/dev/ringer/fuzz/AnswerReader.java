package dev.ringer.fuzz;

import dev.ringer.http.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads answers off a socket and takes nothing for one that is not well formed (RFC 9112). */
final class AnswerReader {

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 ([1-9]\\d\\d) [\\t -~]*");
    private static final Pattern FIELD =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+): ?([^\\x00-\\x08\\x0a-\\x1f\\x7f]*)");
    private static final int LINE_MAX = 1 << 16;

    /** What came is not HTTP. */
    static final class MalformedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        MalformedException(String message) {
            super(message);
        }
    }

    private final InputStream in;

    AnswerReader(InputStream in) {
        this.in = in;
    }

    /** Read the next final answer, or that of a switch of protocols; nothing at the end of the stream. */
    Optional<Seen> read(boolean toHead) throws IOException {
        while (true) {
            String line = line();
            if (line == null) {
                return Optional.empty();
            }
            var matcher = STATUS_LINE.matcher(line);
            if (!matcher.matches()) {
                throw new MalformedException("no status line: " + line);
            }
            int status = Integer.parseInt(matcher.group(1));
            Headers headers = headers();
            if (status >= 200 || status == 101) {
                return Optional.of(new Seen(status, headers, body(status, headers, toHead)));
            }
        }
    }

    private Headers headers() throws IOException {
        Headers.Builder headers = Headers.builder();
        for (String line = line(); line == null || !line.isEmpty(); line = line()) {
            if (line == null) {
                throw new MalformedException("the header ends early");
            }
            var matcher = FIELD.matcher(line);
            if (!matcher.matches()) {
                throw new MalformedException("no header field: " + line);
            }
            headers.add(matcher.group(1), matcher.group(2));
        }
        return headers.build();
    }

    private byte[] body(int status, Headers headers, boolean toHead) throws IOException {
        if (toHead || status == 101 || status == 204 || status == 304) {
            return new byte[0];
        }
        if (headers.all("Content-Length").size() != 1 || headers.has("Transfer-Encoding")) {
            throw new MalformedException("the length of the body is not told once: " + headers);
        }
        int length = Integer.parseInt(headers.first("Content-Length").orElseThrow());
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new MalformedException("the body ends after " + body.length + " of " + length + " bytes");
        }
        return body;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 && line.size() == 0) {
                return null;
            }
            if (b < 0 || line.size() > LINE_MAX) {
                throw new MalformedException("a line without end: " + line);
            }
            line.write(b);
        }
        String text = Mutations.latin(line.toByteArray());
        if (!text.endsWith("\r")) {
            throw new MalformedException("a line ends without CR: " + text);
        }
        return text.substring(0, text.length() - 1);
    }
}
