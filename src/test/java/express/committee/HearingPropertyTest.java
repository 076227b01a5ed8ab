package express.committee;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.base.PersonId;
import express.base.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Four eyes, quorum and conflicts, over random histories, beside a plain list of what was let through. */
class HearingPropertyTest {

    private static final int QUORUM = 2;
    private static final int HISTORIES = Budget.of(3_000, 100_000);

    /** What was let through, told again by other means. */
    private static final class Ledger {

        final Set<PersonId> apart = new HashSet<>();
        final Set<PersonId> barred = new HashSet<>();
        final Map<Integer, Map<PersonId, Vote.Choice>> votes = new HashMap<>();
        final Map<Integer, Motion> motions = new HashMap<>();
        int cast;
        PersonId writer;
        boolean signed;

        void take(Move move) {
            switch (move) {
                case Move.Declare it -> {
                    apart.add(it.by());
                    if (it.conflict().ground() != Ground.PREPARED) {
                        barred.add(it.by());
                    }
                    if (!signed) {
                        votes.values().forEach(given -> given.remove(it.by()));
                    }
                }
                case Move.Give it -> {}
                case Move.Begin it -> {}
                case Move.Put it -> motions.put(it.motion().number(), it.motion());
                case Move.Cast it -> {
                    cast++;
                    votes.computeIfAbsent(it.vote().motion(), number -> new HashMap<>())
                            .put(it.by(), it.vote().choice());
                }
                case Move.Decide it -> writer = it.by();
                case Move.Sign it -> signed = true;
                case Move.Reopen it -> {}
            }
        }

        long count(int motion, Vote.Choice choice) {
            return votes.getOrDefault(motion, Map.of()).values().stream()
                    .filter(choice::equals)
                    .count();
        }
    }

    @Test
    void nobodyDecidesAloneTooFewOrAboutSomebodyClose() {
        int signed = 0;
        int struck = 0;
        int reopened = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            Hearing end = play(seed);
            signed += end.isFinal() ? 1 : 0;
            struck += end.votes().stream().anyMatch(it -> !it.counts()) ? 1 : 0;
            reopened += end.decisions().stream()
                            .anyMatch(it -> it.reopening() != null
                                    && it.reopening().key().equals(Hearing.VOTE_STRUCK))
                    ? 1
                    : 0;
        }
        assertThat(signed).as("histories that end signed").isGreaterThan(50);
        assertThat(struck).as("with struck votes").isGreaterThan(50);
        assertThat(reopened).as("opened again by a struck vote").isGreaterThan(5);
    }

    private static Hearing play(long seed) {
        var histories = new Histories(seed);
        var ledger = new Ledger();
        Hearing now = Hearing.NEW;
        List<Move> made = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Move move = histories.next(now);
            if (Histories.bars(Session.State.OPEN).against(move, now).isEmpty()) {
                check(move, now, ledger);
                ledger.take(move);
                now = now.after(move);
                made.add(move);
                hold(now, ledger);
            }
        }
        return now;
    }

    /** What must be so of every move that is let through. */
    private static void check(Move move, Hearing before, Ledger ledger) {
        switch (move) {
            case Move.Give it -> {
                assertThat(ledger.apart).doesNotContain(it.by());
                assertThat(Histories.MEMBERS).contains(it.by());
                assertThat(before.talkAt()).isNull();
            }
            case Move.Cast it -> {
                assertThat(ledger.apart).doesNotContain(it.by());
                assertThat(Histories.MEMBERS).contains(it.by());
                assertThat(before.decision()).isEmpty();
            }
            case Move.Decide it -> {
                long yes = ledger.count(it.motion(), Vote.Choice.FOR);
                long no = ledger.count(it.motion(), Vote.Choice.AGAINST);
                long abstained = ledger.count(it.motion(), Vote.Choice.ABSTAINED);
                assertThat(yes + no + abstained).isGreaterThanOrEqualTo(QUORUM);
                assertThat(yes).isGreaterThan(no);
                assertThat(ledger.barred).doesNotContain(it.by());
                assertThat(ledger.barred)
                        .doesNotContain(ledger.motions.get(it.motion()).by());
            }
            case Move.Sign it -> {
                Decision decision = before.decision().orElseThrow();
                BigDecimal amount = ledger.motions.get(decision.motion()).amount();
                assertThat(it.by()).isNotEqualTo(ledger.writer);
                assertThat(ledger.apart).doesNotContain(it.by());
                assertThat(it.roles().contains(Role.TREASURER) || amount.compareTo(new BigDecimal("5000")) <= 0)
                        .isTrue();
                assertThat(ledger.count(decision.motion(), Vote.Choice.FOR)
                                + ledger.count(decision.motion(), Vote.Choice.AGAINST)
                                + ledger.count(decision.motion(), Vote.Choice.ABSTAINED))
                        .isGreaterThanOrEqualTo(QUORUM);
                assertThat(ledger.signed).isFalse();
            }
            default -> {}
        }
    }

    /** What must be so at any time. */
    private static void hold(Hearing now, Ledger ledger) {
        assertThat(now.votes()).hasSize(ledger.cast);
        if (!now.isFinal()) {
            assertThat(now.votes().stream().filter(Vote::counts).map(Vote::member))
                    .noneMatch(ledger.apart::contains);
        }
        assertThat(now.decisions().stream().filter(Decision::stands).count()).isLessThanOrEqualTo(1);
        now.decision().ifPresent(it -> {
            Tally tally = now.tally(it.motion());
            assertThat(tally).isEqualTo(it.tally());
            assertThat(tally.isQuorate(QUORUM) && tally.isCarried()).isTrue();
            assertThat(it.signature() == null || !it.signature().by().equals(it.by()))
                    .isTrue();
        });
    }
}
