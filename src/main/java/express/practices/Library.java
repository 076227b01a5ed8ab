package express.practices;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.ibm.icu.text.Collator;
import express.base.NotFound;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
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

    /** @param ordered by title as a reader's language sorts, kept as readers come */
    private record Shelf(
            long change, Map<String, Publication> bySlug, ConcurrentMap<Locale, List<Publication>> ordered) {

        Shelf(long change, List<Publication> latest) {
            this(
                    change,
                    latest.stream().collect(toUnmodifiableMap(it -> it.sheet().slug(), Function.identity())),
                    new ConcurrentHashMap<>());
        }

        boolean isNew() {
            return change < 0;
        }

        List<Publication> inOrder(Locale reader) {
            return ordered.computeIfAbsent(reader, this::sorted);
        }

        private List<Publication> sorted(Locale reader) {
            Collator collator = Collator.getInstance(reader);
            return bySlug.values().stream()
                    .sorted(Comparator.comparing(
                                    (Publication it) -> it.sheet().words(reader).title(), collator::compare)
                            .thenComparing(it -> it.sheet().slug()))
                    .toList();
        }
    }

    private final Practices practices;
    private final StarterFiles starters;
    private final InstantSource time;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Shelf shelf = new Shelf(-1, List.of());
    private volatile Instant nextLook = Instant.MIN;

    Library(Practices practices, StarterFiles starters, InstantSource time) {
        this.practices = practices;
        this.starters = starters;
        this.time = time;
    }

    /** Looks at once: whoever came earlier saw an empty library, which must not be what is kept if the database goes. */
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        practices.bring(starters.read());
        refreshing.lock();
        try {
            refresh();
        } finally {
            refreshing.unlock();
        }
    }

    /** After a publication here the next reader sees it. */
    void lookNow() {
        nextLook = Instant.MIN;
    }

    /** Another one after every publication. */
    Object edition() {
        return current().change();
    }

    /** All of them, by title in the order of the reader's language. */
    List<Publication> list(Locale reader) {
        return current().inOrder(reader);
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
            shelf = new Shelf(change, practices.listLatest());
        }
    }
}
