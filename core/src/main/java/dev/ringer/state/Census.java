package dev.ringer.state;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Finds what is written inside of a scope by identity alone, whatever scope it is in. Remembers what it counted last, so
 * that the next count takes time by what has changed since then. Safe for use by several threads.
 */
public final class Census {

    private final Scope inside;
    private volatile Count last = new Count(View.EMPTY, Entities.NONE);

    /** Make it for a scope, which includes the session, and those inside it. */
    public Census(Scope inside) {
        this.inside = inside;
    }

    /** Count what is there in a view; what is inside of the scope is held until another one is counted. */
    public Count at(View view) {
        Count before = last;
        Snapshot part = view.snapshot(inside);
        Entities entities = before.entities;
        for (Change each : before.view.changesTo(part)) {
            entities = Count.changed(entities, each);
        }
        Count now = new Count(part.view(), entities);
        last = now;
        return now;
    }

    /** What was there at one moment; never changes. */
    public static final class Count {

        /** Only what is inside of the scope, as what others write is not to be held for long. */
        private final View view;

        /** By identity and scope in one text, as one identity may be in several scopes. */
        private final Entities entities;

        private Count(View view, Entities entities) {
            this.view = view;
            this.entities = entities;
        }

        private static Entities changed(Entities entities, Change change) {
            if (change instanceof Change.Set set) {
                String name = begin(set.entry().identity()) + set.scope().text();
                return entities.with(set.entry() instanceof Entity entity ? entity.named(name) : gone(set, name));
            }
            Key key = ((Change.Forgotten) change).key();
            return entities.without(begin(key.identity()) + key.scope().text());
        }

        private static Entry gone(Change.Set set, String name) {
            return new Tombstone(name, set.entry().version(), set.entry().changedMillis());
        }

        private static String begin(String identity) {
            return Scope.of(identity).text();
        }

        /** Give the scopes in which the identity was written or deleted, in order, with the session. */
        public List<Scope> scopes(String identity) {
            List<Scope> found = new ArrayList<>();
            String begin = begin(identity);
            for (Iterator<Entry> each = entities.allAfter(begin); each.hasNext(); ) {
                String name = each.next().identity();
                if (!name.startsWith(begin)) {
                    break;
                }
                found.add(Scope.ofText(name.substring(begin.length())));
            }
            return found;
        }

        /** Tell whether the identity was written or deleted. */
        public boolean has(String identity) {
            String begin = begin(identity);
            Iterator<Entry> each = entities.allAfter(begin);
            return each.hasNext() && each.next().identity().startsWith(begin);
        }

        /** Give all of it under names of their own, from which {@link #identity} reads identities. */
        public Entities entities() {
            return entities;
        }

        /** Give the identity of one of the entities. */
        public static String identity(Entity entity) {
            return Scope.ofText(entity.identity()).segments().get(0);
        }
    }
}
