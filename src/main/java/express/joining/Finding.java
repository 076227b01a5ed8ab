package express.joining;

import express.base.OrganisationId;
import express.base.PersonId;
import express.joining.Likeness.Score;
import express.joining.Tracing.Traced;
import express.joining.Traits.Found;
import express.journeys.CaseFile;
import express.journeys.CaseWorkers;
import express.journeys.CaseWorkers.CaseWorker;
import express.journeys.Joints;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import express.journeys.Names;
import express.journeys.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks who may have a file already, as far as an organisation may know of it. */
@Component
@Transactional(readOnly = true)
class Finding {

    private static final int HELD = 200;
    private static final int ENOUGH = 3;

    /** What of somebody is like what was asked. */
    record Like(JourneyId journey, Score score) {}

    private final Traits traits;
    private final Tracing tracing;
    private final Journeys journeys;
    private final Joints joints;
    private final Names names;
    private final CaseWorkers workers;

    Finding(Traits traits, Tracing tracing, Journeys journeys, Joints joints, Names names, CaseWorkers workers) {
        this.traits = traits;
        this.tracing = tracing;
        this.journeys = journeys;
        this.joints = joints;
        this.names = names;
        this.workers = workers;
    }

    /** The likeliest first; single words of a name are looked up only if little else was found. */
    List<Like> like(OrganisationId house, Profile asked, double least, int most) {
        Traced traced = tracing.trace(asked, true);
        List<Like> all = scored(traced, traits.list(house, traced.strong(), HELD), least);
        if (all.size() < ENOUGH) {
            all = scored(traced, traits.list(house, traced.keys(), HELD), least);
        }
        return all.subList(0, Math.min(most, all.size()));
    }

    /** How much has to speak for it before somebody who opens a file is asked. */
    double asked(OrganisationId house) {
        return Likeness.asked(traits.count(house));
    }

    private static List<Like> scored(Traced asked, List<Found> found, double least) {
        return found.stream()
                .map(it -> new Like(it.journey(), Likeness.score(asked.trait(), it.trait())))
                .filter(it -> it.score().value() >= least)
                .sorted(Comparator.comparingDouble((Like it) -> -it.score().value()))
                .toList();
    }

    /** With what the viewer may know of each; files that are joined stand there once. */
    List<Candidate> find(OrganisationId house, Profile asked, double least, int most) {
        Map<JourneyId, Like> once = new HashMap<>();
        List<JourneyId> order = new ArrayList<>();
        for (Like like : like(house, asked, least, most)) {
            JourneyId file = joints.findSurviving(like.journey()).orElse(like.journey());
            if (once.putIfAbsent(file, like) == null) {
                order.add(file);
            }
        }
        var called = names.list(order);
        return order.stream()
                .flatMap(it -> journeys.find(it).stream())
                .filter(it -> it.state() != CaseFile.State.ASKED || called.containsKey(it.id()))
                .map(it -> new Candidate(it, once.get(it.id()).score(), called.get(it.id()), advisers(it.id())))
                .toList();
    }

    private List<PersonId> advisers(JourneyId journey) {
        return workers.list(journey).stream()
                .filter(CaseWorker::goesOn)
                .map(CaseWorker::person)
                .toList();
    }

    /** How alike a file is to what is known of another person, for who stands before both. */
    Optional<Score> score(Profile one, JourneyId other) {
        return traits.find(other)
                .map(it -> Likeness.score(tracing.trace(one, true).trait(), it.trait()));
    }
}
