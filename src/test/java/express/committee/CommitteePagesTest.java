package express.committee;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.applications.Asking;
import express.base.Role;
import express.base.Viewer;
import express.committee.Board.Sitting;
import express.database.Acting;
import express.people.Kept;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class CommitteePagesTest {

    @Autowired
    Board board;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Clearances clearances;

    private Sitting it;

    @BeforeEach
    void begin() throws Exception {
        it = board.called();
    }

    @Autowired
    Asking asking;

    @Autowired
    List<Kept> kept;

    @Autowired
    TransactionTemplate inTransaction;

    @Autowired
    JdbcClient jdbc;

    private Clearance clearance() {
        return Acting.as(
                it.officer(),
                () -> clearances.of(it.asked().lender(), it.asked().id()));
    }

    @Test
    void scoresAloneAndSeesOthersOnlyAfterwards() throws Exception {
        String item = board.item(it);
        visits.sent(it.ada(), item + "/scores", Board.score(4, "Knows ovens"));
        assertThat(visits.look(it.ben(), item).text())
                .doesNotContain("Knows ovens")
                .contains("1 of 3 have scored", "Cora Member");
        assertThat(visits.look(it.officer(), item).text()).doesNotContain("Knows ovens");
        visits.sent(it.ben(), item + "/scores", Board.score(2, "Rent is high"));
        Document page = visits.look(it.ben(), item);
        assertThat(page.select("table").text()).contains("Knows ovens", "Rent is high", "far apart");
        assertThat(visits.send(it.ben(), item + "/scores", Board.score(5, "Again"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void decidesWithFourEyesAndHoldsMoneyBackUntilConditionsAreMet() throws Exception {
        String item = board.decided(it);
        assertThat(clearance()).isInstanceOf(Clearance.NotGranted.class);
        assertThat(visits.send(it.officer(), item + "/signature", "decision", "1")
                        .getStatus())
                .isEqualTo(422);
        visits.sent(it.treasurer(), item + "/signature", "decision", "1");
        assertThat(clearance()).isInstanceOf(Clearance.Waiting.class);
        assertThat(visits.look(it.asked().person(), it.asked().path()).text()).contains("The lease is signed");
        Document page = visits.look(it.officer(), item);
        String meet = page.select("form[action*=/conditions/]").attr("action");
        String field = page.select("input[name^=evidence]").attr("name");
        assertThat(visits.send(it.officer(), meet, field, " ").getStatus()).isEqualTo(422);
        visits.sent(it.officer(), meet, field, "Lease of 3 February, seen");
        assertThat(clearance().mayDisburse()).isTrue();
        assertThat(visits.send(it.officer(), meet, field, "Twice").getStatus()).isEqualTo(422);
    }

    @Test
    void tellsOfAConflictThatComesToLightAfterTheSignature() throws Exception {
        String item = board.decided(it);
        visits.sent(it.treasurer(), item + "/signature", "decision", "1");
        assertThat(visits.look(it.ada(), item).select("form[action$=/conflicts]"))
                .hasSize(1);
        visits.sent(it.ada(), item + "/conflicts", "ground", "RELATED", "tie", "A cousin, as I learned today");
        assertThat(visits.look(it.officer(), item).text())
                .contains("A conflict came to light after the signature.", "A cousin, as I learned today");
        assertThat(clearance()).as("what is signed stands").isInstanceOf(Clearance.Waiting.class);
    }

    /** Above the sum that the lender set a second person looks, and nobody is that twice. */
    @Test
    void paysNothingBeforeTwoHaveSeenTheConditionOfALargeLoan() throws Exception {
        Viewer.Person head = world.member("Hanna Head", it.asked().lender(), Role.ADMINISTRATOR, Role.LENDER);
        visits.sent(
                head,
                it.house() + "/committee",
                "quorum",
                "2",
                "ceiling-treasurer",
                "25000",
                "ceiling-committee-member",
                "10000",
                "pair",
                "5000",
                "version",
                "0");
        String item = board.decided(it);
        visits.sent(it.treasurer(), item + "/signature", "decision", "1");
        Document page = visits.look(it.officer(), item);
        String meet = page.select("form[action*=/conditions/]").attr("action");
        assertThat(visits.send(it.ada(), meet + "/second").getStatus())
                .as("nobody has seen it first")
                .isEqualTo(422);
        visits.sent(it.officer(), meet, page.select("input[name^=evidence]").attr("name"), "Lease seen");
        assertThat(clearance()).isInstanceOf(Clearance.Waiting.class);
        assertThat(visits.look(it.officer(), item).select("form[action$=/second]"))
                .as("not by the same one")
                .isEmpty();
        assertThat(visits.send(it.officer(), meet + "/second").getStatus()).isEqualTo(422);
        assertThat(visits.look(it.ada(), item).select("form[action$=/second]")).hasSize(1);
        visits.sent(it.ada(), meet + "/second");
        assertThat(clearance().mayDisburse()).isTrue();
        assertThat(visits.send(it.ben(), meet + "/second").getStatus()).isEqualTo(422);
    }

    @Test
    void showsWhatApplicantAndOfficerBroughtForACondition() throws Exception {
        String item = board.decided(it);
        assertThat(visits.get(it.asked().person(), it.asked().path() + "/conditions")
                        .getStatus())
                .as("before it is granted")
                .isEqualTo(404);
        visits.sent(it.treasurer(), item + "/signature", "decision", "1");
        Document page = visits.look(it.asked().person(), it.asked().path() + "/conditions");
        String code = page.select("input[name=condition]").val();
        assertThat(visits.look(it.asked().person(), it.asked().path()).select("a[href$=/conditions]"))
                .hasSize(1);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(asking.prove(it.asked().person(), it.asked(), code, "lease.pdf", script)
                        .getStatus())
                .isEqualTo(422);
        assertThat(asking.prove(it.asked().person(), it.asked(), "condition-0", "lease.pdf", Asking.PDF)
                        .getStatus())
                .isEqualTo(422);
        assertThat(asking.prove(it.asked().person(), it.asked(), code, "lease.pdf", Asking.PDF)
                        .getStatus())
                .isEqualTo(303);
        assertThat(asking.prove(it.officer(), it.asked(), code, "photo.pdf", Asking.PDF)
                        .getStatus())
                .isEqualTo(303);
        for (Viewer stranger : List.of(it.ada(), it.treasurer(), world.newcomer("Nora"), world.operator())) {
            assertThat(asking.prove(stranger, it.asked(), code, "x.pdf", Asking.PDF)
                            .getStatus())
                    .isEqualTo(404);
        }
        Document seen = visits.look(it.ada(), item);
        assertThat(seen.select("section[aria-labelledby=conditions] a").eachText())
                .containsExactly("lease.pdf", "photo.pdf");
        String file = seen.select("section[aria-labelledby=conditions] a").attr("href");
        assertThat(visits.get(it.ada(), file).getStatus()).isEqualTo(200);
        assertThat(visits.get(world.newcomer("Nora"), file).getStatus()).isEqualTo(404);
        assertThat(clearance()).as("brought is not seen").isInstanceOf(Clearance.Waiting.class);
    }

    /** What members wrote goes with an application that is too old; what was decided stays. */
    @Test
    void forgetsCommentsWithTheApplication() throws Exception {
        board.put(it);
        visits.sent(it.asked().person(), it.asked().path() + "/withdrawal");
        assertThat(comments()).isPositive();
        Asking.age(it.asked().id());
        Acting.inBackground(
                "retention",
                () -> inTransaction.execute(status -> kept.stream()
                        .filter(one -> one.what().equals("applications.kept"))
                        .mapToInt(one -> one.removeBefore(Instant.now().minus(Duration.ofDays(one.days()))))
                        .sum()));
        assertThat(comments()).isZero();
        assertThat(count("select count(*) from committee.score where lender_id = :lender"))
                .isPositive();
    }

    private long comments() {
        return count("""
            select (select count(*) from committee.score where lender_id = :lender and comment <> '')
                + (select count(*) from committee.motion where lender_id = :lender and conditions <> '{}')
            """);
    }

    private long count(String sql) {
        return Acting.inBackground(
                "personal-data",
                () -> inTransaction.execute(status -> jdbc.sql(sql)
                        .param("lender", it.asked().lender().value())
                        .query(Long.class)
                        .single()));
    }

    @Test
    void strikesAVoteWhoseMemberThenStandsApart() throws Exception {
        String item = board.decided(it);
        visits.sent(it.ben(), item + "/conflicts", "ground", "RELATED", "tie", "His cousin");
        Document page = visits.look(it.officer(), item);
        assertThat(page.select("section[aria-labelledby=reopened]").text()).contains("stands apart");
        assertThat(page.select("section[aria-labelledby=motion]").text()).contains("struck", "1 for, 0 against");
        assertThat(visits.send(it.treasurer(), item + "/signature", "decision", "1")
                        .getStatus())
                .isEqualTo(422);
        visits.sent(it.cora(), item + "/votes", "motion", "1", "choice", "FOR");
        visits.sent(it.officer(), item + "/decisions", "motion", "1");
        visits.sent(it.treasurer(), item + "/signature", "decision", "2");
        assertThat(visits.look(it.ada(), it.house() + "/committee")
                        .select("table")
                        .text())
                .contains("Ben Member", "related");
        assertThat(visits.look(it.ada(), it.session() + "/minutes").text()).contains("struck", "granted as asked");
        var pdf = visits.get(it.ada(), it.session() + "/minutes.pdf");
        assertThat(pdf.getContentAsByteArray()).startsWith("%PDF".getBytes());
    }

    @Test
    void hidesFromWhoStandsApartWhatOthersGave() throws Exception {
        String item = board.item(it);
        visits.sent(it.cora(), item + "/conflicts", "ground", "OTHER", "tie", "We sing together");
        board.decided(it);
        assertThat(visits.look(it.cora(), item).text()).doesNotContain("Knows ovens", "1 for", "2 for");
        assertThat(visits.send(it.cora(), item + "/votes", "motion", "1", "choice", "FOR")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void showsWhoDecidesSecondWhatWasDecided() throws Exception {
        String item = board.decided(it);
        var late = visits.send(it.ada(), item + "/decisions", "motion", "1");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(late.getContentAsString())
                        .select("section[aria-labelledby=decision]")
                        .text())
                .contains("Olaf Officer");
    }

    @Test
    void writesItDownOnceWhenTwoDoAtTheSameTime() throws Exception {
        String item = board.put(it);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = both.invokeAll(List.of(decide(it.officer(), item), decide(it.ada(), item)));
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(303, 422);
        }
    }

    private Callable<Integer> decide(Viewer viewer, String item) {
        return () -> visits.send(viewer, item + "/decisions", "motion", "1").getStatus();
    }

    @Test
    void findsWhoPreparedTheFile() throws Exception {
        String item = board.decided(it);
        assertThat(visits.look(it.asked().officer(), item)
                        .select("section[aria-labelledby=apart]")
                        .text())
                .contains("prepared the file", "found");
        assertThat(visits.look(it.officer(), item)
                        .select("section[aria-labelledby=apart]")
                        .text())
                .contains("Nobody");
    }

    @Test
    void withholdsWhatTheApplicantTookBack() throws Exception {
        String item = board.item(it);
        visits.sent(it.asked().person(), it.asked().path() + "/withdrawal");
        for (Viewer.Person somebody : List.of(it.ada(), it.officer())) {
            Document page = visits.look(somebody, item);
            assertThat(page.select("h1").text()).contains("withheld");
            assertThat(page.text()).doesNotContain("Samira");
        }
        assertThat(visits.send(it.ada(), item + "/scores", Board.score(4, "x")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void carriesOverWhatIsNotDecided() throws Exception {
        board.open(it);
        visits.sent(it.officer(), it.session() + "/closing");
        assertThat(visits.look(it.officer(), it.session()).select("ol").text()).contains("waits for another session");
        assertThat(visits.look(it.officer(), it.house() + "/sessions/new").select("input[name=applications]"))
                .hasSize(1);
    }

    @Test
    void refusesFormsThatSayTooLittle() throws Exception {
        String item = board.item(it);
        assertThat(visits.send(it.officer(), it.house() + "/sessions", "day", "never")
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.send(it.ada(), item + "/scores", "points-money", "9").getStatus())
                .isEqualTo(422);
        assertThat(visits.send(it.ada(), item + "/conflicts", "ground", "PREPARED")
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.send(it.officer(), item + "/motions", "verdict", "REFUSED", "seen", "0")
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.send(it.ada(), it.session() + "/opening").getStatus()).isEqualTo(403);
    }

    @Test
    void letsWhoAdministersSetTheRules() throws Exception {
        Viewer.Person head = world.member("Hanna Head", it.asked().lender(), Role.ADMINISTRATOR, Role.LENDER);
        String path = it.house() + "/committee";
        assertThat(visits.send(it.ada(), path, "quorum", "1", "version", "0").getStatus())
                .isEqualTo(403);
        visits.sent(head, path, "quorum", "3", "ceiling-treasurer", "12 500,50", "pair", "5 000", "version", "0");
        assertThat(visits.send(head, path, "quorum", "1", "version", "0").getStatus())
                .isEqualTo(422);
        assertThat(visits.look(it.ada(), path).select("dl").text()).contains("3", "12,500.5");
        assertThat(visits.send(head, path, "quorum", "0", "ceiling-lender", "-4", "version", "1")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void isNotThereForAnybodyElse() throws Exception {
        String item = board.decided(it);
        for (Viewer attacker : List.of(
                Viewer.VISITOR,
                world.operator(),
                it.asked().person(),
                world.member("Ed", it.asked().lender(), Role.EDITOR),
                world.member("Adele", it.asked().lender(), Role.ADVISER),
                board.called().ada())) {
            for (String path : List.of(
                    it.house() + "/sessions",
                    it.house() + "/sessions/new",
                    it.session(),
                    it.session() + "/minutes",
                    it.session() + "/minutes.pdf",
                    it.session() + "/session.ics",
                    item,
                    item + "/scores",
                    item + "/motions",
                    it.house() + "/committee")) {
                var answer = visits.get(attacker, path);
                assertThat(answer.getStatus()).as(path).isIn(302, 303, 401, 404);
            }
            for (String form : List.of(
                    it.house() + "/sessions",
                    it.session() + "/opening",
                    it.session() + "/closing",
                    it.session() + "/cancellation",
                    it.session() + "/date",
                    it.session() + "/items",
                    item + "/removal",
                    item + "/scores",
                    item + "/conflicts",
                    item + "/talk",
                    item + "/motions",
                    item + "/votes",
                    item + "/decisions",
                    item + "/signature",
                    item + "/reopening",
                    it.house() + "/committee")) {
                assertThat(visits.send(attacker, form, "motion", "1", "decision", "1", "choice", "FOR")
                                .getStatus())
                        .as(form)
                        .isIn(302, 303, 401, 404);
            }
        }
        assertThat(visits.look(it.officer(), item)
                        .select("section[aria-labelledby=decision]")
                        .text())
                .contains("Somebody else has to sign");
    }
}
