package express.beginnings;

import express.directory.Family;
import express.directory.Milestone;
import java.util.Map;
import java.util.Set;

/**
 * What is there of a network, from which its rung is counted.
 *
 * @param members how many organisations
 * @param families of which kind they are
 * @param counts what other modules count; what none counts is 0
 * @param signed how many of the members have signed the agreement on data protection
 */
record Facts(
        int members,
        Set<Family> families,
        Map<Milestone.Kind, Integer> counts,
        Map<Step, Written> written,
        int signed,
        Map<Criterion, String> asserted) {

    /** So many services make a map. */
    static final int SERVICES = 5;

    int count(Milestone.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    private boolean isDone(Step step) {
        Written it = written.get(step);
        return it != null && it.isDone();
    }

    boolean meets(Criterion criterion) {
        return switch (criterion) {
            case TWO_MEMBERS -> members >= 2;
            case PURPOSE_WRITTEN -> isDone(Step.PURPOSE);
            case FIVE_FAMILIES -> families.containsAll(Families.FIVE);
            case SERVICES_MAPPED -> count(Milestone.Kind.SERVICES) >= SERVICES;
            case TIES_STATED -> members > 0 && 2 * count(Milestone.Kind.TIES) >= members;
            case RHYTHM_SET -> isDone(Step.RHYTHM);
            case CHARTER_PUBLISHED -> count(Milestone.Kind.CHARTERS) > 0;
            case DATA_SIGNED -> members > 0 && signed >= members;
            case JUDGED -> count(Milestone.Kind.ROUNDS) > 0;
            case PLAN_AGREED -> count(Milestone.Kind.ACTIONS) > 0;
            case EXCHANGE_BEGUN -> count(Milestone.Kind.EXCHANGES) > 0 || count(Milestone.Kind.ADOPTIONS) > 0;
            case PATHWAY_USED, FUNDED -> asserted.containsKey(criterion);
        };
    }
}
