package express.journeys;

import express.base.Viewer;
import express.ui.Typed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what is known of somebody; of two who write at once the second is shown what the first wrote. */
@Component
@Transactional
class Keeping {

    private final Journeys journeys;
    private final Profiles profiles;
    private final Noting noting;

    Keeping(Journeys journeys, Profiles profiles, Noting noting) {
        this.journeys = journeys;
        this.profiles = profiles;
        this.noting = noting;
    }

    /** Whether nobody had written since the form was shown. */
    boolean write(Viewer viewer, CaseFile journey, ProfileForm typed) {
        if (!journeys.count(journey, Typed.number(typed.get("version")))) {
            return false;
        }
        Profile before = profiles.get(journey);
        Profile after = typed.profile();
        profiles.writeNames(journey, after.names());
        profiles.writeBirth(journey, after.birth());
        profiles.writeContacts(journey, after.contacts());
        profiles.writeTongues(journey, after.tongues());
        profiles.writeResidence(journey, after.residence());
        noting.changed(viewer, journey.id(), Changed.between(before, after), after.toString());
        noting.tell(new JourneysEvents.Described(journey.id()));
        return true;
    }
}
