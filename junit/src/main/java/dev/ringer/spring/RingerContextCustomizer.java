package dev.ringer.spring;

import dev.ringer.junit.Lease;
import dev.ringer.junit.Wanted;
import java.util.Map;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives a Spring context {@code ringer.url}, and the mock for as long as the context lives.
 *
 * @param wanted equal where the address is, so that Spring's cache knows which contexts may be shared
 */
record RingerContextCustomizer(Wanted wanted) implements ContextCustomizer {

    private static final String URL = "ringer.url";

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        Lease lease = wanted.lease();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("ringer", Map.of(URL, wanted.url(lease))));
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> lease.close());
    }
}
