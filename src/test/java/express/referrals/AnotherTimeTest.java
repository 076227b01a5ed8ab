package express.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Viewer;
import express.journeys.Accompanied;
import express.referrals.Moving.Answer;
import express.referrals.Sendings.Sent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Either side asks for another time of an appointment, and until the other agrees it stands as it was. */
@ModuleTest
class AnotherTimeTest {

    private static final DateTimeFormatter CALENDAR = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    @Autowired
    Sendings sendings;

    @Autowired
    Accompanied accompanied;

    @Autowired
    Referrals referrals;

    @Autowired
    Appointments appointments;

    @Autowired
    Moving moving;

    @Autowired
    ReferralsRound.Each each;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    private final LocalDateTime wished = LocalDateTime.now(ZoneId.systemDefault())
            .plusDays(8)
            .withHour(15)
            .withMinute(15)
            .withSecond(0)
            .withNano(0);

    private Sent sent;
    private Viewer.Person person;
    private Instant begins;

    /** The service by its link, and the person by theirs. */
    private String receiving;

    private String own;

    @BeforeEach
    void appoint() throws Exception {
        sent = sendings.sent("Yusuf " + Ids.next());
        receiving = sendings.link(sent);
        person = sendings.own(sent);
        begins = sendings.appointed(sent, moving, referrals);
        round(each::tell);
        own = mailbox.link(World.emailOf(person.id()));
    }

    private void round(Consumer<Referral> work) {
        moving.inBackground(() -> {
            referrals.find(sent.id()).ifPresent(it -> each.alone(it, work));
            return sent;
        });
    }

    private Referral now() {
        return sendings.now(sent, referrals);
    }

    private Appointment appointment() {
        return accompanied.as(
                sent.house().adviser(),
                () -> appointments.find(referrals.get(sent.id())).orElseThrow());
    }

    private Instant wishedAt() {
        return wished.atZone(ZoneId.systemDefault()).toInstant();
    }

    private String[] fields(String move, int version) {
        return new String[] {
            "move",
            move,
            "version",
            Integer.toString(version),
            "wished-day",
            wished.toLocalDate().toString(),
            "wished-hour",
            wished.toLocalTime().toString(),
            "wish",
            "Works in the morning"
        };
    }

    private void byPerson(String move) throws Exception {
        visits.sent(Viewer.VISITOR, own, fields(move, now().version()));
    }

    private void byReceiver(String move) throws Exception {
        visits.sent(Viewer.VISITOR, receiving + "/turns", fields(move, now().version()));
    }

    private String calendar() {
        return mailbox.list(sent.email())
                .getFirst()
                .get("scheduling")
                .get("calendar")
                .asString();
    }

    @Test
    void movesItWhenTheServiceSaysYesToWhatThePersonAskedFor() throws Exception {
        byPerson("SHIFT");
        assertThat(now().state()).isEqualTo(State.WISHED);
        assertThat(appointment().beginsAt()).as("it still stands").isEqualTo(begins);
        assertThat(now().dueAt()).isBeforeOrEqualTo(begins);
        assertThat(visits.look(Viewer.VISITOR, own).select("main").text()).contains("You asked for");
        assertThat(mailbox.text(sent.email())).contains("asks for another time").doesNotContain("Yusuf");
        Document page = visits.look(Viewer.VISITOR, sendings.link(sent));
        assertThat(page.select("section[aria-labelledby=appointment]").text()).contains("Asked for instead");
        assertThat(page.select("input[name=move][value=AGREE]")).hasSize(1);

        byReceiver("AGREE");
        assertThat(now().state()).isEqualTo(State.APPOINTED);
        Appointment moved = appointment();
        assertThat(moved.beginsAt()).isEqualTo(wishedAt());
        assertThat(moved.minutes()).isEqualTo(30);
        assertThat(moved.place()).isEqualTo("Second floor");
        assertThat(calendar())
                .contains("SEQUENCE:1", "METHOD:REQUEST", "UID:" + sent.id(), CALENDAR.format(wished))
                .doesNotContain("Yusuf");
        round(each::tell);
        String letter = mailbox.text(World.emailOf(person.id()));
        assertThat(letter).contains("Subject: You have an appointment");
        assertThat(mailbox.list(World.emailOf(person.id()))
                        .getFirst()
                        .get("scheduling")
                        .get("calendar")
                        .asString())
                .contains("SEQUENCE:1", CALENDAR.format(wished));
    }

    @Test
    void remindsOfTheNewTimeAndNoMoreOfTheOld() throws Exception {
        round(each::remind);
        byPerson("SHIFT");
        byReceiver("AGREE");
        List<java.util.UUID> near = moving.inBackground(
                () -> appointments.listNear(begins.minusSeconds(60), begins.plusSeconds(60), 100_000));
        assertThat(near).doesNotContain(sent.id());
        List<java.util.UUID> later = moving.inBackground(() ->
                appointments.listNear(wishedAt().minusSeconds(60), wishedAt().plusSeconds(60), 100_000));
        assertThat(later).as("though they were reminded before").contains(sent.id());
    }

    @Test
    void movesItWhenThePersonSaysYesToWhatTheServiceOffers() throws Exception {
        byReceiver("SHIFT");
        assertThat(now().state()).isEqualTo(State.OFFERED);
        round(each::tell);
        String letter = mailbox.text(World.emailOf(person.id()));
        assertThat(letter).contains("Subject: Can you come at another time?");
        assertThat(letter.lines()
                        .filter(it -> it.startsWith("Text message"))
                        .findFirst()
                        .orElseThrow())
                .contains("Another time?")
                .doesNotContain("Second floor", "Beside");
        int letters = mailbox.list(World.emailOf(person.id())).size();
        round(each::tell);
        assertThat(mailbox.list(World.emailOf(person.id()))).as("told once").hasSize(letters);
        String link = mailbox.link(World.emailOf(person.id()));
        assertThat(visits.look(Viewer.VISITOR, link).select("main").text())
                .contains("Can you come on")
                .doesNotContain("Second floor", "Yusuf");
        own = link;
        byPerson("AGREE");
        assertThat(appointment().beginsAt()).isEqualTo(wishedAt());
        assertThat(calendar()).contains("SEQUENCE:1", CALENDAR.format(wished));
    }

    @Test
    void offersAnotherInsteadAndLeavesItWhenItWas() throws Exception {
        byPerson("SHIFT");
        byReceiver("SHIFT");
        assertThat(now().state()).isEqualTo(State.OFFERED);
        visits.sent(person, sent.own() + "/turns", fields("SHIFT", now().version()));
        assertThat(now().state()).isEqualTo(State.WISHED);
        byReceiver("KEEP");
        assertThat(now().state()).isEqualTo(State.APPOINTED);
        assertThat(appointment().beginsAt()).isEqualTo(begins);
        assertThat(appointment().wishedAt()).isNull();
        assertThat(appointment().sequence())
                .as("nothing changed in the calendar")
                .isZero();
        round(each::tell);
        assertThat(mailbox.subject(World.emailOf(person.id()))).isEqualTo("Your appointment stays when it was");
    }

    @Test
    void letsThePersonLeaveItAndTellsTheService() throws Exception {
        byReceiver("SHIFT");
        byPerson("KEEP");
        assertThat(now().state()).isEqualTo(State.APPOINTED);
        assertThat(mailbox.subject(sent.email())).isEqualTo("The appointment stays when it was");
        round(each::tell);
        assertThat(mailbox.list(World.emailOf(person.id())))
                .as("what they know they are not told")
                .hasSize(1);
    }

    @Test
    void hearsWhatIsAskedTwiceOnce() throws Exception {
        int seen = now().version();
        visits.sent(Viewer.VISITOR, own, fields("SHIFT", seen));
        visits.sent(Viewer.VISITOR, own, fields("SHIFT", seen));
        assertThat(now().version()).isEqualTo(seen + 1);
        byReceiver("AGREE");
        var replayed = visits.send(Viewer.VISITOR, receiving + "/turns", fields("AGREE", now().version()));
        assertThat(replayed.getStatus()).isEqualTo(422);
        assertThat(appointment().sequence()).isEqualTo(1);
    }

    @Test
    void hearsOneOfManyAtOnce() throws Exception {
        byPerson("SHIFT");
        int version = now().version();
        var together = new CyclicBarrier(4);
        List<Callable<Answer>> work = new ArrayList<>();
        for (Act act : List.of(
                Act.of(Move.AGREE, Side.RECEIVER, null, version),
                Act.of(Move.KEEP, Side.RECEIVER, null, version),
                Act.of(Move.KEEP, Side.PERSON, null, version),
                Act.of(Move.CANCEL, Side.SENDER, null, version))) {
            work.add(() -> {
                together.await();
                return moving.move(sent.id(), act);
            });
        }
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(work)) {
                answers.add(done.get());
            }
        }
        assertThat(answers).containsOnlyOnce(Answer.DONE);
        assertThat(now().state()).isIn(State.APPOINTED, State.ACCEPTED);
        assertThat(appointment().cancelled()).isEqualTo(now().state() == State.ACCEPTED);
        assertThat(appointment().wishedAt()).isNull();
    }

    /** Who is told by text message has no other way into their calendar. */
    @Test
    void givesTheAppointmentToTakeAlongWithoutWhereAndWhatFor() throws Exception {
        String english = own.replaceFirst("lang=.*", "lang=en");
        String file = visits.look(Viewer.VISITOR, english)
                .select("main a[href*=appointment.ics]")
                .attr("href");
        var answer = visits.get(Viewer.VISITOR, file);
        assertThat(answer.getContentType()).startsWith("text/calendar");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        String start = CALENDAR.format(LocalDateTime.ofInstant(begins, ZoneId.systemDefault()));
        assertThat(answer.getContentAsString())
                .contains("METHOD:PUBLISH", "UID:" + sent.id(), ":" + start, "SUMMARY:Your appointment")
                .doesNotContain("LOCATION", "Second floor", "Beside", "ATTENDEE", "ORGANIZER", "Yusuf");
        assertThat(visits.get(Viewer.VISITOR, "/appointments/forged/appointment.ics")
                        .getStatus())
                .isEqualTo(404);
        byPerson("CANCEL");
        assertThat(visits.look(Viewer.VISITOR, english).select("main a[href*=appointment.ics]"))
                .isEmpty();
        assertThat(visits.get(Viewer.VISITOR, file).getStatus()).isEqualTo(404);
    }

    @Test
    void movesNothingThatWasCancelled() throws Exception {
        byPerson("SHIFT");
        int seen = now().version();
        byPerson("CANCEL");
        var late = visits.send(Viewer.VISITOR, receiving + "/turns", fields("AGREE", seen));
        assertThat(late.getStatus()).isEqualTo(422);
        visits.sent(Viewer.VISITOR, own, fields("SHIFT", now().version()));
        assertThat(now().state()).isEqualTo(State.ACCEPTED);
        assertThat(appointment().cancelled()).isTrue();
        assertThat(calendar()).contains("METHOD:CANCEL", "SEQUENCE:1");
        assertThat(visits.look(Viewer.VISITOR, own).select("form[action^=/appointments]"))
                .isEmpty();
    }

    @Test
    void answersNobodyByALinkThatIsDead() throws Exception {
        byPerson("SHIFT");
        int seen = now().version();
        String consent = now().consent().toString();
        visits.sent(person, "/my/journey/consents/" + consent + "/withdrawal");
        for (String path : List.of(receiving + "/turns", own, "/appointments/forged", "/referrals/forged/turns")) {
            var answer = visits.send(Viewer.VISITOR, path, fields("SHIFT", seen));
            assertThat(answer.getStatus()).as(path).isEqualTo(410);
            assertThat(answer.getContentAsString()).doesNotContain("Yusuf", "Second floor");
        }
        assertThat(appointment().cancelled()).isTrue();
    }

    @Test
    void saysWhatIsWrongWithATime() throws Exception {
        for (String path : List.of(own, receiving + "/turns")) {
            var refused = visits.send(
                    Viewer.VISITOR,
                    path,
                    "move",
                    "SHIFT",
                    "version",
                    Integer.toString(now().version()),
                    "wished-day",
                    "2001-01-01",
                    "wished-hour",
                    "10:00");
            assertThat(refused.getStatus()).isEqualTo(422);
            Document page = Jsoup.parse(refused.getContentAsString());
            assertThat(page.select(".error-summary a[href='#wished-day'], .mishap[role=alert]"))
                    .as(path)
                    .hasSize(1);
            assertThat(page.select("#wished-hour").val()).isEqualTo("10:00");
        }
        assertThat(visits.send(Viewer.VISITOR, own, "move", "END", "outcome", "HELPED")
                        .getStatus())
                .as("what is not offered there")
                .isEqualTo(422);
        assertThat(now().state()).isEqualTo(State.APPOINTED);
    }

    @Test
    void tookPlaceOnlyOnceItHasBegun() throws Exception {
        assertThat(visits.look(Viewer.VISITOR, own).select("input[name=move][value=MEET]"))
                .isEmpty();
        assertThat(visits.look(Viewer.VISITOR, receiving).select("input[name=move][value=MEET]"))
                .isEmpty();
        byPerson("MEET");
        assertThat(visits.send(Viewer.VISITOR, receiving + "/turns", fields("MEET", now().version()))
                        .getStatus())
                .isEqualTo(422);
        assertThat(now().state()).isEqualTo(State.APPOINTED);
        sendings.background(() -> jdbc.sql("""
            update referrals.appointment
            set begins_at = now() - interval '1 hour'
            where referral_id = :id
            """).param("id", sent.id()).update());
        assertThat(visits.look(Viewer.VISITOR, own).select("input[name=move][value=MEET]"))
                .hasSize(1);
        byPerson("MEET");
        assertThat(now().state()).isEqualTo(State.MET);
    }

    @Test
    void surfacesWhatNobodyAnswers() throws Exception {
        byPerson("SHIFT");
        int letters = mailbox.list(sent.email()).size();
        sendings.age(sent, 30);
        round(each::late);
        assertThat(mailbox.list(sent.email())).hasSize(letters + 1);
        assertThat(mailbox.subject(sent.email())).contains("still waits");
        sendings.age(sent, 30);
        round(each::late);
        assertThat(tasks()).isEqualTo(1);
        assertThat(waits()).isEqualTo("OTHER");
        byReceiver("SHIFT");
        assertThat(waits()).isEqualTo("PERSON");
    }

    private long tasks() {
        return accompanied.as(
                sent.house().adviser(),
                () -> jdbc.sql("""
                    select count(*)
                    from journeys.task
                    where journey_id = :id
                      and key = 'referrals.task.late'
                    """)
                        .param("id", sent.journey().value())
                        .query(Long.class)
                        .single());
    }

    /** For whom, as the list of cases says. */
    private String waits() {
        return accompanied.as(
                sent.house().adviser(),
                () -> jdbc.sql("select who from accompaniment.wait where about = :id")
                        .param("id", sent.id())
                        .query(String.class)
                        .single());
    }
}
