package dev.harbinger.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server of a database beside the program, the process {@code -Ddatabase=PID}, on a system with {@code /proc}. What
 * its processes spent before they ended counts too: those that clean up live for seconds only.
 */
record DatabaseServer(ProcessHandle process) {
    private static final int OWN = 11;
    private static final int WITH_THE_ENDED = 4;
    private static final int MILLIS_OF_A_TICK = 10;

    /** The one that was named; absent where none was. */
    static Optional<DatabaseServer> named() {
        return Optional.ofNullable(Long.getLong("database"))
                .map(process -> new DatabaseServer(ProcessHandle.of(process)
                        .orElseThrow(() -> new IllegalArgumentException("There is no process " + process))));
    }

    /** Processor time so far, of all its processes. */
    Duration processorTime() {
        return Duration.ofMillis(Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(DatabaseServer::millis)
                .sum());
    }

    private static long millis(ProcessHandle part) {
        try {
            var stat = Files.readString(Path.of("/proc/" + part.pid() + "/stat"));
            var numbers = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Stream.of(numbers)
                            .skip(OWN)
                            .limit(WITH_THE_ENDED)
                            .mapToLong(Long::parseLong)
                            .sum()
                    * MILLIS_OF_A_TICK;
        } catch (IOException e) {
            if (part.isAlive()) {
                throw new UncheckedIOException(e);
            }
            return 0;
        }
    }
}
