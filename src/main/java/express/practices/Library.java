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
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * What can be read at present, held in memory: public pages need no query. Once a second at most it asks the database
 * whether anything was published, here or on another node.
 */
@Component
class Library implements ApplicationRunner {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private record Shelf(long change, Map<String, Publication> bySlug) {}

    private final Practices practices;
    private final StarterFiles starters;
    private final InstantSource time;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Shelf shelf = new Shelf(-1, Map.of());
    private volatile Instant checked = Instant.EPOCH;

    Library(Practices practices, StarterFiles starters, InstantSource time) {
        this.practices = practices;
        this.starters = starters;
        this.time = time;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        practices.bring(starters.read());
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

    /** While one thread looks for news, the others read what was there before. */
    private Shelf current() {
        if (time.instant().isAfter(checked.plus(FRESH)) && refreshing.tryLock()) {
            try {
                refresh();
            } finally {
                refreshing.unlock();
            }
        }
        return shelf;
    }

    private void refresh() {
        long change = practices.lastChange();
        if (change != shelf.change()) {
            shelf = new Shelf(
                    change,
                    practices.listLatest().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    publication -> publication.sheet().slug(), Function.identity())));
        }
        checked = time.instant();
    }
}
