package express.interpreters;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.OrganisationId;
import express.base.PersonId;
import express.interpreters.Tongue.Direction;
import express.interpreters.Tongue.Level;
import express.tariffs.Mode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InterpreterTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final OrganisationId CLIENT = OrganisationId.next();
    /** Tuesday, at ten in Brussels. */
    private static final Instant TEN = Instant.parse("2026-03-10T09:00:00Z");

    private static Interpreter somebody(Week week, OrganisationId... apart) {
        return new Interpreter(
                OrganisationId.next(),
                PersonId.next(),
                Status.VOLUNTEER,
                "volunteers",
                "Liège, Seraing",
                Gender.WOMAN,
                Set.of(Mode.ON_SITE, Mode.TELEPHONE),
                new BigDecimal("100"),
                "",
                List.of(
                        new Tongue("ar", "Darija", Level.NATIVE, Direction.BOTH),
                        new Tongue("so", "", Level.B2, Direction.FROM)),
                List.of(new Certificate(
                        UUID.randomUUID(), "Court", LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31))),
                week,
                Set.of(apart),
                1);
    }

    private static Interpreter always() {
        return somebody(new Week(List.of(), Map.of()));
    }

    private static Wanted wanted(String language, String dialect, Mode mode, @Nullable Gender gender) {
        return new Wanted(CLIENT, language, dialect, mode, TEN, TEN.plusSeconds(3600), gender, Direction.BOTH);
    }

    @Test
    void suitsWhatTheySpeakBothWays() {
        assertThat(always().barriers(wanted("ar", "", Mode.ON_SITE, null), ZONE))
                .isEmpty();
        assertThat(always().barriers(wanted("ar", "darija", Mode.ON_SITE, Gender.WOMAN), ZONE))
                .isEmpty();
        assertThat(always().barriers(wanted("ar", "Levantine", Mode.ON_SITE, null), ZONE))
                .containsExactly(Barrier.LANGUAGE);
        assertThat(always().barriers(wanted("so", "", Mode.ON_SITE, null), ZONE))
                .containsExactly(Barrier.LANGUAGE);
        assertThat(always().speaksDialect(wanted("ar", "DARIJA", Mode.ON_SITE, null)))
                .isTrue();
        assertThat(always().speaksDialect(wanted("ar", "", Mode.ON_SITE, null))).isFalse();
    }

    @Test
    void saysAllThatStandsInTheWay() {
        Interpreter apart = somebody(new Week(List.of(), Map.of(LocalDate.of(2026, 3, 10), false)), CLIENT);
        assertThat(apart.barriers(wanted("fa", "", Mode.VIDEO, Gender.MAN), ZONE))
                .containsExactlyInAnyOrder(
                        Barrier.LANGUAGE, Barrier.MODE, Barrier.AWAY, Barrier.CONFLICT, Barrier.GENDER);
    }

    @Test
    void canBeAskedWithinTheHoursOfADay() {
        var week = new Week(
                List.of(new Slot(2, LocalTime.of(9, 0), LocalTime.of(11, 0))), Map.of(LocalDate.of(2026, 3, 11), true));
        assertThat(week.isFree(TEN, TEN.plusSeconds(3600), ZONE)).isTrue();
        assertThat(week.isFree(TEN, TEN.plusSeconds(3660), ZONE)).isFalse();
        assertThat(week.isFree(TEN.plusSeconds(86_400), TEN.plusSeconds(90_000), ZONE))
                .isTrue();
        assertThat(week.isFree(TEN.plusSeconds(172_800), TEN.plusSeconds(176_400), ZONE))
                .isFalse();
        assertThat(week.isFree(TEN, TEN.plusSeconds(86_400), ZONE)).isFalse();
    }

    @Test
    void isAskedForANightOnlyIfBothItsDaysSuit() {
        Instant ten = Instant.parse("2026-03-10T21:00:00Z");
        Instant midnight = ten.plusSeconds(7200);
        Instant one = midnight.plusSeconds(3600);
        LocalDate next = LocalDate.of(2026, 3, 11);
        assertThat(new Week(List.of(), Map.of()).isFree(ten, one, ZONE)).isTrue();
        var dayOff = new Week(List.of(), Map.of(next, false));
        assertThat(dayOff.isFree(ten, one, ZONE)).isFalse();
        assertThat(dayOff.isFree(ten, midnight, ZONE)).isTrue();
        assertThat(dayOff.isFree(midnight, midnight, ZONE)).isFalse();
        List<Slot> evening = List.of(new Slot(2, LocalTime.of(20, 0), LocalTime.of(23, 59)));
        assertThat(new Week(evening, Map.of()).isFree(ten, midnight, ZONE)).isTrue();
        assertThat(new Week(evening, Map.of()).isFree(ten, one, ZONE)).isFalse();
        assertThat(new Week(evening, Map.of(next, true)).isFree(ten, one, ZONE)).isTrue();
        List<Slot> both = List.of(evening.getFirst(), new Slot(3, LocalTime.MIDNIGHT, LocalTime.of(6, 0)));
        assertThat(new Week(both, Map.of()).isFree(ten, one, ZONE)).isTrue();
        assertThat(new Week(both, Map.of(next, false)).isFree(ten, one, ZONE)).isFalse();
    }

    @Test
    void isOverTheCeilingByACent() {
        assertThat(always().isOver(new BigDecimal("77"), new BigDecimal("23"))).isFalse();
        assertThat(always().isOver(new BigDecimal("77.01"), new BigDecimal("23")))
                .isTrue();
    }

    @Test
    void lacksAPaperOnceItIsOverAndNotRenewed() {
        assertThat(always().lacksPaper(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(always().lacksPaper(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @Test
    void knowsWhatIsNearAndWhichPapersHold() {
        assertThat(always().isNear("Rue Potiérue 2, liège")).isTrue();
        assertThat(always().isNear("Namur")).isFalse();
        assertThat(always().isCertified(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(always().isCertified(LocalDate.of(2027, 1, 1))).isFalse();
    }
}
