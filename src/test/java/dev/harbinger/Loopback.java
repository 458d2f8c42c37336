package dev.harbinger;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The door of a small server on loopback: each connection is served in a thread of its own, and closed afterwards. */
public final class Loopback implements AutoCloseable {
    private static final int WAITING = 50;

    private final ServerSocket socket;
    private final String name;

    /** What is done with a connection; that the client went away, or sent nonsense, ends it quietly. */
    public interface Serving {
        void serve(Socket client) throws Exception;
    }

    private Loopback(ServerSocket socket, String name) {
        this.socket = socket;
        this.name = name;
    }

    /**
     * Opens it.
     *
     * @param port 0 for any that is free
     * @param name of the threads
     */
    public static Loopback open(int port, String name, Serving serving) throws IOException {
        var door = new Loopback(new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress()), name);
        door.start(() -> door.accept(serving));
        return door;
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void accept(Serving serving) {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                start(() -> serve(client, serving));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void serve(Socket client, Serving serving) {
        try (client) {
            serving.serve(client);
        } catch (Exception e) {
            // the client went away, as some are meant to
        }
    }

    private void start(Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Sends one line. */
    public static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
