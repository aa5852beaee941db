package dev.ringer.spring;

import dev.ringer.junit.Wanted;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** Finds the test classes whose Spring context is told of a mock. */
public final class RingerContextCustomizerFactory implements ContextCustomizerFactory {

    /** Spring makes it. */
    public RingerContextCustomizerFactory() {}

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return Wanted.by(testClass).map(RingerContextCustomizer::new).orElse(null);
    }
}
