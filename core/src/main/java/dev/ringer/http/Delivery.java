package dev.ringer.http;

/** A response with the way it is to be sent; delay and fault will ride on it, and the server applies them. */
public record Delivery(Response response) {

    public static Delivery of(Response response) {
        return new Delivery(response);
    }
}
