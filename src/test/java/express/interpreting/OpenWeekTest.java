package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.database.Acting;
import express.directory.Organisation;
import express.directory.Organisations;
import express.interpreters.Profiles;
import express.interpreting.Collective.Work;
import express.tariffs.Mode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class OpenWeekTest {

    @Autowired
    Collective collective;

    @Autowired
    OpenWeek week;

    @Autowired
    Organisations organisations;

    @Autowired
    Profiles profiles;

    @Autowired
    InstantSource time;

    /** Beside all hard rules: what is wished for and not met has a price in the roster. */
    @Test
    void asksMoreForWhoHasNoPaperThatHolds() {
        Work work = collective.atWork();
        LocalDate monday = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault())
                .plusWeeks(2)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        Instant begin = monday.atTime(10, 0).atZone(ZoneId.systemDefault()).toInstant();
        Request request = collective.asked(work, begin, 60, Mode.ON_SITE);
        Acting.as(work.dispatcher(), () -> {
            profiles.certify(work.house(), work.ana().id(), "Court", LocalDate.of(2024, 1, 1), null);
            profiles.certify(
                    work.house(), work.ben().id(), "Court", LocalDate.of(2020, 1, 1), LocalDate.of(2025, 12, 31));
            return null;
        });
        Organisation house = organisations.find("house-" + work.house()).orElseThrow();
        OpenWeek.Item item = Acting.as(work.dispatcher(), () -> week.look(house, monday, time.instant()))
                .items()
                .getFirst();
        assertThat(item.request()).isEqualTo(request.id());
        OpenWeek.Suit ana = item.suits().get(work.ana().id());
        OpenWeek.Suit ben = item.suits().get(work.ben().id());
        assertThat(ana.cost()).isLessThan(ben.cost());
        assertThat(ana.cents()).as("both are paid alike").isEqualTo(ben.cents()).isPositive();
    }
}
