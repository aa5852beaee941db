package dev.ringer.resource;

/** What an operation does to the things of its resource. */
public enum Role {
    LIST("list"),
    /** A list of those that a question names: by its own path, or by a body. */
    SEARCH("search"),
    CREATE("create"),
    READ("read"),
    REPLACE("replace"),
    PATCH("patch"),
    DELETE("delete"),
    /** Something of its own, such as {@code POST /orders/{id}/cancel}. */
    ACTION("action"),
    /** A write of several things at once. */
    BULK("bulk");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Tell whether it changes what is kept. */
    public boolean writes() {
        return switch (this) {
            case LIST, SEARCH, READ -> false;
            case CREATE, REPLACE, PATCH, DELETE, ACTION, BULK -> true;
        };
    }
}
