package dev.ringer.resource;

/** How a body changes a thing. */
public enum Write {
    /** It does not. */
    NONE("none"),
    /** A new thing, named by the server or in the body. */
    CREATE("create"),
    /** The whole of a thing that is there. */
    REPLACE("replace"),
    /** The whole of a thing, which is made where it is not there. */
    UPSERT("upsert"),
    /** Members that are sent replace those of the same name (RFC 7396 for objects in objects). */
    MERGE("merge"),
    /** A list of changes (RFC 6902). */
    JSON_PATCH("json-patch"),
    /** No body says it: the path does. */
    BARE("bare");

    private final String word;

    Write(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
