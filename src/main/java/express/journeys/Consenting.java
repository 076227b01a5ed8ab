package express.journeys;

import express.audit.Act;
import express.base.Forbidden;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import express.journeys.CaseFile.Outcome;
import express.journeys.CaseFile.State;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking somebody for a consent, their yes, and their taking it back, which is as easy. */
@Component
@Transactional
public class Consenting {

    /**
     * What is asked.
     *
     * @param categories at most what the purpose allows
     * @param about what exactly it is for, in the module that asks
     * @param until nothing, for as long as the purpose usually lasts
     * @param language in which it was explained
     * @param interpreter their name; may be empty
     */
    public record Question(
            Purpose purpose,
            OrganisationId receiver,
            List<Category> categories,
            @Nullable UUID about,
            @Nullable Instant until,
            Locale language,
            String interpreter) {}

    private final Consents consents;
    private final Purposes purposes;
    private final Journeys journeys;
    private final Noting noting;
    private final InstantSource time;

    Consenting(Consents consents, Purposes purposes, Journeys journeys, Noting noting, InstantSource time) {
        this.consents = consents;
        this.purposes = purposes;
        this.journeys = journeys;
        this.noting = noting;
        this.time = time;
    }

    /** What a purpose allows at most. */
    @Transactional(readOnly = true)
    Purposes.Rule rule(Purpose purpose) {
        return purposes.get(purpose);
    }

    /** It waits until the person says yes. */
    public Consent ask(Viewer viewer, CaseFile journey, Question asked) {
        Purposes.Rule rule = purposes.get(asked.purpose());
        if (!rule.categories().containsAll(asked.categories())) {
            throw new Forbidden();
        }
        Instant now = time.instant();
        var consent = new Consent(
                Ids.next(),
                journey.id(),
                asked.purpose(),
                asked.receiver(),
                asked.categories(),
                asked.about(),
                asked.until() == null ? usual(rule, now) : asked.until(),
                rule.version(),
                asked.language(),
                viewer.id(),
                asked.interpreter(),
                way(viewer, journey),
                now,
                null,
                null);
        consents.add(journey, consent);
        noting.changed(viewer, journey.id(), "consent asked " + asked.purpose(), consent.toString());
        return consent;
    }

    private static @Nullable Instant usual(Purposes.Rule rule, Instant now) {
        return rule.months() == 0
                ? null
                : now.atOffset(ZoneOffset.UTC).plusMonths(rule.months()).toInstant();
    }

    private static Consent.Way way(Viewer viewer, CaseFile journey) {
        return viewer.id().equals(journey.person()) ? Consent.Way.SELF : Consent.Way.TOGETHER;
    }

    /**
     * The person says yes: from their own account, or on the screen of whoever typed for them. What it is about may be ended at
     * the same moment, so that all wait for their turn.
     *
     * @return whether it lives now; one that was taken back, dropped or has run out meanwhile is not woken by a late yes
     */
    public boolean give(Viewer viewer, CaseFile journey, Consent consent) {
        journeys.await(journey);
        if (!consents.give(consent.id(), way(viewer, journey))) {
            return consents.find(consent.id())
                    .filter(it -> it.isLiving(time.instant()))
                    .isPresent();
        }
        if (consent.purpose() == Purpose.HOLD) {
            journeys.move(journey, State.OPEN, null);
            noting.happened(journey, "journeys.happening.opened", journey.holder(), null);
            noting.tell(new JourneysEvents.Opened(journey.id()));
        } else {
            noting.happened(journey, "journeys.happening.consent-given", consent.receiver(), consent.id());
        }
        noting.did(viewer, journey.id(), Act.CHANGED, "consent given " + consent.purpose());
        noting.tell(new JourneysEvents.ConsentGiven(journey.id(), consent.id(), consent.purpose(), consent.receiver()));
        return true;
    }

    /**
     * The person says no: nothing is left of the question but that it was asked.
     *
     * @return whether it still waited; a yes that was given meanwhile has to be taken back
     */
    public boolean refuse(Viewer viewer, CaseFile journey, Consent consent) {
        if (!consents.drop(consent.id())) {
            return false;
        }
        noting.did(viewer, journey.id(), Act.CHANGED, "consent refused " + consent.purpose());
        return true;
    }

    /**
     * It ends now, everywhere; taken back twice it is taken back. Without the one to the file itself nothing else stands, and
     * only the person sees it. How a file ended that was over before stays.
     */
    public void withdraw(Viewer viewer, CaseFile journey, Consent consent) {
        journeys.await(journey);
        if (consents.get(consent.id()).withdrawnAt() == null) {
            takeBack(viewer, journey, consent);
        }
    }

    /**
     * The same by the link on a receipt, for whoever holds it.
     *
     * @return whether it lived until now
     */
    boolean withdrawByLink(CaseFile journey, Consent consent) {
        journeys.await(journey);
        if (!consents.get(consent.id()).isLiving(time.instant())) {
            return false;
        }
        takeBack(Acting.viewer(), journey, consent);
        return true;
    }

    private void takeBack(Viewer viewer, CaseFile journey, Consent consent) {
        if (consent.purpose() == Purpose.HOLD && consent.receiver().equals(journey.holder())) {
            consents.list(journey.id()).stream()
                    .filter(other -> other.purpose() != Purpose.HOLD && other.isLiving(time.instant()))
                    .forEach(other -> end(viewer, journey, other));
            boolean goesOn = journeys.get(journey.id()).state() != State.CLOSED;
            if (goesOn && journeys.move(journey, State.CLOSED, Outcome.STOPPED)) {
                noting.tell(new JourneysEvents.Closed(journey.id()));
            }
        }
        end(viewer, journey, consent);
    }

    /** Noted before, because whoever does it may see nothing afterwards. */
    private void end(Viewer viewer, CaseFile journey, Consent consent) {
        @Nullable PersonId by = viewer instanceof Viewer.Person person ? person.id() : null;
        noting.happened(
                journey,
                by == null ? "journeys.happening.consent-withdrawn-by-link" : "journeys.happening.consent-withdrawn",
                consent.receiver(),
                consent.id());
        if (!consents.withdraw(consent.id(), by)) {
            throw new Forbidden();
        }
        noting.did(viewer, journey.id(), Act.CHANGED, "consent withdrawn " + consent.purpose());
        noting.tell(
                new JourneysEvents.ConsentWithdrawn(journey.id(), consent.id(), consent.purpose(), consent.receiver()));
    }
}
