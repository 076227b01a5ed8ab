package express.journeys;

import express.base.Viewer;
import express.ui.Typed;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what is known of somebody; of two who write at once the second is shown what the first wrote. */
@Component
@Transactional
class Keeping {

    private final Journeys journeys;
    private final Profiles profiles;
    private final Deadlines deadlines;
    private final Noting noting;

    Keeping(Journeys journeys, Profiles profiles, Deadlines deadlines, Noting noting) {
        this.journeys = journeys;
        this.profiles = profiles;
        this.deadlines = deadlines;
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
        deadlines.follow(
                journey, after.residence() == null ? null : after.residence().until());
        noting.changed(viewer, journey.id(), Changed.between(before, after), after.toString());
        noting.tell(new JourneysEvents.Described(journey.id()));
        return true;
    }

    /** The person writes how they are called and reached themselves; the rest stays as it is. */
    boolean writeOwn(Viewer viewer, CaseFile journey, ProfileForm typed) {
        if (!journeys.count(journey, Typed.number(typed.get("version")))) {
            return false;
        }
        Profile before = profiles.get(journey);
        Profile after = typed.profile();
        profiles.writeNames(
                journey,
                Stream.concat(
                                after.names().stream().limit(1),
                                before.names().stream().skip(1))
                        .toList());
        profiles.writeContacts(journey, after.contacts());
        noting.happened(journey, "journeys.happening.own", journey.holder(), null);
        noting.changed(viewer, journey.id(), "names contacts", after.toString());
        return true;
    }
}
