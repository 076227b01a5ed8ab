package express.breakouts;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Viewer;
import express.breakouts.Forum.Meeting;
import express.database.Acting;
import express.people.PersonalData;
import express.registration.Roll;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class DropOutTest {

    @Autowired
    Forum forum;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Roll roll;

    @Autowired
    World world;

    @Autowired
    List<PersonalData> held;

    @Autowired
    Proposals proposals;

    @Autowired
    Traces traces;

    @Autowired
    BreakoutsKept kept;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private <T> T in(String purpose, Supplier<T> work) {
        return Acting.inBackground(purpose, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private String email(Meeting it, int guest) {
        return Acting.as(
                it.host().coordinator(),
                () -> roll.find(it.guest(guest)).orElseThrow().email());
    }

    @Test
    void tellsEverybodyTheirGroupsOnce() throws Exception {
        Meeting it = forum.meeting(6);
        forum.published(it);
        forum.carry();
        String email = email(it, 0);
        assertThat(mailbox.text(email)).contains("your breakout groups", "“", "in this language: English");
        assertThat(mailbox.link(email)).isEqualTo(forum.place(it, 0));
        int letters = mailbox.list(email).size();
        forum.carry();
        assertThat(mailbox.list(email)).hasSize(letters);
    }

    @Test
    void preparesAnAnswerThatMovesFewAndTellsThoseWhoMoveOnceItIsPublished() throws Exception {
        Meeting it = forum.meeting(12);
        Proposal first = forum.published(it);
        forum.carry();
        assertThat(forum.proposals(it)).as("nothing to mend").hasSize(1);
        forum.leaves(it, 2);
        forum.carry();
        forum.leaves(it, 3);
        forum.carry();
        assertThat(forum.proposals(it)).as("the latest replaces the one before").hasSize(2);
        Proposal mending = forum.proposals(it).getFirst();
        assertThat(mending.mends()).isTrue();
        assertThat(mending.state()).isEqualTo(Proposal.State.FOUND);
        assertThat(mending.measures().moved()).isLessThanOrEqualTo(2);
        Viewer.Person host = it.host().coordinator();
        assertThat(mailbox.list(World.emailOf(host.id())).stream()
                        .filter(letter -> letter.get("subject").asString().contains("no longer fit")))
                .as("its host is written to once, and not again while the first still waits")
                .hasSize(1);
        Document overview = visits.look(host, it.path());
        assertThat(overview.select(".notice.warning").text()).contains("is ready for you");
        assertThat(visits.look(host, it.gathering().path())
                        .select("section[aria-labelledby=breakouts] .notice.warning"))
                .hasSize(1);
        assertThat(visits.look(host, it.path() + "/proposals/" + first.id()).text())
                .contains("Does not come any more");
        Map<UUID, Integer> letters = letters(it);
        forum.publish(it, mending);
        forum.carry();
        List<UUID> moved = Mending.moved(forum.seats(it, mending), forum.seats(it, first)).stream()
                .map(Seat::guest)
                .distinct()
                .toList();
        letters(it)
                .forEach((guest, now) -> assertThat(now - letters.get(guest))
                        .as("letters to somebody who moves: %s", moved.contains(guest))
                        .isEqualTo(moved.contains(guest) ? 1 : 0));
        assertThat(visits.look(host, it.path()).select(".notice.warning")).isEmpty();
        forum.carry();
        assertThat(forum.proposals(it)).hasSize(2);
    }

    private Map<UUID, Integer> letters(Meeting it) {
        Map<UUID, Integer> letters = new HashMap<>();
        for (int i = 0; i < it.guests().size(); i++) {
            if (i != 2 && i != 3) {
                letters.put(it.guest(i), (int) mailbox.list(email(it, i)).stream()
                        .filter(letter -> letter.get("subject").asString().contains("breakout groups"))
                        .count());
            }
        }
        return letters;
    }

    @Test
    void tellsNobodyOfAnAnswerThatWasNotPublished() throws Exception {
        Meeting it = forum.meeting(3);
        forum.search(it);
        forum.leaves(it, 2);
        forum.carry();
        assertThat(forum.proposals(it)).hasSize(1);
        assertThat(visits.look(Viewer.VISITOR, forum.place(it, 0)).select("#own-groups"))
                .isEmpty();
    }

    @Test
    void goesOnAfterANodeThatWasKilledAndKeepsTheBestSoFarOfOneThatWasStopped() throws Exception {
        Meeting it = forum.meeting(6);
        Proposal whole = forum.search(it);
        assertThat(in("breakouts-finding", () -> proposals.findProblem(whole.id())))
                .as("what it was searched from is gone")
                .isEmpty();
        UUID id = Acting.as(
                it.host().coordinator(),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> proposals.begin(it.gathering().id(), Asked.problem(12, 2, 2), 1, false)));
        Solution solution = Asked.solve(Asked.problem(12, 2, 2));
        in("breakouts-finding", () -> {
            proposals.write(id, solution, true);
            return true;
        });
        assertThat(in(
                        "breakouts-finding",
                        () -> proposals.find(id).orElseThrow().stopped()))
                .isTrue();
        assertThat(in("breakouts-finding", () -> proposals.findProblem(id))).isPresent();
        in("breakouts-finding", () -> {
            proposals.write(id, solution, false);
            proposals.write(id, new Solution(Proposal.State.UNSETTLED, Outcome.unsettled(1), List.of()), true);
            return true;
        });
        Proposal after = in("breakouts-finding", () -> proposals.find(id).orElseThrow());
        assertThat(after.stopped()).isFalse();
        assertThat(after.outcome()).isEqualTo(solution.outcome());
        assertThat(in("breakouts-finding", () -> proposals.seats(id)))
                .containsExactlyInAnyOrderElementsOf(solution.seats());
    }

    @Test
    void forgetsWhoeverIsErased() throws Exception {
        Meeting it = forum.meeting(6);
        Proposal found = forum.published(it);
        visits.sent(it.host().coordinator(), it.path() + "/helpers", "parts-" + it.guest(1), "REPORTS");
        assertThat(in("personal-data", () -> traces.parts(it.guest(1)))).containsExactly("REPORTS");
        assertThat(in("personal-data", () -> traces.seats(it.guest(1)))).hasSize(2);
        in("personal-data", () -> {
            traces.remove(it.guest(1));
            return true;
        });
        assertThat(in("personal-data", () -> traces.parts(it.guest(1)))).isEmpty();
        assertThat(forum.seats(it, found)).noneMatch(seat -> seat.guest().equals(it.guest(1)));
        assertThat(forum.proposals(it)).as("that of the others stays").hasSize(1);
    }

    @Test
    void givesSomebodyWithAnAccountWhatIsHeldAndErasesItWithTheirRegistration() throws Exception {
        Meeting it = forum.meeting(5);
        Viewer.Person kim = world.newcomer("Kim");
        forum.register(it, kim);
        Proposal found = forum.published(it);
        PersonalData groups = data("breakouts.groups");
        assertThat(in("personal-data", () -> groups.export(kim.id())).toString())
                .contains("seats", "round=1", "round=2");
        Viewer.Person nobody = world.newcomer("Nobody");
        assertThat(in("personal-data", () -> groups.export(nobody.id()))).isEmpty();
        assertThat(visits.look(kim, it.gathering().path() + "/mine").select("#own-groups"))
                .hasSize(1);
        in("personal-data", () -> {
            data("registration.places").erase(kim.id());
            groups.erase(kim.id());
            return true;
        });
        assertThat(forum.seats(it, found)).hasSize(10);
        assertThat(visits.look(it.host().coordinator(), it.path() + "/proposals/" + found.id())
                        .text())
                .doesNotContain("Kim");
    }

    private PersonalData data(String name) {
        return held.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void goesWhenTheGatheringIsLongPast() throws Exception {
        Meeting it = forum.meeting(3);
        forum.published(it);
        in("retention", () -> kept.removeBefore(Instant.parse("2001-01-01T00:00:00Z")));
        assertThat(forum.proposals(it)).hasSize(1);
        in(
                "retention",
                () -> jdbc.sql("update breakouts.desk set ends_at = '2000-01-01' where gathering_id = :id")
                        .param("id", it.gathering().id())
                        .update());
        assertThat(in("retention", () -> kept.removeBefore(Instant.parse("2000-06-01T00:00:00Z"))))
                .isPositive();
        assertThat(forum.proposals(it)).isEmpty();
    }

    @Test
    void showsNothingToADatabaseThatKnowsNobody() throws Exception {
        Meeting it = forum.meeting(3);
        Proposal found = forum.published(it);
        for (String table : List.of("desk", "aide", "pair", "pin", "proposal", "seat", "publication", "told")) {
            assertThat(jdbc.sql("select count(*) from breakouts." + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(forum.seats(it, found)).hasSize(6);
    }
}
