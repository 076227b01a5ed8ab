package express.accompaniment;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.accompaniment.Office.House;
import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import express.journeys.JourneyId;
import express.journeys.Paper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class ClosingTest {

    @Autowired
    Office office;

    @Autowired
    Visits visits;

    @Autowired
    FollowUps followUps;

    @Autowired
    Mailbox mailbox;

    @Autowired
    FollowUpRound round;

    @Autowired
    Asking asking;

    @Autowired
    JdbcClient jdbc;

    private final String name = "ياسمين " + Ids.next();
    private House house;
    private JourneyId id;
    private String email;
    private String closing;

    @BeforeEach
    void begin() throws Exception {
        house = office.house();
        email = Ids.next() + "@example.org";
        id = office.open(house, name, "EMAIL", email);
        closing = house.path(id) + "/closing";
    }

    private void close(String outcome) throws Exception {
        visits.sent(house.adviser(), closing, "outcome", outcome, "words", "The oven stands");
    }

    private FollowUp first() {
        return office.as(house.adviser(), () -> followUps.list(office.file(house.adviser(), id)))
                .getFirst();
    }

    /** The secret of a link that is sent now. */
    private String asked() {
        return Acting.inBackground(Asking.PURPOSE, () -> followUps.ask(first()));
    }

    private void inBackground(Runnable work) {
        Acting.inBackground(Asking.PURPOSE, () -> {
            work.run();
            return null;
        });
    }

    @Test
    void tellsHowItEndedAndLetsThePersonSayOtherwise() throws Exception {
        Viewer.Person person = office.own(house, id);
        close("ENTERPRISE");
        assertThat(visits.send(house.adviser(), closing, "outcome", "JOB").getStatus())
                .isEqualTo(422);
        Document own = visits.look(person, OwnPages.PATH);
        assertThat(own.text()).contains("The oven stands", "an enterprise");
        String answer = own.select("form[action*=/closings/]").last().attr("action");
        assertThat(visits.send(person, answer, "otherwise", " ").getStatus()).isEqualTo(422);
        visits.sent(person, answer, "otherwise", "It is my sister’s oven");
        visits.sent(person, answer, "agreed", "yes");
        assertThat(visits.look(house.adviser(), closing).text())
                .contains("sees it otherwise", "It is my sister’s oven")
                .doesNotContain("sees it so, too");
    }

    @Test
    void cancelsTalksThatAreStillToCome() throws Exception {
        String soon = LocalDate.now(ZoneId.systemDefault()).plusDays(3).toString();
        visits.sent(
                house.adviser(),
                house.path(id) + "/sessions",
                "day",
                soon,
                "time",
                "14:00",
                "minutes",
                "",
                "way",
                "PLACE");
        String planned = "select count(*) from accompaniment.session where journey_id = :id";
        assertThat(visits.look(house.adviser(), closing).select("#open-talks ~ ul li"))
                .hasSize(1);
        assertThat(office.count(house.adviser(), planned, id)).isEqualTo(1);
        close("JOB");
        assertThat(office.count(house.adviser(), planned, id)).isZero();
        assertThat(mailbox.list(email))
                .extracting(it -> it.get("subject").asString())
                .as("they are told")
                .anyMatch(it -> it.contains("أُلغي لقاء"));
    }

    @Test
    void tellsThePersonHowItEndedAndHowTheyComeBack() throws Exception {
        close("JOB");
        assertThat(mailbox.list(email)).hasSize(1);
        assertThat(mailbox.text(email))
                .contains("انتهت مرافقتك")
                .containsSubsequence("يمكنك أن تعود في أي وقت: اتصل", "لديك عملًا")
                .as("they have no account, and nobody may ask them")
                .doesNotContain("وافقت على أن نسألك", "The oven stands", OwnPages.PATH);
    }

    @Test
    void tellsThePersonWhenTheyAreAskedAndWhereTheyReadIt() throws Exception {
        office.mayAsk(house, id);
        office.own(house, id);
        close("ENTERPRISE");
        assertThat(mailbox.text(email)).contains("وافقت على أن نسألك", "لديك مشروعًا", OwnPages.PATH);
    }

    /** Who has to be called, because others could read it or no message arrives, is told by who closes it. */
    @Test
    void writesNothingToWhomNoMessageMayBeLeft() throws Exception {
        openWithATelephone();
        close("PAUSE");
        assertThat(mailbox.list("+3265123456")).isEmpty();
    }

    @Test
    void plansQuestionsForLaterAndDropsThemWhenItBeginsAgain() throws Exception {
        close("PAUSE");
        assertThat(visits.look(house.adviser(), closing).text()).contains("6 months", "12 months", "24 months");
        visits.sent(house.adviser(), house.path(id) + "/reopening");
        assertThat(office.file(house.adviser(), id).goesOn()).isTrue();
        assertThat(visits.look(house.adviser(), closing).text())
                .contains("opened again")
                .doesNotContain("6 months");
        close("JOB");
        assertThat(visits.look(house.adviser(), closing).select(".cards li")).hasSize(2);
    }

    @Test
    void tellsThePersonOnceThatItBeginsAgain() throws Exception {
        close("PAUSE");
        String again = house.path(id) + "/reopening";
        visits.sent(house.adviser(), again);
        assertThat(mailbox.subject(email)).contains("عادت مرافقتك");
        assertThat(mailbox.text(email))
                .as("what was told of questions holds no more")
                .contains("فلن نسألك");
        visits.sent(house.adviser(), again);
        assertThat(mailbox.list(email)).hasSize(2);
    }

    /** They say yes to it beside whoever closes the file, and so have to read, or hear, to what. */
    @Test
    void saysInTheLanguageOfThePersonToWhatTheySayYes() throws Exception {
        Document form = visits.look(house.adviser(), closing);
        assertThat(form.select("form div[lang=en]").text())
                .contains("ask later how you are", "plan and tasks", "take your yes back");
        assertThat(form.select("form div[lang=ar][dir=rtl]").text())
                .contains("السؤال عنك لاحقًا", "الخطة والمهام", "تسحب موافقتك");
        office.mayAsk(house, id);
        assertThat(visits.look(house.adviser(), closing).select("form div[lang]"))
                .as("they have said yes before")
                .isEmpty();
    }

    @Test
    void asksNobodyWhoHasNotSaidYesToIt() throws Exception {
        close("JOB");
        inBackground(() -> round.ask(first()));
        assertThat(first().asked()).isZero();
        office.mayAsk(house, id);
        inBackground(() -> round.ask(first()));
        assertThat(first().asked()).isEqualTo(1);
        assertThat(visits.look(house.adviser(), house.path(id))
                        .select("section[aria-labelledby=timeline]")
                        .text())
                .contains("asked how it went");
    }

    private boolean isDue(int months, int daysLater) {
        LocalDate day = LocalDate.now(ZoneId.systemDefault()).plusMonths(months).plusDays(daysLater);
        return Acting.inBackground(
                Asking.PURPOSE,
                () -> followUps.listDue(day, 100_000).stream()
                        .anyMatch(it -> it.journey().equals(id.value()) && it.months() == months));
    }

    @Test
    void letsWhoIsNotAskedKeepNobodyWaiting() throws Exception {
        close("JOB");
        assertThat(isDue(6, 1)).as("they have not said yes").isFalse();
        office.mayAsk(house, id);
        assertThat(isDue(6, -1)).isFalse();
        assertThat(isDue(6, 1)).isTrue();
        assertThat(isDue(6, 120)).as("half a year ago is not now").isFalse();
        assertThat(isDue(12, 1)).isTrue();
    }

    @Test
    void isAnsweredOnceByALinkWithoutAnAccount() throws Exception {
        office.mayAsk(house, id);
        close("ENTERPRISE");
        String link = FollowUpPages.LINK + asked();
        Document page = visits.look(Viewer.VISITOR, link + "?lang=ar");
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.text()).contains("كيف تسير الأمور").doesNotContain(name);
        assertThat(visits.send(Viewer.VISITOR, link, "answer", "PERHAPS").getStatus())
                .isEqualTo(422);
        visits.sent(Viewer.VISITOR, link, "answer", "RUNS", "help", "yes", "words", "Two more ovens");
        visits.sent(Viewer.VISITOR, link, "answer", "ENDED", "words", "Somebody else");
        assertThat(visits.look(Viewer.VISITOR, link + "?lang=en").text()).contains("Thank you");
        assertThat(visits.look(Viewer.VISITOR, link + "?lang=ti").text()).contains("የቐንየልና");
        assertThat(first().answer()).isEqualTo(FollowUp.Answer.RUNS);
        assertThat(mailbox.list(World.emailOf(house.adviser().id())))
                .as("told once, of the first answer")
                .hasSize(1);
        assertThat(mailbox.subject(World.emailOf(house.adviser().id()))).contains("would like help again");
        assertThat(visits.look(house.adviser(), house.path(id) + "/tasks").text())
                .containsOnlyOnce("They would like help again");
        assertThat(visits.look(house.adviser(), closing).text()).contains("Two more ovens", "would like help");
        assertThat(visits.look(office.head(house), house.path() + "/supervision")
                        .text())
                .contains("It goes on as it was")
                .doesNotContain("Two more ovens");
    }

    private void openWithATelephone() throws Exception {
        id = office.open(house, name + " rings", "PHONE", "+32 65 12 34 56");
        closing = house.path(id) + "/closing";
        office.mayAsk(house, id);
    }

    /** A land line takes no text message. */
    @Test
    void isCalledWhereNoMessageArrives() throws Exception {
        openWithATelephone();
        close("JOB");
        inBackground(() -> round.ask(first()));
        assertThat(first().unreached()).isTrue();
        assertThat(first().asked()).isZero();
        assertThat(mailbox.subject(World.emailOf(house.adviser().id()))).contains("has to be called");
        assertThat(visits.look(house.adviser(), house.path(id) + "/tasks").text())
                .containsOnlyOnce("Call them and ask how it goes");
        String note = visits.look(house.adviser(), closing)
                .select("form[action*=/follow-ups/]")
                .attr("action");
        assertThat(visits.send(house.adviser(), note, "answer", "PERHAPS").getStatus())
                .isEqualTo(422);
        visits.sent(house.adviser(), note, "answer", "RUNS", "words", "Two ovens by now");
        visits.sent(house.adviser(), note, "answer", "ENDED", "words", "Somebody else");
        assertThat(first().answer()).isEqualTo(FollowUp.Answer.RUNS);
        assertThat(visits.look(house.adviser(), closing).text())
                .contains("Two ovens by now")
                .doesNotContain("Somebody else");
        assertThat(visits.look(office.head(house), house.path() + "/supervision")
                        .text())
                .contains("It goes on as it was");
    }

    @Test
    void isWrittenToByTheirAccountWhereTheyHaveOne() throws Exception {
        openWithATelephone();
        Viewer.Person person = office.own(house, id);
        close("JOB");
        inBackground(() -> round.ask(first()));
        assertThat(first().asked()).isEqualTo(1);
        assertThat(mailbox.subject(World.emailOf(person.id()))).contains("How are things going?");
    }

    @Test
    void isWrittenToInALanguageOfTheirs() throws Exception {
        String edit = house.path(id) + "/edit";
        String version =
                visits.look(house.adviser(), edit).select("input[name=version]").val();
        visits.sent(
                house.adviser(),
                edit,
                "called",
                "Selam",
                "way0",
                "EMAIL",
                "reach0",
                email,
                "safe0",
                "yes",
                "language0",
                "ti",
                "reads0",
                "WELL",
                "version",
                version);
        office.mayAsk(house, id);
        close("JOB");
        inBackground(() -> round.ask(first()));
        assertThat(mailbox.subject(email)).isEqualTo("ከመይ ይኸይድ ኣሎ?");
        assertThat(visits.look(Viewer.VISITOR, mailbox.link(email))
                        .selectFirst("html")
                        .attr("lang"))
                .isEqualTo("ti");
    }

    @Test
    void opensNothingByAForgedOrOlderLink() throws Exception {
        office.mayAsk(house, id);
        close("TRAINING");
        String older = FollowUpPages.LINK + asked();
        String newer = FollowUpPages.LINK + asked();
        assertThat(visits.get(Viewer.VISITOR, older).getStatus()).isEqualTo(404);
        assertThat(visits.get(Viewer.VISITOR, newer).getStatus()).isEqualTo(200);
        for (String forged : List.of(
                newer + "A",
                newer.substring(0, newer.length() - 1),
                FollowUpPages.LINK + "x",
                FollowUpPages.LINK + first().id())) {
            assertThat(visits.get(Viewer.VISITOR, forged).getStatus()).isEqualTo(404);
            assertThat(visits.send(Viewer.VISITOR, forged, "answer", "RUNS").getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void endsWithItsTimeAndWithTheConsent() throws Exception {
        String consent = office.mayAsk(house, id);
        close("STOPPED");
        String link = FollowUpPages.LINK + asked();
        inBackground(() -> office.as(
                new Viewer.Background(Asking.PURPOSE),
                () -> jdbc.sql("update accompaniment.follow_up set until = now() - interval '1 day' where id = :id")
                        .param("id", first().id())
                        .update()));
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(410);
        visits.sent(Viewer.VISITOR, link, "answer", "RUNS");
        assertThat(first().answered()).isFalse();
        assertThat(visits.look(office.head(house), house.path() + "/supervision")
                        .text())
                .contains("no answer");
        String fresh = FollowUpPages.LINK + asked();
        assertThat(visits.get(Viewer.VISITOR, fresh).getStatus()).isEqualTo(200);
        visits.sent(house.adviser(), consent + "/withdrawal");
        assertThat(visits.get(Viewer.VISITOR, fresh).getStatus()).isEqualTo(404);
        assertThat(visits.send(Viewer.VISITOR, fresh, "answer", "RUNS").getStatus())
                .isEqualTo(404);
    }

    @Test
    void endsWhereThePersonTakesItBackByTheLinkOnTheirReceipt() throws Exception {
        String consent = office.mayAsk(house, id);
        close("STOPPED");
        String link = FollowUpPages.LINK + asked();
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(200);
        byte[] paper = visits.get(house.adviser(), consent + ".pdf").getContentAsByteArray();
        visits.sent(Viewer.VISITOR, Paper.back(paper));
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(404);
    }

    /** Whatever is done in whatever order, one closing stands exactly while the file is closed. */
    @Test
    void agreesWithTheFileWhateverHappens() throws Exception {
        var random = new Random(11);
        for (int i = 0; i < 30; i++) {
            if (random.nextBoolean()) {
                visits.send(house.adviser(), closing, "outcome", "JOB");
            } else {
                visits.send(house.adviser(), house.path(id) + "/reopening");
            }
            boolean closed = !office.file(house.adviser(), id).goesOn();
            assertThat(office.count(
                            house.adviser(),
                            "select count(*) from accompaniment.closing where journey_id = :id and reopened_at is null",
                            id))
                    .isEqualTo(closed ? 1 : 0);
            assertThat(office.count(
                            house.adviser(), "select count(*) from accompaniment.follow_up where journey_id = :id", id))
                    .isEqualTo(closed ? 3 : 0);
        }
    }
}
