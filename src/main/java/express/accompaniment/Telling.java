package express.accompaniment;

import express.accompaniment.OtherTimeLetter.Kind;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.CaseFile;
import express.journeys.Raising;
import express.journeys.Reaching;
import express.messaging.Post;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells people of talks to which they need not come, or at another time, by the way that reaches them; where none does somebody
 * has to call. Who wants no message of how it ended, or that it goes on, gets none: whoever closes or opens a file tells them.
 */
@Component
record Telling(Reaching reaching, Raising raising, Organisations organisations, Post post, InstantSource time) {

    /** Nobody has to know it of one that was over. */
    void cancelled(CaseFile journey, Instant at) {
        if (!at.isAfter(time.instant())) {
            return;
        }
        reaching.find(journey)
                .ifPresentOrElse(
                        to -> post.send(to, new CancelledLetter(house(journey), at)),
                        () -> raising.raise(journey, "accompaniment.task.tell-cancelled", 1));
    }

    /** Nobody has to know it of one that was over, or that is put down for a time that is. */
    void moved(CaseFile journey, Instant before, Instant at) {
        if (!at.isAfter(time.instant())) {
            return;
        }
        reaching.find(journey)
                .ifPresentOrElse(
                        to -> post.send(to, new MovedLetter(house(journey), before, at)),
                        () -> raising.raise(journey, "accompaniment.task.tell-moved", 1));
    }

    /** Whether they can come then, which they answer. */
    void asked(CaseFile journey, Instant before, Instant at) {
        other(journey, Kind.OFFERED, before, at);
    }

    /** That it stays when it was, if it is still to come. */
    void kept(CaseFile journey, Instant at) {
        if (at.isAfter(time.instant())) {
            other(journey, Kind.KEPT, at, at);
        }
    }

    private void other(CaseFile journey, Kind kind, Instant before, Instant at) {
        reaching.find(journey)
                .ifPresentOrElse(
                        to -> post.send(to, new OtherTimeLetter(kind, house(journey), to.person() != null, before, at)),
                        () -> raising.raise(journey, "accompaniment.task.tell-time", 1));
    }

    /** @param asked on which days they agreed to be asked how it goes */
    void closed(CaseFile journey, CaseFile.Outcome outcome, List<LocalDate> asked) {
        List<Instant> days = asked.stream()
                .map(it -> it.atStartOfDay(ZoneId.systemDefault()).toInstant())
                .toList();
        reaching.find(journey)
                .ifPresent(to -> post.send(to, new ClosedLetter(house(journey), to.person() != null, outcome, days)));
    }

    /** What was told of its end holds no more. */
    void reopened(CaseFile journey) {
        reaching.find(journey).ifPresent(to -> post.send(to, new ReopenedLetter(house(journey))));
    }

    private String house(CaseFile journey) {
        return organisations.listAll(List.of(journey.holder())).stream()
                .map(Organisation::name)
                .findFirst()
                .orElse("");
    }
}
