package express.accompaniment;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.accompaniment.Office.House;
import express.base.Ids;
import express.base.Viewer;
import express.journeys.JourneyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class HandoverTest {

    private static final String MINE = """
        select count(*)
        from accompaniment.load
        where journey_id = :id
          and person_id = (select base.person())
        """;

    @Autowired
    Office office;

    @Autowired
    Visits visits;

    @Autowired
    Caseload caseload;

    @Autowired
    Handovers handovers;

    @Autowired
    CoverRound round;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    private final String name = "Олена " + Ids.next();
    private House house;
    private Viewer.Person colleague;
    private Viewer.Person head;
    private JourneyId id;

    @BeforeEach
    void begin() throws Exception {
        house = office.house();
        colleague = office.colleague(house);
        head = office.head(house);
        id = office.open(house, name);
    }

    private String propose(Viewer from, Viewer.Person to, String last) throws Exception {
        visits.sent(
                from,
                house.path(id) + "/handovers",
                "from",
                house.adviser().id().toString(),
                "to",
                to.id().toString(),
                "note",
                "Moves to Namur",
                "last",
                last);
        return visits.look(to, house.path() + "/handovers")
                .select("form[action$=/acceptance]")
                .attr("action");
    }

    @Test
    void showsTheFileOnlyWhenItIsAccepted() throws Exception {
        String accept = propose(house.adviser(), colleague, "");
        assertThat(visits.look(colleague, house.path() + "/handovers").text())
                .contains("Moves to Namur")
                .doesNotContain(name);
        assertThat(visits.look(colleague, house.path(id)).text()).doesNotContain(name);
        visits.sent(colleague, accept);
        assertThat(visits.look(colleague, house.path(id)).text()).contains(name);
        assertThat(visits.look(house.adviser(), house.path(id)).text()).doesNotContain(name);
        assertThat(visits.look(house.adviser(), house.path() + "/caseload").text())
                .doesNotContain(name);
        assertThat(visits.look(colleague, house.path(id))
                        .select("section[aria-labelledby=timeline]")
                        .text())
                .contains("Somebody else of", "accompanies from now on");
    }

    @Test
    void takesOpenTasksAlong() throws Exception {
        String plan = house.path(id) + "/plan";
        visits.sent(house.adviser(), plan + "/goals", "words", "A shop", "language", "en");
        String goal = visits.look(house.adviser(), plan)
                .select("a[href$=/steps/new]")
                .attr("href")
                .replace("/new", "");
        visits.sent(house.adviser(), goal, "words", "Ask the town", "who", "ADVISER");
        visits.sent(colleague, propose(house.adviser(), colleague, ""));
        assertThat(visits.look(colleague, plan).select("section li").text()).contains("Colin Colleague");
    }

    @Test
    void keepsConsentsAndHistory() throws Exception {
        String before = visits.look(house.adviser(), house.path(id))
                .select("section[aria-labelledby=consents] li")
                .text();
        visits.sent(colleague, propose(house.adviser(), colleague, ""));
        Document after = visits.look(colleague, house.path(id));
        assertThat(after.select("section[aria-labelledby=consents] li").text()).startsWith(before.substring(0, 20));
        assertThat(after.select("section[aria-labelledby=timeline] li").text()).contains("opened the file");
    }

    @Test
    void coversForAHolidayAndEndsByItself() throws Exception {
        String last = caseload.today().toString();
        visits.sent(colleague, propose(house.adviser(), colleague, last));
        assertThat(visits.look(colleague, house.path(id)).text()).contains(name);
        assertThat(visits.look(house.adviser(), house.path(id)).text()).contains(name);
        round.run();
        assertThat(visits.look(colleague, house.path(id)).text()).contains(name);
        String end = visits.look(house.adviser(), house.path(id) + "/handovers")
                .select("form[action$=/end]")
                .attr("action");
        visits.sent(house.adviser(), end);
        assertThat(visits.look(colleague, house.path(id)).text()).doesNotContain(name);
        assertThat(visits.look(house.adviser(), house.path(id)).text()).contains(name);
    }

    @Test
    void isGivenByWhoeverAdministersTheHouse() throws Exception {
        propose(head, colleague, "");
        Document page = visits.look(head, house.path() + "/handovers");
        assertThat(page.text()).doesNotContain(name);
        visits.sent(head, page.select("form[action$=/acceptance]").attr("action"));
        assertThat(mailbox.subject(World.emailOf(house.adviser().id()))).contains("goes on");
        assertThat(mailbox.subject(World.emailOf(colleague.id()))).contains("given to you");
        assertThat(visits.look(colleague, house.path(id)).text()).contains(name);
        assertThat(visits.look(head, house.path(id)).text()).doesNotContain(name);
    }

    @Test
    void isToldToThePersonInALanguageOfTheirs() throws Exception {
        String email = Ids.next() + "@example.org";
        id = office.open(house, name + " writes", "EMAIL", email);
        visits.sent(colleague, propose(house.adviser(), colleague, ""));
        assertThat(mailbox.subject(email)).contains("شخص آخر يرافقك");
        assertThat(mailbox.text(email)).contains("اتصل واسأل من هو").doesNotContain(colleague.name());
        assertThat(mailbox.list(email).getFirst().hasNonNull("link"))
                .as("they have no account")
                .isFalse();
    }

    @Test
    void letsThePersonSayThatTheyWantItOtherwise() throws Exception {
        Viewer.Person person = office.own(house, id);
        visits.sent(colleague, propose(house.adviser(), colleague, ""));
        Document own = visits.look(person, OwnPages.PATH);
        assertThat(own.text()).contains("Colin Colleague");
        visits.sent(person, own.select("form[action*=/handovers/]").attr("action"), "objection", "A woman, please");
        assertThat(visits.look(colleague, house.path(id) + "/handovers").text()).contains("A woman, please");
        assertThat(visits.look(head, house.path() + "/supervision")
                        .select("dl div")
                        .last()
                        .text())
                .endsWith("1");
    }

    @Test
    void canBeDeclinedOrTakenBackOnce() throws Exception {
        String accept = propose(house.adviser(), colleague, "");
        String refusal = accept.replace("acceptance", "refusal");
        visits.sent(colleague, refusal);
        assertThat(mailbox.text(World.emailOf(house.adviser().id())))
                .contains("Colin Colleague", "does not take")
                .doesNotContain(name);
        visits.sent(colleague, accept);
        assertThat(visits.look(colleague, house.path(id)).text()).doesNotContain(name);
        String again = propose(house.adviser(), colleague, "");
        visits.sent(house.adviser(), again.replace("acceptance", "refusal"));
        assertThat(mailbox.subject(World.emailOf(colleague.id()))).contains("taken back");
        visits.sent(colleague, again);
        assertThat(office.count(colleague, MINE, id)).isZero();
    }

    @Test
    void tellsWhoProposedItForAnotherThatItIsDeclined() throws Exception {
        String accept = propose(head, colleague, "");
        visits.sent(colleague, accept.replace("acceptance", "refusal"));
        for (Viewer.Person waiting : List.of(head, house.adviser())) {
            assertThat(mailbox.subject(World.emailOf(waiting.id()))).contains("declined");
        }
    }

    @Test
    void isTakenBackByWhoeverSupervises() throws Exception {
        String accept = propose(head, colleague, "");
        String refusal = accept.replace("acceptance", "refusal");
        assertThat(visits.look(head, house.path() + "/handovers").select("form[action=" + refusal + "]"))
                .hasSize(1);
        assertThat(visits.send(office.colleague(house), refusal).getStatus()).isIn(403, 404);
        visits.sent(head, refusal);
        for (Viewer.Person waiting : List.of(colleague, house.adviser())) {
            assertThat(mailbox.subject(World.emailOf(waiting.id()))).contains("taken back");
        }
        visits.sent(colleague, accept);
        assertThat(office.count(colleague, MINE, id)).isZero();
    }

    @Test
    void isNotForOthersToAccept() throws Exception {
        String accept = propose(house.adviser(), colleague, "");
        Viewer.Person third = office.colleague(house);
        visits.send(third, accept);
        visits.send(house.adviser(), accept);
        visits.send(office.house().adviser(), accept);
        assertThat(office.count(third, MINE, id)).isZero();
        assertThat(office.count(house.adviser(), MINE, id)).isEqualTo(1);
        assertThat(visits.look(colleague, house.path() + "/handovers").select("form[action$=/acceptance]"))
                .hasSize(1);
    }

    @Test
    void goesOnToOneOnlyWhenAllAnswerAtOnce() throws Exception {
        String accept = propose(house.adviser(), colleague, "");
        List<Callable<Integer>> all = List.of(
                () -> visits.send(colleague, accept).getStatus(),
                () -> visits.send(head, accept).getStatus(),
                () -> visits.send(house.adviser(), accept.replace("acceptance", "refusal"))
                        .getStatus());
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> answer : threads.invokeAll(all)) {
                assertThat(answer.get()).isLessThan(500);
            }
        }
        assertThat(office.count(colleague, MINE, id) + office.count(house.adviser(), MINE, id))
                .isEqualTo(1);
    }

    /** Whatever is done in whatever order, somebody has the case, one leads it, and the list says the same as the file. */
    @Test
    void leavesNobodyAlone() throws Exception {
        var random = new Random(7);
        List<Viewer.Person> advisers = new ArrayList<>(List.of(house.adviser(), colleague, office.colleague(house)));
        for (int i = 0; i < 60; i++) {
            Viewer.Person somebody = advisers.get(random.nextInt(3));
            Viewer.Person other = advisers.get(random.nextInt(3));
            act(random.nextInt(6), somebody, other, random);
            long has = 0;
            for (Viewer.Person it : advisers) {
                has += office.count(it, MINE, id);
            }
            assertThat(has).as("after act " + i).isPositive();
            assertThat(office.count(head, "select count(*) from accompaniment.load where journey_id = :id", id))
                    .isEqualTo(has);
            assertThat(office.count(
                            head, "select count(*) from accompaniment.load where journey_id = :id and leads", id))
                    .isEqualTo(1);
            assertThat(office.count(
                            head,
                            "select count(*) from journeys.case_worker where journey_id = :id and until is null",
                            id))
                    .isEqualTo(has);
        }
    }

    private void act(int which, Viewer.Person somebody, Viewer.Person other, Random random) throws Exception {
        String waiting = visits.look(other, house.path() + "/handovers")
                .select("form[action$=/acceptance]")
                .attr("action");
        switch (which) {
            case 0, 1 ->
                visits.send(
                        somebody,
                        house.path(id) + "/handovers",
                        "to",
                        other.id().toString(),
                        "last",
                        random.nextBoolean() ? "" : caseload.today().toString());
            case 2, 3 -> visits.send(other, waiting.isEmpty() ? "/none" : waiting);
            case 4 -> visits.send(other, waiting.isEmpty() ? "/none" : waiting.replace("acceptance", "refusal"));
            default -> {
                var covers = office.as(head, () -> handovers.list(office.file(head, id))).stream()
                        .filter(Handover::covering)
                        .toList();
                if (!covers.isEmpty()) {
                    visits.send(
                            head,
                            house.path() + "/handovers/" + covers.getFirst().id() + "/end");
                }
            }
        }
    }
}
