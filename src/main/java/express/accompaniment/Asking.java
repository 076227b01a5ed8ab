package express.accompaniment;

import express.base.Settings;
import express.journeys.CaseFile;
import express.journeys.Category;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import express.messaging.Recipient;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks people later how it went, if they still let themselves be asked, on the way that works, in their language. Who cannot
 * be written to is called by who had the case.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Asking {

    static final String PURPOSE = "accompaniment-follow-ups";

    private final FollowUps followUps;
    private final Journeys journeys;
    private final Noting noting;
    private final Ways ways;
    private final Helping helping;
    private final Settings settings;

    Asking(FollowUps followUps, Journeys journeys, Noting noting, Ways ways, Helping helping, Settings settings) {
        this.followUps = followUps;
        this.journeys = journeys;
        this.noting = noting;
        this.ways = ways;
        this.helping = helping;
        this.settings = settings;
    }

    void ask(FollowUp it) {
        Optional<CaseFile> journey = journeys.find(new JourneyId(it.journey()));
        if (journey.isEmpty() || !followUps.mayAsk(it.journey())) {
            return;
        }
        Optional<Recipient> to = ways.find(journey.get());
        if (to.isEmpty()) {
            followUps.giveUp(it);
            helping.call(journey.get());
            return;
        }
        String language = to.get().language().toLanguageTag();
        String path = FollowUpPages.LINK + followUps.ask(it) + "?lang=" + language;
        ways.send(to.get(), new FollowUpLetter(path, settings.address().resolve(path)));
        noting.happened(journey.get(), "asked-later", Category.PLAN, it.id());
    }
}
