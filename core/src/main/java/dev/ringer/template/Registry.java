package dev.ringer.template;

import com.github.jknack.handlebars.Decorator;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.HelperRegistry;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.helper.InlineDecorator;
import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Our list of helpers as the library wants it; none of the library's own, and none can be added. */
final class Registry implements HelperRegistry {

    /** Does the work of a helper for the library. */
    interface Bridge {
        @Nullable
        Object call(HelperRow helper, @Nullable Object first, Options options);
    }

    private final Map<String, Helper<?>> helpers = new HashMap<>();

    Registry(Bridge bridge) {
        for (HelperRow each : Helpers.all()) {
            Helper<Object> helper = (first, options) -> bridge.call(each, first, options);
            helpers.put(each.name(), helper);
        }
        HelperRow capture = HelperRow.of(Engine.CAPTURE, "value", "", Registry::keep);
        Helper<Object> capturing = (first, options) -> bridge.call(capture, first, options);
        helpers.put(Engine.CAPTURE, capturing);
    }

    private static @Nullable Object keep(Call call) {
        call.run().capture(call.value(0));
        return null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <C> @Nullable Helper<C> helper(String name) {
        return (Helper<C>) helpers.get(name);
    }

    @Override
    public Set<Map.Entry<String, Helper<?>>> helpers() {
        return helpers.entrySet();
    }

    @Override
    public @Nullable Decorator decorator(String name) {
        return name.equals("inline") ? InlineDecorator.INSTANCE : null;
    }

    private static UnsupportedOperationException fixed() {
        return new UnsupportedOperationException("the list of helpers is fixed");
    }

    @Override
    public <H> HelperRegistry registerHelper(String name, Helper<H> helper) {
        throw fixed();
    }

    @Override
    public <H> HelperRegistry registerHelperMissing(Helper<H> helper) {
        throw fixed();
    }

    @Override
    public HelperRegistry registerHelpers(Object source) {
        throw fixed();
    }

    @Override
    public HelperRegistry registerHelpers(Class<?> source) {
        throw fixed();
    }

    @Override
    public HelperRegistry registerHelpers(URI source) {
        throw fixed();
    }

    @Override
    public HelperRegistry registerHelpers(File source) {
        throw fixed();
    }

    @Override
    public HelperRegistry registerHelpers(String name, Reader source) {
        throw fixed();
    }

    @Override
    public HelperRegistry registerHelpers(String name, InputStream source) {
        throw fixed();
    }

    @Override
    public HelperRegistry registerHelpers(String name, String source) {
        throw fixed();
    }

    @Override
    public HelperRegistry registerDecorator(String name, Decorator decorator) {
        throw fixed();
    }

    @Override
    public HelperRegistry setCharset(Charset charset) {
        throw fixed();
    }
}
