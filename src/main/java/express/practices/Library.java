package express.practices;

import express.base.NotFound;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What can be read at present, held in memory: public pages need no query. Once a second at most it asks the database
 * whether anything was published, here or on another node.
 */
@Component
class Library implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Library.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private record Shelf(long change, Map<String, Publication> bySlug) {

        boolean isNew() {
            return change < 0;
        }
    }

    private final Practices practices;
    private final StarterFiles starters;
    private final InstantSource time;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Shelf shelf = new Shelf(-1, Map.of());
    private volatile Instant nextLook = Instant.MIN;

    Library(Practices practices, StarterFiles starters, InstantSource time) {
        this.practices = practices;
        this.starters = starters;
        this.time = time;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        practices.bring(starters.read());
        nextLook = Instant.MIN;
    }

    Collection<Publication> all() {
        return current().bySlug().values();
    }

    Publication get(String slug) {
        Publication publication = current().bySlug().get(slug);
        if (publication == null) {
            throw new NotFound();
        }
        return publication;
    }

    /** While one thread looks for news, the others read what was there before, if there was anything. */
    private Shelf current() {
        if (isDue() && (refreshing.tryLock() || hasToWait())) {
            try {
                if (isDue()) {
                    refresh();
                }
            } finally {
                refreshing.unlock();
            }
        }
        return shelf;
    }

    private boolean isDue() {
        return !time.instant().isBefore(nextLook);
    }

    /** The very first readers wait for the one who looks: an empty library would be a lie. */
    private boolean hasToWait() {
        if (shelf.isNew()) {
            refreshing.lock();
            return true;
        }
        return false;
    }

    private void refresh() {
        try {
            look();
            nextLook = time.instant().plus(FRESH);
        } catch (DataAccessException away) {
            if (shelf.isNew()) {
                throw away;
            }
            LOG.warn("cannot look for new practices, going on with those known: {}", away.getMessage());
            nextLook = time.instant().plus(PATIENCE);
        }
    }

    private void look() {
        long change = practices.lastChange();
        if (change != shelf.change()) {
            shelf = new Shelf(
                    change,
                    practices.listLatest().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    publication -> publication.sheet().slug(), Function.identity())));
        }
    }
}
