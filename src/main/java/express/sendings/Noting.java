package express.sendings;

import express.database.Sending;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Notes how forms were answered. Those that are answered while others are being noted are noted together afterwards, by
 * one of them in one statement: where many send at once, the disk is waited for once and not by each.
 */
@Component
class Noting {

    static final int TOGETHER = 100;

    /** An answer that waits for its turn, until it was written or could not be. */
    private static final class Waiting {

        private final Sendings.Noted noted;
        private boolean tried;
        private @Nullable DataAccessException failure;

        private Waiting(Sendings.Noted noted) {
            this.noted = noted;
        }
    }

    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock pen = new ReentrantLock();
    private final Sendings sendings;

    Noting(Sendings sendings) {
        this.sendings = sendings;
    }

    /** Returns when it stands. */
    void note(Sending sending, Answer answer) {
        var mine = new Waiting(new Sendings.Noted(sending, answer));
        waiting.add(mine);
        pen.lock();
        try {
            while (!mine.tried) {
                writeFirst();
            }
        } finally {
            pen.unlock();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
    }

    private void writeFirst() {
        List<Waiting> first = new ArrayList<>();
        while (first.size() < TOGETHER && waiting.peek() != null) {
            first.add(waiting.remove());
        }
        first.forEach(it -> it.tried = true);
        try {
            sendings.remember(first.stream().map(it -> it.noted).toList());
        } catch (DataAccessException away) {
            first.forEach(it -> it.failure = away);
        }
    }
}
