package express.accompaniment;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.accompaniment.Office.House;
import express.base.Ids;
import express.base.NetworkId;
import express.base.Viewer;
import express.interpreting.Booking;
import express.interpreting.SignedMissions.Signed;
import express.journeys.JourneyId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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

    @Autowired
    Booking booking;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Neighbourhood neighbourhood;

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
        assertThat(visits.look(house.adviser(), house.path(id) + "/tasks").text())
                .as("no message reaches them by telephone")
                .containsOnlyOnce("Tell the person that a talk is cancelled");
    }

    private long cancelled(String email) {
        return mailbox.list(email).stream()
                .filter(it -> it.get("subject").asString().contains("a talk is cancelled"))
                .count();
    }

    @Test
    void tellsThePersonOfATalkToWhichTheyNeedNotComeOnceAndOfNoneThatIsOver() throws Exception {
        Viewer.Person person = office.own(house, id);
        String email = World.emailOf(person.id());
        for (int days : new int[] {-3, 3}) {
            assertThat(cancelled(email)).isZero();
            visits.sent(house.adviser(), sessions, "day", soon(days), "time", "14:00", "minutes", "", "way", "PLACE");
            String cancel = action(visits.look(house.adviser(), sessions), "/cancellation");
            visits.sent(house.adviser(), cancel);
            visits.sent(house.adviser(), cancel);
        }
        assertThat(cancelled(email)).isEqualTo(1);
    }

    private void move(int days, String time) throws Exception {
        String edit = visits.look(house.adviser(), sessions).select(".cards a").attr("href");
        String version =
                visits.look(house.adviser(), edit).select("input[name=version]").val();
        visits.sent(
                house.adviser(),
                edit,
                "day",
                soon(days),
                "time",
                time,
                "minutes",
                "",
                "way",
                "PLACE",
                "version",
                version);
    }

    @Test
    void tellsThePersonOfATalkThatIsMoved() throws Exception {
        Viewer.Person person = office.own(house, id);
        visits.sent(house.adviser(), sessions, "day", soon(3), "time", "14:00", "minutes", "", "way", "PLACE");
        move(3, "14:00");
        move(4, "15:00");
        assertThat(mailbox.list(World.emailOf(person.id())).stream()
                        .filter(it -> it.get("subject").asString().contains("a talk is moved")))
                .as("not where the time is the same")
                .hasSize(1);
    }

    @Test
    void tellsOfATalkThatIsMovedInALanguageThatThePersonReads() throws Exception {
        String email = Ids.next() + "@example.org";
        String edit = house.path(id) + "/edit";
        String version =
                visits.look(house.adviser(), edit).select("input[name=version]").val();
        visits.sent(
                house.adviser(),
                edit,
                "called",
                name,
                "way0",
                "EMAIL",
                "reach0",
                email,
                "safe0",
                "yes",
                "language0",
                "so",
                "reads0",
                "NOT",
                "language1",
                "ti",
                "reads1",
                "WELL",
                "version",
                version);
        visits.sent(house.adviser(), sessions, "day", soon(3), "time", "14:00", "minutes", "", "way", "PLACE");
        move(4, "15:00");
        assertThat(mailbox.subject(email)).endsWith("ግዜ ዘተ ተቐይሩ");
    }

    @Test
    void asksForACallWhereNoMessageTellsOfATalkThatIsMoved() throws Exception {
        visits.sent(house.adviser(), sessions, "day", soon(3), "time", "14:00", "minutes", "", "way", "PLACE");
        move(4, "15:00");
        assertThat(visits.look(house.adviser(), house.path(id) + "/tasks").text())
                .containsOnlyOnce("Tell the person that a talk is moved");
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

    /** Whoever works in two networks says in which of them a workshop counts. */
    @Test
    void offersThoseOfTheNetworkInWhichAWorkshopCounts() throws Exception {
        NetworkId second = neighbourhood.networkOf(house.id());
        String workshops = house.path() + "/workshops";
        String[] typed = {"module", "Prices", "day", "2026-11-05", "minutes", "180", "network", ""};
        List<String> slugs = visits.look(house.adviser(), workshops)
                .select("select[name=network] option")
                .eachAttr("value");
        assertThat(slugs).hasSize(2);
        for (String none : List.of("", "no-such-network")) {
            typed[7] = none;
            assertThat(visits.send(house.adviser(), workshops, typed).getStatus())
                    .isEqualTo(422);
        }
        for (String slug : slugs) {
            typed[7] = slug;
            String workshop = visits.sent(house.adviser(), workshops, typed);
            boolean theirs = visits.look(house.adviser(), workshop).text().contains(name);
            assertThat(theirs).as(slug).isEqualTo(!slug.contains(second.toString()));
        }
    }

    private Document planned() throws Exception {
        visits.sent(house.adviser(), sessions, "day", soon(3), "time", "14:00", "minutes", "", "way", "PLACE");
        return visits.look(house.adviser(), sessions);
    }

    private static String soon(int days) {
        return LocalDate.now(ZoneId.systemDefault()).plusDays(days).toString();
    }

    private static String[] another(Document page, int days) {
        return new String[] {
            "day",
            soon(days),
            "time",
            "15:30",
            "words",
            "My daughter is at school then",
            "talk",
            page.select("form[action$=/time] input[name=talk]").val(),
            "version",
            page.select("form[action$=/time] input[name=version]").val()
        };
    }

    @Test
    void isNotReadyUntilAnInterpreterIsConfirmed() throws Exception {
        String ask = "a[href*=interpreter-requests]";
        String note = "She knows three customers";
        visits.sent(house.adviser(), sessions, "day", soon(3), "time", "14:00", "way", "PHONE", "note", note);
        assertThat(visits.look(house.adviser(), sessions).select(ask))
                .as("without an agreement")
                .isEmpty();
        Signed interpreters = booking.houseFor(house.id());
        Document unasked = visits.look(house.adviser(), sessions);
        assertThat(unasked.select(".cards li").text()).doesNotContain("eady");
        Document form = visits.look(house.adviser(), unasked.select(ask).first().attr("href"));
        assertThat(form.select("#day").val()).isEqualTo(soon(3));
        assertThat(form.select("#time").val()).isEqualTo("14:00");
        assertThat(form.select("#minutes").val()).isEqualTo("60");
        assertThat(form.select("input[name=mode][checked]").val()).isEqualTo("TELEPHONE");
        assertThat(form.select("main").outerHtml()).doesNotContain(name, note);
        String asked = booking.ask(house.adviser(), unasked);
        Document waiting = visits.look(house.adviser(), sessions);
        assertThat(waiting.select(".cards li").text()).contains("Not ready: no interpreter yet");
        assertThat(waiting.select(ask)).isEmpty();
        booking.take(interpreters, asked);
        assertThat(visits.look(house.adviser(), sessions).select(".cards li").text())
                .contains("Ready: an interpreter is confirmed")
                .doesNotContain("Not ready", "Ana Interpreter");
        String mission = "/missions/" + asked.substring(asked.lastIndexOf('/') + 1);
        assertThat(visits.look(interpreters.ana(), mission).select("main").text())
                .contains("Harbour house")
                .doesNotContain(name, note);
        move(4, "15:00");
        assertThat(visits.look(house.adviser(), sessions).select(".cards li").text())
                .contains("Not ready: the interpreter was asked for another time");
    }

    private static String action(Document page, String end) {
        return page.select("form[action$=" + end + "]").attr("action");
    }

    private long waits(String who) {
        return office.count(
                house.adviser(),
                "select count(*) from accompaniment.wait where journey_id = :id and who = '" + who + "'",
                id);
    }

    @Test
    void movesATalkWhenTheAdviserAgreesToWhatThePersonAskedFor() throws Exception {
        planned();
        Viewer.Person person = office.own(house, id);
        Document own = visits.look(person, OwnPages.PATH);
        String ask = action(own, "/time");
        visits.sent(person, ask, another(own, 6));
        visits.sent(person, ask, another(own, 6));
        assertThat(waits("ADVISER")).isEqualTo(1);
        assertThat(visits.look(person, OwnPages.PATH)
                        .select("form[action$=/agreement]")
                        .text())
                .as("nobody agrees with themselves")
                .doesNotContain("other time");
        Document list = visits.look(house.adviser(), sessions);
        assertThat(list.select("main").text()).contains("would rather come on", "My daughter is at school then");
        String agree = action(list, "/time/agreement");
        String at = list.select("form[action$=/time/agreement] input[name=at]").val();
        visits.sent(house.adviser(), agree, "at", at);
        assertThat(mailbox.subject(World.emailOf(person.id()))).contains("a talk is moved");
        assertThat(waits("ADVISER")).isZero();
        assertThat(visits.send(house.adviser(), agree, "at", at).getStatus())
                .as("twice")
                .isEqualTo(422);
        assertThat(visits.look(person, OwnPages.PATH).select("h4").text()).containsPattern("(15|3):30");
        assertThat(visits.send(person, ask, another(own, 7)).getStatus())
                .as("seen before it was moved")
                .isEqualTo(422);
    }

    @Test
    void movesATalkWhenThePersonAgreesAndLeavesItWhenSomebodyCannot() throws Exception {
        Document list = planned();
        Viewer.Person person = office.own(house, id);
        String ask = action(list, "/time");
        visits.sent(house.adviser(), ask, another(list, 5));
        String email = World.emailOf(person.id());
        assertThat(mailbox.subject(email)).contains("can you come at another time?");
        assertThat(mailbox.link(email)).startsWith(OwnPages.PATH);
        assertThat(waits("PERSON")).isEqualTo(1);
        Document own = visits.look(person, OwnPages.PATH);
        visits.sent(person, action(own, "/time"), another(own, 8));
        assertThat(waits("PERSON")).isZero();
        visits.sent(house.adviser(), ask + "/refusal");
        assertThat(mailbox.subject(email)).contains("a talk stays when it was");
        assertThat(visits.send(house.adviser(), ask + "/refusal").getStatus()).isEqualTo(422);
        visits.sent(house.adviser(), ask, another(list, 5));
        own = visits.look(person, OwnPages.PATH);
        visits.sent(
                person,
                action(own, "/time/agreement"),
                "at",
                own.select("form[action$=/time/agreement] input[name=at]").val());
        assertThat(visits.look(house.adviser(), sessions).select(".cards h2").text())
                .containsPattern("(15|3):30");
    }

    @Test
    void asksForTheSameOtherTimeOnce() throws Exception {
        Document list = planned();
        String email = World.emailOf(office.own(house, id).id());
        String ask = action(list, "/time");
        visits.sent(house.adviser(), ask, another(list, 5));
        visits.sent(house.adviser(), ask, another(list, 5));
        assertThat(asked(email)).isEqualTo(1);
        assertThat(waits("PERSON")).isEqualTo(1);
        visits.sent(house.adviser(), ask, another(list, 6));
        assertThat(asked(email)).as("another one is another letter").isEqualTo(2);
        visits.sent(house.adviser(), ask + "/refusal");
        visits.sent(house.adviser(), ask, another(list, 6));
        assertThat(asked(email)).as("taken back meanwhile").isEqualTo(3);
    }

    private long asked(String email) {
        return mailbox.list(email).stream()
                .filter(it -> it.get("subject").asString().contains("can you come at another time?"))
                .count();
    }

    @Test
    void asksForACallWhereNoMessageAsksForAnotherTime() throws Exception {
        Document list = planned();
        visits.sent(house.adviser(), action(list, "/time"), another(list, 5));
        assertThat(visits.look(house.adviser(), house.path(id) + "/tasks").text())
                .containsOnlyOnce("Tell the person what becomes of another time");
    }

    @Test
    void hearsOneWhenOneAgreesAndOneCancels() throws Exception {
        planned();
        Viewer.Person person = office.own(house, id);
        Document own = visits.look(person, OwnPages.PATH);
        visits.sent(person, action(own, "/time"), another(own, 6));
        Document list = visits.look(house.adviser(), sessions);
        visits.sent(house.adviser(), action(list, "/cancellation"));
        assertThat(visits.send(
                                house.adviser(),
                                action(list, "/time/agreement"),
                                "at",
                                list.select("input[name=at]").val())
                        .getStatus())
                .isEqualTo(404);
        assertThat(waits("ADVISER")).isZero();
        assertThat(visits.send(person, action(own, "/time"), another(own, 6)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void refusesATimeThatHasPassedAndStrangers() throws Exception {
        planned();
        Viewer.Person person = office.own(house, id);
        Document own = visits.look(person, OwnPages.PATH);
        String ask = action(own, "/time");
        var past = visits.send(person, ask, another(own, -1));
        assertThat(past.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(past.getContentAsString())
                        .select("details[open] input[name=words]")
                        .val())
                .isEqualTo("My daughter is at school then");
        House another = office.house();
        Viewer.Person stranger = office.own(another, office.open(another, "Somebody"));
        String desk = action(visits.look(house.adviser(), sessions), "/time");
        for (Viewer viewer : List.of(stranger, another.adviser(), office.colleague(house))) {
            for (String path : List.of(ask, ask + "/agreement", ask + "/refusal", desk, desk + "/agreement")) {
                assertThat(visits.send(viewer, path, another(own, 6)).getStatus())
                        .as(path)
                        .isIn(403, 404);
            }
        }
        assertThat(waits("ADVISER")).isZero();
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
