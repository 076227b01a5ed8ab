package express.committee;

import express.base.PersonId;
import express.base.Viewer;
import express.directory.Organisation;
import express.lending.Product;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An application as it lies before the committee, for one who looks.
 *
 * @param hearing with conflicts that were found and need not be written yet
 * @param close whether who looks is too close to it, said or found, also when it is decided
 * @param names of those who acted
 * @param others products of what was put to the vote, other than what was asked for; by slugs
 */
record Table(
        Organisation house,
        Session session,
        Item item,
        Dossier dossier,
        List<Seat> seats,
        Hearing hearing,
        Ceilings ceilings,
        Viewer viewer,
        boolean close,
        Map<PersonId, String> names,
        Map<String, Product> others) {

    String path() {
        return sessionPath() + "/items/" + item.id();
    }

    String sessionPath() {
        return SessionsPages.path(house) + "/" + session.id();
    }

    Set<PersonId> called() {
        return Sessions.called(seats);
    }

    Bars bars() {
        return new Bars(session.state(), called(), session.quorum(), ceilings, dossier.withheld());
    }

    PersonId me() {
        return viewer.id();
    }

    boolean isCalled() {
        return called().contains(me());
    }

    boolean isApart() {
        return hearing.isApart(me());
    }

    /** Who stands apart sees neither what others gave nor how it stands, until it is over. */
    boolean hides() {
        return hearing.mayNotWrite(me()) && !hearing.isFinal();
    }

    boolean mayWrite() {
        return item.ending() == null
                && CommitteeAccess.mayWrite(viewer, house.id(), isCalled())
                && !hearing.mayNotWrite(me())
                && !dossier.withheld();
    }

    private boolean may(Move move) {
        return item.ending() == null && bars().against(move, hearing).isEmpty();
    }

    boolean mayScore() {
        return may(new Move.Give(new Score(me(), Map.of(), Instant.EPOCH, null)));
    }

    boolean mayBegin() {
        return mayWrite() && may(new Move.Begin(me(), Instant.EPOCH));
    }

    /** Why the talk cannot begin yet, for who would begin it. */
    Optional<String> waits() {
        return bars().against(new Move.Begin(me(), Instant.EPOCH), hearing);
    }

    boolean mayPut() {
        return mayWrite() && session.state() == Session.State.OPEN && hearing.talkAt() != null && hearing.isOpen();
    }

    boolean mayVote() {
        return hearing.motion()
                .filter(it -> may(new Move.Cast(new Vote(it.number(), me(), Vote.Choice.FOR, Instant.EPOCH, null))))
                .isPresent();
    }

    boolean mayDecide() {
        return mayWrite()
                && hearing.motion()
                        .filter(it -> may(new Move.Decide(me(), it.number(), Instant.EPOCH)))
                        .isPresent();
    }

    /** What stands in the way of writing it down. */
    Optional<String> undecided() {
        return hearing.motion()
                .flatMap(it -> bars().against(new Move.Decide(me(), it.number(), Instant.EPOCH), hearing));
    }

    boolean maySign() {
        return hearing.decision().filter(it -> may(sign(it))).isPresent();
    }

    /** Why this viewer cannot sign. */
    Optional<String> unsigned() {
        return hearing.decision().flatMap(it -> bars().against(sign(it), hearing));
    }

    private Move sign(Decision it) {
        return new Move.Sign(me(), CommitteeAccess.roles(viewer, house.id()), it.number(), Instant.EPOCH);
    }

    boolean mayReopen() {
        return mayWrite()
                && hearing.decision()
                        .filter(it -> may(new Move.Reopen(me(), it.number(), "", Instant.EPOCH)))
                        .isPresent();
    }

    /** Whether there is something to say of how far it is, or of who looks. */
    boolean isMarked() {
        return item.ending() == Item.Ending.CARRIED
                || hearing.decision().isPresent()
                || hearing.talkAt() != null
                || isApart();
    }

    /** Whether this viewer may say that a condition is met; of what is close to them nobody says so. */
    boolean mayMeet() {
        return CommitteeAccess.mayCall(viewer, house.id()) && !close;
    }

    /** Also after it was signed: then it stands, and everybody reads of it. */
    boolean mayDeclare() {
        return (item.ending() == null || hearing.isFinal()) && !hearing.mayNotWrite(me());
    }

    /** Whether this viewer may see what others gave: they gave their own, or the talk has begun. */
    boolean seesScores() {
        return !hides() && (hearing.talkAt() != null || hearing.score(me()).isPresent());
    }

    List<Spread> spreads() {
        return List.of(Criterion.values()).stream()
                .map(it -> Spread.of(it, hearing.scores()))
                .toList();
    }

    /** The product of a motion, where it is another than was asked for. */
    @Nullable
    Product other(Motion motion) {
        Motion.Terms terms = motion.terms();
        return terms == null ? null : others.get(terms.product());
    }

    String currency(Motion motion) {
        Product other = other(motion);
        return other == null ? dossier.currency() : other.currency();
    }

    String name(PersonId person) {
        return names.getOrDefault(person, "");
    }

    /** Those who were called, and have not scored and could. */
    List<PersonId> missing() {
        return hearing.electorate(called()).stream()
                .filter(it -> hearing.score(it).isEmpty())
                .toList();
    }
}
