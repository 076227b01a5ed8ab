package express.beginnings;

import express.directory.Family;
import express.directory.Milestone;
import express.directory.Milestone.Progress;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is there of a network, from which its rung is counted.
 *
 * @param members of which family each organisation is
 * @param counts what other modules count; of what none counts nothing is there
 * @param signed how many of the members have signed the agreement on data protection
 * @param holders who holds which role for one of the members
 */
record Facts(
        List<Family> members,
        Map<Milestone.Kind, Progress> counts,
        Map<Step, Written> written,
        int signed,
        Map<Criterion, String> asserted,
        Map<Duty, Holder> holders) {

    private static final List<String> OF_A_RHYTHM = List.of("host", "weeks", "first");

    Set<Family> families() {
        Set<Family> families = EnumSet.noneOf(Family.class);
        families.addAll(members);
        return families;
    }

    private Progress count(Milestone.Kind kind) {
        return counts.getOrDefault(kind, new Progress(0, 1));
    }

    private String said(Step step, String field) {
        return written.getOrDefault(step, Written.nothing(step)).get(field);
    }

    private static Progress once(boolean there) {
        return new Progress(there ? 1 : 0, 1);
    }

    Progress progress(Criterion criterion) {
        return switch (criterion) {
            case TWO_MEMBERS -> new Progress(members.size(), 2);
            case PURPOSE_WRITTEN -> once(!said(Step.PURPOSE, "purpose").isEmpty());
            case FIVE_FAMILIES ->
                new Progress(Families.FIVE.size() - Families.missing(families()).size(), Families.FIVE.size());
            case SERVICES_MAPPED -> count(Milestone.Kind.SERVICES);
            case TIES_STATED -> count(Milestone.Kind.TIES);
            case RHYTHM_SET ->
                new Progress(
                        (int) OF_A_RHYTHM.stream()
                                .filter(field -> !said(Step.RHYTHM, field).isEmpty())
                                .count(),
                        OF_A_RHYTHM.size());
            case ROLES_NAMED -> new Progress(holders.size(), Duty.values().length);
            case CHARTER_PUBLISHED -> count(Milestone.Kind.CHARTERS);
            case DATA_SIGNED -> new Progress(signed, Math.max(1, members.size()));
            case JUDGED -> count(Milestone.Kind.ROUNDS);
            case PLAN_AGREED -> count(Milestone.Kind.ACTIONS);
            case EXCHANGE_BEGUN ->
                Stream.of(Milestone.Kind.EXCHANGES, Milestone.Kind.ADOPTIONS)
                        .map(this::count)
                        .reduce(new Progress(0, 1), (one, other) -> other.met() && !one.met() ? other : one);
            case PATHWAY_USED, FUNDED -> once(asserted.containsKey(criterion));
        };
    }

    boolean meets(Criterion criterion) {
        return progress(criterion).met();
    }

    /** The roles that somebody can hold and nobody does. */
    List<Duty> vacant() {
        return Stream.of(Duty.values())
                .filter(duty -> duty.isOpenTo(families()) && !holders.containsKey(duty))
                .toList();
    }
}
