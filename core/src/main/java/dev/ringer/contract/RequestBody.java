package dev.ringer.contract;

import java.util.List;

/** The body that an operation takes, in one of several media types. */
public record RequestBody(boolean required, List<Content> contents) {

    public RequestBody {
        contents = List.copyOf(contents);
    }
}
