package express.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The way between an application and its database, on one port whatever the database's own; it can fall silent. */
final class Line implements AutoCloseable {

    private final ServerSocket here;
    private final ReadWriteLock silence = new ReentrantReadWriteLock();
    private volatile int there;

    Line(int there) throws IOException {
        this.here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.there = there;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return here.getLocalPort();
    }

    void leadTo(int other) {
        there = other;
    }

    /** Takes everything and passes nothing on, like a server that hangs, until {@link #speak} by the same thread. */
    void fallSilent() {
        silence.writeLock().lock();
    }

    void speak() {
        silence.writeLock().unlock();
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                Socket caller = here.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        try (caller;
                Socket called = new Socket(InetAddress.getLoopbackAddress(), there)) {
            Thread back = Thread.ofVirtual().start(() -> pass(called, caller));
            pass(caller, called);
            back.join();
        } catch (IOException gone) {
            // Closing the caller's end tells it.
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] bytes = new byte[8_192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
                silence.readLock().lock();
                try {
                    out.write(bytes, 0, read);
                } finally {
                    silence.readLock().unlock();
                }
            }
        } catch (IOException gone) {
            // Both ends are closed.
        }
    }

    @Override
    public void close() {
        try {
            here.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
