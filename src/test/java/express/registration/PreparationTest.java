package express.registration;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What participants get before a gathering: one letter, and a page of their own. */
@ModuleTest
class PreparationTest {

    @Autowired
    Harbour harbour;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    RegistrationPost post;

    @Autowired
    PreparationPost preparation;

    @Autowired
    java.time.InstantSource time;

    private final String email = Ids.next() + "@example.org";
    private Harbour.House host;
    private String path;

    @BeforeEach
    void open() {
        host = harbour.house("Host", "BE");
    }

    private LocalDate in(int days) {
        return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC).plusDays(days);
    }

    /** Opens with a practice in its first session; its day is so far ahead. */
    private void publish(int ahead, String... rules) throws Exception {
        path = visits.sent(
                        host.coordinator(),
                        "/gatherings",
                        "title",
                        "Harbour meeting " + Ids.next(),
                        "host",
                        host.id().toString(),
                        "date",
                        in(ahead).toString(),
                        "zone",
                        "Europe/Brussels",
                        "template",
                        "ltta")
                .replaceFirst("/draft$", "");
        Document draft = visits.look(host.coordinator(), path + "/draft");
        String session = draft.select(".slot a[href*=/sessions/]").first().attr("href");
        Document form = visits.look(host.coordinator(), session);
        visits.sent(
                host.coordinator(),
                session,
                "title",
                form.select("#title").val(),
                "seen",
                form.select("input[name=seen]").val(),
                "edition",
                form.select("input[name=edition]").val(),
                "kind",
                "PLENARY",
                "date",
                form.select("#date").val(),
                "time",
                form.select("#time").val(),
                "minutes",
                "45",
                "practices",
                "microstart");
        visits.sent(host.coordinator(), path + "/publications");
        String[] usual = {"capacity", "5", "closes", in(ahead - 1).toString(), "hours", "0"};
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(usual), java.util.stream.Stream.of(rules))
                .toArray(String[]::new);
        visits.sent(host.coordinator(), path + "/registration", all);
        visits.sent(
                host.coordinator(),
                path + "/participants",
                "organisation",
                host.id().toString(),
                "letters",
                "fr",
                "name-1",
                "Dana",
                "email-1",
                email);
    }

    private void carry() {
        for (int i = 0; i < 40; i++) {
            Acting.inBackground(post.name(), () -> {
                post.run();
                return null;
            });
        }
    }

    private void prepare() {
        for (int i = 0; i < 20; i++) {
            Acting.inBackground(preparation.name(), () -> {
                preparation.run();
                return null;
            });
        }
    }

    @Test
    void tellsOnceSomeDaysBeforeInTheirLanguageWithTheHostsOwnLine() throws Exception {
        publish(4, "days", "5", "preparation", "Apportez une photo de votre <atelier>.");
        prepare();
        assertThat(mailbox.list(email))
                .as("before they know that they have a place")
                .isEmpty();
        carry();
        int before = mailbox.list(email).size();
        prepare();
        prepare();
        assertThat(mailbox.list(email)).hasSize(before + 1);
        assertThat(mailbox.subject(email)).contains("ce qu’il vous faut");
        assertThat(mailbox.text(email)).contains("Apportez une photo de votre <atelier>.", "L’hôte écrit");
        assertThat(mailbox.list(email).getFirst().get("links").toString())
                .contains("/registrations/", "/practices/microstart.pdf");
    }

    @Test
    void waitsUntilTheDayAndIsSilentWhereTheHostWantsNone() throws Exception {
        publish(40, "days", "5");
        carry();
        int before = mailbox.list(email).size();
        prepare();
        assertThat(mailbox.list(email)).hasSize(before);
        visits.sent(
                host.coordinator(),
                path + "/registration",
                "capacity",
                "5",
                "closes",
                in(30).toString(),
                "hours",
                "0",
                "days",
                "60");
        prepare();
        assertThat(mailbox.list(email)).hasSize(before + 1);
    }

    @Test
    void isNotToldToThoseWhoDoNotCome() throws Exception {
        publish(4, "days", "0");
        carry();
        int before = mailbox.list(email).size();
        prepare();
        assertThat(mailbox.list(email)).as("none wanted").hasSize(before);
        visits.sent(
                host.coordinator(),
                path + "/registration",
                "capacity",
                "5",
                "closes",
                in(3).toString(),
                "hours",
                "0",
                "days",
                "9");
        visits.sent(host.coordinator(), path + "/cancellation");
        carry();
        int told = mailbox.list(email).size();
        prepare();
        assertThat(mailbox.list(email)).as("called off").hasSize(told);
    }

    @Test
    void oneFindsEverythingOnOnesOwnPage() throws Exception {
        publish(20);
        carry();
        String place = mailbox.link(email);
        Document mine = visits.look(Viewer.VISITOR, place + "?lang=fr");
        assertThat(mine.select("a[href=/practices/microstart.pdf]")).hasSize(1);
        assertThat(mine.select("a[href=" + place + ".ics]")).hasSize(1);
        assertThat(mine.select("section.day")).hasSize(2);
        String here = mine.select(".slot .when").first().text();
        Document tunis = visits.look(Viewer.VISITOR, place + "?lang=fr&zone=Asia/Karachi");
        assertThat(tunis.select(".slot .when").first().text()).isNotEqualTo(here);
        assertThat(tunis.select("option[selected]").eachAttr("value")).contains("Asia/Karachi");
        assertThat(visits.look(Viewer.VISITOR, place + "?zone=Nowhere/Else").select("section.day"))
                .hasSize(2);
        visits.sent(Viewer.VISITOR, place + "/cancellation");
        assertThat(visits.look(Viewer.VISITOR, place).select("section.day")).isEmpty();
    }

    @Test
    void theHostSaysHowManyDaysAndInWhichWords() throws Exception {
        publish(20, "days", "7", "preparation", "أحضروا صورة");
        Document rules = visits.look(host.coordinator(), path + "/registration");
        assertThat(rules.select("#days").val()).isEqualTo("7");
        assertThat(rules.select("#preparation").text()).isEqualTo("أحضروا صورة");
        MockHttpServletResponse wrong = visits.send(
                host.coordinator(),
                path + "/registration",
                "capacity",
                "5",
                "closes",
                in(10).toString(),
                "hours",
                "0",
                "days",
                "61",
                "preparation",
                "x".repeat(1_001));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.getContentAsString()).select(".error-summary li"))
                .hasSize(2);
    }
}
