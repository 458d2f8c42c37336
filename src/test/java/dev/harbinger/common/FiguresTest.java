package dev.harbinger.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final int ASKING = 8;

    private final AtomicInteger connections = new AtomicInteger();
    private final Figures figures = new Figures(
            new FiguresConfig() {
                @Override
                public Duration costly() {
                    return Duration.ofMillis(10);
                }

                @Override
                public Duration good() {
                    return Duration.ofMinutes(1);
                }

                @Override
                public Duration tolerated() {
                    return Duration.ofMinutes(1);
                }
            },
            () -> connections.incrementAndGet(),
            Duration.ofSeconds(2));
    private final AtomicInteger counts = new AtomicInteger();

    @AfterEach
    void stop() {
        figures.stop(null);
    }

    @Test
    void manyWhoAskAtOnceHaveACostlyFigureCountedOnce() throws Exception {
        var all = new CountDownLatch(ASKING);
        var asking = Executors.newFixedThreadPool(ASKING);
        var answers = new ArrayList<Future<Integer>>();
        Callable<Integer> ask = () -> {
            all.countDown();
            all.await();
            return figures.of("costly", () -> slowly(50));
        };
        for (int i = 0; i < ASKING; i++) {
            answers.add(asking.submit(ask));
        }
        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo(1);
        }
        asking.shutdownNow();
    }

    @Test
    void whoCountsHasAConnectionBeforeOthersWaitForIt() {
        assertThat(figures.<Integer>of("connected", connections::get)).isEqualTo(1);
    }

    @Test
    void whatIsQuicklyCountedIsCountedEachTime() {
        figures.of("cheap", counts::incrementAndGet);

        assertThat(figures.of("cheap", counts::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void whoWaitsTooLongForAnotherIsAskedToComeBack() throws Exception {
        var begun = new CountDownLatch(1);
        var counted = new CountDownLatch(1);
        var counting = Executors.newSingleThreadExecutor();
        var first = counting.submit(() -> figures.of("endless", () -> {
            begun.countDown();
            return await(counted);
        }));
        begun.await();

        assertThatThrownBy(() -> figures.of("endless", counts::incrementAndGet))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(503));

        counted.countDown();
        assertThat(first.get()).isTrue();
        counting.shutdownNow();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneWhoFailsToCountLeavesItToTheNext() {
        try {
            figures.of("failing", () -> {
                throw new IllegalStateException("no database");
            });
        } catch (IllegalStateException e) {
            counts.incrementAndGet();
        }

        assertThat(figures.of("failing", counts::incrementAndGet)).isEqualTo(2);
    }

    private int slowly(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return counts.incrementAndGet();
    }
}
