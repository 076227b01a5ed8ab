package express.breakouts;

import express.base.Ids;
import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import express.gatherings.Gatherings;
import express.jobs.Progress;
import express.jobs.Work;
import express.jobs.WorkFailed;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work that searches an answer. Told to stop, it leaves the best so far; cut short, it begins anew. */
@Configuration(proxyBeanMethods = false)
class Finding {

    static final String KIND = "breakouts-finding";

    private final Proposals proposals;
    private final Gatherings gatherings;

    Finding(Proposals proposals, Gatherings gatherings) {
        this.proposals = proposals;
        this.gatherings = gatherings;
    }

    @Bean
    Work findingOfGroups() {
        return new Work(KIND, (job, input, progress) -> run(Ids.parse(input), progress));
    }

    void run(UUID id, Progress progress) {
        Proposal proposal = proposals.find(id).orElseThrow(() -> new WorkFailed("breakouts.gone"));
        Gathering gathering = gatherings
                .find(new GatheringId(proposal.gathering()))
                .orElseThrow(() -> new WorkFailed("breakouts.gone"));
        progress.result(ProposalPages.path(gathering, id));
        proposals.findProblem(id).ifPresent(problem -> {
            progress.outOf(problem.slots().size());
            Solution solution = Solving.solve(problem, proposal.seed(), progress::stopAsked, progress::reached);
            proposals.write(id, solution, progress.stopAsked());
        });
    }
}
