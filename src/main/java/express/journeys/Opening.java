package express.journeys;

import express.audit.Act;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Viewer;
import express.journeys.Consenting.Question;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody types a file together with the person, who says yes to it, or no, and then it was never there. */
@Component
@Transactional
class Opening {

    /** @param language in which it was explained */
    record Draft(Profile profile, Locale language, String interpreter) {}

    private final Journeys journeys;
    private final Profiles profiles;
    private final Consenting consenting;
    private final Consents consents;
    private final FirstContacts contacts;
    private final Noting noting;

    Opening(
            Journeys journeys,
            Profiles profiles,
            Consenting consenting,
            Consents consents,
            FirstContacts contacts,
            Noting noting) {
        this.journeys = journeys;
        this.profiles = profiles;
        this.consenting = consenting;
        this.consents = consents;
        this.contacts = contacts;
        this.noting = noting;
    }

    /** @param from the first contact of which it comes; of two who open one of the same at once the second finds it gone */
    CaseFile begin(Viewer viewer, NetworkId network, OrganisationId holder, Draft draft, Optional<UUID> from) {
        JourneyId id = JourneyId.next();
        journeys.add(network, id, holder, viewer.id());
        CaseFile journey = journeys.get(id);
        profiles.writeNames(journey, draft.profile().names());
        profiles.writeContacts(journey, draft.profile().contacts());
        profiles.writeTongues(journey, draft.profile().tongues());
        noting.did(viewer, id, Act.CREATED, "file");
        noting.tell(new JourneysEvents.Described(id));
        consenting.ask(
                viewer,
                journey,
                new Question(
                        Purpose.HOLD,
                        holder,
                        List.of(Category.values()),
                        null,
                        null,
                        draft.language(),
                        draft.interpreter()));
        if (from.isPresent() && !contacts.open(from.get(), id, viewer.id())) {
            throw new NotFound();
        }
        return journey;
    }

    /** The question that waits for an answer. */
    Consent getQuestion(CaseFile journey) {
        return consents.list(journey.id()).stream()
                .filter(consent -> consent.purpose() == Purpose.HOLD && consent.waits())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether nobody had said yes meanwhile: then it is not for a no to undo it, and nothing is forgotten. */
    boolean refuse(Viewer viewer, CaseFile shown) {
        CaseFile journey = journeys.turn(shown);
        if (journey.state() != CaseFile.State.ASKED) {
            return false;
        }
        noting.did(viewer, journey.id(), Act.ERASED, "all");
        noting.forget(journey.id());
        journeys.remove(journey);
        noting.tell(new JourneysEvents.Erased(journey.id()));
        return true;
    }
}
