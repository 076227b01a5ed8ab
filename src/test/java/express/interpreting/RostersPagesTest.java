package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Viewer;
import express.interpreting.Collective.Work;
import express.tariffs.Mode;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A week of a house of two, as its dispatcher shares it out. */
@ModuleTest
class RostersPagesTest {

    @Autowired
    Collective collective;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Mailbox mailbox;

    @Autowired
    InstantSource time;

    private Work work;
    private LocalDate monday;
    private String path;

    @BeforeEach
    void begin() {
        work = collective.atWork();
        monday = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault())
                .plusWeeks(2)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        path = work.house("/rosters");
        for (int i = 0; i < 4; i++) {
            collective.asked(
                    work,
                    monday.plusDays(i)
                            .atTime(10, 0)
                            .atZone(ZoneId.systemDefault())
                            .toInstant(),
                    120,
                    Mode.ON_SITE);
        }
    }

    private Document shared(String... more) throws Exception {
        String[] fields = new String[2 + more.length];
        fields[0] = "week";
        fields[1] = monday.toString();
        System.arraycopy(more, 0, fields, 2, more.length);
        return visits.look(work.dispatcher(), visits.sent(work.dispatcher(), path, fields));
    }

    private static List<String> proposed(Document page) {
        return page.select(".cards strong").eachText();
    }

    @Test
    void sharesHoursEvenlyAndAsksWhomItProposes() throws Exception {
        assertThat(visits.look(work.dispatcher(), path + "?week=" + monday).select(".cards li"))
                .hasSize(4);
        Document page = shared();
        assertThat(proposed(page)).hasSize(4).containsOnly("Ana Interpreter", "Ben Interpreter");
        assertThat(page.select("tbody td:last-child").eachText()).containsExactly("240 minutes", "240 minutes");
        assertThat(page.select("section[aria-labelledby=fair]").text()).contains("proven", "this month: 0,", "0.5");
        visits.sent(work.dispatcher(), path + "/offers", "week", monday.toString());
        assertThat(mailbox.list(World.emailOf(work.ana().id()))).hasSize(2);
        assertThat(mailbox.list(World.emailOf(work.ben().id()))).hasSize(2);
    }

    @Test
    void changesNothingThatNeedNotChange() throws Exception {
        List<String> first = proposed(shared());
        Document page = visits.look(work.dispatcher(), path + "?week=" + monday);
        String kept = page.select("input[name=keep]").getFirst().attr("value");
        Document again = shared("keep", kept);
        assertThat(proposed(again)).isEqualTo(first);
        assertThat(again.select("input[name=keep][checked]").eachAttr("value")).containsExactly(kept);
    }

    @Test
    void isNotThereForAnybodyElse() throws Exception {
        shared();
        for (Viewer attacker : List.of(
                Viewer.VISITOR,
                work.treasurer(),
                work.ana(),
                work.nurse(),
                world.operator(),
                collective.atWork().dispatcher())) {
            assertThat(visits.get(attacker, path).getStatus()).isIn(302, 303, 401, 404);
            assertThat(visits.send(attacker, path, "week", monday.toString()).getStatus())
                    .isIn(302, 303, 401, 404);
            assertThat(visits.send(attacker, path + "/offers", "week", monday.toString())
                            .getStatus())
                    .isIn(302, 303, 401, 404);
        }
        assertThat(visits.look(work.dispatcher(), path + "?week=2020-01-01")
                        .select(".empty, h1")
                        .text())
                .contains("Everything of this week is taken");
        assertThat(visits.send(work.dispatcher(), path + "/offers", "week", "2020-01-01")
                        .getStatus())
                .isEqualTo(422);
    }
}
