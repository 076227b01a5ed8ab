package express.journeys;

import express.audit.Entry;
import express.audit.Trail;
import express.base.OrganisationId;
import express.journeys.OwnPages.OwnPage;
import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a person reads of their own file, with who looked at it. */
@Component
class OwnReading {

    private static final Pattern BY_LINK = Pattern.compile("referral ([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static final int LOOKS = 50;
    private static final int ALL = 10_000;

    private final Reading reading;
    private final Tasks tasks;
    private final Glasses glasses;
    private final Trail trail;
    private final Saying saying;
    private final WordsBeside beside;

    OwnReading(Reading reading, Tasks tasks, Glasses glasses, Trail trail, Saying saying, WordsBeside beside) {
        this.reading = reading;
        this.tasks = tasks;
        this.glasses = glasses;
        this.trail = trail;
        this.saying = saying;
        this.beside = beside;
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
                beside.find(language, journey),
                tasks.list(journey.id()).stream()
                        .filter(it -> it.own() && it.doneAt() == null)
                        .toList(),
                looks,
                broken,
                saying.of(
                        Stream.concat(
                                looks.stream().map(Entry::actor),
                                broken.stream().map(Glass::person)),
                        looks.stream().map(OwnReading::house)),
                annexes);
    }

    /** Whose people looked by the link of a referral, for which nobody signs in. */
    static @Nullable OrganisationId house(Entry look) {
        Matcher matcher = BY_LINK.matcher(look.what());
        return look.actor() == null && matcher.matches() ? OrganisationId.of(matcher.group(1)) : null;
    }
}
