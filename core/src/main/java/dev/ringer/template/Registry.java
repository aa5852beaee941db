package dev.ringer.template;

import com.github.jknack.handlebars.Decorator;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.helper.DefaultHelperRegistry;
import com.github.jknack.handlebars.helper.InlineDecorator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Our list of helpers as the library wants it; the library's own are found by nobody. */
final class Registry extends DefaultHelperRegistry {

    /** Does the work of a helper for the library. */
    interface Bridge {
        @Nullable
        Object call(HelperRow helper, @Nullable Object first, Options options);
    }

    private final Map<String, Helper<?>> ours = new HashMap<>();

    Registry(Bridge bridge) {
        for (HelperRow each : Helpers.all()) {
            Helper<Object> helper = (first, options) -> bridge.call(each, first, options);
            ours.put(each.name(), helper);
        }
        HelperRow capture = HelperRow.of(Engine.CAPTURE, "value", "", Registry::keep);
        Helper<Object> capturing = (first, options) -> bridge.call(capture, first, options);
        ours.put(Engine.CAPTURE, capturing);
    }

    private static @Nullable Object keep(Call call) {
        call.run().capture(call.value(0));
        return null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <C> @Nullable Helper<C> helper(String name) {
        return (Helper<C>) ours.get(name);
    }

    @Override
    public Set<Map.Entry<String, Helper<?>>> helpers() {
        return ours.entrySet();
    }

    @Override
    public @Nullable Decorator decorator(String name) {
        return name.equals("inline") ? InlineDecorator.INSTANCE : null;
    }
}
