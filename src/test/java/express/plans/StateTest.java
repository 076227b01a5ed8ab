package express.plans;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How actions go from state to state, and who moves them. */
class StateTest {

    private static final NetworkId NETWORK = NetworkId.next();
    private static final OrganisationId LEAD = OrganisationId.next();
    private static final Viewer.Person HAD_THE_IDEA = person(Set.of(), Set.of());
    private static final Viewer LEADS = person(Set.of(new Viewer.Seat(LEAD, Role.ADVISER)), Set.of());
    private static final Viewer OTHER =
            person(Set.of(new Viewer.Seat(OrganisationId.next(), Role.ADMINISTRATOR)), Set.of());
    private static final Viewer COORDINATES = person(Set.of(), Set.of(NETWORK));

    private static Viewer.Person person(Set<Viewer.Seat> seats, Set<NetworkId> networks) {
        return new Viewer.Person(PersonId.next(), "Somebody", false, seats, networks);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void areNoTrap(State from) {
        Set<State> reached = EnumSet.of(from);
        for (int steps = 0; steps < State.values().length; steps++) {
            List.copyOf(reached).forEach(state -> reached.addAll(state.next()));
        }
        assertThat(reached).as("whatever happened it can become everything").containsExactly(State.values());
        assertThat(from.next()).isNotEmpty().doesNotContain(from);
    }

    /** However somebody goes, nothing is done that was not agreed and begun before, and nobody is skipped. */
    @Test
    void skipNothingOnAnyWay() {
        Random random = new Random(20_261_127);
        for (int way = 0; way < 2_000; way++) {
            State state = State.IDEA;
            boolean agreed = false;
            boolean begun = false;
            for (int step = 0; step < 12; step++) {
                State before = state;
                state = state.next().get(random.nextInt(state.next().size()));
                agreed = state == State.AGREED || agreed && state != State.IDEA && state != State.DROPPED;
                begun = state == State.UNDER_WAY || begun && (state == State.DONE);
                if (state == State.UNDER_WAY) {
                    assertThat(agreed || before == State.DONE).isTrue();
                }
                if (state == State.DONE) {
                    assertThat(before).isEqualTo(State.UNDER_WAY);
                    assertThat(begun).isTrue();
                }
                assertThat(state.isOver() && state.isPromised()).isFalse();
            }
        }
    }

    @Test
    void areMovedByCoordinatorsAndLeadsOnlyAsTheyMay() {
        for (State from : State.values()) {
            for (State to : State.values()) {
                boolean possible = from.next().contains(to);
                Action action = action(from);
                assertThat(PlansAccess.mayMove(COORDINATES, action, to)).isEqualTo(possible);
                assertThat(PlansAccess.mayMove(LEADS, action, to))
                        .as("a lead agrees to nothing alone")
                        .isEqualTo(possible && !(from == State.IDEA && to == State.AGREED));
                assertThat(PlansAccess.mayMove(HAD_THE_IDEA, action, to))
                        .isEqualTo(from == State.IDEA && to == State.DROPPED);
                for (Viewer nobody : List.of(OTHER, Viewer.VISITOR, new Viewer.Background("plans-reminders"))) {
                    assertThat(PlansAccess.mayMove(nobody, action, to)).isFalse();
                }
            }
        }
    }

    @Test
    void areWrittenByThoseWhoLeadAndWhoeverHadTheIdeaWhileItIsOne() {
        for (State state : State.values()) {
            assertThat(PlansAccess.mayChange(LEADS, action(state))).isTrue();
            assertThat(PlansAccess.mayChange(COORDINATES, action(state))).isTrue();
            assertThat(PlansAccess.mayChange(HAD_THE_IDEA, action(state))).isEqualTo(state == State.IDEA);
            assertThat(PlansAccess.mayChange(OTHER, action(state))).isFalse();
            assertThat(PlansAccess.mayChange(Viewer.VISITOR, action(state))).isFalse();
            assertThat(PlansAccess.mayCharge(LEADS, action(state))).isEqualTo(!state.isOver());
            assertThat(PlansAccess.mayCharge(COORDINATES, action(state))).isFalse();
        }
    }

    private static Action action(State state) {
        Facts idea = Facts.idea("Title", "", null, Locale.ENGLISH);
        var facts = new Facts(
                null, idea.title(), "", "", LEAD, List.of(), "", null, "", "", "", null, null, null, Locale.ENGLISH);
        return new Action(
                UUID.randomUUID(),
                NETWORK,
                1,
                facts,
                null,
                null,
                state,
                Instant.EPOCH,
                Instant.EPOCH,
                HAD_THE_IDEA.id(),
                1);
    }
}
