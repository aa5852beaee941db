package dev.ringer.http;

import org.jspecify.annotations.Nullable;

/**
 * A request target (RFC 9112, 3.2), split at the question mark and otherwise as sent, percent-encoding kept.
 *
 * @param path begins with a slash; {@code *} for the asterisk form
 * @param query what follows the question mark; empty where there is none
 */
public record Target(String path, Query query) {

    /** Read a target in origin, absolute or asterisk form; a fragment, which no client should send, is cut off. */
    public static Target parse(String text) {
        String target = text;
        int fragment = target.indexOf('#');
        if (fragment >= 0) {
            target = target.substring(0, fragment);
        }
        int scheme = target.indexOf("://");
        if (scheme > 0 && !target.startsWith("/") && (target.indexOf('?') < 0 || target.indexOf('?') > scheme)) {
            target = withoutAuthority(target.substring(scheme + 3));
        }
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question + 1);
        if (!path.startsWith("/") && !path.equals("*")) {
            path = "/" + path;
        }
        return new Target(path, Query.parse(query));
    }

    private static String withoutAuthority(String afterScheme) {
        for (int i = 0; i < afterScheme.length(); i++) {
            char c = afterScheme.charAt(i);
            if (c == '/' || c == '?') {
                return afterScheme.substring(i);
            }
        }
        return "/";
    }

    /** Give the authority of an absolute-form target such as {@code http://host:80/path}, or null. */
    public static @Nullable String authority(String text) {
        int scheme = text.indexOf("://");
        if (scheme <= 0 || text.startsWith("/")) {
            return null;
        }
        String rest = text.substring(scheme + 3);
        String path = withoutAuthority(rest);
        return rest.endsWith(path) ? rest.substring(0, rest.length() - path.length()) : rest;
    }

    @Override
    public String toString() {
        return query.isEmpty() ? path : path + "?" + query.raw();
    }
}
