package dev.ringer.resource;

/** What becomes of things whose keys name one that is deleted. */
public enum OnDelete {
    /** They stay as they are. */
    KEEP("keep"),
    /** The deletion is refused while there are any. */
    REFUSE("refuse"),
    /** They are deleted too. */
    CASCADE("cascade");

    private final String word;

    OnDelete(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
