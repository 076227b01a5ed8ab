package express.joining;

import express.directory.Organisations;
import express.journeys.CaseFile;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import express.journeys.JourneysEvents;
import express.journeys.Profiles;
import express.journeys.Reaching;
import express.messaging.Post;
import express.messaging.Recipient;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps by what somebody is found as it is written, and tells people what happens to their files. */
@Component
class JoiningReactions {

    private final Journeys journeys;
    private final Profiles profiles;
    private final Traces traces;
    private final Reaching reaching;
    private final Organisations organisations;
    private final Post post;

    JoiningReactions(
            Journeys journeys,
            Profiles profiles,
            Traces traces,
            Reaching reaching,
            Organisations organisations,
            Post post) {
        this.journeys = journeys;
        this.profiles = profiles;
        this.traces = traces;
        this.reaching = reaching;
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

    /** By the way that reaches them, once if it is the same for both, and then by their account if they have one. */
    private void tell(JourneyId one, JourneyId other, boolean joined) {
        List<CaseFile> files =
                Stream.of(one, other).flatMap(it -> journeys.find(it).stream()).toList();
        Map<String, Recipient> told = new LinkedHashMap<>();
        files.stream()
                .flatMap(it -> reaching.findFirstByAccount(it).stream())
                .sorted(Comparator.comparing(to -> to.person() == null))
                .forEach(to -> told.putIfAbsent(to.address(), to));
        told.values()
                .forEach(to -> organisations
                        .listAll(List.of(files.getFirst().holder()))
                        .forEach(house -> post.send(to, new JointLetter(house.name(), joined, to.person() != null))));
    }
}
