package dev.harbinger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The processor time of a process by the names of its threads, in milliseconds, where the system tells it: the compiler
 * and the collector of Java show beside the program's own work.
 */
record ThreadTimes(Map<String, Long> millis) {
    private static final int MILLIS_OF_A_TICK = 10;
    private static final int SHOWN = 10;
    private static final Pattern JAVA_OWN = Pattern.compile("(C1|C2|VM|GC|G1|JFR|Monitor|Reference|Signal).*");

    static ThreadTimes of(long process) throws IOException {
        var times = new TreeMap<String, Long>();
        var tasks = Path.of("/proc/" + process + "/task");
        if (Files.isDirectory(tasks)) {
            try (var all = Files.list(tasks)) {
                for (var task : all.toList()) {
                    add(times, task);
                }
            }
        }
        return new ThreadTimes(times);
    }

    /** Whether a thread of a process, but Java's own, runs or would like to, also where others take the processor. */
    static boolean isAnyReady(long process) throws IOException {
        try (var all = Files.list(Path.of("/proc/" + process + "/task"))) {
            return all.anyMatch(ThreadTimes::isReady);
        }
    }

    private static boolean isReady(Path task) {
        try {
            var stat = Files.readString(task.resolve("stat"));
            var name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
            return "RD".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) >= 0
                    && !JAVA_OWN.matcher(name).matches();
        } catch (IOException e) {
            return false;
        }
    }

    private static void add(Map<String, Long> times, Path task) {
        try {
            var stat = Files.readString(task.resolve("stat"));
            var name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
            var numbers = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = Long.parseLong(numbers[11]) + Long.parseLong(numbers[12]);
            times.merge(name.replaceAll("[#\\d].*", ""), ticks * MILLIS_OF_A_TICK, Long::sum);
        } catch (IOException e) {
            // the thread has ended meanwhile
        }
    }

    /** What was spent since, the most first. */
    String since(ThreadTimes before) {
        return millis.entrySet().stream()
                .map(name -> Map.entry(name.getKey(), name.getValue() - before.millis.getOrDefault(name.getKey(), 0L)))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .filter(name -> name.getValue() > 0)
                .map(name -> String.format(Locale.ROOT, "%s %.1f s", name.getKey(), name.getValue() / 1000.0))
                .collect(Collectors.joining(", "));
    }
}
