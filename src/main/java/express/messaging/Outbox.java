package express.messaging;

import express.database.Acting;
import express.jobs.Routine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Hands letters over: at once after they were posted, and every few seconds what was left, on whichever node. Logs
 * name letters and kinds of failures; the failures themselves tell addresses.
 */
@Component
class Outbox implements Routine, DisposableBean {

    /** Longer than handing one letter over can take. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** Minutes between tries: about a day in all. */
    static final List<Integer> PAUSES = List.of(1, 3, 10, 20, 40, 80, 120, 180, 240, 360, 360);

    static final int MOST_TRIES = PAUSES.size() + 1;

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int AT_ONCE = 4;

    private final Letters letters;
    private final Ways ways;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private volatile boolean closing;

    Outbox(Letters letters, Ways ways) {
        this.letters = letters;
        this.ways = ways;
    }

    @Override
    public String name() {
        return "messaging-outbox";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    /** Begins to send what waits, without waiting for it. If enough are at it already, they will find it. */
    void empty() {
        if (!closing && places.tryAcquire()) {
            senders.execute(() -> {
                try {
                    Acting.inBackground(name(), () -> {
                        run();
                        return null;
                    });
                } catch (RuntimeException failure) {
                    LOG.warn("the outbox could not be emptied: {}", kinds(failure));
                } finally {
                    places.release();
                }
            });
        }
    }

    @Override
    public void run() {
        while (!closing && sendNext()) {
            // Each letter is a transaction of its own.
        }
    }

    private boolean sendNext() {
        var claimed = letters.claim(ways.open(), LEASE);
        claimed.ifPresent(this::send);
        return claimed.isPresent();
    }

    private void send(Posted letter) {
        if (letter.tries() > MOST_TRIES) {
            letters.end(letter, Letters.End.FAILED);
            return;
        }
        if (letter.late()) {
            LOG.warn("letter {} was given up in try {}: what it carries has run out", letter.id(), letter.tries());
            letters.end(letter, Letters.End.FAILED);
            return;
        }
        try {
            ways.by(letter.channel()).ifPresent(way -> way.handOver(letter));
        } catch (Refused refused) {
            LOG.warn("letter {} was refused: {}", letter.id(), refused.getMessage());
            letters.end(letter, Letters.End.FAILED);
            return;
        } catch (RuntimeException failure) {
            LOG.warn("letter {} was not taken in try {}: {}", letter.id(), letter.tries(), kinds(failure));
            tryLater(letter);
            return;
        }
        letters.end(letter, ways.by(letter.channel()).isPresent() ? Letters.End.SENT : Letters.End.SHOWN);
    }

    private void tryLater(Posted letter) {
        if (letter.tries() == MOST_TRIES) {
            letters.end(letter, Letters.End.FAILED);
        } else {
            letters.putBack(letter, Duration.ofMinutes(PAUSES.get(letter.tries() - 1)));
        }
    }

    private static String kinds(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause)
                .limit(5)
                .map(it -> it.getClass().getSimpleName())
                .collect(Collectors.joining(" of "));
    }

    /** Lets what is being handed over end. */
    @Override
    public void destroy() {
        closing = true;
        senders.close();
    }
}
