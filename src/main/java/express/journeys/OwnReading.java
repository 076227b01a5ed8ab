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

    static final int LOOKS = 50;
    private static final int ALL = 10_000;

    private final Reading reading;
    private final Tasks tasks;
    private final Glasses glasses;
    private final Trail trail;
    private final Saying saying;
    private final Confirmed confirmed;

    OwnReading(Reading reading, Tasks tasks, Glasses glasses, Trail trail, Saying saying, Confirmed confirmed) {
        this.reading = reading;
        this.tasks = tasks;
        this.glasses = glasses;
        this.trail = trail;
        this.saying = saying;
        this.confirmed = confirmed;
    }

    /** @param all with what happened long ago, and who looked then */
    OwnPage read(CaseFile journey, boolean all, List<Content> annexes, Locale language) {
        Reading.Book book = all ? reading.all(journey) : reading.whole(journey);
        List<Entry> looks = trail.listLatest(journey.id().value(), all ? ALL : LOOKS);
        List<Glass> broken = glasses.list(journey.id());
        return new OwnPage(
                journey,
                all,
                book,
                saying.rule(book.profile()),
                confirmed.isConfirmed(language),
                tasks.list(journey.id()).stream()
                        .filter(it -> it.own() && it.doneAt() == null)
                        .toList(),
                looks,
                broken,
                saying.of(
                        Stream.concat(
                                looks.stream().map(Entry::actor),
                                broken.stream().map(Glass::person)),
                        Stream.of()),
                annexes);
    }
}
