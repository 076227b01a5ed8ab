package express.search;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work in pieces: whoever asks for it does one piece after the other, and processors that have nothing to do take others
 * meanwhile. Nobody waits for a processor that is busy, since pieces are taken only by whoever has begun.
 */
final class Pieces {

    /** Does pieces one after the other, in one thread. */
    @FunctionalInterface
    interface Worker {

        void work(int piece) throws IOException;
    }

    private final int count;
    private final Supplier<Worker> workers;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch left;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private Pieces(int count, Supplier<Worker> workers) {
        this.count = count;
        this.workers = workers;
        this.left = new CountDownLatch(count);
    }

    /** Returns when all is done, with the first failure if there was any. */
    static void work(int count, Supplier<Worker> workers) throws IOException {
        var pieces = new Pieces(count, workers);
        int others = Math.min(count, Runtime.getRuntime().availableProcessors()) - 1;
        for (int i = 0; i < others; i++) {
            Thread.startVirtualThread(pieces::take);
        }
        pieces.take();
        pieces.await();
    }

    private void take() {
        Worker worker = null;
        for (int piece = next.getAndIncrement(); piece < count; piece = next.getAndIncrement()) {
            try {
                worker = worker == null ? workers.get() : worker;
                if (failure.get() == null) {
                    worker.work(piece);
                }
            } catch (IOException | RuntimeException | Error failed) {
                failure.compareAndSet(null, failed);
            } finally {
                left.countDown();
            }
        }
    }

    private void await() throws IOException {
        boolean interrupted = false;
        while (left.getCount() > 0) {
            try {
                left.await();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        switch (failure.get()) {
            case IOException broken -> throw broken;
            case RuntimeException wrong -> throw wrong;
            case Error grave -> throw grave;
            case null, default -> {}
        }
    }
}
