package express.boards;

import express.base.NotFound;
import express.database.Told;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The rooms of this node, one for each board before which somebody sits. A room is told what is new in few tidings: all
 * that happens within a tenth of a second is one, and within a quarter where many sit. It looks by itself every few
 * seconds, should it not have been told.
 */
@Component
class Rooms implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);
    private static final Duration LOOK = Duration.ofSeconds(4);
    private static final Duration GATHER = Duration.ofMillis(100);
    private static final Duration GATHER_FOR_MANY = Duration.ofMillis(200);
    private static final int MANY = 200;

    /** A room and what wakes the thread that tells it. */
    private record Watched(Room room, Semaphore bell) {}

    private final Map<UUID, Watched> rooms = new ConcurrentHashMap<>();
    private final Boards boards;
    private final Lines lines;
    private volatile boolean running;

    Rooms(Boards boards, Lines lines) {
        this.boards = boards;
        this.lines = lines;
    }

    /** Whoever enters leaves by {@link Room#rise}. */
    Room enter(Board board) {
        return rooms.compute(board.id(), (id, open) -> {
                    Watched room = open == null ? begin(board) : open;
                    room.room().sit();
                    return room;
                })
                .room();
    }

    private Watched begin(Board board) {
        var begun = new Watched(new Room(board.change()), new Semaphore(0));
        Thread.ofVirtual().name("board " + board.id()).start(() -> tellOnAndOn(board.id(), begun));
        return begun;
    }

    private void tellOnAndOn(UUID board, Watched told) {
        try {
            while (running && !isEmpty(board, told)) {
                if (told.bell().tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    LockSupport.parkNanos((told.room().seats() > MANY ? GATHER_FOR_MANY : GATHER).toNanos());
                    told.bell().drainPermits();
                }
                look(board, told.room());
            }
        } catch (NotFound erased) {
            LOG.debug("a board was erased while people sat before it");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            rooms.remove(board, told);
            told.room().end();
        }
    }

    /** An empty room is closed; whoever enters afterwards opens another. */
    private boolean isEmpty(UUID board, Watched told) {
        return rooms.computeIfPresent(
                        board, (id, open) -> open == told && told.room().seats() == 0 ? null : open)
                != told;
    }

    /** The board is read before its lines, so that none is passed over; one read twice is the same again. */
    private void look(UUID id, Room room) {
        try {
            Board board = boards.get(id);
            if (board.change() > room.known()) {
                room.tell(Tiding.of(board, lines.listSince(id, room.known())));
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("cannot read what is new on a board, and tries again: {}", away.getMessage());
        }
    }

    @EventListener
    void on(Told told) {
        if (told.topic().equals("board")) {
            ring(UUID.fromString(told.about()));
        }
    }

    /** Something was done on this node: its own need not wait for what the database tells all. */
    void ring(UUID board) {
        Watched told = rooms.get(board);
        if (told != null) {
            told.bell().release();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the server waits for its last requests: those of rooms would never end. */
    @Override
    public void stop() {
        running = false;
        rooms.values().forEach(told -> {
            told.room().end();
            told.bell().release();
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
