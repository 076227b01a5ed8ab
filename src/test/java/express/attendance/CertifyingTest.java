package express.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Viewer;
import express.database.Acting;
import express.registration.Harbour;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Certificates: issued once, fetched by a link, checked by anybody, taken back and issued anew in one step. */
@ModuleTest
class CertifyingTest {

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

    @Autowired
    CertifyingWork work;

    @Autowired
    Certificates certificates;

    @Autowired
    CertificatePost post;

    @Autowired
    Backstage backstage;

    @Autowired
    WorkTrial trial;

    private String input(Gathered.Scene scene) {
        return CertifyingWork.input(
                scene.gathering(), scene.host().coordinator().id());
    }

    private void issue(Gathered.Scene scene) {
        Acting.inBackground(CertifyingWork.KIND, () -> {
            work.run(input(scene), trial.progress());
            return null;
        });
    }

    private List<Certificate> of(Gathered.Scene scene) {
        return backstage.open(() -> certificates.list(scene.gathering().id(), Optional.empty()));
    }

    private void carry() {
        for (int i = 0; i < 5; i++) {
            Acting.inBackground(post.name(), () -> {
                post.run();
                return null;
            });
        }
    }

    private Gathered.Scene attended(int people) throws Exception {
        Gathered.Scene scene = gathered.past(people);
        for (UUID guest : scene.guests()) {
            gathered.inTheLobby(scene, guest, 0, 210);
        }
        return scene;
    }

    @Test
    void areIssuedOnceToThoseWhoAttendedEnough() throws Exception {
        Gathered.Scene scene = gathered.past(3);
        gathered.inTheLobby(scene, scene.guests().get(0), 0, 210);
        gathered.inTheLobby(scene, scene.guests().get(1), 0, 60);
        issue(scene);
        issue(scene);
        assertThat(of(scene)).singleElement().satisfies(it -> {
            assertThat(it.participant()).isEqualTo(scene.guests().get(0));
            assertThat(it.attested().attended()).isEqualTo(195);
            assertThat(it.attested().lines()).hasSize(4);
        });
    }

    /** Killed after each person, and begun anew, on several nodes at once. */
    @Test
    void nobodyGetsTwoHoweverOftenItIsBegun() throws Exception {
        Gathered.Scene scene = attended(6);
        for (int killed = 0; killed < 3; killed++) {
            trial.cutAfter(1, progress -> work.run(input(scene), progress));
        }
        assertThat(of(scene)).hasSize(3);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> node = () -> {
                issue(scene);
                return true;
            };
            for (var done : nodes.invokeAll(List.of(node, node, node))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(of(scene)).hasSize(6).allMatch(Certificate::counts);
        assertThat(of(scene)).extracting(Certificate::participant).doesNotHaveDuplicates();
        assertThat(of(scene)).extracting(Certificate::number).doesNotHaveDuplicates();
    }

    @Test
    void startFromTheListAndOnlyOnceItIsOver() throws Exception {
        Gathered.Scene scene = attended(2);
        assertThat(visits.look(gathered.coordinator(scene), scene.path())
                        .select("form[action$=/certificates] button")
                        .text())
                .isEqualTo("Issue 2 certificates");
        assertThat(gathered.sent(scene, scene.path() + "/certificates")).startsWith("/jobs/");
        Gathered.Scene coming = gathered.underWay(1);
        gathered.inTheLobby(coming, coming.guests().getFirst(), 0, 300);
        assertThat(visits.look(gathered.coordinator(coming), coming.path()).select("form[action$=/certificates]"))
                .isEmpty();
        assertThat(gathered.sent(coming, coming.path() + "/certificates")).isEqualTo(coming.path());
        assertThat(of(coming)).isEmpty();
    }

    private String text(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void areFetchedByTheLinkOfARegistrationAndCheckedByAnybody() throws Exception {
        Gathered.Scene scene = attended(1);
        gathered.sent(
                scene,
                scene.path() + "/terms",
                "threshold",
                "75",
                "years",
                "5",
                "content",
                "How a network begins",
                "signatory",
                "Ada Lambert, organiser");
        String link = gathered.link(scene.guests().getFirst());
        assertThat(visits.get(Viewer.VISITOR, link + "/certificate.pdf").getStatus())
                .isEqualTo(404);
        issue(scene);
        carry();
        carry();
        String email = harbour.participant(scene.guests().getFirst()).email();
        assertThat(mailbox.list(email).stream().filter(it -> it.toString().contains("your certificate")))
                .as("written to once")
                .hasSize(1);
        Certificate certificate = of(scene).getFirst();
        var mine = visits.look(Viewer.VISITOR, link).select("section[aria-labelledby=attendance]");
        assertThat(mine.select("a[href=" + link + "/certificate.pdf]")).hasSize(1);
        assertThat(mine.text()).contains(certificate.number(), "until March 4, 2029");
        MockHttpServletResponse paper = visits.get(Viewer.VISITOR, link + "/certificate.pdf");
        assertThat(text(paper))
                .contains("Certificate of attendance", "Guest 0", "C7", "3 h 15 min", "virtual: 1, physical: 0")
                .contains("English and French", "How a network begins", "Ada Lambert, organiser")
                .contains("EXPRESS 2019-1-BE01", "Co-funded by the European Union", certificate.number());
        JsonNode document = JsonMapper.shared()
                .readTree(visits.get(Viewer.VISITOR, link + "/certificate.json")
                        .getContentAsString(StandardCharsets.UTF_8));
        assertThat(document.path("credentialSubject")
                        .path("achievement")
                        .path("description")
                        .asString())
                .contains("Attended 195 of 195 minutes", "How a network begins");
        assertThat(visits.look(Viewer.VISITOR, "/check/" + certificate.number())
                        .select("main")
                        .text())
                .contains("It counts");
        assertThat(visits.get(Viewer.VISITOR, link + "/certificate.pdf?lang=ar").getStatus())
                .isEqualTo(200);
    }

    @Autowired
    Reckoning reckoning;

    @Autowired
    Certifying.Writing writing;

    @Test
    void namesAllSessionsOfOneTimeWhereItIsNotKnownInWhichSomebodyWas() throws Exception {
        Gathered.Scene scene = gathered.at("ltta", LocalDateTime.parse("2024-03-04T09:00"), 1);
        gathered.inTheLobby(scene, scene.guests().getFirst(), 0, 48 * 60);
        Acting.as(scene.host().coordinator(), () -> {
            Sheet sheet = reckoning.of(scene.gathering(), scene.programme());
            Attendee attendee = sheet.get(scene.guests().getFirst());
            Attested what = writing.attest(sheet, attendee);
            Slot side =
                    sheet.slots().stream().filter(Slot::parallel).findFirst().orElseThrow();
            String all = side.meetings().stream()
                    .map(it -> it.session().said().title(Locale.ENGLISH))
                    .collect(Collectors.joining(" · "));
            assertThat(what.lines()).extracting(Attested.Line::title).contains("One of these at the same time: " + all);
            assertThat(what.lines().stream().mapToInt(Attested.Line::minutes).sum())
                    .isEqualTo(what.attended())
                    .isEqualTo(attendee.tally().possible());
            return null;
        });
    }

    /** Who has no account has the link that came to their address. */
    @Test
    void losesItsNameForWhoeverHoldsTheLinkOfTheirRegistration() throws Exception {
        Gathered.Scene scene = attended(1);
        issue(scene);
        String link = gathered.link(scene.guests().getFirst());
        String number = of(scene).getFirst().number();
        Document asked = visits.look(Viewer.VISITOR, link + "/certificate/erasure");
        assertThat(asked.select("main").text()).contains("Guest 0", number, "March 4, 2029");
        assertThat(visits.get(Viewer.VISITOR, "/registrations/NOBODY/certificate/erasure")
                        .getStatus())
                .isEqualTo(404);
        visits.sent(Viewer.VISITOR, link + "/certificate/erasure");
        assertThat(visits.get(Viewer.VISITOR, link + "/certificate.pdf").getStatus())
                .isEqualTo(404);
        assertThat(visits.get(Viewer.VISITOR, link + "/certificate/erasure").getStatus())
                .as("done once")
                .isEqualTo(404);
        assertThat(visits.look(Viewer.VISITOR, link)
                        .select("section[aria-labelledby=attendance]")
                        .text())
                .contains("Your name was erased from it");
        assertThat(visits.look(Viewer.VISITOR, "/check/" + number)
                        .select("main")
                        .text())
                .contains("It counts")
                .doesNotContain("Guest 0");
    }

    @Test
    void isTakenBackAndIssuedAnewInOneStep() throws Exception {
        Gathered.Scene scene = attended(1);
        UUID guest = scene.guests().getFirst();
        issue(scene);
        carry();
        String person = scene.path() + "/people/" + guest;
        assertThat(gathered.sent(scene, person + "/certificate"))
                .as("nothing to mend")
                .isEqualTo(person);
        assertThat(of(scene)).hasSize(1);
        gathered.sent(scene, scene.sheet(0) + "/corrections", "minutes-" + guest, "0");
        assertThat(visits.look(gathered.coordinator(scene), scene.path())
                        .select("tbody .tag")
                        .text())
                .isEqualTo("Differs");
        gathered.sent(scene, person + "/certificate");
        gathered.sent(scene, person + "/certificate");
        List<Certificate> both = of(scene);
        assertThat(both).extracting(Certificate::counts).containsExactly(false, true);
        assertThat(both.getLast().attested().attended()).isEqualTo(165);
        assertThat(visits.look(Viewer.VISITOR, "/check/" + both.getFirst().number())
                        .select("main")
                        .text())
                .contains("It was taken back");
        assertThat(visits.look(Viewer.VISITOR, "/check/" + both.getLast().number())
                        .select("main")
                        .text())
                .contains("It counts");
        gathered.sent(scene, scene.sheet(2) + "/corrections", "minutes-" + guest, "0");
        gathered.sent(scene, person + "/certificate");
        assertThat(of(scene)).as("not enough any more").hasSize(2).noneMatch(Certificate::counts);
        issue(scene);
        assertThat(of(scene)).hasSize(2);
        gathered.sent(scene, scene.sheet(2) + "/corrections", "minutes-" + guest, "75");
        issue(scene);
        assertThat(of(scene)).hasSize(3).extracting(Certificate::counts).containsExactly(false, false, true);
    }

    @Test
    void whoHasAnAccountFindsItThere() throws Exception {
        Gathered.Scene scene = gathered.past(0);
        Viewer.Person person = world.newcomer("Kim Ten");
        visits.sent(
                scene.sender().coordinator(),
                scene.gathering().path() + "/participants",
                "organisation",
                scene.sender().id().toString(),
                "letters",
                "fr",
                "languages",
                "en",
                "name-1",
                "Kim <b>Ten</b>",
                "email-1",
                World.emailOf(person.id()));
        String id = visits.look(gathered.coordinator(scene), scene.path())
                .selectFirst("tbody a")
                .attr("href")
                .replaceFirst(".*/", "");
        gathered.inTheLobby(scene, UUID.fromString(id), 0, 210);
        issue(scene);
        assertThat(visits.look(person, "/account/credentials").select("main").text())
                .contains(of(scene).getFirst().number());
        assertThat(Jsoup.parse(visits.get(gathered.coordinator(scene), scene.path())
                                .getContentAsString())
                        .select("tbody bdi")
                        .eachText())
                .contains("Kim <b>Ten</b>");
    }
}
