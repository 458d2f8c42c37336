package dev.harbinger.feed;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What is taken of the feeds that are due: so many sound ones and so many others, and no more of a host than it has room for. */
final class DueChoice {
    private final int most;
    private final int mostFailing;
    private final ToIntFunction<String> room;
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<Long, Claim> chosen = new LinkedHashMap<>();
    private int failing;

    DueChoice(int most, int mostFailing, ToIntFunction<String> room) {
        this.most = most;
        this.mostFailing = mostFailing;
        this.room = room;
    }

    /** Takes a feed if there is room; one that was taken before is not taken again. */
    void offer(Claim due) {
        var fits = due.failing() ? failing < mostFailing : !isFull();
        if (fits && hasRoom(due.host()) && chosen.putIfAbsent(due.id(), due) == null) {
            taken.merge(due.host(), 1, Integer::sum);
            failing += due.failing() ? 1 : 0;
        }
    }

    private boolean hasRoom(String host) {
        return taken.getOrDefault(host, 0) < room.applyAsInt(host);
    }

    /** Whether no more sound ones are taken. */
    boolean isFull() {
        return chosen.size() - failing >= most;
    }

    /** What was taken, in the order in which it was offered. */
    List<Claim> chosen() {
        return List.copyOf(chosen.values());
    }
}
