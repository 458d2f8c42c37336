package dev.harbinger.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void whatRunsMayEndAndWhatComesLaterIsLeftWithoutAWord() throws InterruptedException {
        var workers = Workers.one("test");
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var done = new AtomicInteger();
        workers.execute(() -> {
            begun.countDown();
            try {
                mayEnd.await();
                done.incrementAndGet();
            } catch (InterruptedException e) {
                done.addAndGet(100);
            }
        });
        begun.await();
        var ending = new Thread(() -> Workers.end(workers));

        ending.start();
        while (!workers.isShutdown()) {
            Thread.onSpinWait();
        }
        workers.execute(done::incrementAndGet);
        mayEnd.countDown();
        ending.join();

        assertThat(workers.isTerminated()).isTrue();
        assertThat(done).hasValue(1);
    }
}
