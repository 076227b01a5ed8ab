package express.practices;

import express.base.OrganisationId;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a practice enters the library, gets a new version, or is taken out of use. Whether it may is for the caller to
 * decide; what no sheet may lack is checked here.
 */
@Component
@Transactional
public class Publishing {

    private final Practices practices;
    private final Showing showing;
    private final ApplicationEventPublisher events;

    Publishing(Practices practices, Showing showing, ApplicationEventPublisher events) {
        this.practices = practices;
        this.showing = showing;
        this.events = events;
    }

    /** The first version gives the practice its address, made of its title; a withdrawn practice is back with this. */
    public Publication publish(PracticeId practice, OrganisationId owner, Sheet written) {
        practices.waitForOthers();
        Sheet sheet = showing.left(written);
        check(sheet);
        return tell(practices.publish(practice, owner, sheet));
    }

    private static void check(Sheet sheet) {
        List<String> faults = SheetRules.faults(sheet);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    private Publication tell(Publication publication) {
        events.publishEvent(new PracticeEvents.Published(publication.practice(), publication.version()));
        return publication;
    }

    /** Whether a sheet of a practice in use says nothing new but in languages other than its own. */
    @Transactional(readOnly = true)
    public boolean isOnlyTranslated(PracticeId practice, Sheet sheet) {
        return !practices.isWithdrawn(practice)
                && practices.listLatest(List.of(practice)).stream()
                        .map(latest -> showing.left(latest.sheet()))
                        .anyMatch(latest -> !latest.equals(sheet.at(latest.slug()))
                                && latest.untranslated()
                                        .equals(sheet.at(latest.slug()).untranslated()));
    }

    /**
     * A version that adds or mends translations; what was reviewed is untouched, and nobody has said that it is still
     * true. False, if there is no such thing to do.
     */
    public boolean publishTranslations(PracticeId practice, Sheet written) {
        practices.waitForOthers();
        Sheet sheet = showing.left(written);
        if (!isOnlyTranslated(practice, sheet)) {
            return false;
        }
        check(sheet);
        tell(practices.translate(practice, sheet));
        return true;
    }

    /** Something else is to be shown on its page from now on. */
    public void touch(PracticeId practice) {
        practices.touch(practice);
        events.publishEvent(new PracticeEvents.Touched(practice));
    }

    /**
     * Another organisation answers for it from now on; what was published stays as it was. Those who are told come first,
     * because a review that publishes it for the first time at this moment must have ended before its owner is changed.
     */
    public void handOver(PracticeId practice, OrganisationId from, OrganisationId to) {
        events.publishEvent(new PracticeEvents.HandedOver(practice, from, to));
        practices.handOver(practice, to);
        touch(practice);
    }

    /** Its versions stay at their addresses, and its page says that it is not to be used any more. */
    public void withdraw(PracticeId practice) {
        if (practices.withdraw(practice)) {
            events.publishEvent(new PracticeEvents.Withdrawn(practice));
        }
    }
}
