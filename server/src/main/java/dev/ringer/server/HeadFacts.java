package dev.ringer.server;

import dev.ringer.http.Headers;
import dev.ringer.http.Target;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a head says of its body and its connection, gathered field by field, and checked for the shapes by which two
 * readers of the same bytes could be led to disagree where the request ends (RFC 9112, 6.3 and 11.2).
 */
final class HeadFacts {

    private static final int LENGTH_DIGITS_MAX = 18;

    String method = "";
    String target = "";
    private boolean http10;
    private int hosts;
    private @Nullable String host;
    private @Nullable String length;
    private @Nullable String transferEncoding;
    private boolean close;
    private boolean keepAlive;
    private boolean upgradeNamed;
    private boolean settingsNamed;
    private @Nullable String expect;
    private @Nullable String upgrade;
    private @Nullable String settings;

    void clear() {
        method = "";
        target = "";
        http10 = false;
        hosts = 0;
        host = null;
        length = null;
        transferEncoding = null;
        close = false;
        keepAlive = false;
        upgradeNamed = false;
        settingsNamed = false;
        expect = null;
        upgrade = null;
        settings = null;
    }

    /** Take the version as it stands at the request line's end. */
    void version(String text) {
        if (text.equals("HTTP/1.1")) {
            return;
        }
        boolean shaped = text.length() == 8
                && text.startsWith("HTTP/")
                && isDigit(text.charAt(5))
                && text.charAt(6) == '.'
                && isDigit(text.charAt(7));
        if (!shaped) {
            throw Refusal.malformed("the request line does not end in a version such as HTTP/1.1");
        }
        if (text.charAt(5) != '1') {
            throw new Refusal(505, "the version is " + text + ", allowed are HTTP/1.1 and HTTP/1.0");
        }
        http10 = text.charAt(7) == '0';
    }

    void field(FieldName name, String value) {
        switch (name) {
            case HOST -> {
                hosts++;
                host = value;
            }
            case CONTENT_LENGTH -> {
                if (length != null) {
                    throw Refusal.malformed("Content-Length is given more than once");
                }
                length = value;
            }
            case TRANSFER_ENCODING -> transferEncoding = joined(transferEncoding, value);
            case CONNECTION -> connection(value);
            case EXPECT -> expect = joined(expect, value);
            case UPGRADE -> upgrade = joined(upgrade, value);
            case HTTP2_SETTINGS -> settings = joined(settings, value);
            case ACCEPT,
                    ACCEPT_ENCODING,
                    ACCEPT_LANGUAGE,
                    AUTHORIZATION,
                    CACHE_CONTROL,
                    CONTENT_ENCODING,
                    CONTENT_TYPE,
                    COOKIE,
                    IF_MATCH,
                    IF_NONE_MATCH,
                    KEEP_ALIVE,
                    ORIGIN,
                    PREFER,
                    REFERER,
                    TRACEPARENT,
                    USER_AGENT -> {}
        }
    }

    private static String joined(@Nullable String before, String value) {
        return before == null ? value : before + "," + value;
    }

    private void connection(String value) {
        for (String option : value.split(",", -1)) {
            switch (option.strip().toLowerCase(Locale.ROOT)) {
                case "close" -> close = true;
                case "keep-alive" -> keepAlive = true;
                case "upgrade" -> upgradeNamed = true;
                case "http2-settings" -> settingsNamed = true;
                default -> {}
            }
        }
    }

    /** Conclude from all fields. */
    Http1Head head(Headers headers) {
        checkTarget();
        checkHost();
        boolean chunked = isChunked();
        return new Http1Head(
                method,
                target,
                http10,
                headers,
                bodyBytes(),
                chunked,
                !close && (!http10 || keepAlive),
                expectsContinue(),
                host,
                isUpgrade() ? settings : null);
    }

    private void checkTarget() {
        if (method.equals("CONNECT")) {
            throw new Refusal(501, "the method is CONNECT, tunnels are not made here");
        }
        boolean origin = target.startsWith("/");
        boolean asterisk = target.equals("*") && method.equals("OPTIONS");
        boolean absolute =
                target.regionMatches(true, 0, "http://", 0, 7) || target.regionMatches(true, 0, "https://", 0, 8);
        if (!origin && !asterisk && !absolute) {
            throw Refusal.malformed("the target is neither a path with a slash at its start nor an http URI,"
                    + " nor the asterisk of an OPTIONS request");
        }
        checkFragment(target);
        if (absolute) {
            checkAuthority();
        }
    }

    /** Refuse a target with a fragment, which is never sent (RFC 9110, 7.1). */
    static void checkFragment(String target) {
        if (target.indexOf('#') >= 0) {
            throw Refusal.malformed("the target has a fragment, '#' is for clients alone");
        }
    }

    private void checkAuthority() {
        String authority = Target.authority(target);
        if (authority == null || authority.isEmpty()) {
            throw Refusal.malformed("the target is an http URI without a host");
        }
        Authority.check(authority);
    }

    private void checkHost() {
        if (hosts > 1) {
            throw Refusal.malformed("Host is given " + hosts + " times, must be given once");
        }
        if (hosts == 0 && !http10) {
            throw Refusal.malformed("Host is missing, HTTP/1.1 demands it");
        }
        Authority.check(host);
    }

    private boolean isChunked() {
        if (transferEncoding == null) {
            return false;
        }
        if (length != null) {
            throw Refusal.malformed("Transfer-Encoding and Content-Length are both given, only one is allowed");
        }
        if (http10) {
            throw Refusal.malformed("Transfer-Encoding is given in HTTP/1.0, which does not have it");
        }
        if (transferEncoding.equalsIgnoreCase("chunked")) {
            return true;
        }
        String[] codings = transferEncoding.split(",", -1);
        for (int i = 0; i < codings.length - 1; i++) {
            if (codings[i].strip().equalsIgnoreCase("chunked")) {
                throw Refusal.malformed("Transfer-Encoding names chunked before another coding");
            }
        }
        throw new Refusal(501, "Transfer-Encoding is " + transferEncoding + ", allowed is chunked alone");
    }

    private long bodyBytes() {
        if (length == null) {
            return 0;
        }
        if (length.isEmpty() || !length.chars().allMatch(HeadFacts::isDigit)) {
            throw Refusal.malformed("Content-Length is \"" + length + "\", only digits are allowed");
        }
        if (length.length() > LENGTH_DIGITS_MAX) {
            return BodyBuffer.BYTES_UNTOLD;
        }
        return Long.parseLong(length);
    }

    private boolean expectsContinue() {
        if (expect == null || http10) {
            return false;
        }
        if (!expect.equalsIgnoreCase("100-continue")) {
            throw new Refusal(417, "Expect is " + expect + ", allowed is 100-continue");
        }
        return true;
    }

    private boolean isUpgrade() {
        if (upgrade == null || settings == null || http10 || !upgradeNamed || !settingsNamed) {
            return false;
        }
        for (String protocol : upgrade.split(",", -1)) {
            if (protocol.strip().equals("h2c")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
