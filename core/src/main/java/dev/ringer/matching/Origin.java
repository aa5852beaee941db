package dev.ringer.matching;

/** The pieces of what a client addressed, such as {@code http://localhost:4010}. */
final class Origin {

    private Origin() {}

    static String scheme(String origin) {
        int end = origin.indexOf("://");
        return end < 0 ? "" : origin.substring(0, end);
    }

    private static String authority(String origin) {
        int start = origin.indexOf("://");
        return start < 0 ? origin : origin.substring(start + 3);
    }

    /** Give where the port's colon stands, which is none of those within an IPv6 address. */
    private static int colon(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? colon : -1;
    }

    /** Give the host without port. */
    static String host(String origin) {
        String authority = authority(origin);
        int colon = colon(authority);
        return colon < 0 ? authority : authority.substring(0, colon);
    }

    /** Give the port, also where the scheme implies it; empty where it is not known. */
    static String port(String origin) {
        String authority = authority(origin);
        int colon = colon(authority);
        if (colon >= 0) {
            return authority.substring(colon + 1);
        }
        return switch (scheme(origin)) {
            case "http" -> "80";
            case "https" -> "443";
            default -> "";
        };
    }
}
