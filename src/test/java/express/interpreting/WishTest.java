package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisations;
import express.interpreting.Collective.Work;
import express.people.Memberships;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A client wishes for the same interpreter as before, and that counts when somebody is looked for. */
@ModuleTest
class WishTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final int NOT_WISHED = 35;

    @Autowired
    SignedMissions missions;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Memberships memberships;

    @Autowired
    Organisations organisations;

    @Autowired
    OpenWeek week;

    @Autowired
    InstantSource time;

    private SignedMissions.Signed signed;
    private Work work;
    private LocalDate later;

    @BeforeEach
    void begin() {
        signed = missions.begin();
        work = signed.work();
        later = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()).plusDays(20);
    }

    private String[] form(String wished) {
        return new String[] {
            "language", "ti",
            "day", later.toString(),
            "time", "10:00",
            "minutes", "60",
            "mode", "ON_SITE",
            "place", "Harbour Road 1",
            "topic", "SOCIAL",
            "wished", wished
        };
    }

    private Document ask() throws Exception {
        return visits.look(work.nurse(), work.asking() + "/new");
    }

    @Test
    void offersThoseWhomTheClientHadBefore() throws Exception {
        assertThat(ask().select("#wished")).isEmpty();
        missions.done(signed, work.ana(), DAY, 60);
        assertThat(ask().select("#wished option").eachText()).containsExactly("no wish", "Ana Interpreter");
        world.background(() -> memberships.leave(work.house(), work.ana().id()));
        assertThat(ask().select("#wished")).isEmpty();
    }

    @Test
    void leadsFromAMissionToTheSameInterpreter() throws Exception {
        String done = work.asking() + "/" + missions.done(signed, work.ben(), DAY, 60);
        Document again = visits.look(
                work.nurse(),
                visits.look(work.nurse(), done).select("a[href*=wished]").attr("href"));
        assertThat(again.select("#wished option[selected]").text()).isEqualTo("Ben Interpreter");
        assertThat(again.select("#language option[selected]").val()).isEqualTo("ti");
    }

    @Test
    void refusesWhomTheyNeverHad() throws Exception {
        missions.done(signed, work.ana(), DAY, 60);
        Viewer.Person stranger = missions.begin().ana();
        for (PersonId other : List.of(work.ben().id(), stranger.id())) {
            var answer = visits.send(work.nurse(), work.asking(), form(other.toString()));
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.getContentAsString())
                            .select("[aria-invalid=true]")
                            .eachAttr("name"))
                    .containsExactly("wished");
        }
    }

    @Test
    void countsWhenSomebodyIsLookedFor() throws Exception {
        missions.done(signed, work.ben(), DAY, 60);
        String asked =
                visits.sent(work.nurse(), work.asking(), form(work.ben().id().toString()));
        assertThat(visits.look(work.nurse(), asked).text()).contains("You wish for Ben Interpreter");
        Document desk =
                visits.look(work.dispatcher(), work.house("/missions/" + asked.substring(asked.lastIndexOf('/') + 1)));
        assertThat(desk.select("section[aria-labelledby=who] input[name=whom]").eachAttr("value"))
                .containsExactly(work.ben().id().toString(), work.ana().id().toString());
        assertThat(desk.select("section[aria-labelledby=who]").text()).contains("was asked for");
        Map<PersonId, OpenWeek.Suit> suits = Acting.as(
                work.dispatcher(),
                () -> week.look(
                                organisations.find("house-" + work.house()).orElseThrow(),
                                later.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                                time.instant())
                        .items()
                        .getFirst()
                        .suits());
        assertThat(suits.get(work.ana().id()).cost()
                        - suits.get(work.ben().id()).cost())
                .isEqualTo(NOT_WISHED);
    }
}
