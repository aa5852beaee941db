package dev.ringer.junit;

import dev.ringer.client.RingerServer;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Starts mocks for tests, begins their sessions, and looks at what passed in them. {@link Ringer} brings it. */
public final class RingerExtension
        implements BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(RingerExtension.class);

    /** JUnit makes it. */
    public RingerExtension() {}

    // --- giving

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RingerServer.class
                && (parameter.isAnnotated(Ringer.class)
                        || Annotated.onClass(context).isPresent());
    }

    @Override
    public RingerServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Ringer ringer = parameter
                .findAnnotation(Ringer.class)
                .or(() -> Annotated.onClass(context))
                .orElseThrow();
        if (ringer.isolation() == Isolation.TEST && context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException("a RingerServer is wanted in "
                    + parameter.getDeclaringExecutable().getName()
                    + ", where there is no test that its session could be of; take it in @BeforeEach or in the test, or"
                    + " choose isolation = CLASS");
        }
        return visit(ringer, context).server();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Annotated.onClass(context).ifPresent(each -> visit(each, context));
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            for (Field field : ReflectionSupport.findFields(
                    instance.getClass(), RingerExtension::isOurs, HierarchyTraversalMode.TOP_DOWN)) {
                AnnotationSupport.findAnnotation(field, Ringer.class)
                        .or(() -> Annotated.onClass(context))
                        .ifPresent(each -> fill(field, instance, each, context));
            }
        }
    }

    private static boolean isOurs(Field field) {
        return field.getType() == RingerServer.class && !Modifier.isStatic(field.getModifiers());
    }

    private static void fill(Field field, Object instance, Ringer ringer, ExtensionContext context) {
        boolean isShared = context.getTestInstanceLifecycle().orElse(Lifecycle.PER_METHOD) == Lifecycle.PER_CLASS
                && context.getExecutionMode() == ExecutionMode.CONCURRENT;
        if (isShared && ringer.isolation() == Isolation.TEST) {
            throw new ExtensionConfigurationException("the field '" + field.getName()
                    + "' is shared by tests that run at once; take the RingerServer as a parameter of the test");
        }
        try {
            field.setAccessible(true);
            field.set(instance, visit(ringer, context).server());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new ExtensionConfigurationException(
                    "the field '" + field.getName() + "' must be open to Ringer, and not final: " + e.getMessage(), e);
        }
    }

    /** Begin what a context has of a mock, or give what it has; a session of the class is noted there too, to end with it. */
    private static Visit visit(Ringer ringer, ExtensionContext context) {
        Class<?> outermost = Annotated.outermost(context);
        if (ringer.isolation() != Isolation.TEST && Annotated.isAmongOthers(context)) {
            throw new ExtensionConfigurationException("the tests of "
                    + Annotated.ofOutermost(context).getRequiredTestClass().getSimpleName()
                    + " run at once and share what they do with the mock, so that nobody can tell whose exchanges and"
                    + " violations are whose; with isolation = " + ringer.isolation()
                    + " the class needs @Execution(ExecutionMode.SAME_THREAD), or choose isolation = TEST");
        }
        Options options = Options.of(ringer, outermost);
        Store ofAll = context.getRoot().getStore(NAMESPACE);
        Lease lease = kept(ofAll, options, Lease.class, () -> Lease.of(options));
        String test = context.getTestMethod().map(Method::getName).orElse("");
        Supplier<Visit> begin = () -> Visit.begin(ringer, lease.server(), outermost, test);
        if (ringer.isolation() == Isolation.CLASS) {
            visits(Annotated.ofOutermost(context)).get(options, begin);
        }
        return visits(context).get(options, begin);
    }

    /** Each context has its own, whatever those above it have. */
    private static Visits visits(ExtensionContext owner) {
        Store own = owner.getStore(Namespace.create(RingerExtension.class, owner.getUniqueId()));
        return kept(own, Visits.class, Visits.class, Visits::new);
    }

    @SuppressWarnings("deprecation") // computeIfAbsent is not there before JUnit 5.13.
    private static <T> T kept(Store store, Object key, Class<T> type, Supplier<T> make) {
        return Objects.requireNonNull(store.getOrComputeIfAbsent(key, absent -> make.get(), type));
    }

    // --- looking at it

    @Override
    public void afterEach(ExtensionContext context) {
        Visits own = visits(context);
        try {
            if (!Annotated.allowsViolations(context)) {
                own.each(Visit::checkContract);
            }
            if (context.getExecutionException().isEmpty()) {
                own.each(Visit::checkStubsOfTest);
            }
        } finally {
            own.each(Visit::endTest);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (context == Annotated.ofOutermost(context)) {
            Visits ofClass = visits(context);
            try {
                ofClass.each(Visit::checkStubsOfClass);
            } finally {
                ofClass.each(Visit::endClass);
            }
        }
    }
}
