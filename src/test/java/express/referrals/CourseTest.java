package express.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.ChainStep;
import express.base.Ids;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.PersonId;
import express.journeys.JourneyId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final Act.When TOMORROW = new Act.When(NOW.plus(Duration.ofDays(1)), 30, "");

    private static Referral prepared() {
        return new Referral(
                new NetworkId(Ids.next()),
                JourneyId.next(),
                Ids.next(),
                OrganisationId.next(),
                OrganisationId.next(),
                null,
                "Advice",
                Ids.next(),
                null,
                ChainStep.MENTORING,
                "Wants to bake",
                Locale.of("ti"),
                true,
                null,
                State.PREPARED,
                NOW,
                null,
                null,
                PersonId.next(),
                NOW,
                null,
                null,
                null,
                null,
                null,
                NOW,
                0,
                1);
    }

    /** One of everything that can be asked for. */
    private static List<Act> acts() {
        return Stream.of(Side.values())
                .flatMap(side -> Stream.concat(
                        Stream.of(Move.values()).map(move -> whole(move, side)),
                        Stream.of(Outcome.values()).map(outcome -> Act.end(outcome, side, null, 1))))
                .toList();
    }

    private static Act whole(Move move, Side side) {
        return new Act(
                move,
                side,
                null,
                1,
                "words",
                move == Move.END ? Outcome.HELPED : null,
                move == Move.DECLINE ? Reason.FULL : null,
                move == Move.APPOINT || move.isOfAnotherTime() ? TOMORROW : null);
    }

    private static Referral after(Referral before, Act act) {
        return Course.after(before, act, Terms.USUAL, NOW).orElseThrow();
    }

    @Test
    void leadsFromEveryStateToAnOutcome() {
        Deque<Referral> open = new ArrayDeque<>(List.of(prepared()));
        Set<State> reached = EnumSet.noneOf(State.class);
        while (!open.isEmpty()) {
            Referral one = open.pop();
            if (!reached.add(one.state())) {
                continue;
            }
            acts().forEach(act -> Course.after(one, act, Terms.USUAL, NOW).ifPresent(open::push));
            if (one.state() != State.PREPARED && !one.state().isOver()) {
                for (Side side : List.of(Side.SENDER, Side.PERSON)) {
                    Referral ended = after(one, Act.end(Outcome.NOT_REACHED, side, null, 1));
                    assertThat(ended.outcome()).as(one.state() + " by " + side).isEqualTo(Outcome.NOT_REACHED);
                    assertThat(ended.endedAt()).isEqualTo(NOW);
                }
                assertThat(one.state().waitsFor()).as("for whom " + one.state()).isNotEqualTo(Side.TIME);
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(State.values());
    }

    @Test
    void neverGoesOnAfterItsEndHoweverOftenSomebodyTries() {
        var random = new Random(7);
        List<Act> acts = acts();
        for (int run = 0; run < 2_000; run++) {
            Referral one = prepared();
            for (int i = 0; i < 12; i++) {
                Act act = acts.get(random.nextInt(acts.size()));
                Referral next = Course.after(one, act, Terms.USUAL, NOW).orElse(one);
                if (one.state().isOver()) {
                    assertThat(next).isSameAs(one);
                }
                assertThat(next.state().isOver())
                        .isEqualTo(next.outcome() != null)
                        .isEqualTo(next.endedAt() != null);
                assertThat(next.outcome() == Outcome.DECLINED).isEqualTo(next.reason() != null);
                assertThat(next.sentAt() != null).isEqualTo(next.state() != State.PREPARED);
                one = next;
            }
        }
    }

    @Test
    void letsNobodyAnswerForTheReceiver() {
        Referral sent = after(prepared(), whole(Move.SEND, Side.SENDER));
        for (Move move : List.of(Move.ACCEPT, Move.DECLINE, Move.ASK)) {
            for (Side side : List.of(Side.SENDER, Side.PERSON, Side.TIME)) {
                assertThat(Course.after(sent, whole(move, side), Terms.USUAL, NOW))
                        .as(move + " by " + side)
                        .isEmpty();
            }
        }
        assertThat(Course.after(prepared(), whole(Move.ACCEPT, Side.RECEIVER), Terms.USUAL, NOW))
                .isEmpty();
    }

    @Test
    void goesBackAfterAnAnswerToWhereItWasAsked() {
        Referral sent = after(prepared(), whole(Move.SEND, Side.PERSON));
        Referral asked = after(sent, whole(Move.ASK, Side.RECEIVER));
        assertThat(after(asked, whole(Move.ANSWER, Side.SENDER)).state()).isEqualTo(State.SENT);
        Referral accepted = after(sent, whole(Move.ACCEPT, Side.RECEIVER));
        Referral again = after(accepted, whole(Move.ASK, Side.RECEIVER));
        assertThat(after(again, whole(Move.ANSWER, Side.SENDER)).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void waitsFromTheAppointmentOn() {
        Referral sent = after(prepared(), whole(Move.SEND, Side.PERSON));
        Referral appointed = after(sent, whole(Move.APPOINT, Side.RECEIVER));
        assertThat(appointed.dueAt()).isEqualTo(TOMORROW.begins().plus(Duration.ofDays(Terms.USUAL.meeting())));
        assertThat(appointed.acceptedAt()).isEqualTo(NOW);
    }

    @Test
    void leavesYesToAnotherTimeToTheSideThatWasAsked() {
        Referral appointed =
                after(after(prepared(), whole(Move.SEND, Side.PERSON)), whole(Move.APPOINT, Side.RECEIVER));
        for (Side asks : List.of(Side.PERSON, Side.SENDER, Side.RECEIVER)) {
            Referral asked = after(appointed, whole(Move.SHIFT, asks));
            for (Side side : Side.values()) {
                boolean other = side != Side.TIME && (side == Side.RECEIVER) != (asks == Side.RECEIVER);
                assertThat(Course.after(asked, whole(Move.AGREE, side), Terms.USUAL, NOW))
                        .as("asked by " + asks + ", agreed by " + side)
                        .matches(it -> it.isPresent() == other);
                assertThat(Course.after(asked, whole(Move.KEEP, side), Terms.USUAL, NOW))
                        .as("asked by " + asks + ", kept by " + side)
                        .matches(it -> it.isPresent() == (side != Side.TIME));
            }
            assertThat(asked.state().waitsFor()).isEqualTo(asks == Side.RECEIVER ? Side.PERSON : Side.RECEIVER);
        }
    }

    @Test
    void wantsAnAnswerBeforeItIsOfNoUse() {
        Referral appointed =
                after(after(prepared(), whole(Move.SEND, Side.PERSON)), whole(Move.APPOINT, Side.RECEIVER));
        var nextWeek = new Act.When(NOW.plus(Duration.ofDays(9)), 30, "");
        Act shift = whole(Move.SHIFT, Side.PERSON);
        assertThat(after(appointed, shift.about(nextWeek, TOMORROW.begins())).dueAt())
                .isEqualTo(TOMORROW.begins());
        assertThat(after(appointed, shift.about(nextWeek, null)).dueAt())
                .isEqualTo(NOW.plus(Duration.ofDays(Terms.USUAL.clarifying())));
        Act past = shift.about(new Act.When(NOW, 30, ""), null);
        assertThat(Course.after(appointed, past, Terms.USUAL, NOW)).isEmpty();
        assertThat(Course.after(
                        after(appointed, shift), whole(Move.AGREE, Side.RECEIVER), Terms.USUAL, TOMORROW.begins()))
                .as("yes to a time that has passed")
                .isEmpty();
    }

    @Test
    void asksForAReasonAndAnOutcomeThatIsTheirs() {
        Referral sent = after(prepared(), whole(Move.SEND, Side.PERSON));
        assertThat(Course.after(sent, Act.of(Move.DECLINE, Side.RECEIVER, null, 1), Terms.USUAL, NOW))
                .isEmpty();
        assertThat(Course.after(sent, Act.of(Move.END, Side.SENDER, null, 1), Terms.USUAL, NOW))
                .isEmpty();
        Referral met = after(
                after(after(sent, whole(Move.ACCEPT, Side.RECEIVER)), whole(Move.MEET, Side.PERSON)),
                Act.end(Outcome.HELPED, Side.RECEIVER, null, 1));
        assertThat(met.outcome()).isEqualTo(Outcome.HELPED);
        assertThat(Course.after(sent, Act.end(Outcome.DECLINED, Side.SENDER, null, 1), Terms.USUAL, NOW))
                .isEmpty();
    }

    @Test
    void givesMoreTimeAndCountsHowOften() {
        Referral sent = after(prepared(), whole(Move.SEND, Side.PERSON));
        Instant later = sent.dueAt().plusSeconds(1);
        assertThat(sent.isOverdue(later)).isTrue();
        Referral late = Course.late(sent, Terms.USUAL, later);
        assertThat(late.late()).isEqualTo(1);
        assertThat(late.isOverdue(later)).isFalse();
    }

    @Test
    void wakesNobody() {
        assertThat(ReferralsRound.isDecent(java.time.LocalTime.of(3, 0))).isFalse();
        assertThat(ReferralsRound.isDecent(java.time.LocalTime.of(22, 0))).isFalse();
        assertThat(ReferralsRound.isDecent(java.time.LocalTime.of(10, 0))).isTrue();
    }

    @Test
    void letsNobodyHaveBeenThereBeforeItBegins() {
        Referral appointed =
                after(after(prepared(), whole(Move.SEND, Side.PERSON)), whole(Move.APPOINT, Side.RECEIVER));
        for (Side side : List.of(Side.PERSON, Side.SENDER, Side.RECEIVER)) {
            Act met = whole(Move.MEET, side).about(TOMORROW, null);
            assertThat(Course.after(appointed, met, Terms.USUAL, NOW))
                    .as("early, by " + side)
                    .isEmpty();
            assertThat(Course.after(appointed, met, Terms.USUAL, TOMORROW.begins()))
                    .as("by " + side)
                    .isPresent();
        }
    }
}
