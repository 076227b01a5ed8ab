package express.journeys;

import express.audit.Entry;
import express.audit.Trail;
import express.journeys.OwnPages.OwnPage;
import express.translation.Confirmed;
import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what a person reads of their own file, with who looked at it. */
@Component
class OwnReading {

    private static final int MOST = 50;

    private final Reading reading;
    private final Tasks tasks;
    private final Trail trail;
    private final Saying saying;
    private final Confirmed confirmed;

    OwnReading(Reading reading, Tasks tasks, Trail trail, Saying saying, Confirmed confirmed) {
        this.reading = reading;
        this.tasks = tasks;
        this.trail = trail;
        this.saying = saying;
        this.confirmed = confirmed;
    }

    OwnPage read(CaseFile journey, List<Content> annexes, Locale language) {
        Reading.Book book = reading.whole(journey);
        List<Entry> looks = trail.listLatest(journey.id().value(), MOST);
        return new OwnPage(
                journey,
                book,
                saying.rule(book.profile()),
                confirmed.isConfirmed(language),
                tasks.list(journey.id()).stream()
                        .filter(it -> it.own() && it.doneAt() == null)
                        .toList(),
                looks,
                saying.of(looks.stream().map(Entry::actor), Stream.of()),
                annexes);
    }
}
