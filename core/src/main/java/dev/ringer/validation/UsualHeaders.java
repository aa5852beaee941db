package dev.ringer.validation;

import java.util.Set;

/** Request headers that HTTP, browsers, proxies and tracing send on their own, and those that steer a mock. */
final class UsualHeaders {

    private static final Set<String> NAMES = Set.of(
            "authorization",
            "baggage",
            "b3",
            "cache-control",
            "connection",
            "cookie",
            "date",
            "dnt",
            "expect",
            "forwarded",
            "from",
            "host",
            "http2-settings",
            "keep-alive",
            "max-forwards",
            "origin",
            "pragma",
            "prefer",
            "priority",
            "proxy-connection",
            "purpose",
            "range",
            "referer",
            "save-data",
            "te",
            "traceparent",
            "tracestate",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "upgrade-insecure-requests",
            "user-agent",
            "via");

    private static final String[] FAMILIES = {
        "accept",
        "access-control-request-",
        "content-",
        "if-",
        "sec-",
        "x-forwarded-",
        "x-mock-response-",
        "x-b3-",
        "ringer-"
    };

    private UsualHeaders() {}

    /** Tell whether a header, named in lower case, needs no contract. */
    static boolean has(String name) {
        if (NAMES.contains(name)) {
            return true;
        }
        for (String family : FAMILIES) {
            if (name.startsWith(family)) {
                return true;
            }
        }
        return false;
    }
}
