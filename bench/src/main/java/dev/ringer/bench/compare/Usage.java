package dev.ringer.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What processes have used so far, from {@code /proc}.
 *
 * @param cpuMicros user and system time
 * @param residentBytesMax the most memory until now; of several processes the sum
 */
record Usage(long cpuMicros, long residentBytesMax) {

    /** The unit of {@code /proc/PID/stat}, the same on every Linux. */
    private static final long TICKS_PER_SECOND = 100;

    private static final Path PROC = Path.of("/proc");

    static boolean isKnown() {
        return Files.isReadable(PROC.resolve("self/stat"));
    }

    /** Add up a process and all that come from it; those that have ended count for nothing. */
    static Usage of(ProcessHandle process) {
        Usage sum = new Usage(0, 0);
        for (ProcessHandle each :
                Stream.concat(Stream.of(process), process.descendants()).toList()) {
            Usage own = of(PROC.resolve(Long.toString(each.pid())));
            sum = new Usage(sum.cpuMicros + own.cpuMicros, sum.residentBytesMax + own.residentBytesMax);
        }
        return sum;
    }

    private static Usage of(Path folder) {
        try {
            return new Usage(
                    cpuMicros(Files.readString(folder.resolve("stat"))),
                    residentBytesMax(Files.readAllLines(folder.resolve("status"))));
        } catch (IOException e) {
            return new Usage(0, 0);
        }
    }

    /** Read fields 14 and 15; the second, the name, is in brackets and may hold spaces. */
    static long cpuMicros(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1_000_000 / TICKS_PER_SECOND;
    }

    static long residentBytesMax(List<String> status) {
        Optional<String> line =
                status.stream().filter(each -> each.startsWith("VmHWM:")).findFirst();
        return line.map(each -> Long.parseLong(each.replaceAll("[^0-9]", "")) * 1024)
                .orElse(0L);
    }
}
