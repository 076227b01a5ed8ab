package express.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.interpreting.SignedMissions;
import express.interpreting.SignedMissions.Signed;
import express.people.PersonalData;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class AssemblyPagesTest {

    @Autowired
    SignedMissions missions;

    @Autowired
    Decisions decisions;

    @Autowired
    Members members;

    @Autowired
    AssemblyData data;

    @Autowired
    AssemblyTelling telling;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    InstantSource time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Signed at;
    private LocalDate today;

    @BeforeEach
    void begin() throws Exception {
        at = missions.begin();
        today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        enter(at.ana().id(), "MEMBER");
        enter(at.ben().id(), "TRAINEE");
    }

    private void enter(PersonId person, String kind) throws Exception {
        visits.sent(
                at.dispatcher(),
                at.path("/assembly/members"),
                "person",
                person.toString(),
                "kind",
                kind,
                "since",
                today.minusDays(5).toString());
    }

    private String put(String shows) throws Exception {
        return visits.sent(
                at.dispatcher(),
                at.path("/assembly/decisions"),
                "title",
                "Show our hours",
                "words",
                "So that work is shared fairly",
                "shows",
                shows,
                "until",
                today.plusDays(2).toString());
    }

    /** Put some days ago, and over. */
    private Decision over(@Nullable Openness shows, Choice... votes) {
        return over(shows, 3, 1, votes);
    }

    private Decision over(@Nullable Openness shows, int putDaysAgo, int endedDaysAgo, Choice... votes) {
        Instant now = time.instant();
        var decision = new Decision(
                at.house(),
                Ids.next(),
                "Over",
                "",
                shows,
                now.minus(Duration.ofDays(putDaysAgo)),
                at.dispatcher().id(),
                now.minus(Duration.ofDays(endedDaysAgo)),
                null);
        Acting.inBackground("assembly", () -> {
            decisions.put(decision);
            for (Choice vote : votes) {
                decisions.vote(
                        decision,
                        world.newcomer("Voter").id(),
                        vote,
                        decision.until().minus(Duration.ofHours(1)));
            }
            return null;
        });
        return decision;
    }

    @Test
    void givesEachMemberOneVoteThatNobodySees() throws Exception {
        String path = put("NONE");
        assertThat(visits.look(at.ana(), path).select("button[name=choice]")).hasSize(3);
        visits.sent(at.ana(), path + "/votes", "choice", "YES");
        assertThat(visits.send(at.ana(), path + "/votes", "choice", "NO").getStatus())
                .isEqualTo(422);
        assertThat(visits.look(at.ana(), path).text()).contains("You voted: Yes");
        Document keeper = visits.look(at.dispatcher(), path);
        assertThat(keeper.text()).doesNotContain("You voted", "carried");
        assertThat(keeper.select("dl")).isEmpty();
    }

    @Test
    void letsNobodyElseVote() throws Exception {
        String path = put("NONE");
        for (Viewer viewer : List.of(at.ben(), at.dispatcher(), at.nurse(), world.newcomer("Amira"))) {
            assertThat(visits.send(viewer, path + "/votes", "choice", "YES").getStatus())
                    .isEqualTo(404);
        }
        assertThat(visits.send(at.ana(), path + "/votes", "choice", "PERHAPS").getStatus())
                .isEqualTo(422);
    }

    @Test
    void countsAVoteOnceThatIsCastTwiceAtATime() throws Exception {
        String path = put("NONE");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> cast = () ->
                    visits.send(at.ana(), path + "/votes", "choice", "YES").getStatus();
            int taken = 0;
            for (Future<Integer> it : threads.invokeAll(List.of(cast, cast, cast))) {
                taken += it.get() == 303 ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
    }

    @Test
    void countsWhatIsOverForGood() throws Exception {
        Decision carried = over(null, Choice.YES, Choice.YES, Choice.NO, Choice.ABSTAIN);
        Decision not = over(null, Choice.YES, Choice.NO);
        String path = at.path("/assembly/decisions/");
        assertThat(visits.look(at.ana(), path + carried.id()).select("main").text())
                .contains("carried", "Yes 2 No 1", "Members who might vote 1");
        assertThat(visits.look(at.ana(), path + not.id()).select("main").text()).contains("not carried");
        assertThat(visits.send(at.ana(), path + carried.id() + "/votes", "choice", "YES")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void showsHoursAndIncomeAsMembersDecided() throws Exception {
        missions.done(at, at.ana(), today.minusDays(today.getDayOfYear() > 1 ? 1 : 0), 150);
        String path = at.path("/assembly");
        assertThat(visits.look(at.ben(), path).select("section[aria-labelledby=work] table"))
                .isEmpty();
        missions.done(at, at.ben(), today.minusDays(today.getDayOfYear() > 1 ? 1 : 0), 60);
        Document own = visits.look(at.ben(), path);
        assertThat(own.select("section[aria-labelledby=work] tbody th").eachText())
                .containsExactly("Ben Interpreter");
        assertThat(own.select("section[aria-labelledby=work] th[scope=col]")).hasSize(4);
        over(Openness.HOURS, Choice.YES);
        Document hours = visits.look(at.ben(), path);
        assertThat(hours.select("section[aria-labelledby=work] tbody").text()).contains("Ana Interpreter 1 2.5");
        assertThat(hours.select("section[aria-labelledby=work] th[scope=col]")).hasSize(3);
        over(Openness.ALL, Choice.NO, Choice.YES);
        assertThat(visits.look(at.ben(), path).select("section[aria-labelledby=work] th[scope=col]"))
                .hasSize(3);
        assertThat(visits.look(at.dispatcher(), path).select("section[aria-labelledby=work] th[scope=col]"))
                .hasSize(4);
    }

    /** One was put before the other and ended after it: that is what members decided last. */
    @Test
    void showsWhatWasDecidedLastAndNotWhatWasPutLast() throws Exception {
        missions.done(at, at.ana(), today.minusDays(today.getDayOfYear() > 1 ? 1 : 0), 60);
        over(Openness.HOURS, 9, 1, Choice.YES);
        over(Openness.NOTHING, 5, 3, Choice.YES);
        visits.look(at.ben(), at.path("/assembly"));
        assertThat(visits.look(at.ben(), at.path("/assembly"))
                        .select("section[aria-labelledby=work] tbody")
                        .text())
                .contains("Ana Interpreter");
    }

    @Test
    void keepsWhatSomebodyLearnt() throws Exception {
        String path = at.path("/assembly/members/" + at.ben().id());
        visits.sent(
                at.dispatcher(),
                path + "/trainings",
                "kind",
                "COURSE",
                "what",
                "Role of the interpreter",
                "hours",
                "7,5",
                "day",
                today.toString());
        assertThat(visits.look(at.ben(), path).text()).contains("Role of the interpreter", "7.5");
        assertThat(visits.look(at.ben(), path).select("form[action$=/trainings]"))
                .isEmpty();
        assertThat(visits.get(at.ana(), path).getStatus()).isEqualTo(404);
        assertThat(visits.send(at.dispatcher(), path + "/trainings", "hours", "many")
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.send(at.ben(), path + "/trainings", "hours", "1").getStatus())
                .isEqualTo(404);
        Acting.inBackground("personal-data", () -> {
            PersonalData held = data;
            assertThat(held.export(at.ben().id()).toString()).contains("Role of the interpreter", "TRAINEE");
            return null;
        });
        String removal = visits.look(at.dispatcher(), path)
                .select("form[action$=/removal]")
                .attr("action");
        assertThat(visits.send(at.ben(), removal).getStatus()).isEqualTo(404);
        visits.sent(at.dispatcher(), removal);
        assertThat(visits.look(at.ben(), path).text()).doesNotContain("Role of the interpreter");
    }

    @Test
    void letsSomebodyGoAndVoteNoMore() throws Exception {
        String path = put("NONE");
        visits.sent(at.dispatcher(), at.path("/assembly/members/" + at.ana().id() + "/end"));
        assertThat(visits.send(at.ana(), path + "/votes", "choice", "YES").getStatus())
                .isEqualTo(404);
    }

    /** That somebody was supervised is kept, and for how long; never what was said. */
    @Test
    void keepsThatSomebodyWasSupervised() throws Exception {
        String path = at.path("/assembly/members/" + at.ben().id());
        visits.sent(
                at.dispatcher(),
                path + "/trainings",
                "kind",
                "SUPERVISION",
                "what",
                "With others",
                "hours",
                "2",
                "day",
                today.toString());
        assertThat(visits.look(at.ben(), path).text()).contains("Supervision", "With others");
        assertThat(visits.send(
                                at.dispatcher(),
                                path + "/trainings",
                                "kind",
                                "SUPERVISION",
                                "what",
                                "",
                                "hours",
                                "2",
                                "day",
                                today.toString())
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void makesAReportOfTheYear() throws Exception {
        over(null, Choice.YES);
        assertThat(visits.get(at.ana(), at.path("/assembly/reports/" + today.getYear()))
                        .getContentAsByteArray())
                .startsWith("%PDF".getBytes());
        assertThat(visits.get(at.ana(), at.path("/assembly/reports/never")).getStatus())
                .isEqualTo(404);
    }

    private String report() throws Exception {
        byte[] printed = visits.get(at.ana(), at.path("/assembly/reports/" + today.getYear()))
                .getContentAsByteArray();
        try (PDDocument pdf = Loader.loadPDF(printed)) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " ");
        }
    }

    /** Whoever knows their own part of a sum over two knows the other's. */
    @Test
    void leavesOutOfTheReportWhatASumWouldTellOfSomebody() throws Exception {
        LocalDate day = today.minusDays(today.getDayOfYear() > 1 ? 1 : 0);
        missions.done(at, at.ana(), day, 60);
        missions.done(at, at.ben(), day, 90);
        assertThat(report()).contains("Not told").doesNotContain("2.5");
        over(Openness.HOURS, 9, 3, Choice.YES);
        assertThat(report()).contains("2.5", "Not told");
        over(Openness.ALL, 3, 1, Choice.YES);
        assertThat(report()).contains("2.5").doesNotContain("Not told");
    }

    @Test
    void refusesWhatSaysTooLittle() throws Exception {
        assertThat(visits.send(
                                at.dispatcher(),
                                at.path("/assembly/decisions"),
                                "title",
                                "",
                                "until",
                                today.minusDays(2).toString())
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.send(
                                at.dispatcher(),
                                at.path("/assembly/members"),
                                "person",
                                at.nurse().id().toString())
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void keepsTheMinutesOfASitting() throws Exception {
        String path = visits.sent(
                at.dispatcher(),
                at.path("/assembly/sittings"),
                "day",
                today.minusDays(1).toString(),
                "time",
                "18:00",
                "place",
                "Kitchen of the house");
        visits.sent(at.dispatcher(), path + "/items", "title", "Budget", "words", "Draft of May", "vote", "yes");
        visits.sent(at.dispatcher(), path + "/items", "title", "Summer");
        Document page = visits.look(at.ana(), path);
        assertThat(page.select("section[aria-labelledby=agenda] h3").eachText()).containsExactly("Budget", "Summer");
        assertThat(page.select("form[action$=/minutes], form[action$=/items]")).isEmpty();
        String vote = page.select("a[href*=/decisions/]").attr("href");
        visits.sent(at.ana(), vote + "/votes", "choice", "YES");
        String item = visits.look(at.dispatcher(), path)
                .select("textarea[name^=noted]")
                .first()
                .attr("name");
        visits.sent(
                at.dispatcher(),
                path + "/minutes",
                "there",
                at.ana().id() + "," + at.nurse().id(),
                item,
                "Carried after a talk about travel",
                "closed",
                "yes");
        Document minutes = visits.look(at.ben(), path);
        assertThat(minutes.select("section[aria-labelledby=present] p").text()).isEqualTo("Ana Interpreter");
        assertThat(minutes.text()).contains("Carried after a talk about travel", "The minutes are closed");
        for (String form : List.of("/minutes", "/items")) {
            assertThat(visits.send(at.dispatcher(), path + form, "title", "Late")
                            .getStatus())
                    .isEqualTo(422);
            assertThat(visits.send(at.ana(), path + form, "title", "Mine").getStatus())
                    .isEqualTo(404);
        }
        assertThat(visits.get(at.ana(), path + "/paper").getContentAsByteArray())
                .startsWith("%PDF".getBytes());
        assertThat(visits.get(at.nurse(), path).getStatus()).isEqualTo(404);
        Acting.inBackground("personal-data", () -> {
            assertThat(((PersonalData) data).export(at.ana().id()).toString()).contains("Kitchen of the house");
            return null;
        });
    }

    private String called(LocalDate day) throws Exception {
        return visits.sent(
                at.dispatcher(),
                at.path("/assembly/sittings"),
                "day",
                day.toString(),
                "time",
                "18:00",
                "place",
                "Kitchen of the house");
    }

    @Test
    void tellsMembersWhatIsCalledPutAndDecided() throws Exception {
        String ana = World.emailOf(at.ana().id());
        String ben = World.emailOf(at.ben().id());
        String sitting = called(today.plusDays(5));
        assertThat(mailbox.subject(ana)).contains("A sitting of your house");
        assertThat(mailbox.subject(ben)).contains("A sitting of your house");
        visits.sent(at.dispatcher(), sitting + "/items", "title", "Budget", "words", "", "vote", "yes");
        assertThat(mailbox.subject(ana)).contains("Your vote is asked for");
        assertThat(mailbox.subject(ben)).contains("A sitting of your house");
        telling.run();
        telling.run();
        assertThat(mailbox.list(ana)).hasSize(3);
        assertThat(mailbox.subject(ben)).contains("The agenda of a sitting");
        visits.sent(at.dispatcher(), sitting + "/items", "title", "Summer");
        assertThat(mailbox.subject(ben)).contains("Something new on the agenda");
        assertThat(mailbox.list(World.emailOf(at.nurse().id()))).isEmpty();
    }

    /** Also where nobody looks at what is over; however many look, it is told once. */
    @Test
    void tellsOnceWhatCameOfAVote() throws Exception {
        String ana = World.emailOf(at.ana().id());
        Decision over = over(null, Choice.YES);
        int before = mailbox.list(ana).size();
        telling.run();
        assertThat(mailbox.subject(ana)).contains("What came of a vote");
        visits.look(at.ana(), at.path("/assembly/decisions/" + over.id()));
        telling.run();
        assertThat(mailbox.list(ana)).hasSize(before + 1);
    }

    @Test
    void isCalledOffBeforeItBeginsAndTellsMembers() throws Exception {
        String ben = World.emailOf(at.ben().id());
        String sitting = called(today.plusDays(5));
        visits.sent(at.dispatcher(), sitting + "/items", "title", "Budget", "words", "");
        assertThat(visits.send(at.ana(), sitting + "/cancellation").getStatus()).isEqualTo(404);
        visits.sent(at.dispatcher(), sitting + "/cancellation");
        assertThat(mailbox.subject(ben)).contains("A sitting is called off");
        telling.run();
        assertThat(mailbox.subject(ben)).contains("A sitting is called off");
        assertThat(visits.look(at.ana(), sitting).select("main .tag").text()).contains("Called off");
        assertThat(visits.look(at.dispatcher(), sitting).select("form[action$=/minutes]"))
                .isEmpty();
        assertThat(visits.send(at.dispatcher(), sitting + "/cancellation").getStatus())
                .isEqualTo(422);
        assertThat(visits.send(at.dispatcher(), sitting + "/items", "title", "Too late")
                        .getStatus())
                .isEqualTo(422);
        String begun = called(today.minusDays(1));
        assertThat(visits.send(at.dispatcher(), begun + "/cancellation").getStatus())
                .isEqualTo(422);
    }

    @Test
    void closesNoMinutesBeforeItBegan() throws Exception {
        String sitting = called(today.plusDays(5));
        assertThat(visits.look(at.dispatcher(), sitting).select("input[name=closed]"))
                .isEmpty();
        assertThat(visits.send(at.dispatcher(), sitting + "/minutes", "closed", "yes")
                        .getStatus())
                .isEqualTo(422);
        visits.sent(at.dispatcher(), sitting + "/items", "title", "Still open");
    }

    /** What is put on an agenda at the moment at which its minutes are closed is either in them or not on it. */
    @Test
    void putsNothingOnAnAgendaWhileItIsClosed() throws Exception {
        int votes = 0;
        for (int round = 0; round < 5; round++) {
            String path = called(today.minusDays(1));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<Integer> close = () -> visits.send(at.dispatcher(), path + "/minutes", "closed", "yes")
                        .getStatus();
                Callable<Integer> add =
                        () -> visits.send(at.dispatcher(), path + "/items", "title", "Late", "words", "", "vote", "yes")
                                .getStatus();
                List<Future<Integer>> both = threads.invokeAll(List.of(close, add));
                assertThat(both.getFirst().get()).isEqualTo(303);
                int added = both.getLast().get();
                Document page = visits.look(at.ana(), path);
                assertThat(page.text()).contains("The minutes are closed");
                assertThat(page.select("section[aria-labelledby=agenda] h3")).hasSize(added == 303 ? 1 : 0);
                votes += added == 303 ? 1 : 0;
                assertThat(visits.look(at.ana(), at.path("/assembly")).select("section[aria-labelledby=decisions] h3"))
                        .hasSize(votes);
            }
        }
    }

    /** Ben learns, Ana is a member; somebody else left on the last day and had voted. */
    @Test
    void countsHeadsOnTheLastDayAndWhoVotedBeforeTheyLeft() throws Exception {
        Instant end = today.minusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
        var decision = new Decision(
                at.house(),
                Ids.next(),
                "Ended at midnight",
                "",
                null,
                end.minus(Duration.ofDays(3)),
                at.dispatcher().id(),
                end,
                null);
        PersonId left = world.newcomer("Left").id();
        PersonId late = world.newcomer("Late").id();
        Acting.inBackground(
                "assembly",
                () -> transaction.execute(status -> {
                    decisions.put(decision);
                    LocalDate last = today.minusDays(2);
                    members.enter(new Member(at.house(), left, Member.Kind.MEMBER, today.minusDays(9), last));
                    members.enter(new Member(at.house(), late, Member.Kind.MEMBER, last.plusDays(1), null));
                    decisions.vote(decision, left, Choice.YES, end.minus(Duration.ofDays(2)));
                    return null;
                }));
        assertThat(visits.look(at.ana(), at.path("/assembly/decisions/" + decision.id()))
                        .select("main")
                        .text())
                .contains("Members who might vote 2");
    }

    @Test
    void isNotThereForAnybodyElse() throws Exception {
        String path = put("NONE");
        for (Viewer stranger : List.of(
                Viewer.VISITOR,
                world.operator(),
                world.newcomer("Amira"),
                at.nurse(),
                world.member("Ed", at.house(), Role.EDITOR),
                missions.begin().dispatcher())) {
            for (String page : List.of(
                    at.path("/assembly"),
                    at.path("/assembly/decisions/new"),
                    at.path("/assembly/reports/2026"),
                    at.path("/assembly/members/" + at.ana().id()),
                    path)) {
                assertThat(visits.get(stranger, page).getStatus()).as(page).isIn(302, 303, 401, 404);
            }
        }
        for (String form : List.of("/assembly/decisions", "/assembly/members")) {
            assertThat(visits.send(at.ana(), at.path(form)).getStatus()).isEqualTo(404);
        }
        assertThat(visits.get(at.ana(), at.path("/assembly/decisions/new")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void hidesVotesFromThoseWhoKeepTheRegister() throws Exception {
        String path = put("NONE");
        visits.sent(at.ana(), path + "/votes", "choice", "YES");
        assertThat(votes(at.ana())).isEqualTo(1);
        assertThat(votes(at.dispatcher())).isZero();
        assertThat(votes(at.ben())).isZero();
        assertThat(votes(Viewer.VISITOR)).isZero();
    }

    private int written(Viewer viewer, String sql, Decision decision) {
        try {
            return Acting.as(
                    viewer,
                    () -> transaction.execute(status -> jdbc.sql(sql)
                            .param("house", at.house().value())
                            .param("decision", decision.id())
                            .update()));
        } catch (DataAccessException refused) {
            return 0;
        }
    }

    /** What came of a vote is counted, and nobody writes it down. */
    @Test
    void letsNobodySayWhatCameOfAVotePastThePages() throws Exception {
        Decision decision = over(Openness.ALL, Choice.NO, Choice.NO);
        for (Viewer viewer : List.of(at.dispatcher(), at.ana(), at.treasurer())) {
            assertThat(written(viewer, """
                insert into assembly.outcome (house_id, decision_id, members, yes, no, abstain, counted_at)
                values (:house, :decision, 9, 9, 0, 0, now())
                """, decision)).isZero();
            assertThat(written(viewer, """
                insert into assembly.decision (house_id, id, title, words, put_at, until)
                select :house, gen_random_uuid(), title, '', now(), now() + interval '1 second'
                from assembly.decision
                where house_id = :house and id = :decision
                """, decision)).isZero();
        }
        assertThat(visits.look(at.ana(), at.path("/assembly/decisions/" + decision.id()))
                        .select("main")
                        .text())
                .contains("not carried");
    }

    private int changed(Viewer viewer, String sitting, String sql) {
        try {
            return Acting.as(
                    viewer,
                    () -> transaction.execute(status -> jdbc.sql(sql)
                            .param("house", at.house().value())
                            .param("sitting", UUID.fromString(sitting.substring(sitting.lastIndexOf('/') + 1)))
                            .param("person", at.ana().id().value())
                            .update()));
        } catch (DataAccessException refused) {
            return 0;
        }
    }

    /** What is written while they are open, and nothing of it once they are closed. */
    @Test
    void keepsClosedMinutesAsTheyArePastThePagesToo() throws Exception {
        List<String> changes = List.of("""
            update assembly.item
            set noted = 'Otherwise'
            where house_id = :house and sitting_id = :sitting and cast(:person as uuid) is not null
            """, """
            insert into assembly.item (house_id, sitting_id, id, title, words)
            select :house, :sitting, gen_random_uuid(), 'Late', '' where cast(:person as uuid) is not null
            """, """
            delete from assembly.presence
            where house_id = :house and sitting_id = :sitting and person_id = :person
            """, """
            insert into assembly.presence (house_id, sitting_id, person_id)
            values (:house, :sitting, :person)
            """);
        String path = called(today.minusDays(1));
        visits.sent(at.dispatcher(), path + "/items", "title", "Budget");
        visits.sent(at.dispatcher(), path + "/minutes", "there", at.ana().id().toString());
        for (String change : changes) {
            assertThat(changed(at.dispatcher(), path, change)).as(change).isEqualTo(1);
            assertThat(changed(at.ana(), path, change)).as(change).isZero();
        }
        visits.sent(at.dispatcher(), path + "/minutes", "there", at.ana().id().toString(), "closed", "yes");
        String closed = visits.look(at.ana(), path).select("main").text();
        for (String change : changes) {
            assertThat(changed(at.dispatcher(), path, change)).as(change).isZero();
        }
        assertThat(visits.look(at.ana(), path).select("main").text()).isEqualTo(closed);
    }

    /** Neither closed at a time that somebody made up, nor opened again. */
    @Test
    void isClosedByTheClockOfTheHouseOnly() throws Exception {
        List<String> changes = List.of("""
            update assembly.sitting
            set closed_at = begins_at + interval '1 minute'
            where house_id = :house and id = :sitting and cast(:person as uuid) is not null
            """, """
            update assembly.sitting
            set closed_at = null
            where house_id = :house and id = :sitting and cast(:person as uuid) is not null
            """);
        String path = called(today.minusDays(1));
        for (String change : changes) {
            assertThat(changed(at.dispatcher(), path, change)).as(change).isZero();
        }
        assertThat(visits.look(at.dispatcher(), path).select("form[action$=/minutes]"))
                .hasSize(1);
        visits.sent(at.dispatcher(), path + "/minutes", "there", at.ana().id().toString(), "closed", "yes");
        assertThat(visits.look(at.dispatcher(), path).select("form[action$=/minutes]"))
                .isEmpty();
        for (String change : changes) {
            assertThat(changed(at.dispatcher(), path, change)).as(change).isZero();
        }
    }

    private int votes(Viewer viewer) {
        return Acting.as(
                viewer,
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from assembly.vote where house_id = :house")
                                .param("house", at.house().value())
                                .query(Integer.class)
                                .single()));
    }
}
