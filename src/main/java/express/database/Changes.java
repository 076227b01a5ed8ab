package express.database;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Says whether anything was written, here or on another node. What was read from the database holds as long as the
 * edition stays the same; while the node cannot hear the others there is none, and everything is read anew.
 */
@Component
public class Changes {

    /**
     * Labels a transaction that writes nothing that anybody remembers: for what is written many times a second, while
     * everybody looks at something else. Counts where the transaction begins.
     */
    public static final String APART = "apart";

    /** Longer than a round of {@link ChangeListener}, so that a hanging one is noticed. */
    private static final Duration TRUST = Duration.ofSeconds(15);

    private final AtomicLong edition = new AtomicLong();
    private volatile long trustedUntil = System.nanoTime();

    /** To be asked before reading: what is written meanwhile makes another one. */
    public OptionalLong edition() {
        long asked = edition.get();
        return trustedUntil - System.nanoTime() > 0 ? OptionalLong.of(asked) : OptionalLong.empty();
    }

    /** After a write by a way of its own; transactions tell it themselves. */
    public void written() {
        edition.incrementAndGet();
    }

    /** What was written before is known of, since the listener heard what this node said last. */
    void heard() {
        trustedUntil = System.nanoTime() + TRUST.toNanos();
    }

    /** Whatever is written from now on may remain unheard. */
    void deaf() {
        trustedUntil = System.nanoTime();
        written();
    }
}
