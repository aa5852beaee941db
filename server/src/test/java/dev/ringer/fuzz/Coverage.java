package dev.ringer.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;

/**
 * Loads the project's classes anew, with JaCoCo's probes in them, and tells how many branches were ever taken.
 *
 * <p>A library that fuzzes by itself was left out: Jazzer brings a native agent of 9 MB and its own way to be run, while
 * this needs a jar of 250 KB that reads the class files of every Java we run on.
 */
final class Coverage extends ClassLoader implements AutoCloseable {

    /** Lets the probes be seen while they are set. */
    private static final class Probes extends RuntimeData {
        int taken() {
            int taken = 0;
            for (ExecutionData each : store.getContents()) {
                for (boolean probe : each.getProbes()) {
                    taken += probe ? 1 : 0;
                }
            }
            return taken;
        }
    }

    private final LoggerRuntime runtime = new LoggerRuntime();
    private final Instrumenter instrumenter = new Instrumenter(runtime);
    private final Probes probes = new Probes();

    Coverage() throws Exception {
        super(Coverage.class.getClassLoader());
        runtime.startup(probes);
    }

    int taken() {
        return probes.taken();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("dev.ringer.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        try (InputStream in = getParent().getResourceAsStream(file)) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = name.startsWith("dev.ringer.fuzz.")
                    ? in.readAllBytes()
                    : instrumenter.instrument(in.readAllBytes(), name);
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        runtime.shutdown();
    }
}
