package dev.ringer.state;

/** What a write did, as files keep it: applying it again comes to the same. */
public sealed interface Change {

    /** Give the view behind the change. */
    View on(View view);

    /** The key has this entry now. */
    record Set(Scope scope, Entry entry) implements Change {

        @Override
        public View on(View view) {
            return view.with(scope, entry);
        }
    }

    /** The key has no entry any more. */
    record Forgotten(Key key) implements Change {

        @Override
        public View on(View view) {
            return view.without(key);
        }
    }

    /** Nothing is left in the scope and in those inside it. */
    record Dropped(Scope scope) implements Change {

        @Override
        public View on(View view) {
            return view.without(scope);
        }
    }
}
