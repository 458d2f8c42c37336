package dev.harbinger.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Serves many feeds on loopback from one thread: feed {@code n} is {@code http://127.2.x.y:port/n}, so that there are
 * about two hundred hosts. Some are hostile, each as its {@link Harm} says.
 */
final class FeedWorld implements AutoCloseable {
    private static final int HOSTS = 200;
    private static final int HOSTILE_HOST = 250;

    private record Later(long at, SelectionKey key, ByteBuffer answer) implements Comparable<Later> {
        @Override
        public int compareTo(Later other) {
            return Long.compare(at, other.at);
        }
    }

    private static final class Talk {
        private final ByteBuffer in = ByteBuffer.allocate(4096);
        private ByteBuffer out;
    }

    private final FeedText text;
    private final int port;
    private final int feeds;
    private final int hostile;
    private final Selector selector;
    private final PriorityQueue<Later> later = new PriorityQueue<>();
    private final BitSet polled = new BitSet();
    private final AtomicInteger distinct = new AtomicInteger();
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger same = new AtomicInteger();
    private final AtomicInteger gaps = new AtomicInteger();
    private final AtomicLong gapNanos = new AtomicLong();
    private final long[] lastAt;
    private volatile long latencyMillis;
    private volatile boolean forget;
    private volatile boolean closing;
    private volatile boolean ended;

    /** Feeds of twenty entries, the last {@code hostile} of them on hosts that do harm. */
    FeedWorld(int port, int feeds, int hostile) throws IOException {
        this.port = port;
        this.feeds = feeds;
        this.hostile = hostile;
        text = new FeedText(feeds);
        lastAt = new long[feeds];
        selector = Selector.open();
        var server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress("0.0.0.0", port), 4096);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        var thread = new Thread(this::run, "feeds");
        thread.setDaemon(true);
        thread.start();
    }

    String url(int feed) {
        var host = isHostile(feed)
                ? "127.2." + HOSTILE_HOST + "." + (1 + feed % HOSTILE_HOST)
                : "127.2.1." + (1 + feed % HOSTS);
        return "http://" + host + ":" + port + "/" + feed;
    }

    private boolean isHostile(int feed) {
        return feed >= feeds - hostile;
    }

    /** From now on each answer waits so long. */
    void latency(long millis) {
        latencyMillis = millis;
    }

    /** From now on that share of the feeds has a new entry at each poll. */
    void changing(double share) {
        text.changing(share);
    }

    /** From now on everybody is asked to come back in an hour, so that nothing is due for a while. */
    void closeForAnHour() {
        closing = true;
    }

    /** Counts anew. */
    void reset() {
        read.set(0);
        same.set(0);
        distinct.set(0);
        gaps.set(0);
        gapNanos.set(0);
        forget = true;
    }

    /** Documents handed out. */
    int read() {
        return read.get();
    }

    /** Polls answered with 304. */
    int same() {
        return same.get();
    }

    /** Feeds polled at least once, without the hostile ones. */
    int distinct() {
        return distinct.get();
    }

    /** How long a good feed waited from one poll to the next, in seconds on average. */
    double meanGap() {
        return gapNanos.get() / 1e9 / Math.max(1, gaps.get());
    }

    private void noteGap(int feed) {
        long now = System.nanoTime();
        if (lastAt[feed] != 0) {
            gapNanos.addAndGet(now - lastAt[feed]);
            gaps.incrementAndGet();
        }
        lastAt[feed] = now;
    }

    private void run() {
        try {
            while (!ended) {
                var next = later.peek();
                long wait = next == null ? 100 : Math.max(1, (next.at() - System.nanoTime()) / 1_000_000);
                selector.select(wait);
                for (var key : selector.selectedKeys()) {
                    handle(key);
                }
                selector.selectedKeys().clear();
                sendDue();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(SelectionKey key) throws IOException {
        if (key.isAcceptable()) {
            accept(((ServerSocketChannel) key.channel()));
            return;
        }
        try {
            if (key.isReadable()) {
                listen(key);
            } else if (key.isWritable()) {
                send(key);
            }
        } catch (IOException e) {
            end(key);
        }
    }

    private void accept(ServerSocketChannel server) throws IOException {
        for (var channel = server.accept(); channel != null; channel = server.accept()) {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Talk());
        }
    }

    private void listen(SelectionKey key) throws IOException {
        var talk = (Talk) key.attachment();
        if (((SocketChannel) key.channel()).read(talk.in) < 0) {
            end(key);
            return;
        }
        var request = new String(talk.in.array(), 0, talk.in.position(), StandardCharsets.ISO_8859_1);
        if (request.endsWith("\r\n\r\n")) {
            talk.in.clear();
            answer(key, request);
        }
    }

    private void answer(SelectionKey key, String request) {
        int feed = Integer.parseInt(request.substring(5, request.indexOf(' ', 5)));
        if (isHostile(feed) && !closing) {
            harm(key, feed);
            return;
        }
        noteGap(feed);
        if (forget) {
            polled.clear();
            forget = false;
        }
        if (!polled.get(feed)) {
            polled.set(feed);
            distinct.incrementAndGet();
        }
        var answer = closing ? FeedText.LATER : text.answer(feed, request);
        (answer.isSame() ? same : read).incrementAndGet();
        later.add(new Later(System.nanoTime() + latencyMillis * 1_000_000, key, ByteBuffer.wrap(answer.bytes())));
    }

    private void harm(SelectionKey key, int feed) {
        switch (Harm.of(feed)) {
            case SILENT -> {
                // there never is an answer
            }
            case DRIP -> drip(key);
            case LOOP -> later.add(new Later(System.nanoTime(), key, ByteBuffer.wrap(Harm.loop(feed))));
            case BOMB -> later.add(new Later(System.nanoTime(), key, ByteBuffer.wrap(Harm.bomb())));
            case TOWER -> later.add(new Later(System.nanoTime(), key, ByteBuffer.wrap(Harm.tower())));
        }
    }

    private void drip(SelectionKey key) {
        var head = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        later.add(new Later(System.nanoTime(), key, ByteBuffer.wrap(head)));
        for (int second = 1; second < 30; second++) {
            later.add(new Later(System.nanoTime() + second * 1_000_000_000L, key, ByteBuffer.wrap(new byte[] {'<'})));
        }
    }

    private void sendDue() {
        while (!later.isEmpty() && later.peek().at() <= System.nanoTime()) {
            var due = later.poll();
            try {
                if (due.key().isValid()) {
                    ((Talk) due.key().attachment()).out = due.answer();
                    send(due.key());
                }
            } catch (IOException e) {
                end(due.key());
            }
        }
    }

    private void send(SelectionKey key) throws IOException {
        var talk = (Talk) key.attachment();
        ((SocketChannel) key.channel()).write(talk.out);
        key.interestOps(talk.out.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private static void end(SelectionKey key) {
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException e) {
            // it is closed enough
        }
    }

    @Override
    public void close() {
        ended = true;
    }
}
