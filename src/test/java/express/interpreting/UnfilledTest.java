package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.database.Acting;
import express.interpreting.Collective.Work;
import express.tariffs.Mode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class UnfilledTest {

    @Autowired
    Collective collective;

    @Autowired
    CallingOff calling;

    @Autowired
    Offers offers;

    @Autowired
    Accepting accepting;

    @Autowired
    Fillings fillings;

    @Autowired
    MonthLines months;

    @Autowired
    InstantSource time;

    /** The funder's count of a month and what is missing say the same. */
    @Test
    void isTheSameWhereverItIsCounted() {
        Work work = collective.atWork();
        Instant now = time.instant();
        collective.asked(work, now.minus(Duration.ofHours(2)), 60, Mode.TELEPHONE);
        collective.asked(work, now.plus(Duration.ofHours(2)), 60, Mode.TELEPHONE);
        Request theirs = collective.asked(work, now.plus(Duration.ofHours(3)), 60, Mode.TELEPHONE);
        Request ours = collective.asked(work, now.plus(Duration.ofHours(4)), 60, Mode.TELEPHONE);
        Acting.as(
                work.nurse(),
                () -> calling.cancel(
                        theirs,
                        Sheets.Side.CLIENT,
                        Sheets.Way.NONE,
                        work.nurse().id()));
        Acting.as(
                work.dispatcher(),
                () -> calling.cancel(
                        ours,
                        Sheets.Side.HOUSE,
                        Sheets.Way.NONE,
                        work.dispatcher().id()));
        LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
        List<Filling> missing = Acting.as(
                work.dispatcher(), () -> fillings.list(List.of(work.house()), today.minusMonths(1), time.instant()));
        assertThat(missing).extracting(Filling::unfilled).containsExactly(2);
        List<LocalDate> firsts =
                List.of(today.minusDays(1).withDayOfMonth(1), today.plusDays(1).withDayOfMonth(1));
        List<Tally> tallies = Acting.as(
                work.treasurer(),
                () -> firsts.stream()
                        .distinct()
                        .flatMap(first -> months.tally(work.house(), first).stream())
                        .toList());
        assertThat(tallies.stream().mapToInt(Tally::unfilled).sum()).isEqualTo(2);
        assertThat(tallies.stream().mapToInt(Tally::calledOff).sum()).isEqualTo(1);
        assertThat(Acting.inBackground(
                        "invoicing",
                        () -> firsts.stream()
                                .distinct()
                                .flatMap(first -> months.tally(work.house(), first).stream())
                                .mapToInt(Tally::unfilled)
                                .sum()))
                .isEqualTo(2);
    }

    @Test
    void tellsWhoDidNotComeFromWhatWasCalledOff() {
        Work work = collective.atWork();
        Instant now = time.instant();
        Request begun = collective.asked(work, now.minus(Duration.ofMinutes(20)), 60, Mode.TELEPHONE);
        Offer offer = Acting.as(
                work.dispatcher(),
                () -> offers.make(begun, work.ana().id(), now, now.plusSeconds(3600))
                        .flatMap(offers::find)
                        .orElseThrow());
        assertThat(accepting.accept(offer)).isEqualTo(Accepting.Outcome.ACCEPTED);
        assertThat(Acting.as(
                        work.dispatcher(),
                        () -> calling.cancel(
                                begun,
                                Sheets.Side.INTERPRETER,
                                Sheets.Way.NONE,
                                work.dispatcher().id())))
                .isTrue();
        LocalDate first = begun.day().withDayOfMonth(1);
        for (Tally it : Acting.inBackground("invoicing", () -> months.tally(work.house(), first))) {
            assertThat(it.missed()).isEqualTo(1);
            assertThat(it.calledOff()).isZero();
            assertThat(it.unfilled()).isZero();
        }
        assertThat(Acting.as(work.treasurer(), () -> months.tally(work.house(), first)))
                .extracting(Tally::missed)
                .containsExactly(1);
    }
}
