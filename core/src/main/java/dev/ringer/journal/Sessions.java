package dev.ringer.journal;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts of each session. Bounded: of a session that nobody has asked about for long, the counts are forgotten. */
final class Sessions {

    private static final int SESSIONS_MAX = 10_000;

    /** How many are looked at for one without entries before the oldest has to go. */
    private static final int LOOKS = 16;

    /** Counts of one session, since it was cleared. */
    private static final class Count {

        private final String session;
        private long added;
        private long lost;
        private long lastLostId;

        private Count(String session) {
            this.session = session;
        }
    }

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private @Nullable Count newest;
    private long lastForgottenId;
    private long lostOfForgotten;

    /** Count an added exchange. */
    void add(String session) {
        Count count = newest;
        if (count == null || !count.session.equals(session)) {
            count = counts.get(session);
            if (count == null) {
                count = new Count(session);
                counts.put(session, count);
                forgetOne();
            }
            newest = count;
        }
        count.added++;
    }

    /** Count an exchange no more, which is not lost thereby. */
    void forget(String session) {
        Count count = counts.get(session);
        if (count != null) {
            count.added--;
        }
    }

    private void forgetOne() {
        if (counts.size() <= SESSIONS_MAX) {
            return;
        }
        Count victim = counts.remove(victim());
        if (victim != null && victim.lost > 0) {
            loseForgotten(victim.lost, victim.lastLostId);
        }
    }

    /** Choose one of the oldest: one without entries, else one that has a name. */
    private String victim() {
        Iterator<Count> eldest = counts.values().iterator();
        String victim = eldest.next().session;
        for (int i = 0; i < LOOKS; i++) {
            Count each = eldest.next();
            if (each.added == each.lost) {
                return each.session;
            }
            victim = victim.isEmpty() ? each.session : victim;
        }
        return victim;
    }

    private void loseForgotten(long number, long lastId) {
        lostOfForgotten += number;
        lastForgottenId = Math.max(lastForgottenId, lastId);
    }

    /** Count exchanges that are no more, the last of which has this number. */
    void lose(String session, int number, long lastId) {
        Count count = counts.get(session);
        if (count == null) {
            loseForgotten(number, lastId);
            return;
        }
        count.lost += number;
        count.lastLostId = Math.max(count.lastLostId, lastId);
    }

    /** Tell how many of a session, or at most how many, were lost behind a number. */
    long lost(String session, long sinceId) {
        Count count = counts.get(session);
        if (count == null) {
            return lastForgottenId > sinceId ? lostOfForgotten : 0;
        }
        return count.lastLostId > sinceId ? count.lost : 0;
    }

    Statistics statistics(String session) {
        Count count = counts.get(session);
        return count == null
                ? new Statistics(0, 0, 0, 0)
                : new Statistics(count.added, Math.max(0, count.added - count.lost), count.lost, 0);
    }

    void clear() {
        counts.clear();
        newest = null;
        lostOfForgotten = 0;
        lastForgottenId = 0;
    }

    /** Clear a session, and give how many entries it had, and how many it had lost. */
    Statistics clear(String session) {
        Statistics before = statistics(session);
        counts.remove(session);
        newest = null;
        return before;
    }
}
