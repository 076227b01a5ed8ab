package express.finding;

import express.Budget;
import express.base.Ids;
import express.practices.Catalogue;
import express.practices.PracticeId;
import express.practices.Publication;
import express.practices.Publishing;
import express.practices.Samples;
import express.search.Inquiry;
import express.search.Search;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.stereotype.Component;

/** Where tests lay out practices that are found by a word of their own, and wait until search knows of them. */
@Component
class Stall {

    private final Publishing publishing;
    private final Search search;
    private final Catalogue catalogue;

    Stall(Publishing publishing, Search search, Catalogue catalogue) {
        this.publishing = publishing;
        this.search = search;
        this.catalogue = catalogue;
    }

    /** A word that stands nowhere else. */
    static String word() {
        return "quilt"
                + Ids.next()
                        .toString()
                        .replace("-", "")
                        .substring(14)
                        .chars()
                        .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 16))))
                        .collect(Collectors.joining());
    }

    Publication publish(String title) {
        return publishing.publish(PracticeId.next(), Samples.owner(), Samples.sheet("sample", title));
    }

    /** A practice whose title has a word of its own, when it can be found by it. */
    Publication lay(String word) {
        Publication laid = publish("Sewing the " + word);
        await(word, 1);
        return laid;
    }

    void takeAway(Publication publication) {
        publishing.withdraw(publication.practice());
    }

    /** Found, and known to those who open what was found. */
    void await(String word, int total) {
        Awaitility.await().atMost(patience()).until(() -> count(word) == total);
    }

    private long count(String word) {
        var inquiry =
                new Inquiry(word, Locale.ENGLISH, Catalogue.KIND, Map.<String, Set<String>>of(), 0, 100, false, false);
        var found = search.find(inquiry);
        return Result.of(found.hits(), catalogue).size() == found.total() ? found.total() : -1;
    }

    /** Two seconds are promised; on a machine on which others work that may take longer. */
    private static Duration patience() {
        return Duration.ofSeconds(2).multipliedBy(Budget.of(5, 1));
    }
}
