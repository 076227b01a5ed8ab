package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.base.Ids;
import express.base.Viewer;
import express.interpreting.Collective.Work;
import express.tariffs.Mode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What another house learns and does by its link. */
@ModuleTest
class OtherHouseTest {

    @Autowired
    Collective collective;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    InstantSource time;

    private Work work;
    private String email;

    @BeforeEach
    void begin() throws Exception {
        work = collective.atWork();
        email = "other-" + work.house() + "@rare.example";
        visits.sent(
                work.dispatcher(),
                work.house("/interpreting-partners"),
                "name",
                "House of Rare Languages",
                "email",
                email,
                "speaks",
                "Saho and Bilen",
                "family",
                "members");
    }

    private String passed(String id) throws Exception {
        String pass = visits.look(work.dispatcher(), work.house("/missions/" + id))
                .select("section[aria-labelledby=pass] form")
                .attr("action");
        visits.sent(work.dispatcher(), pass);
        return mailbox.link(email);
    }

    private static String clock(Instant at) {
        return LocalTime.ofInstant(at, ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private void sign(String link, Request request, String... more) throws Exception {
        Instant began = request.beginsAt().minus(Duration.ofMinutes(175));
        List<String> fields = new ArrayList<>(List.of(
                "sheet",
                Ids.next().toString(),
                "began",
                clock(began),
                "ended",
                clock(began.plus(Duration.ofMinutes(30))),
                "signer",
                "Nora Nurse",
                "function",
                "Nurse",
                "signed",
                "yes"));
        fields.addAll(List.of(more));
        visits.sent(Viewer.VISITOR, link + "/sheet", fields.toArray(String[]::new));
    }

    @Test
    void readsWhyASheetDoesNotCount() throws Exception {
        Instant soon = time.instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        Request request = collective.asked(work, soon, 60, Mode.ON_SITE);
        String link = passed(request.id().toString());
        visits.sent(Viewer.VISITOR, link + "/answers", "answer", "yes");
        sign(link, request);
        sign(link, request, "kilometres", "80");
        String desk = work.house("/missions/" + request.id());
        String sheet =
                visits.look(work.dispatcher(), desk).select("a[href*=/sheets/]").attr("href");
        visits.sent(work.dispatcher(), sheet + "/ruling", "verdict", "no", "reason", "It is not as far as that");
        assertThat(mailbox.text(email)).contains("A sheet does not count", "Why: It is not as far as that");
        assertThat(visits.look(Viewer.VISITOR, link).text()).contains("does not count", "It is not as far as that");
        assertThat(visits.get(Viewer.VISITOR, link).getHeader("X-Robots-Tag")).isEqualTo("noindex");
    }

    private String text() throws Exception {
        LocalDate due =
                LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()).plusDays(5);
        return visits.sent(
                work.nurse(),
                work.asking(),
                "language",
                "ti",
                "day",
                due.toString(),
                "time",
                "17:00",
                "mode",
                "WRITTEN",
                "words",
                "1000",
                "direction",
                "FROM",
                "place",
                "Portal of the hospital",
                "topic",
                "HEALTH");
    }

    @Test
    void translatesATextAndIsPaidForIt() throws Exception {
        String asked = text();
        String id = asked.substring(asked.lastIndexOf('/') + 1);
        String link = passed(id);
        assertThat(mailbox.text(email)).contains("Can your house translate a text?");
        assertThat(visits.send(Viewer.VISITOR, link + "/delivery").getStatus()).isEqualTo(410);
        visits.sent(Viewer.VISITOR, link + "/answers", "answer", "yes");
        assertThat(visits.look(work.nurse(), asked).text()).contains("House of Rare Languages");
        assertThat(visits.send(Viewer.VISITOR, link + "/sheet", "began", "10:00")
                        .getStatus())
                .isEqualTo(410);
        visits.sent(Viewer.VISITOR, link + "/delivery");
        assertThat(visits.send(Viewer.VISITOR, link + "/delivery").getStatus()).isEqualTo(422);
        Document desk = visits.look(work.dispatcher(), work.house("/missions/" + id));
        assertThat(desk.select("section[aria-labelledby=charged] tbody").text()).contains("180");
        assertThat(desk.select("section[aria-labelledby=paid] tbody").text()).contains("120");
        assertThat(visits.look(Viewer.VISITOR, link).text()).contains("done");
    }

    @Test
    void learnsWhatItIsPaidBeforeItSaysYesAndWhatItCameTo() throws Exception {
        Instant soon = time.instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        Request request = collective.asked(work, soon, 60, Mode.ON_SITE);
        String link = passed(request.id().toString());
        assertThat(visits.look(Viewer.VISITOR, link).text()).contains("your house is paid €");
        visits.sent(Viewer.VISITOR, link + "/answers", "answer", "yes");
        assertThat(visits.look(Viewer.VISITOR, link).text()).contains("your house is paid €");
        sign(link, request);
        Document after = visits.look(Viewer.VISITOR, link);
        assertThat(after.text()).doesNotContain("your house is paid €");
        assertThat(after.select("section[aria-labelledby=lines] tbody").text())
                .isEqualTo(visits.look(work.dispatcher(), work.house("/missions/" + request.id()))
                        .select("section[aria-labelledby=paid] tbody")
                        .text())
                .contains("€");
    }

    @Test
    void findsItsMissionAgainFromEveryLetter() throws Exception {
        Instant later = time.instant().plus(Duration.ofDays(9));
        Request request = collective.asked(work, later, 60, Mode.ON_SITE);
        String first = passed(request.id().toString());
        visits.sent(Viewer.VISITOR, first + "/answers", "answer", "yes");
        visits.sent(work.nurse(), work.asking() + "/" + request.id() + "/cancellation");
        assertThat(mailbox.subject(email)).contains("Called off");
        String second = mailbox.link(email);
        assertThat(second).isNotEqualTo(first);
        assertThat(visits.look(Viewer.VISITOR, second).text())
                .isEqualTo(visits.look(Viewer.VISITOR, first).text())
                .contains("Room 12");
    }
}
