package express.practices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import express.base.NotFound;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What can be read at present, held in memory: public pages need no query. Once a second at most it asks the database
 * whether anything was published, here or on another node.
 */
@Component
class Library implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Library.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** So many lie open: of a library up to this size all, so that it needs no query at all. */
    private static final int OPEN = 1_000;

    private record Opened(long change, Publication publication) {}

    private final Practices practices;
    private final Gists gists;
    private final StarterFiles starters;
    private final InstantSource time;
    private final ReentrantLock refreshing = new ReentrantLock();
    private final Cache<PracticeId, Opened> opened =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(OPEN).build();
    private volatile Shelf shelf = Shelf.NEW;
    private volatile Instant nextLook = Instant.MIN;

    Library(Practices practices, Gists gists, StarterFiles starters, InstantSource time) {
        this.practices = practices;
        this.gists = gists;
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
    @TransactionalEventListener({
        PracticeEvents.Published.class,
        PracticeEvents.Touched.class,
        PracticeEvents.Withdrawn.class
    })
    void lookNow() {
        nextLook = Instant.MIN;
    }

    /** Another one after whatever happens to any practice. */
    Object edition() {
        return current().change();
    }

    Shelf shelf() {
        return current();
    }

    /** All that can be found, by title in the order of the reader's language. */
    List<Entry> list(Locale reader) {
        return current().list(reader);
    }

    /** What the library knows of a practice, which may be withdrawn. */
    Entry entry(String slug) {
        return current().find(slug).orElseThrow(NotFound::new);
    }

    /** The latest version. */
    Publication get(String slug) {
        return open(List.of(entry(slug))).getFirst();
    }

    private Optional<Publication> findOpen(Entry entry) {
        return Optional.ofNullable(opened.getIfPresent(entry.id()))
                .filter(kept -> kept.change() >= entry.change())
                .map(Opened::publication);
    }

    /** The latest version of each, in the same order: those that do not lie open are fetched with one query. */
    List<Publication> open(List<Entry> entries) {
        Map<PracticeId, Publication> found = new HashMap<>();
        List<Entry> away = new ArrayList<>();
        for (Entry entry : entries) {
            findOpen(entry).ifPresentOrElse(open -> found.put(entry.id(), open), () -> away.add(entry));
        }
        fetch(away).forEach(it -> found.put(it.practice(), it));
        return entries.stream().map(entry -> found.get(entry.id())).toList();
    }

    /** Of each, without opening it. */
    Map<PracticeId, Gist> gists(List<Entry> entries) {
        Map<PracticeId, Gist> gists = new HashMap<>();
        List<PracticeId> away = new ArrayList<>();
        for (Entry entry : entries) {
            findOpen(entry)
                    .ifPresentOrElse(open -> gists.put(entry.id(), Gist.of(open.sheet())), () -> away.add(entry.id()));
        }
        if (!away.isEmpty()) {
            gists.putAll(this.gists.list(away));
        }
        return gists;
    }

    private List<Publication> fetch(List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<PracticeId, Long> changes = new HashMap<>();
        entries.forEach(entry -> changes.put(entry.id(), entry.change()));
        List<Publication> fetched = practices.listLatest(changes.keySet());
        fetched.forEach(it -> opened.put(it.practice(), new Opened(changes.get(it.practice()), it)));
        return fetched;
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
        if (practices.lastChange() != shelf.change()) {
            List<Entry> changed = practices.listChanged(shelf.change());
            Shelf next = shelf.with(changed);
            if (changed.size() <= OPEN) {
                open(changed);
            }
            shelf = next;
        }
    }
}
