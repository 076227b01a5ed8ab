package express.accompaniment;

import express.base.PersonId;
import express.journeys.CaseFile;
import express.journeys.FileAnnex;
import express.journeys.Standing;
import express.ui.Screen;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The way from a file to the plan, the talks and the rest. */
@Component
class AccompanimentAnnex implements FileAnnex {

    private static final int ORDER = 10;

    /** @param writes whether the viewer has the case */
    record AnnexPage(String path, boolean own, boolean writes, long goals, long open) {}

    /** @param names of those who accompany */
    record AlongPage(Plan plan, List<Session> sessions, Map<PersonId, String> names) {}

    private final Plans plans;
    private final Sessions sessions;
    private final Who who;

    AccompanimentAnnex(Plans plans, Sessions sessions, Who who) {
        this.plans = plans;
        this.sessions = sessions;
        this.who = who;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, CaseFile journey, Standing standing, String path) {
        if (journey.state() == CaseFile.State.ASKED) {
            return Optional.empty();
        }
        Plan plan = plans.get(journey);
        long open = plan.goals().stream()
                .flatMap(goal -> goal.steps().stream())
                .filter(Step::open)
                .count();
        return Optional.of(screen.part(
                "accompaniment/annex",
                new AnnexPage(
                        standing == Standing.OWN ? OwnPages.PATH : path,
                        standing == Standing.OWN,
                        standing == Standing.CASE,
                        plan.goals().size(),
                        open)));
    }

    @Override
    public Optional<Content> print(Screen screen, CaseFile journey) {
        Plan plan = plans.get(journey);
        List<Session> held = sessions.list(journey);
        if (plan.empty() && held.isEmpty()) {
            return Optional.empty();
        }
        Map<PersonId, String> names = who.names(Stream.concat(
                held.stream().map(Session::by),
                plan.goals().stream().flatMap(goal -> goal.steps().stream().map(Step::owner))));
        return Optional.of(screen.part("accompaniment/along", new AlongPage(plan, held, names)));
    }
}
