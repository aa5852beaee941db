package dev.ringer.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands between the tags of a block. */
interface Block {

    /** Give the names that the block takes, as in {@code as |item index|}. */
    List<String> names();

    /** Fill in the block, seeing what is outside of it. */
    String body();

    /**
     * Fill in the block for an item.
     *
     * @param data names such as {@code index}, seen as {@code @index}
     * @param values of the block's names, in order
     */
    String body(@Nullable Object item, Map<String, Object> data, List<@Nullable Object> values);

    /** Fill in what stands behind {@code {{else}}}. */
    String otherwise();
}
