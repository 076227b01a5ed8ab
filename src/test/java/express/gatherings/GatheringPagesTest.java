package express.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.interpreting.Booking;
import express.interpreting.SignedMissions.Signed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class GatheringPagesTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    @Autowired
    Booking booking;

    private final String title = "Harbour meeting " + Ids.next();
    private OrganisationId house;
    private Viewer.Person coordinator;
    private Viewer.Person stranger;

    @BeforeEach
    void begin() {
        house = neighbourhood.house("Host " + Ids.next());
        NetworkId network = neighbourhood.networkOf(house);
        coordinator = world.coordinator("Cora Coordinator", network);
        stranger = world.member("Stan Stranger", neighbourhood.house("Elsewhere " + Ids.next()), Role.ORGANISER);
    }

    private String begun(String template) throws Exception {
        return visits.sent(
                        coordinator,
                        "/gatherings",
                        "title",
                        title,
                        "host",
                        house.toString(),
                        "date",
                        "2099-03-04",
                        "zone",
                        "Europe/Brussels",
                        "template",
                        template)
                .replaceFirst("/draft$", "");
    }

    private String published(String template) throws Exception {
        String path = begun(template);
        assertThat(visits.sent(coordinator, path + "/publications")).isEqualTo(path);
        return path;
    }

    private Element slot(Document page, String called) {
        return page.select(".slot").stream()
                .filter(it -> it.selectFirst("h4").text().equals(called))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.text()));
    }

    private String edit(String path, String called) throws Exception {
        return slot(visits.look(coordinator, path + "/draft"), called)
                .selectFirst("a[href*=/sessions/]")
                .attr("href");
    }

    private MockHttpServletResponse write(String session, String... changed) throws Exception {
        var form = visits.look(coordinator, session).selectFirst("main form");
        Map<String, String> fields = new LinkedHashMap<>();
        ((FormElement) form).formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.remove("_form");
        fields.replace("step", "on", ""); // what jsoup makes of an empty value, and no browser does
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return visits.send(
                coordinator,
                form.attr("action"),
                fields.entrySet().stream()
                        .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                        .toArray(String[]::new));
    }

    @Test
    void sayOfASessionWhetherAnInterpreterComes() throws Exception {
        Signed interpreters = booking.houseFor(house);
        Viewer.Person organiser = world.member("Olga Organiser", house, Role.ORGANISER);
        String path = begun("ltta");
        String session = visits.look(organiser, path + "/draft")
                .selectFirst(".slot a[href*=/sessions/]")
                .attr("href");
        Document unasked = visits.look(organiser, session);
        assertThat(unasked.select("section[aria-labelledby=interpreter]").text())
                .doesNotContain("eady");
        String asked = booking.ask(organiser, unasked);
        assertThat(visits.look(organiser, session)
                        .select("section[aria-labelledby=interpreter]")
                        .text())
                .contains("Not ready: no interpreter yet");
        booking.take(interpreters, asked);
        assertThat(visits.look(coordinator, session)
                        .select("section[aria-labelledby=interpreter]")
                        .text())
                .contains("Ready: an interpreter is confirmed")
                .doesNotContain("Not ready", "Ana Interpreter");
    }

    @Test
    void letNobodyElseSeeWhatIsBeingArranged() throws Exception {
        String path = begun("ltta");
        assertThat(visits.look(coordinator, path + "/draft").select(".slot")).hasSize(19);
        assertThat(visits.look(coordinator, "/gatherings").text()).contains(title);
        for (Viewer other : new Viewer[] {Viewer.VISITOR, stranger}) {
            assertThat(visits.get(other, path).getStatus()).isEqualTo(404);
            assertThat(visits.look(other, "/gatherings").text()).doesNotContain(title);
        }
        for (String page : new String[] {"/draft", "/facts", "/places", "/sessions/new", "/speakers/new"}) {
            assertThat(visits.get(stranger, path + page).getStatus()).as(page).isEqualTo(404);
        }
        assertThat(visits.send(stranger, path + "/publications").getStatus()).isEqualTo(404);
    }

    @Test
    void areReadByEverybodyOncePublished() throws Exception {
        String path = published("ltta");
        Document page = visits.look(Viewer.VISITOR, path);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("section.day")).hasSize(2);
        Element keynote = slot(page, "Opening keynote");
        assertThat(keynote.select("time").eachAttr("datetime"))
                .containsExactly("2099-03-04T09:00:00Z", "2099-03-04T09:45:00Z");
        assertThat(keynote.select(".when").text()).contains("10:00");
        Document elsewhere = visits.look(Viewer.VISITOR, path + "?zone=Asia/Kabul&lang=fr");
        assertThat(slot(elsewhere, "Conférence d’ouverture").select(".when").text())
                .contains("13:30");
        assertThat(elsewhere.select("main").text()).contains("Kaboul (UTC+04:30)");
        assertThat(visits.get(Viewer.VISITOR, path + "?zone=no/where").getStatus())
                .isEqualTo(200);
        Document arabic = visits.look(Viewer.VISITOR, path + "?lang=ar");
        assertThat(arabic.select(".slot h4").eachText()).contains("الكلمة الافتتاحية");
        assertThat(visits.get(stranger, path + "/draft").getStatus()).isEqualTo(404);
    }

    @Test
    void showChangesOnlyOncePublishedAgainAndSayWhatTheyAre() throws Exception {
        String path = published("local-event");
        String session = edit(path, "Somebody who has started tells");
        assertThat(write(session, "time", "14:10", "title", "A story").getStatus())
                .isEqualTo(303);
        Document draft = visits.look(coordinator, path + "/draft");
        assertThat(draft.select("main").text())
                .contains("“A story” now begins on", "2:10")
                .contains("15 minutes");
        assertThat(visits.look(Viewer.VISITOR, path).select(".slot h4").eachText())
                .doesNotContain("A story");
        visits.sent(coordinator, path + "/publications");
        assertThat(visits.look(Viewer.VISITOR, path).select(".slot h4").eachText())
                .contains("A story");
        assertThat(visits.sent(coordinator, path + "/publications"))
                .as("nothing new")
                .isEqualTo(path + "/draft");
    }

    @Test
    void moveByAPlainFormAndSayWhatClashes() throws Exception {
        String path = begun("local-event");
        String session = edit(path, "What we begin together");
        for (int i = 0; i < 2; i++) {
            visits.sent(coordinator, session + "/moves", "by", "-15");
        }
        Document draft = visits.look(coordinator, path + "/draft");
        assertThat(slot(draft, "What we begin together").select(".when").text()).contains("3:30");
        assertThat(draft.select(".notice.warning").text())
                .contains("1 clash", "“What is missing here” and “What we begin together” are in the same room");
        visits.sent(coordinator, session + "/moves", "by", "999999");
        assertThat(slot(visits.look(coordinator, path + "/draft"), "What we begin together")
                        .select(".when")
                        .text())
                .contains("3:30");
        visits.sent(coordinator, session + "/removal");
        assertThat(visits.look(coordinator, path + "/draft").select(".slot")).hasSize(4);
    }

    @Test
    void keepWhatOneTypedWhenAnotherWasQuickerOrItIsWrong() throws Exception {
        String path = begun("local-event");
        String session = edit(path, "Arrival and welcome");
        assertThat(write(session, "title", "First").getStatus()).isEqualTo(303);
        MockHttpServletResponse late = write(session, "edition", "1", "title", "Second");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString()).contains("value=\"Second\"", "Somebody else changed this meanwhile");
        MockHttpServletResponse wrong = write(
                session,
                "title",
                "",
                "time",
                "half past",
                "minutes",
                "-3",
                "practices",
                "no-such-practice-anywhere",
                "kind",
                "PARTY");
        assertThat(wrong.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(wrong.getContentAsString());
        assertThat(page.select(".error-summary li")).hasSize(5);
        assertThat(page.selectFirst("#time").val()).isEqualTo("half past");
        assertThat(visits.send(coordinator, path + "/sessions", "title", "<b>&", "minutes", "5")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void citePractices() throws Exception {
        String path = begun("local-event");
        String session = edit(path, "What is missing here");
        assertThat(write(
                                session,
                                "practices",
                                "http://localhost/practices/microstart?lang=fr\nhotel-giardino",
                                "step",
                                "FINANCE")
                        .getStatus())
                .isEqualTo(303);
        visits.sent(coordinator, path + "/publications");
        assertThat(slot(visits.look(Viewer.VISITOR, path), "What is missing here")
                        .select("a[href^=/practices/]")
                        .eachAttr("href"))
                .containsExactly("/practices/microstart", "/practices/hotel-giardino");
    }

    @Test
    void nameASpeakerOnlyAsLongAsTheyAgree() throws Exception {
        String path = begun("local-event");
        visits.sent(
                coordinator,
                path + "/speakers",
                "name",
                "Rosa Redner",
                "hats",
                "president of a federation\nrapporteur",
                "named",
                "yes");
        String speaker = visits.look(coordinator, path + "/draft")
                .select("a[href*=/speakers/]")
                .first()
                .attr("href");
        String session = edit(path, "Arrival and welcome");
        write(session, "speakers", speaker.replaceFirst(".*/", ""));
        visits.sent(coordinator, path + "/publications");
        assertThat(slot(visits.look(Viewer.VISITOR, path), "Arrival and welcome")
                        .text())
                .contains("Rosa Redner – president of a federation, rapporteur");
        visits.sent(coordinator, speaker, "name", "Rosa Redner", "hats", "president of a federation", "named", "");
        assertThat(visits.look(Viewer.VISITOR, path).text())
                .as("at once, and in what was published")
                .doesNotContain("Rosa")
                .contains("president of a federation");
    }

    @Test
    void areWrittenInSeveralLanguages() throws Exception {
        String path = published("local-event");
        String session = edit(path, "Arrival and welcome");
        assertThat(write(session + "?in=ar", "title", "أهلا وسهلا").getStatus()).isEqualTo(303);
        String facts = path + "/facts?in=fr";
        assertThat(visits.look(coordinator, facts).select("blockquote").text()).contains(title);
        MockHttpServletResponse two = write(facts, "title", "Rencontre du port", "about", "Un\n\ndeux");
        assertThat(two.getStatus()).isEqualTo(422);
        assertThat(two.getContentAsString()).contains("one paragraph for each");
        assertThat(write(facts, "title", "Rencontre du port", "about", "On commence")
                        .getStatus())
                .isEqualTo(303);
        assertThat(visits.look(coordinator, facts).select("#about").text()).isEqualTo("On commence");
        visits.sent(coordinator, path + "/publications");
        assertThat(visits.look(Viewer.VISITOR, path + "?lang=ar")
                        .select(".slot h4")
                        .eachText())
                .contains("أهلا وسهلا");
        assertThat(visits.look(Viewer.VISITOR, path + "?lang=fr").select("h1").text())
                .isEqualTo("Rencontre du port");
    }

    @Test
    void haveRoomsAndTracksThatOneNames() throws Exception {
        String path = begun("");
        assertThat(visits.send(coordinator, path + "/publications").getRedirectedUrl())
                .as("nothing to publish")
                .isEqualTo(path + "/draft");
        visits.sent(coordinator, path + "/places", "room-new", "Salle <b>bleue</b>");
        Document places = visits.look(coordinator, path + "/places");
        String field = places.select("input[name^=room-]:not([name=room-new])").attr("name");
        assertThat(places.select("input[name=" + field + "]").val()).isEqualTo("Salle <b>bleue</b>");
        visits.sent(coordinator, path + "/places", field, "");
        assertThat(visits.look(coordinator, path + "/places").select("input[name^=room-]"))
                .hasSize(1);
    }

    @Test
    void sayThatTheyAreCalledOff() throws Exception {
        String path = published("pitch-evening");
        visits.sent(coordinator, path + "/cancellation");
        visits.sent(coordinator, path + "/cancellation");
        assertThat(visits.look(Viewer.VISITOR, path).select(".notice.warning").text())
                .contains("does not take place");
    }

    @Test
    void areBegunByThoseWhoArrangeForTheHost() throws Exception {
        assertThat(visits.get(world.newcomer("Nora"), "/gatherings/new").getStatus())
                .isEqualTo(403);
        assertThat(visits.send(stranger, "/gatherings", "title", title, "host", house.toString())
                        .getStatus())
                .isEqualTo(422);
        Document form = visits.look(coordinator, "/gatherings/new");
        assertThat(form.select("#host option").eachAttr("value")).containsExactly(house.toString());
        MockHttpServletResponse empty = visits.send(coordinator, "/gatherings", "title", "");
        assertThat(empty.getStatus()).isEqualTo(422);
    }

    @Test
    void goAlongToCalendarsReadersAndPaper() throws Exception {
        String path = published("local-event");
        Document page = visits.look(Viewer.VISITOR, path);
        String calendar = visits.get(Viewer.VISITOR, path + ".ics").getContentAsString();
        assertThat(calendar).contains("BEGIN:VCALENDAR", "SEQUENCE:1", "SUMMARY:What is missing here");
        assertThat(calendar).doesNotContain("SUMMARY:Break");
        String one = slot(page, "What is missing here").select("a[href$=.ics]").attr("href");
        assertThat(visits.get(Viewer.VISITOR, one).getContentAsString()).containsOnlyOnce("BEGIN:VEVENT");
        assertThat(visits.get(Viewer.VISITOR, one.replaceFirst("[0-9a-f]{12}\\.ics", "000000000000.ics"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(visits.get(Viewer.VISITOR, path + "/schedule.xml").getContentType())
                .startsWith("application/xml");
        assertThat(visits.get(Viewer.VISITOR, path + "/schedule.json").getContentAsString())
                .contains("What is missing here");
        for (String language : new String[] {"en", "fr", "ar"}) {
            MockHttpServletResponse paper = visits.get(Viewer.VISITOR, path + ".pdf?lang=" + language);
            assertThat(paper.getContentType()).isEqualTo("application/pdf");
            assertThat(paper.getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
        }
        String draft = begun("local-event");
        for (String out : new String[] {".ics", ".pdf", "/schedule.xml", "/schedule.json"}) {
            assertThat(visits.get(coordinator, draft + out).getStatus()).as(out).isEqualTo(404);
        }
    }
}
