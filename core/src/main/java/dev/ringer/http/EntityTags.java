package dev.ringer.http;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lists of entity tags, as {@code If-Match} and {@code If-None-Match} have them (RFC 9110, 13.1). */
public final class EntityTags {

    /** Tags of one list that are looked at. */
    private static final int TAGS_MAX = 100;

    private EntityTags() {}

    /**
     * Tell whether a list names a state, or any there is (strong comparison, RFC 9110, 8.8.3.2).
     *
     * @param list value of the field; null where the request has none
     * @param tag of the state, with its quotes
     */
    public static boolean name(@Nullable String list, String tag) {
        return name(list, tag, named -> named);
    }

    /** Tell the same where it does not matter whether a tag is marked as weak. */
    public static boolean nameWeakly(@Nullable String list, String tag) {
        return name(list, tag, named -> named.startsWith("W/") ? named.substring(2) : named);
    }

    private static boolean name(@Nullable String list, String tag, UnaryOperator<String> read) {
        if (list == null) {
            return false;
        }
        for (String each : list.split(",", TAGS_MAX)) {
            String named = each.strip();
            if (named.equals("*") || read.apply(named).equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
