package dev.ringer.server;

import dev.ringer.http.Headers;

/** A response as read off a socket. */
record Answer(int status, Headers headers, String body) {

    String header(String name) {
        return headers.first(name).orElse("(no " + name + ")");
    }
}
