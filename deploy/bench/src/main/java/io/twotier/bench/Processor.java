package io.twotier.bench;

import io.twotier.local.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The processor time all parts of the suite have used so far, in clock ticks of 10 ms, children included that have ended. */
record Processor(Map<String, Long> millis) {

    private static final List<String> PARTS = List.of("partner", "customer", "agreement", "subscription", "transfer", "kafka", "postgres");
    private static final int MILLIS_A_TICK = 10;
    private static final int USER = 11;
    private static final int OF_CHILDREN = 4;

    static Processor of(Launcher launcher) {
        Map<String, Long> used = new TreeMap<>();
        PARTS.forEach(part -> used.put(part, used(launcher.process(part).handle())));
        used.put("gateway and client", used(ProcessHandle.current().pid(), 2));
        return new Processor(used);
    }

    Processor since(Processor before) {
        Map<String, Long> used = new TreeMap<>(millis);
        before.millis.forEach((part, earlier) -> used.merge(part, -earlier, Long::sum));
        return new Processor(used);
    }

    private static long used(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).mapToLong(one -> used(one.pid(), OF_CHILDREN)).sum();
    }

    /** @param fields 2 for the process itself, 4 with its ended children */
    private static long used(long pid, int fields) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = 0; field < fields; field++) {
                ticks += Long.parseLong(values[USER + field]);
            }
            return ticks * MILLIS_A_TICK;
        } catch (IOException ended) {
            return 0;
        }
    }
}
