package express.accompaniment;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.accompaniment.Office.House;
import express.base.Ids;
import express.base.Viewer;
import express.journeys.JourneyId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class SessionPagesTest {

    @Autowired
    Office office;

    @Autowired
    Visits visits;

    private final String name = "ሰላም " + Ids.next();
    private House house;
    private JourneyId id;
    private String sessions;

    @BeforeEach
    void begin() throws Exception {
        house = office.house();
        id = office.open(house, name);
        sessions = house.path(id) + "/sessions";
    }

    private void held(String minutes, String note) throws Exception {
        visits.sent(
                house.adviser(),
                sessions,
                "day",
                "2026-11-02",
                "time",
                "10:30",
                "minutes",
                minutes,
                "way",
                "PHONE",
                "topics",
                "prices",
                "topics",
                "nonsense",
                "note",
                note,
                "next",
                "Count the cost of flour");
    }

    @Test
    void keepsWhatWasTalkedAboutAndForHowLong() throws Exception {
        held("45", "She knows three customers");
        held("30", "");
        Document page = visits.look(house.adviser(), sessions);
        assertThat(page.select("dl").text()).contains("75 minutes");
        assertThat(page.select(".cards li").first().text())
                .contains("by phone", "prices")
                .doesNotContain("nonsense");
        assertThat(page.text()).contains("Count the cost of flour", "Adele Adviser");
    }

    @Test
    void planATalkAndWriteItDownAfterwards() throws Exception {
        visits.sent(house.adviser(), sessions, "day", "2027-02-03", "time", "14:00", "minutes", "", "way", "PLACE");
        Document list = visits.look(house.adviser(), sessions);
        assertThat(list.select(".cards li").text()).contains("planned");
        assertThat(visits.look(house.adviser(), house.path() + "/caseload")
                        .select("tbody td")
                        .get(2)
                        .text())
                .contains("2027");
        String edit = list.select(".cards a").attr("href");
        Document form = visits.look(house.adviser(), edit);
        visits.sent(
                house.adviser(),
                edit,
                "day",
                "2027-02-03",
                "time",
                "14:00",
                "minutes",
                "50",
                "way",
                "VIDEO",
                "version",
                form.select("input[name=version]").val());
        assertThat(visits.look(house.adviser(), sessions).select(".cards li").text())
                .contains("50 minutes", "video");
    }

    @Test
    void takesBackATalkThatDidNotTakePlace() throws Exception {
        visits.sent(house.adviser(), sessions, "day", "2027-02-03", "way", "PLACE");
        String cancel = visits.look(house.adviser(), sessions)
                .select("form[action$=/cancellation]")
                .attr("action");
        visits.sent(house.adviser(), cancel);
        visits.sent(house.adviser(), cancel);
        assertThat(visits.look(house.adviser(), sessions).select(".cards")).isEmpty();
    }

    @Test
    void losesNothingWhenTwoWriteAtOnce() throws Exception {
        held("45", "First");
        String edit = visits.look(house.adviser(), sessions).select(".cards a").attr("href");
        String version =
                visits.look(house.adviser(), edit).select("input[name=version]").val();
        visits.sent(
                house.adviser(),
                edit,
                "day",
                "2026-11-02",
                "minutes",
                "45",
                "way",
                "PHONE",
                "note",
                "Second",
                "version",
                version);
        var late = visits.send(
                house.adviser(),
                edit,
                "day",
                "2026-11-02",
                "minutes",
                "45",
                "way",
                "PHONE",
                "note",
                "Third",
                "version",
                version);
        assertThat(late.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(late.getContentAsString());
        assertThat(page.select("section[aria-labelledby=stands]").text()).contains("Second");
        assertThat(page.select("textarea[name=note]").text()).isEqualTo("Third");
    }

    @Test
    void refusesWhatCannotBe() throws Exception {
        var wrong = visits.send(
                house.adviser(),
                sessions,
                "day",
                "tomorrow",
                "time",
                "25:99",
                "minutes",
                "2000",
                "way",
                "TELEPATHY",
                "note",
                "n".repeat(2001));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.getContentAsString())
                        .select(".error-summary li")
                        .size())
                .isEqualTo(5);
    }

    @Test
    void countsWorkshopsOfWhomTheyAccompany() throws Exception {
        JourneyId other = office.open(house, "Somebody else");
        String workshop = visits.sent(
                house.adviser(),
                house.path() + "/workshops",
                "module",
                "Prices",
                "day",
                "2026-11-05",
                "minutes",
                "180");
        visits.sent(house.adviser(), workshop, "m-" + id, "120", "m-" + other, "");
        assertThat(visits.look(house.adviser(), sessions).text()).contains("120 minutes", "Prices");
        assertThat(visits.look(house.adviser(), house.path(other) + "/sessions").text())
                .doesNotContain("Prices");
        Viewer.Person colleague = office.colleague(house);
        assertThat(visits.look(colleague, workshop).text()).doesNotContain(name);
        assertThat(visits.send(house.adviser(), workshop, "m-" + id, "181").getStatus())
                .isEqualTo(422);
        visits.sent(house.adviser(), workshop, "m-" + id, "0");
        assertThat(visits.look(house.adviser(), sessions).text()).doesNotContain("Prices");
    }

    @Test
    void showsWhereThePersonSaysTheyStand() throws Exception {
        String posture = house.path(id) + "/posture";
        visits.sent(house.adviser(), posture, "occasion", "BEFORE", "know-what", "3", "explain", "");
        visits.sent(house.adviser(), posture, "occasion", "AFTER", "know-what", "٨");
        assertThat(visits.look(house.adviser(), posture)
                        .select("figure table tr")
                        .eachText())
                .anyMatch(it -> it.contains("at the beginning") && it.endsWith("3"))
                .anyMatch(it -> it.contains("at the end") && it.endsWith("8"))
                .noneMatch(it -> it.contains("explain"));
        assertThat(visits.send(house.adviser(), posture, "know-what", "11").getStatus())
                .isEqualTo(422);
    }

    @Test
    void letsThePersonReadTheNotesAndAnswerThem() throws Exception {
        held("45", "She knows three customers");
        Viewer.Person person = office.own(house, id);
        Document own = visits.look(person, OwnPages.PATH);
        assertThat(own.text()).contains("She knows three customers");
        visits.sent(
                person,
                OwnPages.PATH + "/" + id + "/remarks",
                "session",
                own.select("input[name=session]").val(),
                "words",
                "They are five by now");
        assertThat(visits.look(house.adviser(), sessions).text()).contains("They are five by now");
    }
}
