package dev.harbinger.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PollLanesTest {
    private static Claim claim(long id, String host) {
        return new Claim(id, 1, null, "http://" + host + "/" + id, host, false, null, null, null, null);
    }

    private static Claim failing(long id) {
        return new Claim(id, 1, null, "http://" + id + ".example/", id + ".example", true, null, null, null, null);
    }

    @Test
    void h14_fortyHostileFeedsHoldLessThanATenthOfTheWorkers() {
        var release = new CountDownLatch(1);
        var hanging = new AtomicInteger();
        var good = new AtomicInteger();
        var together = new CountDownLatch(58);
        var lanes = new PollLanes(64, 2, claim -> {
            if (claim.failing()) {
                hanging.incrementAndGet();
                waitFor(release);
            } else {
                together.countDown();
                waitFor(together);
                good.incrementAndGet();
            }
        });

        for (int i = 0; i < 40; i++) {
            lanes.add(failing(i));
        }
        for (int i = 0; i < 960; i++) {
            lanes.add(claim(100 + i, i + ".good.example"));
        }

        await().untilAsserted(() -> assertThat(good).hasValue(960));
        assertThat(hanging.get()).isBetween(1, 6);
        assertThat(lanes.roomForFailing()).isZero();
        release.countDown();
        await().untilAsserted(() -> assertThat(lanes.inHand()).isZero());
        assertThat(hanging).hasValue(40);
        assertThat(lanes.roomForFailing()).isEqualTo(24);
        lanes.stop(1);
    }

    @Test
    void h10_aHundredFeedsOfOneHostAreTwoAtATime() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new AtomicInteger();
        var lanes = new PollLanes(16, 2, claim -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.yield();
            running.decrementAndGet();
            done.incrementAndGet();
        });

        for (int i = 0; i < 100; i++) {
            lanes.add(claim(i, "busy.example"));
        }

        await().untilAsserted(() -> assertThat(lanes.inHand()).isZero());
        assertThat(done).hasValue(100);
        assertThat(most.get()).isLessThanOrEqualTo(2);
        lanes.stop(1);
    }

    @Test
    void aSlowHostHoldsNoWorkerOfAnother() {
        var release = new CountDownLatch(1);
        var quick = new AtomicInteger();
        var lanes = new PollLanes(4, 2, claim -> {
            if (claim.host().equals("slow.example")) {
                waitFor(release);
            } else {
                quick.incrementAndGet();
            }
        });

        for (int i = 0; i < 30; i++) {
            lanes.add(claim(i, "slow.example"));
        }
        for (int i = 0; i < 30; i++) {
            lanes.add(claim(100 + i, i + ".example"));
        }

        await().untilAsserted(() -> assertThat(quick).hasValue(30));
        assertThat(lanes.inHand()).isEqualTo(30);
        assertThat(lanes.room("slow.example")).isEqualTo(2);
        release.countDown();
        await().untilAsserted(() -> assertThat(lanes.inHand()).isZero());
        assertThat(lanes.full()).isEmpty();
        lanes.stop(1);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
