package express.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell one person. A module writes each kind of its letters as a record; the words are message keys of
 * that module.
 */
public interface Letter {

    /** Seen by whoever looks at the person's screen: never the details of a case. */
    Words subject();

    /** What is said between greeting and link, a paragraph each; none if the subject says it all. */
    default List<Words> lines() {
        return List.of();
    }

    /** Where {@link #lines} are said once more, because nobody vouches for them in the language of the reader. */
    default @Nullable Checked checked() {
        return null;
    }

    /**
     * Words that somebody vouches for.
     *
     * @param notice why they stand there, to the reader
     */
    record Checked(Words notice, Locale language) {}

    /** Something to type in elsewhere, shown large. */
    default @Nullable String code() {
        return null;
    }

    default @Nullable Link link() {
        return null;
    }

    /** Where it leads if it is about several things at once, each with words of its own; then {@link #link} is none. */
    default List<Link> links() {
        return List.of();
    }

    /**
     * What a text message says instead, without details of a case; in scripts other than Latin at most 67 characters
     * fit. Without it, the person is told that there is a message.
     */
    default Words shortly() {
        return new Words("messaging.shortly");
    }

    /**
     * When what it carries, such as a code, runs out: from then on it is given up instead of coming too late. Nothing
     * means that it is as good tomorrow.
     */
    default @Nullable Instant until() {
        return null;
    }

    /** What calendars of their reader take in by themselves, if it is about something to come to. */
    default @Nullable Scheduling scheduling() {
        return null;
    }

    /** Why the person gets it, said at the foot. */
    default Words reason() {
        return new Words("messaging.foot.reason");
    }

    /** Whether its words are there in all the languages of pages for newcomers. */
    default boolean forNewcomers() {
        return false;
    }
}
