package express.committee;

import express.base.PersonId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands in the way of a move, as the key of a sentence.
 *
 * @param called the members of the session
 * @param withheld whether the person took back that the committee may see it
 */
record Bars(Session.State session, Set<PersonId> called, int quorum, Ceilings ceilings, boolean withheld) {

    Optional<String> against(Move move, Hearing now) {
        if (move instanceof Move.Declare) {
            return Optional.empty();
        }
        if (withheld) {
            return Optional.of("committee.fault.withheld");
        }
        return switch (move) {
            case Move.Declare it -> Optional.empty();
            case Move.Give it -> giving(it.by(), now);
            case Move.Begin it -> beginning(it.by(), now);
            case Move.Put it -> putting(it, now);
            case Move.Cast it -> voting(it.vote(), now);
            case Move.Decide it -> deciding(it, now);
            case Move.Sign it -> signing(it, now);
            case Move.Reopen it -> reopening(it, now);
        };
    }

    private Optional<String> giving(PersonId member, Hearing now) {
        return first(
                bar(session != Session.State.CALLED && session != Session.State.OPEN, "committee.fault.session-over"),
                bar(!called.contains(member), "committee.fault.not-called"),
                bar(now.isApart(member), "committee.fault.apart"),
                bar(now.talkAt() != null, "committee.fault.talk-began"),
                bar(now.score(member).isPresent(), "committee.fault.scored"));
    }

    private Optional<String> beginning(PersonId by, Hearing now) {
        return first(
                bar(session != Session.State.OPEN, "committee.fault.not-open"),
                bar(now.mayNotWrite(by), "committee.fault.apart"),
                bar(now.talkAt() != null, "committee.fault.talk-began"),
                bar(now.electorate(called).size() < quorum, "committee.fault.never-quorate"),
                bar(now.standingScores().size() < quorum, "committee.fault.few-scores"));
    }

    private Optional<String> putting(Move.Put it, Hearing now) {
        return first(
                bar(session != Session.State.OPEN, "committee.fault.not-open"),
                bar(now.mayNotWrite(it.by()), "committee.fault.apart"),
                bar(now.talkAt() == null, "committee.fault.no-talk"),
                bar(!now.isOpen(), "committee.fault.decided"),
                bar(it.motion().number() != now.motions().size() + 1, "committee.fault.meanwhile"));
    }

    private Optional<String> voting(Vote vote, Hearing now) {
        return first(
                bar(session != Session.State.OPEN, "committee.fault.not-open"),
                bar(!called.contains(vote.member()), "committee.fault.not-called"),
                bar(now.isApart(vote.member()), "committee.fault.apart"),
                bar(!now.isOpen(), "committee.fault.decided"),
                bar(now.motion().filter(it -> it.number() == vote.motion()).isEmpty(), "committee.fault.other-motion"),
                bar(now.vote(vote.motion(), vote.member()).isPresent(), "committee.fault.voted"));
    }

    private Optional<String> deciding(Move.Decide it, Hearing now) {
        return first(
                bar(session != Session.State.OPEN, "committee.fault.not-open"),
                bar(now.mayNotWrite(it.by()), "committee.fault.apart"),
                bar(!now.isOpen(), "committee.fault.decided"),
                bar(now.motion().filter(put -> put.number() == it.motion()).isEmpty(), "committee.fault.other-motion"),
                bar(!now.tally(it.motion()).isQuorate(quorum), "committee.fault.not-quorate"),
                bar(!now.tally(it.motion()).isCarried(), "committee.fault.not-carried"));
    }

    /** Four eyes, and those of somebody who may for so much. */
    private Optional<String> signing(Move.Sign it, Hearing now) {
        Optional<Decision> decision = now.decision().filter(made -> made.number() == it.decision());
        if (decision.isEmpty()) {
            return Optional.of("committee.fault.reopened");
        }
        Decision made = decision.get();
        return first(
                bar(session == Session.State.CANCELLED, "committee.fault.session-over"),
                bar(made.signature() != null, "committee.fault.signed"),
                bar(made.by().equals(it.by()), "committee.fault.four-eyes"),
                bar(now.isApart(it.by()), "committee.fault.apart"),
                bar(!ceilings.cover(it.roles(), now.motion(made.motion()).amount()), "committee.fault.ceiling"));
    }

    private Optional<String> reopening(Move.Reopen it, Hearing now) {
        Optional<Decision> decision = now.decision().filter(made -> made.number() == it.decision());
        return first(
                bar(session != Session.State.OPEN, "committee.fault.not-open"),
                bar(now.mayNotWrite(it.by()), "committee.fault.apart"),
                bar(decision.isEmpty(), "committee.fault.reopened"),
                bar(decision.filter(Decision::isFinal).isPresent(), "committee.fault.signed"));
    }

    @SafeVarargs
    private static Optional<String> first(Optional<String>... bars) {
        return Stream.of(bars).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> bar(boolean stands, String key) {
        return stands ? Optional.of(key) : Optional.empty();
    }
}
