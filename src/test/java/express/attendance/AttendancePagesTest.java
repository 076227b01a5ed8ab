package express.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Viewer;
import express.registration.Harbour;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The sheets of the host, and the papers made of them. */
@ModuleTest
class AttendancePagesTest {

    @Autowired
    Gathered gathered;

    @Autowired
    Harbour harbour;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Mailbox mailbox;

    private Element row(Gathered.Scene scene, UUID guest) throws Exception {
        return visits.look(gathered.coordinator(scene), scene.path())
                .selectFirst("tr:has(a[href$=/people/" + guest + "])");
    }

    private List<String> cells(Gathered.Scene scene, UUID guest) throws Exception {
        return row(scene, guest).select("td").eachText();
    }

    private String text(Viewer viewer, String path) throws Exception {
        MockHttpServletResponse answer = visits.get(viewer, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void doesNotExistForOthers() throws Exception {
        Gathered.Scene scene = gathered.past(1);
        UUID guest = scene.guests().getFirst();
        List<String> pages = List.of(
                "",
                "/terms",
                "/sessions/" + scene.session(0).id(),
                "/people/" + guest,
                "/days/2024-03-04",
                "/days/2024-03-04.pdf",
                "/participants.pdf",
                "/participants.xlsx",
                "/declaration.pdf");
        for (String page : pages) {
            for (Viewer other : List.of(scene.sender().coordinator(), world.newcomer("Amal"))) {
                assertThat(visits.get(other, scene.path() + page).getStatus())
                        .as(page)
                        .isEqualTo(404);
            }
            assertThat(visits.get(gathered.coordinator(scene), scene.path() + page)
                            .getStatus())
                    .as(page)
                    .isEqualTo(200);
        }
        for (String act : List.of("/terms", "/certificates", "/people/" + guest + "/certificate", "/days/2024-03-04")) {
            assertThat(visits.send(scene.sender().coordinator(), scene.path() + act)
                            .getStatus())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(visits.look(gathered.coordinator(scene), scene.gathering().path())
                        .select("a[href=" + scene.path() + "]"))
                .hasSize(1);
        assertThat(visits.look(Viewer.VISITOR, scene.gathering().path()).select("a[href=" + scene.path() + "]"))
                .isEmpty();
        for (String nowhere : List.of("/people/" + scene.session(0).id(), "/sessions/" + guest, "/days/2024-03-05")) {
            assertThat(visits.get(gathered.coordinator(scene), scene.path() + nowhere)
                            .getStatus())
                    .as(nowhere)
                    .isEqualTo(404);
        }
    }

    @Test
    void showsWhoAttendedHowMuch() throws Exception {
        Gathered.Scene scene = gathered.past(2);
        UUID guest = scene.guests().getFirst();
        gathered.inTheLobby(scene, guest, 10, 210);
        assertThat(cells(scene, guest)).containsSubsequence("185", "94 %", "1", "0", "Enough");
        assertThat(cells(scene, scene.guests().get(1))).containsSubsequence("0", "0 %", "0", "0");
        Document person = visits.look(gathered.coordinator(scene), scene.path() + "/people/" + guest);
        assertThat(person.select("tfoot td").eachText()).contains("195", "185");
        assertThat(person.select("main").text()).contains("in the lobby");
    }

    @Test
    void keepsWhoCorrectedWhatAndWhatStoodThereBefore() throws Exception {
        Gathered.Scene scene = gathered.past(2);
        UUID guest = scene.guests().getFirst();
        gathered.inTheLobby(scene, guest, 0, 20);
        String field = "minutes-" + guest;
        Document sheet = visits.look(gathered.coordinator(scene), scene.sheet(0));
        assertThat(sheet.select("input[name=" + field + "]").val()).isEqualTo("20");
        gathered.sent(
                scene,
                scene.sheet(0) + "/corrections",
                field,
                "٢٥",
                "minutes-" + scene.guests().get(1),
                "0");
        gathered.sent(scene, scene.sheet(0) + "/corrections", field, "25");
        gathered.sent(scene, scene.sheet(0) + "/corrections", field, "5");
        Document person = visits.look(gathered.coordinator(scene), scene.path() + "/people/" + guest);
        assertThat(person.select("section[aria-labelledby=corrections] li").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("Coordinator of Host", "20 minutes before, 25 now");
        assertThat(cells(scene, guest)).contains("5");
        assertThat(visits.look(
                                gathered.coordinator(scene),
                                scene.path() + "/people/" + scene.guests().get(1))
                        .select("section[aria-labelledby=corrections]"))
                .as("what is as it was is no correction")
                .isEmpty();
        for (String wrong : List.of("31", "-1", "many", "")) {
            MockHttpServletResponse refused =
                    visits.send(gathered.coordinator(scene), scene.sheet(0) + "/corrections", field, wrong);
            assertThat(refused.getStatus()).as(wrong).isEqualTo(422);
        }
    }

    @Test
    void countsDaysOnTheSpotApart() throws Exception {
        Gathered.Scene scene = gathered.at("ltta", java.time.LocalDateTime.parse("2024-05-06T09:30"), 2);
        UUID guest = scene.guests().getFirst();
        gathered.inTheLobby(scene, guest, 0, 60);
        String day = scene.path() + "/days/2024-05-07";
        gathered.sent(scene, day, "there", guest.toString());
        assertThat(cells(scene, guest)).containsSubsequence("1", "1");
        Document sent = visits.look(gathered.coordinator(scene), scene.path());
        assertThat(sent.select("section[aria-labelledby=organisations] td").eachText())
                .containsExactly("1", "1", "1");
        assertThat(visits.look(gathered.coordinator(scene), day).select("input[checked]"))
                .hasSize(1);
        gathered.sent(scene, day);
        assertThat(visits.look(gathered.coordinator(scene), day).select("input[checked]"))
                .isEmpty();
        assertThat(visits.look(gathered.coordinator(scene), scene.path() + "/people/" + guest)
                        .select("section[aria-labelledby=corrections] li"))
                .hasSize(2);
    }

    @Test
    void countsBetweenTheTimesThatTheHostSays() throws Exception {
        Gathered.Scene scene = gathered.past(1);
        UUID guest = scene.guests().getFirst();
        gathered.inTheLobby(scene, guest, 0, 30);
        gathered.sent(scene, scene.sheet(0) + "/hours", "from", "2024-03-04T13:40", "until", "2024-03-04T14:00");
        assertThat(cells(scene, guest)).contains("20");
        for (String wrong : List.of("2024-03-04T13:30", "2034-03-04T13:50", "soon", "")) {
            assertThat(visits.send(
                                    gathered.coordinator(scene),
                                    scene.sheet(0) + "/hours",
                                    "from",
                                    "2024-03-04T13:40",
                                    "until",
                                    wrong)
                            .getStatus())
                    .as(wrong)
                    .isEqualTo(422);
        }
    }

    @Test
    void takesWhatTheHostDecides() throws Exception {
        Gathered.Scene scene = gathered.past(1);
        gathered.sent(
                scene,
                scene.path() + "/terms",
                "threshold",
                "50",
                "years",
                "3",
                "content",
                "Lire un budget\nالأرقام",
                "signatory",
                "Ada Lambert");
        Document terms = visits.look(gathered.coordinator(scene), scene.path() + "/terms");
        assertThat(terms.select("#threshold").val()).isEqualTo("50");
        assertThat(terms.select("#years option[selected]").val()).isEqualTo("3");
        assertThat(terms.select("main").text())
                .as("said of the gathering, and not asked again")
                .contains("Co-funded by the European Union · EXPRESS 2019-1-BE01");
        MockHttpServletResponse wrong = visits.send(
                gathered.coordinator(scene),
                scene.path() + "/terms",
                "threshold",
                "101",
                "years",
                "5",
                "content",
                "x".repeat(2_001));
        assertThat(wrong.getStatus()).isEqualTo(422);
        gathered.inTheLobby(scene, scene.guests().getFirst(), 0, 210);
        assertThat(text(gathered.coordinator(scene), scene.path() + "/declaration.pdf"))
                .contains("Declaration of the host", "Guest 0", "EXPRESS 2019-1-BE01", "Ada Lambert", "March 4, 2024")
                .contains("Co-funded by the European Union");
    }

    @Test
    void listsForTheFunderHoldNoAddressesAndForParticipantsOnlyWhatTheyAgreedTo() throws Exception {
        Gathered.Scene scene = gathered.past(2);
        UUID guest = scene.guests().getFirst();
        scene.guests().forEach(it -> gathered.inTheLobby(scene, it, 0, 210));
        String email = harbour.participant(guest).email();
        String funder = text(gathered.coordinator(scene), scene.path() + "/participants.pdf");
        assertThat(funder).contains("Guest 0", "Sweden", "195").doesNotContain("@");
        String shared = scene.path() + "/participants.pdf?for=participants";
        assertThat(text(gathered.coordinator(scene), shared))
                .doesNotContain("Guest 0")
                .doesNotContain("@");
        visits.sent(Viewer.VISITOR, gathered.link(guest), "languages", "en", "purposes", "LIST");
        assertThat(text(gathered.coordinator(scene), shared))
                .contains("Guest 0")
                .doesNotContain("@");
        visits.sent(Viewer.VISITOR, gathered.link(guest), "languages", "en", "purposes", "LIST,CONTACT");
        assertThat(text(gathered.coordinator(scene), shared)).contains("@example.");
        MockHttpServletResponse workbook =
                visits.get(gathered.coordinator(scene), scene.path() + "/participants.xlsx?for=participants");
        assertThat(workbook.getContentAsByteArray()).startsWith('P', 'K');
        assertThat(text(gathered.coordinator(scene), scene.path() + "/days/2024-03-04.pdf"))
                .contains("List to be signed", "Guest 0", "Signature")
                .doesNotContain(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void speaksThreeLanguages(String language) throws Exception {
        Gathered.Scene scene = gathered.past(1);
        UUID guest = scene.guests().getFirst();
        gathered.inTheLobby(scene, guest, 0, 210);
        for (String page :
                List.of("", "/terms", "/sessions/" + scene.session(0).id(), "/people/" + guest, "/days/2024-03-04")) {
            assertThat(visits.look(gathered.coordinator(scene), scene.path() + page + "?lang=" + language)
                            .select("body")
                            .text())
                    .doesNotContain("attendance.")
                    .doesNotContain("{0}");
        }
        assertThat(visits.look(Viewer.VISITOR, gathered.link(guest) + "?lang=" + language)
                        .select("main")
                        .text())
                .contains("195")
                .doesNotContain("attendance.");
        for (String paper : List.of("/participants.pdf", "/declaration.pdf", "/days/2024-03-04.pdf")) {
            assertThat(visits.get(gathered.coordinator(scene), scene.path() + paper + "?lang=" + language)
                            .getContentAsByteArray())
                    .startsWith('%', 'P', 'D', 'F');
        }
    }
}
