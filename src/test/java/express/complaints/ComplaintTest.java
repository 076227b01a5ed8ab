package express.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.complaints.Complaint.State;
import express.complaints.Complaint.Topic;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComplaintTest {

    private static final OrganisationId LENDER = new OrganisationId(new UUID(0, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Complaint complaint(State state, @Nullable PersonId person, @Nullable PersonId officer) {
        return new Complaint(
                new UUID(0, 2),
                LENDER,
                person,
                null,
                officer,
                "Samira",
                "",
                Locale.ENGLISH,
                Topic.DELAY,
                "Nobody calls back",
                DAY,
                null,
                state,
                Deadlines.USUAL.acknowledge(DAY),
                Deadlines.USUAL.answer(DAY),
                1);
    }

    private static Viewer.Person officer() {
        return new Viewer.Person(
                PersonId.next(), "Olive", false, Set.of(new Viewer.Seat(LENDER, Role.LENDER)), Set.of());
    }

    @Test
    void isDueToBeConfirmedFirstAndAnsweredThen() {
        assertThat(complaint(State.RECEIVED, null, null).due()).contains(DAY.plusDays(5));
        assertThat(complaint(State.ACKNOWLEDGED, null, null).due()).contains(DAY.plusDays(30));
        assertThat(complaint(State.ANSWERED, null, null).due()).isEmpty();
    }

    @Test
    void isSoonUpToItsDayAndLateFromTheNext() {
        Complaint it = complaint(State.ACKNOWLEDGED, null, null);
        assertThat(it.isSoon(DAY.plusDays(26))).isFalse();
        assertThat(it.isSoon(DAY.plusDays(27))).isTrue();
        assertThat(it.isSoon(DAY.plusDays(30))).isTrue();
        assertThat(it.isLate(DAY.plusDays(30))).isFalse();
        assertThat(it.isLate(DAY.plusDays(31))).isTrue();
        assertThat(it.isSoon(DAY.plusDays(31))).isFalse();
    }

    @Test
    void isLookedAtTwiceAndNotAThirdTime() {
        assertThat(State.ACKNOWLEDGED.answered()).isEqualTo(State.ANSWERED);
        assertThat(State.CONTESTED.answered()).isEqualTo(State.SETTLED);
        assertThat(State.SETTLED.leadsTo(State.CONTESTED)).isFalse();
        for (State next : State.values()) {
            assertThat(State.WITHDRAWN.leadsTo(next)).isFalse();
            assertThat(State.SETTLED.leadsTo(next)).isFalse();
        }
    }

    @Test
    void isAnsweredByNobodyWhoseWorkItIsAbout() {
        Viewer.Person officer = officer();
        assertThat(ComplaintsAccess.mayAnswer(officer, complaint(State.RECEIVED, null, officer.id()), Optional.empty()))
                .isFalse();
        assertThat(ComplaintsAccess.mayAnswer(officer, complaint(State.RECEIVED, null, null), Optional.empty()))
                .isTrue();
    }

    @Test
    void isLookedAtAgainBySomebodyElse() {
        Viewer.Person officer = officer();
        Complaint again = complaint(State.CONTESTED, null, null);
        assertThat(ComplaintsAccess.mayAnswer(officer, again, Optional.of(officer.id())))
                .isFalse();
        assertThat(ComplaintsAccess.mayAnswer(officer, again, Optional.of(PersonId.next())))
                .isTrue();
    }

    @Test
    void isHandledByNobodyWhoComplained() {
        Viewer.Person officer = officer();
        assertThat(ComplaintsAccess.mayHandle(officer, complaint(State.RECEIVED, officer.id(), null)))
                .isFalse();
    }
}
