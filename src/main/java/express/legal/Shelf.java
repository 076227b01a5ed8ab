package express.legal;

import express.base.Viewer;
import express.texts.Saving;
import express.texts.Text;
import express.texts.TextId;
import express.texts.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The statements and periods as they are now, held in memory: visitors need no query. Once a second at most it asks
 * the database whether anything changed, here or on another node; while the database is away it goes on with these.
 */
@Component
class Shelf implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final List<TextId> IDS =
            Stream.of(Statement.values()).map(Statement::text).toList();

    /** A statement and when it was last changed. */
    record Standing(Text text, @Nullable Instant changedAt) {}

    private record Content(long change, Map<Statement, Standing> statements, List<Period> periods) {}

    private final Texts texts;
    private final Periods periods;
    private final InstantSource time;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Content content;
    private volatile Instant nextLook = Instant.MIN;

    Shelf(Texts texts, Periods periods, InstantSource time) {
        this.texts = texts;
        this.periods = periods;
        this.time = time;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        bring();
    }

    /** What a release says, where no person has changed it. */
    void bring() {
        for (Statement statement : Statement.values()) {
            texts.bring(new Viewer.Background("release"), statement.text(), StarterStatements.read(statement));
        }
        lookNow();
    }

    /** After a change here the next reader sees it. */
    void lookNow() {
        nextLook = Instant.MIN;
    }

    Standing get(Statement statement) {
        return Optional.ofNullable(content().statements().get(statement)).orElseThrow();
    }

    List<Period> periods() {
        return content().periods();
    }

    private Content content() {
        Content known = content;
        if (known != null && (time.instant().isBefore(nextLook) || !looking.tryLock())) {
            return known;
        }
        if (known == null) {
            looking.lock();
        }
        try {
            return look();
        } finally {
            looking.unlock();
        }
    }

    private Content look() {
        Content known = content;
        if (known != null && time.instant().isBefore(nextLook)) {
            return known;
        }
        nextLook = time.instant().plus(FRESH);
        try {
            long change = texts.change(IDS) + periods.change();
            return known != null && known.change() == change ? known : keep(read(change));
        } catch (DataAccessException | TransactionException away) {
            if (known == null) {
                throw away;
            }
            LOG.warn("cannot look for changed statements, going on with those known: {}", away.getMessage());
            return known;
        }
    }

    private Content keep(Content read) {
        content = read;
        return read;
    }

    private Content read(long change) {
        Map<Statement, Standing> statements = new EnumMap<>(Statement.class);
        for (Statement statement : Statement.values()) {
            statements.put(statement, new Standing(texts.read(statement.text()), changedAt(statement)));
        }
        return new Content(change, statements, periods.list());
    }

    private @Nullable Instant changedAt(Statement statement) {
        return texts.listSavings(statement.text(), 1).stream()
                .map(Saving::savedAt)
                .findFirst()
                .orElse(null);
    }
}
