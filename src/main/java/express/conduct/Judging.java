package express.conduct;

import express.audit.Act;
import express.audit.Trail;
import express.base.OrganisationId;
import express.base.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a self-assessment, writes what is judged, and closes it, after which it stays as it is. */
@Component
@Transactional
class Judging {

    private final SelfAssessments assessments;
    private final Trail trail;

    Judging(SelfAssessments assessments, Trail trail) {
        this.assessments = assessments;
        this.trail = trail;
    }

    public UUID begin(Viewer viewer, OrganisationId lender, Code code) {
        UUID id = assessments.begin(lender, viewer.id(), code.id());
        trail.note(viewer, lender.value(), Act.CREATED, "conduct begun", id.toString());
        return id;
    }

    /** Whether it was still open. */
    public boolean judge(Viewer viewer, SelfAssessment seen, List<Judgement> judged) {
        SelfAssessment it = assessments.lock(seen.lender(), seen.id());
        if (!it.isOpen()) {
            return false;
        }
        judged.forEach(one -> assessments.judge(it, one, viewer.id()));
        trail.note(viewer, it.lender().value(), Act.CHANGED, "conduct judged", judged.toString());
        return true;
    }

    /** Closed twice, it is closed once; one with clauses of which nothing was said stays open. */
    public boolean close(Viewer viewer, SelfAssessment seen, Code code) {
        SelfAssessment it = assessments.lock(seen.lender(), seen.id());
        Marking marking = Marking.of(code.clauses(), assessments.judgements(it));
        if (it.isOpen() && marking.isComplete()) {
            assessments.close(it);
            trail.note(viewer, it.lender().value(), Act.CHANGED, "conduct closed", marking.toString());
        }
        return !it.isOpen() || marking.isComplete();
    }
}
