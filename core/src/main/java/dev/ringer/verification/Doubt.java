package dev.ringer.verification;

import java.util.ArrayList;
import java.util.List;

/** Sentences on why nobody can tell. */
final class Doubt {

    private Doubt() {}

    /** Say that exchanges are lost; nothing where none is. */
    static List<String> lost(long lost) {
        return lost == 0
                ? List.of()
                : List.of(
                        (lost == 1 ? "1 exchange is lost" : lost + " exchanges are lost")
                                + ", since the journal was full or they were too old; they may be what decides.",
                        "Give the journal more memory (setting journal), or ask since a later exchange.");
    }

    static List<String> hidden(Lines hiding) {
        List<String> notes = new ArrayList<>();
        notes.add("Of these the journal hides (***) or has cut off what a condition asks for:");
        notes.addAll(hiding.shown());
        return notes;
    }
}
