package dev.ringer.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives tests a mock: on a class for all its parameters and fields of type {@link dev.ringer.client.RingerServer}, on one of
 * them for it alone.
 *
 * <p>The mock runs in this process on a free port, and is shared with all tests that ask for the same. A test fails when a
 * request of its session breaks the contract, unless it says that it means to ({@link AllowViolations}).
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.PARAMETER})
@ExtendWith(RingerExtension.class)
public @interface Ringer {

    /** Give contracts: files, resources of the class path, or URLs. */
    String[] contract() default {};

    /** Give the project file, such as {@code ringer.yaml}: a file or a resource of the class path. */
    String config() default "";

    /** Give files and folders with stubs; without any, the folder {@code stubs} beside the contract. */
    String[] stubs() default {};

    /** Give the seed of generated values. */
    String seed() default "";

    /** Refuse what the contract does not know, and replies that break it. */
    boolean strict() default false;

    /** Give settings as {@code key=value}, by the names that they have in {@code ringer.yaml}. */
    String[] settings() default {};

    Isolation isolation() default Isolation.TEST;

    /** Fail a test when a stub that it added did not answer. */
    boolean failOnUnusedStubs() default false;
}
