package dev.ringer.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Test classes that were run, and how that went. */
final class Launch implements TestExecutionListener {

    private final Map<String, Optional<Throwable>> results = new TreeMap<>();

    private Launch() {}

    static Launch of(Class<?>... classes) {
        return of(Map.of(), classes);
    }

    static Launch parallel(Class<?>... classes) {
        return of(
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.executor-service", "FORK_JOIN_POOL",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "16"),
                classes);
    }

    private static Launch of(Map<String, String> parameters, Class<?>... classes) {
        Launch launch = new Launch();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(Stream.of(classes)
                                        .map(each -> selectClass(each))
                                        .toList())
                                .configurationParameters(parameters)
                                .build(),
                        launch);
        return launch;
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() || result.getThrowable().isPresent()) {
            results.put(test.getDisplayName() + " " + results.size(), result.getThrowable());
        }
    }

    synchronized List<Throwable> failures() {
        return results.values().stream().flatMap(Optional::stream).toList();
    }

    synchronized int passed() {
        return results.size() - new ArrayList<>(failures()).size();
    }
}
