package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.interpreting.Collective.Work;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A school agrees with a house that it may ask, and asks for all that can be asked for. */
@ModuleTest
class AgreementPagesTest {

    @Autowired
    Collective collective;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    InstantSource time;

    private Work work;
    private OrganisationId school;
    private Viewer.Person teacher;
    private String agreements;
    private String asking;
    private LocalDate today;

    @BeforeEach
    void begin() {
        work = collective.atWork();
        school = neighbourhood.house("School");
        neighbourhood.networkOf(work.house(), school);
        teacher = world.member("Tom Teacher", school, Role.ADVISER);
        agreements = work.house("/interpreting-agreements");
        asking = "/organisations/house-" + school + "/interpreter-requests";
        today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    private void agree() throws Exception {
        visits.sent(
                work.treasurer(),
                agreements,
                "client",
                school.toString(),
                "family",
                "hospitals",
                "since",
                today.toString(),
                "billing",
                "2 School Lane",
                "centres",
                "Classes; Office");
    }

    @Test
    void letsAnOrganisationAskForAllThatAnInterpreterHasToKnow() throws Exception {
        assertThat(visits.get(teacher, asking + "/new").getStatus()).isEqualTo(404);
        agree();
        assertThat(visits.look(work.treasurer(), agreements).text()).contains("School", "Hospitals");
        assertThat(visits.look(teacher, asking + "/new").select("#centre-hint").text())
                .contains("Classes", "Office");
        String asked = visits.sent(
                teacher,
                asking,
                "language",
                "ti",
                "dialect",
                "Asmara",
                "day",
                today.plusDays(20).toString(),
                "time",
                "10:00",
                "minutes",
                "90",
                "mode",
                "STANDING",
                "place",
                "School Lane 2, Northport",
                "room",
                "Room 3",
                "topic",
                "SCHOOL",
                "urgent",
                "yes",
                "gender",
                "WOMAN",
                "reference",
                "S-12",
                "centre",
                "Classes",
                "notes",
                "Parents come one after the other");
        Document own = visits.look(teacher, asked);
        assertThat(own.text()).contains("Asmara", "90 minutes", "Room 3", "S-12", "Classes", "urgent");
        String desk = visits.look(work.dispatcher(), work.house("/missions/" + asked.replaceFirst(".*/", "")))
                .text();
        assertThat(desk).contains("School", "Asmara", "School Lane 2", "Parents come one after the other");
    }

    @Test
    void refusesWhatSaysTooLittleAndASecondFromTheSameDay() throws Exception {
        agree();
        var twice = visits.send(
                work.treasurer(),
                agreements,
                "client",
                school.toString(),
                "family",
                "hospitals",
                "since",
                today.toString(),
                "billing",
                "2 School Lane");
        assertThat(twice.getStatus()).isEqualTo(422);
        var empty = visits.send(
                work.treasurer(),
                agreements,
                "client",
                work.house().toString(),
                "family",
                "none",
                "since",
                "soon",
                "billing",
                "");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.getContentAsString())
                        .select("[aria-invalid=true]")
                        .eachAttr("name"))
                .containsExactlyInAnyOrder("client", "family", "since", "billing");
    }

    @Test
    void endsAndTakesNoMoreRequestsForLaterDays() throws Exception {
        agree();
        String end = visits.look(work.treasurer(), agreements)
                .select(".card:contains(School) form[action$=/end]")
                .attr("action");
        visits.sent(work.treasurer(), end);
        assertThat(visits.send(
                                teacher,
                                asking,
                                "language",
                                "ti",
                                "day",
                                today.plusDays(20).toString(),
                                "time",
                                "10:00",
                                "minutes",
                                "60",
                                "mode",
                                "ON_SITE",
                                "place",
                                "School Lane 2",
                                "topic",
                                "SCHOOL")
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.send(teacher, agreements, "client", "x").getStatus()).isEqualTo(404);
    }
}
