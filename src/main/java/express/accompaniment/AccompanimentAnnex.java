package express.accompaniment;

import express.journeys.CaseFile;
import express.journeys.FileAnnex;
import express.journeys.Standing;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from a file to the plan, the talks and the rest. */
@Component
class AccompanimentAnnex implements FileAnnex {

    private static final int ORDER = 10;

    /** @param writes whether the viewer has the case */
    record AnnexPage(String path, boolean own, boolean writes, long goals, long open) {}

    private final Plans plans;

    AccompanimentAnnex(Plans plans) {
        this.plans = plans;
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
}
