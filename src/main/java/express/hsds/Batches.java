package express.hsds;

import express.hsds.Documents.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands on what stands for itself some hundred of a kind at once, while the next are put together. */
final class Batches implements AutoCloseable {

    private static final int AT_ONCE = 1_000;

    /** A document may be as large as thousands of others. */
    private static final int MOST_SIGNS = 4 << 20;

    private static final long RANK = 1_000_000_000_000L;

    private final Consumer<List<Placed>> take;
    private final Writer writer = new Writer(1);
    private final List<Placed> waiting = new ArrayList<>();
    private long number;
    private int signs;

    Batches(Consumer<List<Placed>> take) {
        this.take = take;
    }

    void add(Doc doc) {
        if (!waiting.isEmpty() && waiting.getFirst().doc().kind() != doc.kind()) {
            handOn();
        }
        waiting.add(new Placed(doc.rank() * RANK + ++number, doc, null));
        signs += doc.said().size() * 100;
        if (waiting.size() >= AT_ONCE || signs > MOST_SIGNS) {
            handOn();
        }
    }

    private void handOn() {
        List<Placed> some = List.copyOf(waiting);
        waiting.clear();
        signs = 0;
        writer.write(() -> take.accept(some));
    }

    /** Until all is taken. */
    void end() {
        if (!waiting.isEmpty()) {
            handOn();
        }
        writer.await();
    }

    long number() {
        return number;
    }

    @Override
    public void close() {
        writer.close();
    }
}
