package express.boards;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Those who sit before one board on this node, and what they were told lately. */
final class Room {

    /** Whoever was away for longer reads all lines anew. */
    private static final int REMEMBERED = 256;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Deque<Tiding> tidings = new ArrayDeque<>();
    private long known;
    private long forgotten;
    private int seats;
    private boolean closing;

    Room(long change) {
        this.known = change;
        this.forgotten = change;
    }

    /** Up to which change this room knows everything. */
    long known() {
        lock.lock();
        try {
            return known;
        } finally {
            lock.unlock();
        }
    }

    void sit() {
        seat(1);
    }

    void rise() {
        seat(-1);
    }

    private void seat(int more) {
        lock.lock();
        try {
            seats += more;
        } finally {
            lock.unlock();
        }
    }

    int seats() {
        lock.lock();
        try {
            return seats;
        } finally {
            lock.unlock();
        }
    }

    void tell(Tiding tiding) {
        lock.lock();
        try {
            if (tiding.change() > known) {
                tidings.addLast(tiding);
                known = tiding.change();
                if (tidings.size() > REMEMBERED) {
                    forgotten = tidings.removeFirst().change();
                }
                news.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            closing = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean ended() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    /** Whether what happened since is still known here. */
    boolean remembers(long change) {
        lock.lock();
        try {
            return change >= forgotten;
        } finally {
            lock.unlock();
        }
    }

    /** From the last backwards: of all that is remembered nearly everybody knows nearly all. */
    private List<Tiding> listSince(long change) {
        var news = new ArrayDeque<Tiding>();
        for (Iterator<Tiding> last = tidings.descendingIterator(); last.hasNext(); ) {
            Tiding tiding = last.next();
            if (tiding.change() <= change) {
                break;
            }
            news.addFirst(tiding);
        }
        return List.copyOf(news);
    }

    /** What happened since, as soon as anything did; nothing, if nothing does for so long. */
    List<Tiding> await(long since, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (known <= since && !closing && left > 0) {
                left = news.awaitNanos(left);
            }
            return listSince(since);
        } finally {
            lock.unlock();
        }
    }
}
