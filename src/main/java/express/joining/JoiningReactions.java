package express.joining;

import express.directory.Organisations;
import express.journeys.CaseFile;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import express.journeys.JourneysEvents;
import express.journeys.Profiles;
import express.messaging.Post;
import express.people.Addressees;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps by what somebody is found as it is written, and tells people what happens to their files. */
@Component
class JoiningReactions {

    private final Journeys journeys;
    private final Profiles profiles;
    private final Traces traces;
    private final Addressees addressees;
    private final Organisations organisations;
    private final Post post;

    JoiningReactions(
            Journeys journeys,
            Profiles profiles,
            Traces traces,
            Addressees addressees,
            Organisations organisations,
            Post post) {
        this.journeys = journeys;
        this.profiles = profiles;
        this.traces = traces;
        this.addressees = addressees;
        this.organisations = organisations;
        this.post = post;
    }

    @EventListener
    void describe(JourneysEvents.Described described) {
        CaseFile journey = journeys.get(described.journey());
        traces.write(journey, profiles.get(journey));
    }

    @EventListener
    void tell(JourneysEvents.Joined joined) {
        tell(joined.journey(), joined.surviving(), true);
    }

    @EventListener
    void tell(JourneysEvents.Parted parted) {
        tell(parted.journey(), parted.surviving(), false);
    }

    /** Whoever has an account, once if both are theirs. */
    private void tell(JourneyId one, JourneyId other, boolean joined) {
        List<CaseFile> files =
                Stream.of(one, other).flatMap(it -> journeys.find(it).stream()).toList();
        files.stream()
                .map(CaseFile::person)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(it -> addressees.find(it).stream())
                .forEach(to -> organisations
                        .listAll(List.of(files.getFirst().holder()))
                        .forEach(house -> post.send(to, new JointLetter(house.name(), joined))));
    }
}
