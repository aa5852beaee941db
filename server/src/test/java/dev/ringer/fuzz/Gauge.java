package dev.ringer.fuzz;

import com.sun.management.UnixOperatingSystemMXBean;
import io.netty.util.internal.PlatformDependent;
import java.lang.management.ManagementFactory;

/**
 * What the process holds at a moment.
 *
 * @param descriptors 0 where the operating system does not tell
 * @param heapBytes after a collection
 * @param bufferBytes outside of the heap
 */
record Gauge(int threads, long descriptors, long heapBytes, long bufferBytes) {

    static Gauge now() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new Gauge(
                ManagementFactory.getThreadMXBean().getThreadCount(),
                descriptorsNow(),
                runtime.totalMemory() - runtime.freeMemory(),
                PlatformDependent.usedDirectMemory());
    }

    static long descriptorsNow() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    @Override
    public String toString() {
        return threads + " threads, " + descriptors + " descriptors, " + (heapBytes >> 10) + " KiB heap, "
                + (bufferBytes >> 10) + " KiB buffers";
    }
}
