package express.practices;

import java.net.URI;
import java.time.Instant;

/**
 * From where a version of a practice was taken, and what is said of it there.
 *
 * @param site the public address of the installation that published it
 * @param version as it is counted there
 * @param arrivedAt when it was taken here
 */
record Arrival(
        String site, String slug, int version, Instant publishedAt, Publication.Status status, Instant arrivedAt) {

    /** Where the original stands. */
    String original() {
        return site + PracticePages.PATH + "/" + slug;
    }

    String host() {
        return URI.create(site).getHost();
    }
}
