package express;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How much a test tries: little in every build, much with {@code -Dexpress.tests=long}. Where little is a share of what
 * there is, another share is tried with each commit, and the same when a build is repeated.
 */
public final class Budget {

    private static final boolean LONG = "long".equals(System.getProperty("express.tests"));

    private static final class Turn {
        static final int OF_THIS_COMMIT = Math.floorMod(commit().hashCode(), 1_000_000);
    }

    private Budget() {}

    public static <T> T of(T inEveryBuild, T atLength) {
        return LONG ? atLength : inEveryBuild;
    }

    /** One of them, with each commit another; at length all. */
    public static <T> List<T> oneOf(List<T> all) {
        return of(List.of(all.get(turn() % all.size())), all);
    }

    /** Which share it is, as a number of at most a million that means nothing else. */
    public static int turn() {
        return Turn.OF_THIS_COMMIT;
    }

    /** Nothing where the sources did not come by git. */
    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "HEAD").start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException none) {
            return "";
        }
    }
}
