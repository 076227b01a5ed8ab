package express.hsds;

import express.base.Viewer;
import express.database.Acting;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes while the next is made ready, never far behind; in the order in which it is asked to, if alone. */
final class Writer implements AutoCloseable {

    private static final int BEHIND = 3;

    private final Viewer viewer = Acting.viewer();
    private final ExecutorService threads;
    private final Deque<Future<?>> waiting = new ArrayDeque<>();

    /** @param hands how many write at a time */
    Writer(int hands) {
        threads = Executors.newFixedThreadPool(hands, Thread.ofVirtual().factory());
    }

    void write(Runnable some) {
        while (waiting.size() >= BEHIND) {
            awaitFirst();
        }
        waiting.add(threads.submit(() -> Acting.as(viewer, () -> {
            some.run();
            return null;
        })));
    }

    /** Until all is written. */
    void await() {
        while (!waiting.isEmpty()) {
            awaitFirst();
        }
    }

    private void awaitFirst() {
        try {
            waiting.remove().get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What waited is not written, but nothing is any more when this returns. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
