package express.jobs;

import java.util.UUID;

/**
 * A kind of work that somebody starts and watches. Modules declare theirs as beans. It runs outside any transaction,
 * as the background viewer whose purpose is its kind, and begins anew if its node dies.
 *
 * @param kind unlike that of any other work or routine
 */
public record Work(String kind, Course course) {

    /** What is done. It may be done twice: say how far it is after each part, and bear finding a part done. */
    @FunctionalInterface
    public interface Course {

        /** @param input as it was given at the start: ids or a little JSON, no names */
        void run(UUID job, String input, Progress progress);
    }
}
