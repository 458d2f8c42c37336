package dev.harbinger.durability;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** People and programs at work until the program is gone; what it acknowledges goes into the ledger. */
final class Load implements AutoCloseable {
    /** Something that is done again and again. */
    private interface Work {
        void once() throws IOException, InterruptedException, ExecutionException;
    }

    private static final int NOISE = 10;

    private final Client client;
    private final Ledger ledger;
    private final NewsWire wire;
    private final long feed;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Load(Client client, Ledger ledger, NewsWire wire, long feed) {
        this.client = client;
        this.ledger = ledger;
        this.wire = wire;
        this.feed = feed;
    }

    /** Starts all at once and returns when each has done its work once; each ends when the program does. */
    List<Future<?>> start() throws InterruptedException {
        var works = List.<Work>of(
                this::fileTwice, this::ask, this::poll, this::poll, this::giveVerdicts, this::giveVerdicts);
        var warm = new CountDownLatch(works.size());
        var running = works.stream()
                .<Future<?>>map(work -> threads.submit(() -> untilGone(work, warm)))
                .toList();
        warm.await(1, TimeUnit.MINUTES);
        return running;
    }

    private static Void untilGone(Work work, CountDownLatch warm) throws InterruptedException, ExecutionException {
        try {
            while (true) {
                work.once();
                warm.countDown();
            }
        } catch (IOException e) {
            return null;
        }
    }

    /** The same text twice at once: one brief. Every other time the news is there before the brief. */
    private void fileTwice() throws IOException, InterruptedException, ExecutionException {
        var early = Subject.fresh();
        wire.announce(early.answerToBrief());
        fileTwice(early);
        var late = Subject.fresh();
        fileTwice(late);
        wire.announce(late.answerToBrief());
    }

    private void fileTwice(Subject subject) throws IOException, InterruptedException, ExecutionException {
        var other = threads.submit(() -> {
            file(subject);
            return null;
        });
        file(subject);
        end(other);
    }

    private static void end(Future<?> other) throws IOException, InterruptedException, ExecutionException {
        try {
            other.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException gone) {
                throw gone;
            }
            throw e;
        }
    }

    private void file(Subject subject) throws IOException, InterruptedException {
        var answer = client.post("/api/briefs", "text/plain; charset=UTF-8", subject.brief());
        if (ledger.counts(answer)) {
            ledger.brief(subject, answer.body());
        }
    }

    private void ask() throws IOException, InterruptedException {
        var subject = Subject.fresh();
        wire.announce(subject.answerToQuestion());
        var answer =
                client.post("/api/questions", Map.of("question", subject.question(), "askedAt", Subject.dayBefore()));
        if (ledger.counts(answer)) {
            ledger.question(subject, answer.body());
        }
    }

    private void poll() throws IOException, InterruptedException {
        for (int i = 0; i < NOISE; i++) {
            wire.announce(Subject.fresh().otherNews());
        }
        poll(client, ledger, wire, feed);
    }

    /** Polls once; what the wire showed before is stored if the poll is acknowledged. */
    static void poll(Client client, Ledger ledger, NewsWire wire, long feed) throws IOException, InterruptedException {
        var shown = wire.shown();
        var answer = client.post("/api/feeds/" + feed + "/poll", Map.of());
        if (ledger.counts(answer)
                && List.of("OK", "NOT_MODIFIED")
                        .contains(answer.body().get("status").asText())) {
            ledger.entries(shown);
            wire.forget(shown);
        }
    }

    private void giveVerdicts() throws IOException, InterruptedException {
        for (var flag : client.get("/api/flags?status=NEW&size=5").body().get("items")) {
            var answer = giveVerdict(flag);
            if (ledger.counts(answer)) {
                ledger.verdict(answer.body());
            }
        }
    }

    /** By what the flag showed, as people in the inbox do: the second of two who decide at once is refused. */
    private Client.Answer giveVerdict(JsonNode flag) throws IOException, InterruptedException {
        long id = flag.get("id").asLong();
        var path = "/api/flags/" + id;
        var version = flag.get("version").asInt();
        if (Subject.isOtherNews(flag.get("entry").get("title").asText())) {
            return client.post(path + "/dismiss", Map.of("reason", "Another one.", "version", version));
        }
        return switch ((int) (id % 3)) {
            case 0 -> client.post(path + "/confirm", Map.of("outcome", "YES", "version", version));
            case 1 -> client.post(path + "/dismiss", Map.of("reason", "Not enough.", "version", version));
            default -> client.post(path + "/snooze", Map.of("until", nextWeek(), "version", version));
        };
    }

    private static String nextWeek() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
