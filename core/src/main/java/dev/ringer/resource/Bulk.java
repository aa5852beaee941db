package dev.ringer.resource;

import dev.ringer.json.Pointer;
import java.util.List;
import java.util.Optional;

/**
 * How an operation writes several things.
 *
 * @param meant how the request says which
 * @param at where in the request's body they are named
 * @param change where in the request's body stands what all of them become; nothing where each says it itself
 * @param parameter of the query that names them
 */
public record Bulk(
        Doing doing, Meant meant, Pointer at, Optional<Pointer> change, Optional<String> parameter, Told told) {

    /** What is done to each thing. */
    public enum Doing {
        CREATE("makes"),
        /** Members that are sent replace those of the same name. */
        UPDATE("changes"),
        /** What is not there is made. */
        UPSERT("replaces or makes"),
        /** What is not sent is deleted. */
        SET("keeps only"),
        DELETE("deletes");

        private final String word;

        Doing(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** How the things are named. */
    public enum Meant {
        /** An array of them; with their identities, unless they are made. */
        THINGS("things"),
        /** An array of identities. */
        IDENTITIES("identities"),
        /** The body is one of them. */
        ONE("one"),
        /** A parameter of the query has identities. */
        PARAMETER("parameter"),
        /** All that there are, and that the query's conditions let pass. */
        ALL("all");

        private final String word;

        Meant(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** What the response has. */
    public enum Shows {
        NOTHING("nothing"),
        THINGS("things"),
        IDENTITIES("identities"),
        /** An entry for each, with its identity and what became of it. */
        RESULTS("results"),
        /** How many, or that it is done. */
        SUMMARY("summary"),
        /** Something that does not say what was done. */
        UNKNOWN("unknown");

        private final String word;

        Shows(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * How the response tells what was done.
     *
     * @param at where in its body the things, identities or results are
     * @param counts numbers of things that were written
     * @param flags that are true when it is done
     * @param failed lists, numbers and flags of what was not done
     */
    public record Told(Shows shows, Pointer at, List<Pointer> counts, List<Pointer> flags, List<Pointer> failed) {

        public Told {
            counts = List.copyOf(counts);
            flags = List.copyOf(flags);
            failed = List.copyOf(failed);
        }
    }

    /** Say it in a sentence without a full stop. */
    public String says() {
        String which = switch (meant) {
            case THINGS -> "those in " + place(at);
            case IDENTITIES -> "those whose identities are in " + place(at);
            case ONE -> "the one in " + place(at);
            case PARAMETER -> "those that '" + parameter.orElse("") + "' names";
            case ALL -> "all that its query lets pass";
        };
        String shown = switch (told.shows()) {
            case NOTHING -> "";
            case THINGS, IDENTITIES, RESULTS -> ", and shows " + told.shows().word() + " in " + place(told.at());
            case SUMMARY -> ", and counts them";
            case UNKNOWN -> ", and does not tell";
        };
        return doing.word() + " " + which + shown;
    }

    private static String place(Pointer at) {
        return at.isRoot() ? "its body" : "'" + at + "'";
    }
}
