package express.committee;

import express.applications.Outcome.Reason;
import express.base.PersonId;
import express.base.Role;
import express.committee.Conflict.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Random histories of one application before a committee: everybody tries everything at any time. */
final class Histories {

    static final List<PersonId> MEMBERS =
            Stream.generate(PersonId::next).limit(4).toList();
    static final List<PersonId> EVERYBODY = Stream.concat(
                    MEMBERS.stream(), Stream.generate(PersonId::next).limit(3))
            .toList();

    static final Ceilings CEILINGS = new Ceilings(
            Map.of(Role.COMMITTEE_MEMBER, new BigDecimal("5000.00"), Role.TREASURER, new BigDecimal("20000.00")));

    private static final Instant BEGIN = Instant.parse("2026-11-02T13:00:00Z");

    private final Random random;
    private int moment;

    Histories(long seed) {
        random = new Random(seed);
    }

    static Bars bars(Session.State state) {
        return new Bars(state, Set.copyOf(MEMBERS), 2, CEILINGS, false);
    }

    private Instant now() {
        return BEGIN.plusSeconds(moment++);
    }

    private PersonId somebody() {
        return EVERYBODY.get(random.nextInt(EVERYBODY.size()));
    }

    Move next(Hearing now) {
        return switch (random.nextInt(16)) {
            case 0 ->
                new Move.Declare(new Conflict(
                        somebody(),
                        Ground.values()[random.nextInt(Ground.values().length)],
                        random.nextBoolean() ? Source.DECLARED : Source.DETECTED,
                        "",
                        now()));
            case 1, 2, 3 -> new Move.Give(score(somebody(), now()));
            case 4, 5 -> new Move.Begin(somebody(), now());
            case 6, 7 -> new Move.Put(motion(now.motions().size() + (random.nextInt(9) == 0 ? 2 : 1)));
            case 8, 9, 10, 11 ->
                new Move.Cast(new Vote(
                        Math.max(1, now.motions().size() - (random.nextInt(9) == 0 ? 1 : 0)),
                        somebody(),
                        Vote.Choice.values()[random.nextInt(5) > 2 ? random.nextInt(3) : 0],
                        now(),
                        null));
            case 12, 13 -> new Move.Decide(somebody(), Math.max(1, now.motions().size()), now());
            case 14 ->
                new Move.Sign(
                        somebody(),
                        Set.of(random.nextBoolean() ? Role.TREASURER : Role.COMMITTEE_MEMBER),
                        Math.max(1, now.decisions().size()),
                        now());
            default -> new Move.Reopen(somebody(), Math.max(1, now.decisions().size()), "A slip", now());
        };
    }

    static Score score(PersonId member, Instant at) {
        return new Score(
                member,
                Arrays.stream(Criterion.values()).collect(Collectors.toMap(it -> it, it -> new Mark(3, "So so"))),
                at,
                null);
    }

    private Motion motion(int number) {
        Verdict verdict = Verdict.values()[random.nextInt(Verdict.values().length)];
        return new Motion(
                number,
                verdict,
                verdict.grants()
                        ? new Motion.Terms(new BigDecimal(random.nextBoolean() ? "4000.00" : "15000.00"), 24, "micro")
                        : null,
                verdict == Verdict.POSTPONED ? "2027-01-15" : null,
                verdict == Verdict.REFUSED ? List.of(Reason.PLAN) : List.of(),
                "Words",
                verdict.grants() && random.nextBoolean() ? List.of("A lease") : List.of(),
                somebody(),
                now());
    }
}
