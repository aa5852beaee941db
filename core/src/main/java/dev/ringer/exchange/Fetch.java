package dev.ringer.exchange;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;

/**
 * A request to an upstream, whose answer is the response.
 *
 * @param url absolute
 * @param patienceMillis from its beginning to the end of the answer
 */
public record Fetch(String method, String url, Headers headers, Body body, long patienceMillis) {}
