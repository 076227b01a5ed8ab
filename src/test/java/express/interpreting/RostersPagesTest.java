package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Viewer;
import express.holidays.Holidays;
import express.holidays.Region;
import express.interpreting.Collective.Work;
import express.tariffs.Mode;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jsoup.Jsoup;
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
        while (monday.getMonth() != monday.plusDays(6).getMonth()
                || Holidays.workingDaysBefore(Region.WALLONIA, monday.plusDays(5), 5)
                        .isBefore(monday)) {
            monday = monday.plusWeeks(1);
        }
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

    private static String id(String mission) {
        return mission.substring(mission.lastIndexOf('/') + 1);
    }

    @Test
    void givesAMissionToSomebodyElseByHandAndKeepsIt() throws Exception {
        Document page = shared();
        String mission = page.select(".card:has(strong:contains(Ana)) h2 a").attr("href");
        Document hand = visits.look(work.dispatcher(), path + "?week=" + monday + "&hand=" + id(mission));
        assertThat(hand.select("select[name=to]")).hasSize(1);
        assertThat(hand.select("select[name=to] option").eachText())
                .containsExactly("–", "Ana Interpreter", "Ben Interpreter");
        Document again = shared("give", id(mission), "to", work.ben().id().toString());
        assertThat(who(again, mission)).isEqualTo("Ben Interpreter");
        assertThat(again.select("input[name=keep][checked]").eachAttr("value")).containsExactly(id(mission));
        assertThat(again.select("tbody td:last-child").eachText())
                .as("nothing else moves")
                .containsExactly("360 minutes", "120 minutes");
        visits.sent(work.dispatcher(), path + "/offers", "week", monday.toString());
        assertThat(mailbox.list(World.emailOf(work.ben().id()))).hasSize(3);
    }

    @Test
    void keepsWhatIsTickedWhileSomebodyIsChosenByHand() throws Exception {
        List<String> missions = shared().select(".card h2 a").eachAttr("href").stream()
                .map(RostersPagesTest::id)
                .toList();
        String ticked = missions.get(1);
        String given = missions.getFirst();
        var answer = visits.send(work.dispatcher(), path, "week", monday.toString(), "keep", ticked, "hand", given);
        assertThat(answer.getStatus()).isEqualTo(200);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("input[name=give]").eachAttr("value")).containsExactly(given);
        assertThat(page.select("select[name=to]")).hasSize(1);
        assertThat(page.select("input[name=keep][checked]").eachAttr("value")).containsExactly(ticked);
        assertThat(visits.look(work.dispatcher(), path + "?week=" + monday).select("input[name=keep][checked]"))
                .as("nothing is shared out yet")
                .isEmpty();
    }

    /** They would be in the way of the next choice again. */
    @Test
    void letsGoWhomSomebodyUntickedAlsoWhereAChoiceIsRefused() throws Exception {
        String mission = shared().select(".card:has(strong:contains(Ana)) h2 a").attr("href");
        shared("give", id(mission), "to", work.ben().id().toString());
        var refused = visits.send(
                work.dispatcher(),
                path,
                "week",
                monday.toString(),
                "give",
                id(mission),
                "to",
                work.nurse().id().toString());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("input[name=keep][checked]"))
                .isEmpty();
    }

    @Test
    void saysWhichRuleAChoiceByHandWouldBreakAndChangesNothing() throws Exception {
        collective.asked(
                work, monday.atTime(11, 0).atZone(ZoneId.systemDefault()).toInstant(), 60, Mode.ON_SITE);
        List<String> first = proposed(shared());
        Document page = visits.look(work.dispatcher(), path + "?week=" + monday);
        List<String> missions = page.select(".card h2 a").eachAttr("href").stream()
                .map(RostersPagesTest::id)
                .toList();
        String ana = page.select(".card:has(a[href$=" + missions.getFirst() + "]) strong")
                        .text()
                        .startsWith("Ana")
                ? missions.getFirst()
                : missions.get(1);
        String other = ana.equals(missions.getFirst()) ? missions.get(1) : missions.getFirst();
        var refused = visits.send(
                work.dispatcher(),
                path,
                "week",
                monday.toString(),
                "keep",
                ana,
                "give",
                other,
                "to",
                work.ana().id().toString());
        assertThat(refused.getStatus()).isEqualTo(422);
        Document said = Jsoup.parse(refused.getContentAsString());
        assertThat(said.select("#to-error").text()).contains("at the same time");
        assertThat(said.select("input[name=keep][checked]").eachAttr("value")).containsExactly(ana);
        assertThat(proposed(visits.look(work.dispatcher(), path + "?week=" + monday)))
                .isEqualTo(first);
        assertThat(visits.send(
                                work.dispatcher(),
                                path,
                                "week",
                                monday.toString(),
                                "give",
                                other,
                                "to",
                                work.nurse().id().toString())
                        .getStatus())
                .as("somebody who does not interpret")
                .isEqualTo(422);
        assertThat(visits.send(work.dispatcher(), path, "week", monday.toString(), "give", "x", "to", "y")
                        .getStatus())
                .isEqualTo(404);
    }

    /** Who said no is not asked for it again, unless somebody who sends out keeps them on it. */
    @Test
    void proposesNothingAgainToWhoDeclinedIt() throws Exception {
        Document page = shared();
        String mission = page.select(".card:has(strong:contains(Ana)) a").attr("href");
        String id = mission.substring(mission.lastIndexOf('/') + 1);
        visits.sent(work.dispatcher(), path + "/offers", "week", monday.toString());
        visits.sent(work.ana(), "/missions/" + id + "/answers", "answer", "no");
        assertThat(who(visits.look(work.dispatcher(), path + "?week=" + monday), mission))
                .isEmpty();
        assertThat(who(shared(), mission)).isEqualTo("Ben Interpreter");
    }

    @Test
    void asksWhoIsKeptOnItAlthoughTheyDeclined() throws Exception {
        Document page = shared();
        String mission = page.select(".card:has(strong:contains(Ana)) a").attr("href");
        String id = mission.substring(mission.lastIndexOf('/') + 1);
        shared("keep", id);
        visits.sent(work.dispatcher(), path + "/offers", "week", monday.toString());
        visits.sent(work.ana(), "/missions/" + id + "/answers", "answer", "no");
        assertThat(who(visits.look(work.dispatcher(), path + "?week=" + monday), mission))
                .isEqualTo("Ana Interpreter");
        assertThat(who(shared("keep", id), mission)).isEqualTo("Ana Interpreter");
        assertThat(who(shared(), mission)).isEqualTo("Ben Interpreter");
    }

    private static String who(Document page, String mission) {
        return page.select(".card:has(a[href=" + mission + "]) strong").text();
    }

    /** Only Vera speaks it any more: each mission is within her year, two are, and three are not. */
    @Test
    void keepsVolunteersWithinTheirYearOverTheWholeWeek() throws Exception {
        Viewer.Person vera = collective.volunteering(work, "Vera Volunteer", "130");
        for (Viewer.Person other : List.of(work.ana(), work.ben())) {
            visits.sent(
                    other,
                    work.house("/interpreters/" + other.id() + "/tongues/removal"),
                    "spoken",
                    "ti",
                    "variety",
                    "");
        }
        Document page = shared();
        assertThat(proposed(page)).containsExactly("Vera Volunteer", "Vera Volunteer");
        visits.sent(work.dispatcher(), path + "/offers", "week", monday.toString());
        assertThat(mailbox.list(World.emailOf(vera.id()))).hasSize(2);
    }

    @Test
    void keepsToTheRestThatAHouseGives() throws Exception {
        assertThat(visits.look(work.dispatcher(), path).select("#night").val()).isEqualTo("11");
        assertThat(visits.send(
                                work.dispatcher(),
                                path + "/rest",
                                "week",
                                monday.toString(),
                                "night",
                                "19",
                                "stretch",
                                "six",
                                "pause",
                                "15")
                        .getStatus())
                .isEqualTo(422);
        visits.sent(
                work.dispatcher(),
                path + "/rest",
                "week",
                monday.toString(),
                "night",
                "12,5",
                "stretch",
                "1",
                "pause",
                "0");
        assertThat(visits.look(work.dispatcher(), path).select("#night").val()).isEqualTo("12.5");
        assertThat(visits.send(work.nurse(), path + "/rest", "night", "1").getStatus())
                .isEqualTo(404);
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
