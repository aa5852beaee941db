package dev.ringer.pattern;

import java.util.List;

/** A regular expression as it was written, with its flags already worked into its parts. */
sealed interface Node {

    Node EMPTY = new Sequence(List.of());

    <R> R fold(Cases<R> cases);

    /** What to do with each kind of node. */
    interface Cases<R> {
        R chars(CharSet set);

        R sequence(List<Node> parts);

        R choice(List<Node> options);

        R repeat(Repeat repeat);

        R group(Group group);

        R reference(Reference reference);

        R look(Look look);

        R mark(Mark mark);
    }

    /** One code point out of a set. */
    record Chars(CharSet set) implements Node {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.chars(set);
        }
    }

    record Sequence(List<Node> parts) implements Node {
        public Sequence {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.sequence(parts);
        }
    }

    record Choice(List<Node> options) implements Node {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.choice(options);
        }
    }

    /**
     * A body some times over.
     *
     * @param max {@link #UNBOUNDED} when there is no bound
     * @param groupFirst the first capturing group inside the body
     * @param groupPast one past the last; each turn forgets what these groups held
     */
    record Repeat(Node body, int min, int max, boolean greedy, int groupFirst, int groupPast) implements Node {

        /** No string has more characters, so a bound of this size or above is none. */
        static final int UNBOUNDED = Integer.MAX_VALUE;

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.repeat(this);
        }
    }

    /** A capturing group; others leave no trace. */
    record Group(int number, Node body) implements Node {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.group(this);
        }
    }

    /** The text that a group captured, or nothing when it captured nothing. */
    record Reference(int number, boolean ignoreCase) implements Node {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.reference(this);
        }
    }

    /** A condition on what follows or precedes. */
    record Look(Node body, boolean ahead, boolean negative) implements Node {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.look(this);
        }
    }

    /** A condition on the place itself. */
    enum Mark implements Node {
        START,
        END,
        BOUNDARY,
        NO_BOUNDARY;

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.mark(this);
        }
    }
}
