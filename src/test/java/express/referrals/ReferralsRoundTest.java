package express.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.journeys.Accompanied;
import express.referrals.Sendings.Sent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class ReferralsRoundTest {

    private static final int WEEKS = 30;

    @Autowired
    Sendings sendings;

    @Autowired
    Accompanied accompanied;

    @Autowired
    Referrals referrals;

    @Autowired
    Moving moving;

    @Autowired
    ReferralsRound.Each each;

    @Autowired
    Appointments appointments;

    @Autowired
    Links links;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    private final String name = "Yusuf " + Ids.next();

    private void look(Sent sent) {
        moving.inBackground(() -> {
            referrals.find(sent.id()).ifPresent(it -> each.alone(it, each::late));
            return sent;
        });
    }

    private long tasks(Sent sent, String key) {
        return accompanied.as(
                sent.house().adviser(),
                () -> jdbc.sql("select count(*) from journeys.task where journey_id = :id and key = :key and owner_id"
                                + " = :me")
                        .param("id", sent.journey().value())
                        .param("key", key)
                        .param("me", sent.house().adviser().id().value())
                        .query(Long.class)
                        .single());
    }

    private long waiting(Sent sent, String key) {
        return accompanied.as(
                sent.house().adviser(),
                () -> jdbc.sql("select count(*) from journeys.task where journey_id = :id and key = :key and done_at is"
                                + " null")
                        .param("id", sent.journey().value())
                        .param("key", key)
                        .query(Long.class)
                        .single());
    }

    @Test
    void remindsTheReceiverFirstAndThenTheAdviser() throws Exception {
        Sent sent = sendings.sent(name);
        String first = sendings.link(sent);
        look(sent);
        assertThat(mailbox.list(sent.email())).hasSize(1);
        sendings.age(sent, WEEKS);
        look(sent);
        assertThat(mailbox.subject(sent.email())).contains("still waits");
        String second = sendings.link(sent);
        assertThat(second).isNotEqualTo(first);
        assertThat(visits.get(Viewer.VISITOR, second).getStatus()).isEqualTo(200);
        assertThat(tasks(sent, "referrals.task.late")).isZero();
        sendings.age(sent, WEEKS);
        look(sent);
        assertThat(mailbox.subject(World.emailOf(sent.house().adviser().id()))).contains("overdue");
        assertThat(tasks(sent, "referrals.task.late")).isEqualTo(1);
        sendings.age(sent, WEEKS);
        look(sent);
        assertThat(tasks(sent, "referrals.task.late"))
                .as("raised once while it waits")
                .isEqualTo(1);
        assertThat(visits.look(
                                sent.house().adviser(),
                                "/organisations/" + sent.house().slug() + "/referrals")
                        .select("tbody .tag")
                        .text())
                .contains("overdue");
        assertThat(waiting(sent, "referrals.task.late")).isEqualTo(1);
        int version = sendings.now(sent, referrals).version();
        assertThat(moving.move(sent.id(), Act.of(Move.ACCEPT, Side.RECEIVER, null, version)))
                .isEqualTo(Moving.Answer.DONE);
        assertThat(waiting(sent, "referrals.task.late"))
                .as("done, as the receiver has answered")
                .isZero();
    }

    @Test
    void keepsATaskThatAnotherReferralOfTheFileStillAsksFor() throws Exception {
        Sent sent = sendings.sent(name);
        Sent other =
                sendings.prepared(sent.house(), accompanied.beside(sent.house(), Role.ADVISER), sent.journey(), "NAME");
        sendings.agree(other);
        appointedTooLate(sent);
        appointedTooLate(other);
        for (Sent one : List.of(sent, other)) {
            assertThat(waiting(sent, "referrals.task.longer")).isEqualTo(1);
            int version = sendings.now(one, referrals).version();
            assertThat(moving.move(one.id(), Act.of(Move.CANCEL, Side.RECEIVER, null, version)))
                    .isEqualTo(Moving.Answer.DONE);
        }
        assertThat(waiting(sent, "referrals.task.longer")).isZero();
    }

    /** When the half year that is usual is over. */
    private void appointedTooLate(Sent sent) {
        var when = new Act.When(Instant.now().plus(Duration.ofDays(250)), 30, "Second floor");
        int version = sendings.now(sent, referrals).version();
        assertThat(moving.move(sent.id(), new Act(Move.APPOINT, Side.RECEIVER, null, version, "", null, null, when)))
                .isEqualTo(Moving.Answer.DONE);
    }

    @Test
    void warnsOfAnAppointmentAfterTheYesAndCancelsItWhenThatRunsOut() throws Exception {
        Sent sent = sendings.sent(name);
        String link = sendings.link(sent);
        appointedTooLate(sent);
        assertThat(tasks(sent, "referrals.task.longer")).isEqualTo(1);
        assertThat(visits.look(sent.house().adviser(), sent.sender()).text()).contains("before this appointment");
        assertThat(visits.look(Viewer.VISITOR, link).text()).contains("before this appointment");
        expire(sent);
        moving.inBackground(() -> {
            assertThat(referrals.listOutlived(Instant.now(), 100_000)).contains(sent.id());
            referrals.find(sent.id()).ifPresent(it -> each.alone(it, each::outlive));
            return sent;
        });
        assertThat(sendings.now(sent, referrals).state()).isEqualTo(State.LAPSED);
        assertThat(mailbox.list(sent.email()).stream()
                        .map(it -> it.path("subject").toString())
                        .toList())
                .anyMatch(it -> it.contains("Cancelled"));
        assertThat(tasks(sent, "referrals.task.lapsed")).isEqualTo(1);
        moving.inBackground(() -> {
            assertThat(referrals.listOutlived(Instant.now(), 100_000)).doesNotContain(sent.id());
            return sent;
        });
    }

    @Test
    void goesOnForLongerWhenThePersonSaysYes() throws Exception {
        Sent sent = sendings.sent(name);
        appointedTooLate(sent);
        UUID before = sendings.now(sent, referrals).consent();
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        Viewer.Person adviser = sent.house().adviser();
        String longer = sent.sender() + "/longer";
        for (String soon : List.of("", today.plusDays(9).toString())) {
            assertThat(visits.send(adviser, longer, "until", soon, "explained", "en")
                            .getStatus())
                    .as("no longer than before")
                    .isEqualTo(422);
        }
        assertThat(visits.send(
                                sent.receiver().adviser(),
                                longer,
                                "until",
                                today.plusDays(300).toString(),
                                "explained",
                                "en")
                        .getStatus())
                .isEqualTo(404);
        String question = visits.sent(
                        adviser, longer, "until", today.plusDays(300).toString(), "explained", "en")
                .replaceFirst("\\?.*", "");
        assertThat(sendings.now(sent, referrals).consent()).isEqualTo(before);
        visits.sent(adviser, question + "/yes");
        Referral now = sendings.now(sent, referrals);
        assertThat(now.consent()).isNotEqualTo(before);
        assertThat(now.state()).isEqualTo(State.APPOINTED);
        assertThat(waiting(sent, "referrals.task.longer"))
                .as("they have been asked")
                .isZero();
        assertThat(visits.look(adviser, sent.sender()).text()).doesNotContain("before this appointment");
        assertThat(mailbox.subject(sent.email())).contains("agrees for longer");
        String link = sendings.link(sent);
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(200);
        visits.sent(adviser, question + "/withdrawal");
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(410);
        assertThat(sendings.now(sent, referrals).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(accompanied.count(sent.receiver().adviser(), "journeys.name", sent.journey()))
                .as("by the yes that was given before")
                .isZero();
    }

    @Test
    void leavesWhatLapsedToTheAdviser() throws Exception {
        Sent sent = sendings.sent(name);
        String link = sendings.link(sent);
        expire(sent);
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(410);
        sendings.age(sent, WEEKS);
        look(sent);
        assertThat(sendings.now(sent, referrals).state()).isEqualTo(State.LAPSED);
        assertThat(tasks(sent, "referrals.task.lapsed")).isEqualTo(1);
        int version = sendings.now(sent, referrals).version();
        assertThat(moving.move(
                        sent.id(),
                        Act.end(
                                Outcome.NOT_REACHED,
                                Side.SENDER,
                                sent.house().adviser().id(),
                                version)))
                .isEqualTo(Moving.Answer.DONE);
        assertThat(waiting(sent, "referrals.task.lapsed")).isZero();
    }

    @Test
    void countsOnceWhoMetNobodyBeforeTheirYesRanOut() throws Exception {
        Sent sent = sendings.sent(name);
        expire(sent);
        sendings.age(sent, WEEKS);
        look(sent);
        look(sent);
        assertThat(came(sent)).containsExactly("LAPSED 1");
        end(sent, Outcome.NOT_REACHED);
        assertThat(came(sent)).as("the same that was counted").containsExactly("LAPSED 1");
    }

    @Test
    void countsNobodyInVainWhomSomebodyMetOrWhoTookItBack() throws Exception {
        Sent met = sendings.sent(name);
        for (Move move : List.of(Move.ACCEPT, Move.MEET)) {
            int version = sendings.now(met, referrals).version();
            assertThat(moving.move(met.id(), Act.of(move, Side.RECEIVER, null, version)))
                    .isEqualTo(Moving.Answer.DONE);
        }
        expire(met);
        sendings.age(met, 3 * WEEKS);
        look(met);
        assertThat(sendings.now(met, referrals).state()).isEqualTo(State.LAPSED);
        assertThat(came(met)).containsExactly("ACCEPTED 1", "MET 1");

        Sent back = sendings.sent(name);
        String consent = sendings.now(back, referrals).consent().toString();
        visits.sent(back.house().adviser(), back.house().path(back.journey()) + "/consents/" + consent + "/withdrawal");
        sendings.age(back, WEEKS);
        look(back);
        assertThat(came(back)).isEmpty();
    }

    private void end(Sent sent, Outcome outcome) {
        int version = sendings.now(sent, referrals).version();
        var adviser = sent.house().adviser().id();
        assertThat(moving.move(sent.id(), Act.end(outcome, Side.SENDER, adviser, version)))
                .isEqualTo(Moving.Answer.DONE);
    }

    /** What the network of this referral alone has learnt. */
    private List<String> came(Sent sent) {
        return accompanied.as(
                sent.house().adviser(),
                () -> jdbc.sql("select came || ' ' || times from coverage.referred where network_id = :network"
                                + " order by came")
                        .param("network", sent.house().network().value())
                        .query(String.class)
                        .list());
    }

    /** As if its time had run out, of which nobody is told. */
    private void expire(Sent sent) {
        var consent = sendings.now(sent, referrals).consent();
        accompanied.as(
                sent.house().adviser(),
                () -> jdbc.sql("""
                    update journeys.consent
                    set withdrawn_at = now()
                    where id = :consent
                    """).param("consent", consent).update());
    }

    private void round(Sent sent, Consumer<Referral> work) {
        moving.inBackground(() -> {
            referrals.find(sent.id()).ifPresent(it -> each.alone(it, work));
            return sent;
        });
    }

    private List<UUID> near(Instant begins) {
        return moving.inBackground(
                () -> appointments.listNear(begins.minusSeconds(60), begins.plusSeconds(60), 100_000));
    }

    @Test
    void remindsOnceAndNeverOfWhatWasCancelledOrTakenBack() throws Exception {
        Sent sent = sendings.sent(name);
        Viewer.Person person = sendings.own(sent);
        Instant begins = sendings.appointed(sent, moving, referrals);
        assertThat(near(begins)).contains(sent.id());
        round(sent, each::remind);
        String letter = mailbox.text(World.emailOf(person.id()));
        assertThat(letter).contains("Subject: Remember your appointment").doesNotContain(name);
        assertThat(near(begins)).as("reminded once").doesNotContain(sent.id());

        Sent cancelled = sendings.sent(name);
        begins = sendings.appointed(cancelled, moving, referrals);
        int version = sendings.now(cancelled, referrals).version();
        moving.move(cancelled.id(), Act.of(Move.CANCEL, Side.PERSON, null, version));
        assertThat(near(begins)).doesNotContain(cancelled.id());
        int tasks = (int) tasks(cancelled, "referrals.task.tell");
        round(cancelled, each::remind);
        assertThat(tasks(cancelled, "referrals.task.tell")).isEqualTo(tasks);
    }

    @Test
    void writesNothingMoreToTheReceiverOnceItIsTakenBack() throws Exception {
        Sent sent = sendings.sent(name);
        sendings.appointed(sent, moving, referrals);
        String consent = sendings.now(sent, referrals).consent().toString();
        visits.sent(sent.house().adviser(), sent.house().path(sent.journey()) + "/consents/" + consent + "/withdrawal");
        int letters = mailbox.list(sent.email()).size();
        sendings.age(sent, WEEKS);
        look(sent);
        round(sent, each::tell);
        round(sent, each::remind);
        assertThat(mailbox.list(sent.email())).hasSize(letters);
        assertThat(mailbox.list(sent.email()).toString()).doesNotContain(name);
    }

    @Test
    void leadsNowhereByALinkWhoseTimeIsOver() throws Exception {
        Sent sent = sendings.sent(name);
        String secret = sendings.link(sent).replaceFirst(".*/", "");
        Instant now = Instant.now();
        assertThat(moving.inBackground(() -> links.find(secret, now))).isPresent();
        assertThat(moving.inBackground(() -> links.find(secret, now.plus(Duration.ofDays(400)))))
                .isEmpty();
        moving.inBackground(() -> links.removeBefore(now));
        assertThat(moving.inBackground(() -> links.find(secret, now)))
                .as("one that lives is not removed")
                .isPresent();
    }

    @Test
    void tellsSomebodyToTellWhomNoMessageReaches() throws Exception {
        Sent sent = sendings.sent(name);
        int version = sendings.now(sent, referrals).version();
        Act.When when = new Act.When(Instant.now().plus(Duration.ofHours(20)), 30, "Second floor");
        moving.move(sent.id(), new Act(Move.APPOINT, Side.RECEIVER, null, version, "", null, null, when));
        moving.inBackground(() -> {
            referrals.find(sent.id()).ifPresent(it -> each.alone(it, each::tell));
            return sent;
        });
        assertThat(tasks(sent, "referrals.task.tell")).isEqualTo(1);
    }

    @Test
    void writesOfAnAppointmentInTheLanguageOfThePerson() throws Exception {
        Sent sent = sendings.sent(name);
        String email = Ids.next() + "@example.org";
        visits.sent(
                sent.house().adviser(),
                sent.house().path(sent.journey()) + "/edit",
                "called",
                name,
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
                "1");
        sendings.appointed(sent, moving, referrals);
        round(sent, each::tell);
        assertThat(mailbox.subject(email)).isEqualTo("ቆጸራ ኣለካ");
        assertThat(mailbox.text(email)).contains("ሰላም", "መዓስ፦", "Second floor", "ቆጸራ፦");
        String link = mailbox.link(email);
        Document page = visits.look(Viewer.VISITOR, link);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("ti");
        assertThat(page.select("h1").text()).isEqualTo("ቆጸራኻ");
        assertThat(page.select("main").text()).doesNotContain("Second floor", name);
        String seen = Integer.toString(sendings.now(sent, referrals).version());
        assertThat(visits.sent(Viewer.VISITOR, link, "move", "CANCEL", "version", seen))
                .endsWith("?lang=ti");
        assertThat(visits.sent(Viewer.VISITOR, link, "move", "CANCEL", "version", seen))
                .as("nothing that was seen before")
                .endsWith("&late=yes");
        assertThat(visits.look(Viewer.VISITOR, link).select(".mishap").text()).isEqualTo("እቲ ቆጸራ ተሰሪዙ።");
        round(sent, each::tell);
        assertThat(mailbox.subject(email)).isEqualTo("ቆጸራኻ ተሰሪዙ");
        sendings.appointed(sent, moving, referrals);
        round(sent, each::tell);
        round(sent, each::remind);
        assertThat(mailbox.subject(email)).isEqualTo("ቆጸራኻ ኣይትረስዕ");
    }

    @Test
    void writesToThePersonWithoutWhereAndWhatForInATextMessage() throws Exception {
        Sent sent = sendings.sent(name);
        Viewer.Person person = sendings.own(sent);
        int version = sendings.now(sent, referrals).version();
        Act.When when = new Act.When(Instant.now().plus(Duration.ofHours(20)), 30, "Second floor");
        moving.move(sent.id(), new Act(Move.APPOINT, Side.RECEIVER, null, version, "", null, null, when));
        moving.inBackground(() -> {
            referrals.find(sent.id()).ifPresent(it -> each.alone(it, each::tell));
            return sent;
        });
        String email = World.emailOf(person.id());
        String letter = mailbox.text(email);
        assertThat(letter).contains("Subject: You have an appointment", "Second floor");
        assertThat(letter.lines()
                        .filter(it -> it.startsWith("Text message"))
                        .findFirst()
                        .orElseThrow())
                .startsWith("Text message: Appointment:")
                .doesNotContain("Second floor", "Beside");
        String link = mailbox.link(email);
        assertThat(visits.look(Viewer.VISITOR, link).select("main").text())
                .contains("Your appointment")
                .doesNotContain("Second floor", "Beside", name);
        String seen = Integer.toString(sendings.now(sent, referrals).version());
        visits.sent(Viewer.VISITOR, link, "move", "CANCEL", "version", seen);
        visits.sent(Viewer.VISITOR, link, "move", "CANCEL", "version", seen);
        assertThat(sendings.now(sent, referrals).state()).isEqualTo(State.ACCEPTED);
        assertThat(visits.get(Viewer.VISITOR, link.replace("/appointments/", "/referrals/"))
                        .getStatus())
                .as("another side's link")
                .isEqualTo(410);
    }
}
