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
    private final ApplicationEventPublisher events;

    Publishing(Practices practices, ApplicationEventPublisher events) {
        this.practices = practices;
        this.events = events;
    }

    /** The first version gives the practice its address, made of its title; a withdrawn practice is back with this. */
    public Publication publish(PracticeId practice, OrganisationId owner, Sheet sheet) {
        List<String> faults = SheetRules.faults(sheet);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        Publication publication = practices.publish(practice, owner, sheet);
        events.publishEvent(new PracticeEvents.Published(practice, publication.version()));
        return publication;
    }

    /** Whether a sheet says nothing new but in languages other than its own. */
    @Transactional(readOnly = true)
    public boolean isOnlyTranslated(PracticeId practice, Sheet sheet) {
        return practices.listLatest(List.of(practice)).stream()
                .map(Publication::sheet)
                .anyMatch(latest -> !latest.equals(sheet.at(latest.slug()))
                        && latest.untranslated().equals(sheet.at(latest.slug()).untranslated()));
    }

    /** A version that adds or mends translations; what was reviewed is untouched. False, if there is no such thing to do. */
    public boolean publishTranslations(PracticeId practice, OrganisationId owner, Sheet sheet) {
        if (!isOnlyTranslated(practice, sheet)) {
            return false;
        }
        publish(practice, owner, sheet);
        return true;
    }

    /** Something else is to be shown on its page from now on. */
    public void touch(PracticeId practice) {
        practices.touch(practice);
        events.publishEvent(new PracticeEvents.Touched(practice));
    }

    /** Its versions stay at their addresses, and its page says that it is not to be used any more. */
    public void withdraw(PracticeId practice) {
        if (practices.withdraw(practice)) {
            events.publishEvent(new PracticeEvents.Withdrawn(practice));
        }
    }
}
