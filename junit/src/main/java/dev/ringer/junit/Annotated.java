package dev.ringer.junit;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.commons.support.AnnotationSupport;

/** What annotations say about a test. */
final class Annotated {

    private Annotated() {}

    /** Find the annotation of the test's class, else of the classes around it. */
    static Optional<Ringer> onClass(ExtensionContext context) {
        return context.getTestClass().flatMap(Annotated::onClass);
    }

    static Optional<Ringer> onClass(Class<?> test) {
        for (Class<?> each = test; each != null; each = each.getEnclosingClass()) {
            Optional<Ringer> found = AnnotationSupport.findAnnotation(each, Ringer.class);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static boolean allowsViolations(ExtensionContext context) {
        if (AnnotationSupport.isAnnotated(context.getTestMethod(), AllowViolations.class)) {
            return true;
        }
        for (Class<?> each = context.getRequiredTestClass(); each != null; each = each.getEnclosingClass()) {
            if (AnnotationSupport.isAnnotated(each, AllowViolations.class)) {
                return true;
            }
        }
        return false;
    }

    static Class<?> outermost(ExtensionContext context) {
        return outermost(context.getRequiredTestClass());
    }

    static Class<?> outermost(Class<?> test) {
        Class<?> outer = test.getEnclosingClass();
        return outer == null ? test : outermost(outer);
    }

    /** Tell whether others of the outermost class may run at the same time as a test. */
    static boolean isAmongOthers(ExtensionContext context) {
        boolean parallel = context.getConfigurationParameter("junit.jupiter.execution.parallel.enabled")
                .map(Boolean::parseBoolean)
                .orElse(false);
        ExtensionContext outermost = ofOutermost(context);
        for (ExtensionContext each = context; parallel && each != outermost; ) {
            if (each.getExecutionMode() == ExecutionMode.CONCURRENT) {
                return true;
            }
            each = each.getParent().orElse(outermost);
        }
        return false;
    }

    /** Give the context of the outermost class that has tests. */
    static ExtensionContext ofOutermost(ExtensionContext context) {
        ExtensionContext found = context;
        for (Optional<ExtensionContext> above = context.getParent();
                above.isPresent();
                above = above.get().getParent()) {
            if (above.get().getTestClass().isPresent()) {
                found = above.get();
            }
        }
        return found;
    }
}
