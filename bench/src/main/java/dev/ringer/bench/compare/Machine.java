package dev.ringer.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the figures were measured on, and what else it had to do meanwhile. */
final class Machine {

    private final List<String> loads = new ArrayList<>();

    /** Note the load average of this moment; the servers and wrk are part of it. */
    void noteLoad(String when) {
        try {
            String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
            loads.add(load + " " + when);
        } catch (IOException e) {
            loads.add("unknown " + when);
        }
    }

    String describe() {
        return Runtime.getRuntime().availableProcessors() + " cores; load average " + String.join(", ", loads);
    }
}
