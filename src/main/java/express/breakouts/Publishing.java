package express.breakouts;

import express.audit.Act;
import express.audit.Trail;
import express.base.Viewer;
import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.jobs.Jobs;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with answers: have one searched, and say that one holds from now on. */
@Component
@Transactional
class Publishing {

    private final RuleSets desks;
    private final Preparing preparing;
    private final Proposals proposals;
    private final Publications publications;
    private final Jobs jobs;
    private final Trail trail;

    Publishing(
            RuleSets desks,
            Preparing preparing,
            Proposals proposals,
            Publications publications,
            Jobs jobs,
            Trail trail) {
        this.desks = desks;
        this.preparing = preparing;
        this.proposals = proposals;
        this.publications = publications;
        this.jobs = jobs;
        this.trail = trail;
    }

    /** What is asked is as it is now; the job can be watched. */
    UUID search(Viewer viewer, Gathering gathering, Programme programme, long seed, boolean keep) {
        desks.hold(gathering);
        Problem problem = preparing.prepare(gathering, programme, keep);
        UUID id = proposals.begin(gathering.id(), problem, seed, false);
        return jobs.start(viewer, Finding.KIND, "breakouts.job", id.toString());
    }

    /** Whether it did not hold already. Those whom it concerns are told, and whoever left meanwhile is noticed. */
    boolean publish(Viewer viewer, Gathering gathering, Proposal proposal) {
        desks.hold(gathering);
        boolean holds = publications
                .find(gathering.id())
                .filter(it -> it.proposal().equals(proposal.id()))
                .isPresent();
        if (holds) {
            return false;
        }
        publications.add(gathering, proposal);
        publications.noteVacancy(gathering.key());
        trail.note(viewer, gathering.id(), Act.CHANGED, "breakouts published");
        return true;
    }
}
