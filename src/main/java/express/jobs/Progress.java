package express.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How far a piece of work is, for the one who watches it. Saying it costs nothing much: it is written down a few times
 * a second at the most. Whoever asked for the end is heard in the same moment.
 */
public final class Progress {

    static final Duration PAUSE = Duration.ofMillis(400);

    /** What the work is told when it says how far it is. */
    enum Word {
        GO_ON,
        /** The person asked for the end. */
        STOP,
        /** The node goes down; another one will begin anew. */
        LEAVE,
        /** Another run has taken over, or the job is gone. */
        GIVE_UP
    }

    /** Ends work from the inside; only {@link Progress} throws it and only the run catches it. */
    static final class Ended extends RuntimeException {

        private Ended() {
            super("told to end", null, false, false);
        }
    }

    /** Where it is written down. */
    interface Desk {
        Word note(long done, long outOf);
    }

    private final Desk desk;
    private final InstantSource time;
    private final long resumeFrom;
    private long done;
    private long outOf;
    private Instant noted = Instant.MIN;
    private Word word = Word.GO_ON;

    @Nullable
    private String result;

    Progress(Desk desk, InstantSource time, long resumeFrom) {
        this.desk = desk;
        this.time = time;
        this.resumeFrom = resumeFrom;
    }

    /** How far an earlier run of the same job was when it was cut short; zero in the first. */
    public long resumeFrom() {
        return resumeFrom;
    }

    /** How much there is to do. Left unsaid, people see that something happens but not how long. */
    public synchronized void outOf(long all) {
        outOf = all;
        note();
    }

    /** How much is done; does not return if the work has been told to end. */
    public synchronized void done(long done) {
        this.done = done;
        if (stopAsked()) {
            throw new Ended();
        }
    }

    /** How much is done, for work that gives the best so far when it is told to end. */
    public synchronized void reached(long part) {
        done = part;
    }

    /** For work that wants to tidy up: after true it should return soon. */
    public synchronized boolean stopAsked() {
        if (word == Word.GO_ON && !time.instant().isBefore(noted.plus(PAUSE))) {
            note();
        }
        return word != Word.GO_ON;
    }

    /** Where the result can be seen: a path of this installation. */
    public synchronized void result(String path) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("a result lies on this installation, not at " + path);
        }
        result = path;
    }

    private void note() {
        word = desk.note(done, outOf);
        noted = time.instant();
    }

    synchronized Word word() {
        return word;
    }

    synchronized long done() {
        return done;
    }

    synchronized long outOf() {
        return outOf;
    }

    @Nullable
    synchronized String result() {
        return result;
    }
}
