package express.search;

import express.database.Changes;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps this node's index behind its sources, within a second or two; builds another one in the background when its form
 * changes, while the old one goes on answering and following. It sees what a visitor sees.
 */
final class Follower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration PAUSE = Duration.ofMillis(300);

    /** Even if nobody was heard to write. */
    private static final Duration AT_LEAST = Duration.ofSeconds(5);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(3);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);

    /** One index is not to wait longer for the other. */
    private static final long TURN = Duration.ofSeconds(1).toNanos();

    private final Indexes indexes;
    private final List<Findables> sources;
    private final Concepts concepts;
    private final Changes changes;
    private final String installation;
    private final InstantSource time;
    private final Map<Index, List<Following>> followings = new IdentityHashMap<>();
    private final Courtesy courtesy = new Courtesy();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private OptionalLong seen = OptionalLong.empty();
    private long lookAgain = System.nanoTime();
    private long nextCommit = System.nanoTime();
    private boolean opened;
    private String complaint = "";
    private volatile @Nullable Index doubted;
    private volatile @Nullable Thread thread;

    Follower(
            Indexes indexes,
            List<Findables> sources,
            Concepts concepts,
            Changes changes,
            String installation,
            InstantSource time) {
        this.indexes = indexes;
        this.sources = List.copyOf(sources);
        this.concepts = concepts;
        this.changes = changes;
        this.installation = installation;
        this.time = time;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("search").daemon().start(this::followOnAndOn);
    }

    private void followOnAndOn() {
        try {
            Duration pause;
            do {
                pause = tryToLook();
            } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration tryToLook() {
        if (isWhole() && courtesy.waits()) {
            return PAUSE;
        }
        try {
            long begun = System.nanoTime();
            boolean all = look();
            courtesy.worked(System.nanoTime() - begun);
            complaint = "";
            return all || isWhole() ? PAUSE : Duration.ZERO;
        } catch (IOException | AlreadyClosedException | Error broken) {
            complain("the search index failed, and is built anew: {}", broken);
            startOver();
        } catch (RuntimeException away) {
            complain("cannot ask what can be found, going on with what is known: {}", away);
        }
        lookAgain = System.nanoTime();
        seen = OptionalLong.empty();
        return AFTER_FAILURE;
    }

    private void complain(String message, Throwable why) {
        if (!complaint.equals(message)) {
            LOG.warn(message, why.toString());
            complaint = message;
        }
    }

    /** Whether all that is to be known is known. */
    boolean look() throws IOException {
        OptionalLong edition = changes.edition();
        if (doubted == null && edition.isPresent() && edition.equals(seen) && System.nanoTime() - lookAgain < 0) {
            commitNowAndThen(indexes.current());
            return true;
        }
        choose();
        boolean all = follow();
        if (all && isSettled()) {
            seen = edition;
            lookAgain = System.nanoTime() + AT_LEAST.toNanos();
        }
        return all;
    }

    /** Whether nothing is left to ask for until somebody writes. */
    boolean isSettled() {
        return followings.values().stream().flatMap(List::stream).allMatch(Following::isSettled);
    }

    /** Takes what lies there, to answer by before the sources have been asked. */
    void open() throws IOException {
        if (!opened) {
            indexes.open(form());
            opened = true;
        }
    }

    private Form form() {
        return Form.of(installation, sources, concepts);
    }

    /** Begins another index if the one there is of another form or of another database. */
    private void choose() throws IOException {
        open();
        Form form = form();
        Index broken = doubted;
        if (broken != null) {
            indexes.giveUp(broken);
            doubted = null;
        }
        Index newest = indexes.next() == null ? indexes.current() : indexes.next();
        if (newest == null || !newest.form().equals(form)) {
            LOG.info("building the search index: {}", form.content());
            indexes.begin(form);
        } else if (followings(newest).stream().anyMatch(Following::isAhead)) {
            LOG.warn("the search index knows more than the database, and is built anew");
            indexes.begin(form);
        }
        followings.keySet().removeIf(index -> index != indexes.current() && index != indexes.next());
    }

    private List<Following> followings(Index index) {
        return followings.computeIfAbsent(index, it -> {
            List<Following> started = new ArrayList<>();
            sources.forEach(source -> started.add(new Following(source, index, time)));
            return started;
        });
    }

    private boolean follow() throws IOException {
        Index current = indexes.current();
        Index next = indexes.next();
        boolean all = current == null || follow(current);
        if (next != null) {
            all &= follow(next);
            if (next.isWhole()) {
                indexes.finish();
            }
        }
        return all;
    }

    private boolean follow(Index index) throws IOException {
        boolean all = true;
        for (Following following : followings(index)) {
            all &= following.follow(TURN);
        }
        index.show();
        if (all && !index.isWhole()) {
            index.becomeWhole();
            indexes.succeed();
            index.commit();
            LOG.info("the search index is built: {} things", index.size());
        }
        commitNowAndThen(index);
        return all;
    }

    private void commitNowAndThen(@Nullable Index index) throws IOException {
        if (index != null && System.nanoTime() - nextCommit >= 0) {
            index.commit();
            nextCommit = System.nanoTime() + BETWEEN_COMMITS.toNanos();
        }
    }

    /** Which of two failed is not worth knowing: the one that was being built, or the only one. */
    private void startOver() {
        Index failed = indexes.next() == null ? indexes.current() : indexes.next();
        if (failed != null) {
            indexes.giveUp(failed);
        }
    }

    /** What answers, if anything does. */
    @Nullable
    Index current() {
        return indexes.current();
    }

    double size() {
        Index answering = indexes.current();
        try {
            return answering == null ? 0 : answering.size();
        } catch (IOException | AlreadyClosedException gone) {
            return Double.NaN;
        }
    }

    boolean isBuilding() {
        Index answering = indexes.current();
        return answering == null || !answering.isWhole() || indexes.next() != null;
    }

    /** Whether people find what there is, so that what is new may be late. */
    private boolean isWhole() {
        return !isBuilding();
    }

    boolean isInMemory() {
        return indexes.isInMemory();
    }

    /** Somebody who read found the index broken. */
    void doubt(Index broken) {
        doubted = broken;
    }

    /** As when the process is killed: what was not committed is lost. */
    void loseHold() {
        stopped.countDown();
        indexes.close();
    }

    @Override
    public void stop() {
        stopped.countDown();
        Thread following = thread;
        if (following != null) {
            join(following);
        }
        try {
            Index last = indexes.current();
            if (last != null) {
                last.commit();
            }
        } catch (IOException | RuntimeException broken) {
            LOG.warn("the search index could not be kept, and will be built anew: {}", broken.toString());
        }
        indexes.close();
    }

    private static void join(Thread following) {
        try {
            following.join(Duration.ofSeconds(10));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** It keeps a folder to itself, which another could take meanwhile. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public boolean isRunning() {
        return thread != null && stopped.getCount() > 0;
    }
}
