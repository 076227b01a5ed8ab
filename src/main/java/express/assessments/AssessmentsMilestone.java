package express.assessments;

import express.directory.Milestone;
import express.directory.Network;
import org.springframework.stereotype.Component;

/** How often a network has judged itself. */
@Component
class AssessmentsMilestone implements Milestone {

    private final Assessments assessments;

    AssessmentsMilestone(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public Kind kind() {
        return Kind.ROUNDS;
    }

    @Override
    public Progress count(Network network) {
        return new Progress(
                (int) assessments.list(network.id()).stream()
                        .filter(round -> round.closedAt() != null)
                        .count(),
                1);
    }
}
