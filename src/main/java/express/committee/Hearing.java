package express.committee;

import express.base.PersonId;
import express.committee.Decision.Reopening;
import express.committee.Decision.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One application in one session: who said what, and what follows from it. {@link Bars} says what stands in the way of a
 * move; here is what becomes of one that nothing bars.
 *
 * @param talkAt since when it is talked about, and scores are open
 */
record Hearing(
        List<Conflict> conflicts,
        List<Score> scores,
        @Nullable Instant talkAt,
        List<Motion> motions,
        List<Vote> votes,
        List<Decision> decisions) {

    static final String VOTE_STRUCK = "committee.reopened.vote";
    static final String WRITER_BARRED = "committee.reopened.writer";
    static final String BY_HAND = "committee.reopened.hand";

    static final Hearing NEW = new Hearing(List.of(), List.of(), null, List.of(), List.of(), List.of());

    /** Neither scores nor votes nor signs, and does not count for the quorum. */
    boolean isApart(PersonId person) {
        return conflicts.stream().anyMatch(it -> it.person().equals(person));
    }

    /** Neither moves nor writes down what is decided. */
    boolean mayNotWrite(PersonId person) {
        return conflicts.stream()
                .anyMatch(it -> it.person().equals(person) && it.ground().barsFromWriting());
    }

    List<PersonId> electorate(Set<PersonId> called) {
        return called.stream().filter(it -> !isApart(it)).toList();
    }

    Optional<Score> score(PersonId member) {
        return scores.stream()
                .filter(it -> it.member().equals(member) && it.counts())
                .findFirst();
    }

    List<Score> standingScores() {
        return scores.stream().filter(Score::counts).toList();
    }

    /** What is put to the vote: the latest, unless whoever put it stands apart by now. */
    Optional<Motion> motion() {
        return motions.isEmpty()
                ? Optional.empty()
                : Optional.of(motions.getLast()).filter(it -> !mayNotWrite(it.by()));
    }

    Motion motion(int number) {
        return motions.stream().filter(it -> it.number() == number).findFirst().orElseThrow();
    }

    List<Vote> votes(int motion) {
        return votes.stream().filter(it -> it.motion() == motion).toList();
    }

    Optional<Vote> vote(int motion, PersonId member) {
        return votes(motion).stream().filter(it -> it.member().equals(member)).findFirst();
    }

    Tally tally(int motion) {
        return Tally.of(votes(motion));
    }

    /** What was decided and not opened again, whether it is signed or not. */
    Optional<Decision> decision() {
        return decisions.stream().filter(Decision::stands).findFirst();
    }

    boolean isFinal() {
        return decision().filter(Decision::isFinal).isPresent();
    }

    boolean isOpen() {
        return decision().isEmpty();
    }

    Hearing after(Move move) {
        return switch (move) {
            case Move.Declare it -> declared(it.conflict());
            case Move.Give it -> with(conflicts, and(scores, it.score()), talkAt, motions, votes, decisions);
            case Move.Begin it -> with(conflicts, scores, it.at(), motions, votes, decisions);
            case Move.Put it -> with(conflicts, scores, talkAt, and(motions, it.motion()), votes, decisions);
            case Move.Cast it -> with(conflicts, scores, talkAt, motions, and(votes, it.vote()), decisions);
            case Move.Decide it -> with(conflicts, scores, talkAt, motions, votes, and(decisions, decided(it)));
            case Move.Sign it -> change(it.decision(), decision -> decision.signed(new Signature(it.by(), it.at())));
            case Move.Reopen it ->
                change(it.decision(), decision -> decision.reopened(new Reopening(it.at(), BY_HAND, it.words())));
        };
    }

    private Decision decided(Move.Decide it) {
        return new Decision(decisions.size() + 1, it.motion(), it.by(), it.at(), tally(it.motion()), null, null);
    }

    /** What they gave stays in the record and does not count; what rests on it and is not signed opens again. */
    private Hearing declared(Conflict conflict) {
        if (conflicts.stream().anyMatch(conflict::isSame)) {
            return this;
        }
        PersonId person = conflict.person();
        Instant now = conflict.at();
        Hearing apart = with(and(conflicts, conflict), scores, talkAt, motions, votes, decisions);
        if (isFinal()) {
            return apart;
        }
        Hearing struck = with(
                apart.conflicts,
                scores.stream()
                        .map(it -> it.member().equals(person) ? it.struck(now) : it)
                        .toList(),
                talkAt,
                motions,
                votes.stream()
                        .map(it -> it.member().equals(person) ? it.struck(now) : it)
                        .toList(),
                decisions);
        return decision()
                .flatMap(it -> struck.broken(it, this))
                .map(it -> struck.reopened(it, now))
                .orElse(struck);
    }

    /** Why an unsigned decision does not hold any more, if it does not. */
    private Optional<Because> broken(Decision decision, Hearing before) {
        if (mayNotWrite(decision.by()) || mayNotWrite(motion(decision.motion()).by())) {
            return Optional.of(new Because(decision, WRITER_BARRED));
        }
        return tally(decision.motion()).equals(before.tally(decision.motion()))
                ? Optional.empty()
                : Optional.of(new Because(decision, VOTE_STRUCK));
    }

    private record Because(Decision decision, String key) {}

    private Hearing reopened(Because why, Instant now) {
        return change(why.decision().number(), it -> it.reopened(new Reopening(now, why.key(), "")));
    }

    private interface Changing {
        Decision of(Decision decision);
    }

    private Hearing change(int number, Changing change) {
        return with(
                conflicts,
                scores,
                talkAt,
                motions,
                votes,
                decisions.stream()
                        .map(it -> it.number() == number ? change.of(it) : it)
                        .toList());
    }

    private static Hearing with(
            List<Conflict> conflicts,
            List<Score> scores,
            @Nullable Instant talkAt,
            List<Motion> motions,
            List<Vote> votes,
            List<Decision> decisions) {
        return new Hearing(conflicts, scores, talkAt, motions, votes, decisions);
    }

    private static <T> List<T> and(List<T> many, T one) {
        return Stream.concat(many.stream(), Stream.of(one)).toList();
    }

    /** Conflicts that came to light after it was signed: it stands, and everybody reads it. */
    List<Conflict> late() {
        return decision()
                .map(Decision::signature)
                .filter(Objects::nonNull)
                .map(signed -> conflicts.stream().filter(after(signed)).toList())
                .orElse(List.of());
    }

    private static Predicate<Conflict> after(Signature signed) {
        return it -> it.at().isAfter(signed.at());
    }
}
