package dev.harbinger.feed;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Runs polls on a bounded number of workers, a few for each host. What waits for a busy host waits in that host's lane and
 * holds no worker, so that a slow host slows nobody else; and feeds that failed the last time have less than a tenth of
 * the workers, so that those that hang slow the others by no more. Safe for several threads.
 */
final class PollLanes {
    private static final int LEAST_LANE = 32;
    private static final int LANE_PER_WORKER = 8;
    private static final int FAILING_SHARE = 10;
    private static final int FAILING_WAIT = 4;

    private static final class Lane {
        private final Queue<Claim> waiting = new ArrayDeque<>();
        private int running;
    }

    private final int perHost;
    private final int laneLength;
    private final Consumer<Claim> poll;
    private final ExecutorService workers;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Queue<Claim> failing = new ArrayDeque<>();
    private final int mostFailing;
    private int failingRun;
    private int inHand;

    /** Lanes whose workers call {@code poll}, which must not throw. */
    PollLanes(int workers, int perHost, Consumer<Claim> poll) {
        this.perHost = perHost;
        this.laneLength = Math.max(LEAST_LANE, LANE_PER_WORKER * perHost);
        this.poll = poll;
        mostFailing = Math.max(1, (workers - 1) / FAILING_SHARE);
        this.workers = Executors.newFixedThreadPool(workers, work -> {
            var thread = new Thread(work, "feed-poll");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Queues a poll; once they stop, it is left to its lease. */
    synchronized void add(Claim claim) {
        if (workers.isShutdown()) {
            return;
        }
        inHand++;
        if (claim.failing() && failingRun == mostFailing) {
            failing.add(claim);
        } else {
            enter(claim);
        }
    }

    private void enter(Claim claim) {
        failingRun += claim.failing() ? 1 : 0;
        var lane = lanes.computeIfAbsent(claim.host(), host -> new Lane());
        if (lane.running < perHost) {
            run(lane, claim);
        } else {
            lane.waiting.add(claim);
        }
    }

    private void run(Lane lane, Claim claim) {
        lane.running++;
        workers.execute(() -> {
            try {
                poll.accept(claim);
            } finally {
                done(lane, claim);
            }
        });
    }

    private synchronized void done(Lane lane, Claim claim) {
        inHand--;
        lane.running--;
        failingRun -= claim.failing() ? 1 : 0;
        var next = lane.waiting.poll();
        if (next != null && !workers.isShutdown()) {
            run(lane, next);
        } else if (lane.running == 0) {
            lanes.remove(claim.host(), lane);
        }
        if (failingRun < mostFailing && !failing.isEmpty() && !workers.isShutdown()) {
            enter(failing.poll());
        }
    }

    /** Polls that run or wait. */
    synchronized int inHand() {
        return inHand;
    }

    /** How many more polls of feeds that failed the last time may come. */
    synchronized int roomForFailing() {
        return Math.max(0, FAILING_WAIT * mostFailing - failingRun - failing.size());
    }

    /** How many more polls a host may get. */
    synchronized int room(String host) {
        var lane = lanes.get(host);
        return lane == null ? laneLength : Math.max(0, laneLength - lane.running - lane.waiting.size());
    }

    /** Hosts that get no more polls for now. */
    synchronized Set<String> full() {
        return lanes.keySet().stream().filter(host -> room(host) == 0).collect(Collectors.toSet());
    }

    private synchronized void shut() {
        workers.shutdown();
    }

    /** Lets the polls that run end, within a time; those that wait are left to their leases. */
    void stop(long seconds) {
        shut();
        try {
            if (!workers.awaitTermination(seconds, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            workers.shutdownNow();
        }
    }
}
