package express.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.applications.Application;
import express.applications.Applications;
import express.applications.Asking;
import express.applications.Asking.Asked;
import express.applications.Keeping;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.committee.Granting;
import express.committee.Granting.Granted;
import express.database.Acting;
import express.loans.Lending.Lent;
import express.loans.Portfolios.By;
import express.people.Memberships;
import express.ui.News;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** Loans and applications go from one officer to another: to whom, by whom, and what stays as it was. */
@ModuleTest
class HandingOnTest {

    @Autowired
    Lending lending;

    @Autowired
    Renewing renewing;

    @Autowired
    Granting granting;

    @Autowired
    Asking asking;

    @Autowired
    Applications applications;

    @Autowired
    Portfolios portfolios;

    @Autowired
    NightlyClose close;

    @Autowired
    Keepers keepers;

    @Autowired
    Keeping keeping;

    @Autowired
    Memberships memberships;

    @Autowired
    Borrowings borrowings;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    private Lent it;
    private OrganisationId lender;
    private Viewer.Person ada;
    private Viewer.Person bo;

    @BeforeEach
    void begin() throws Exception {
        it = lending.paidOut(30);
        lender = it.granted().lender();
        ada = world.member("Ada Administrator", lender, Role.ADMINISTRATOR);
        bo = world.member("Bo Officer", lender, Role.LENDER);
    }

    private String desk(Viewer.Person officer) {
        return it.granted().house() + "/loans/officers/" + officer.id().value();
    }

    private String word(Viewer.Person person) {
        return person.id().value().toString();
    }

    private String all(Viewer.Person from, Viewer.Person to) throws Exception {
        return visits.sent(ada, desk(from), "to", word(to), "which", "ALL");
    }

    private @Nullable PersonId keeper(Lent one) {
        return lending.look(one).keeper();
    }

    @Test
    void tellsTheLoanItsPageAndTheNewOfficer() throws Exception {
        assertThat(visits.look(ada, desk(it.officer())).select("main").text()).contains("1 loan goes on");
        all(it.officer(), bo);
        Loan loan = lending.look(it);
        assertThat(loan.keeper()).isEqualTo(bo.id());
        assertThat(loan.officer()).isEqualTo(it.officer().id());
        assertThat(visits.look(it.treasurer(), it.path())
                        .select("section[aria-labelledby=keeper]")
                        .text())
                .contains("from " + it.officer().name() + " to Bo Officer, by Ada Administrator");
        assertThat(mailbox.text(World.emailOf(bo.id()))).contains("1 loan was handed to you", desk(bo));
        assertThat(visits.look(bo, desk(bo)).select("main").text()).contains("1 loan goes on");
        assertThat(visits.look(ada, desk(it.officer())).select("main").text()).contains("0 loans go on");
    }

    @Test
    void givesOneFromItsPage() throws Exception {
        Lent other = renewing.more(it, 10);
        String from = word(it.officer());
        visits.sent(ada, it.path() + "/officer", "from", from, "to", word(bo));
        assertThat(keeper(it)).isEqualTo(bo.id());
        assertThat(keeper(other)).isEqualTo(it.officer().id());
        assertThat(visits.send(ada, it.path() + "/officer", "from", from, "to", word(it.officer()))
                        .getStatus())
                .as("seen in other hands")
                .isEqualTo(422);
    }

    @Test
    void givesOnlyWhatIsChosenAndNothingOfOthers() throws Exception {
        Lent other = renewing.more(it, 10);
        Lent elsewhere = lending.paidOut(10);
        visits.sent(
                ada, desk(it.officer()), "to", word(bo), "which", "CHOSEN", "loan", other.id() + "," + elsewhere.id());
        assertThat(keeper(other)).isEqualTo(bo.id());
        assertThat(keeper(it)).isEqualTo(it.officer().id());
        assertThat(keeper(elsewhere)).isEqualTo(elsewhere.officer().id());
    }

    @Test
    void isRefusedWhereNobodyOrNothingIsChosen() throws Exception {
        Viewer.Person gone = world.member("Gus Gone", lender, Role.LENDER);
        world.deactivate(gone);
        List<String> receivers = List.of(
                "",
                "x",
                word(it.officer()),
                word(it.treasurer()),
                word(ada),
                word(gone),
                word(lending.prepared().officer()),
                word(it.granted().borrower()));
        for (String receiver : receivers) {
            assertThat(visits.send(ada, desk(it.officer()), "to", receiver, "which", "ALL")
                            .getStatus())
                    .as(receiver)
                    .isEqualTo(422);
            assertThat(visits.send(ada, it.path() + "/officer", "from", word(it.officer()), "to", receiver)
                            .getStatus())
                    .as(receiver)
                    .isEqualTo(422);
        }
        assertThat(visits.send(ada, desk(it.officer()), "to", word(bo), "which", "CHOSEN")
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.send(ada, desk(it.officer()), "to", word(bo), "which", "CHOSEN", "loan", "'; --")
                        .getStatus())
                .isEqualTo(404);
        assertThat(keeper(it)).isEqualTo(it.officer().id());
    }

    @Test
    void isForWhoeverAdministersTheHouseOnly() throws Exception {
        Lent elsewhere = lending.prepared();
        Map<Viewer, Integer> others = new LinkedHashMap<>();
        others.put(it.officer(), 403);
        others.put(bo, 403);
        others.put(it.treasurer(), 403);
        others.put(it.granted().borrower(), 404);
        others.put(elsewhere.officer(), 404);
        others.put(world.member("Eve", elsewhere.granted().lender(), Role.ADMINISTRATOR), 404);
        for (var one : others.entrySet()) {
            assertThat(visits.send(one.getKey(), desk(it.officer()), "to", word(bo), "which", "ALL")
                            .getStatus())
                    .isEqualTo(one.getValue());
            assertThat(visits.send(one.getKey(), it.path() + "/officer", "from", word(it.officer()), "to", word(bo))
                            .getStatus())
                    .isEqualTo(one.getValue());
            assertThat(visits.get(one.getKey(), it.granted().house() + "/loans/officers")
                            .getStatus())
                    .isEqualTo(one.getValue());
            assertThat(handed(one.getKey(), bo)).as("by the database").isZero();
        }
        assertThat(visits.get(bo, desk(it.officer())).getStatus()).isEqualTo(403);
        assertThat(keeper(it)).isEqualTo(it.officer().id());
    }

    /** What the database itself does, whatever pages ask. */
    private int handed(Viewer viewer, Viewer.Person to) {
        return lending.as(viewer, () -> keepers.handOn(lender, it.officer().id(), to.id(), null, Instant.now()));
    }

    /** Who writes to several loans one after another has them in an order of their own. */
    @Test
    void waitsForWhoWritesToSeveralLoans() throws Exception {
        CompletableFuture<Integer> handing = lending.as(it.treasurer(), () -> {
            borrowings.queue(lender);
            CompletableFuture<Integer> begun = CompletableFuture.supplyAsync(() -> handed(ada, bo));
            await().pollInSameThread().until(this::keepsSomebodyWaiting);
            return begun;
        });
        assertThat(handing.get()).isOne();
    }

    private boolean keepsSomebodyWaiting() {
        return jdbc.sql("""
            select exists (
                select from pg_locks
                where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))
            """).query(Boolean.class).single();
    }

    @Test
    void givesNothingToWhomTheDatabaseDoesNotFindAtWork() throws Exception {
        for (Viewer.Person to : List.of(
                it.officer(),
                it.treasurer(),
                ada,
                lending.prepared().officer(),
                it.granted().borrower())) {
            assertThat(handed(ada, to)).as(to.name()).isZero();
        }
        assertThat(handed(ada, bo)).isOne();
    }

    @Test
    void doesItOnceWhereTwoAskAtTheSameTime() {
        Viewer.Person cy = world.member("Cy Officer", lender, Role.LENDER);
        List<CompletableFuture<Integer>> asking = new ArrayList<>();
        for (Viewer.Person to : List.of(bo, cy, bo, cy)) {
            asking.add(CompletableFuture.supplyAsync(() -> handed(ada, to)));
        }
        assertThat(asking.stream().mapToInt(CompletableFuture::join).sum()).isOne();
        assertThat(keeper(it)).isIn(bo.id(), cy.id());
        Loan loan = lending.look(it);
        assertThat(lending.as(ada, () -> keepers.listHandings(loan))).hasSize(1);
    }

    /** A loan counts with who prepared it, on days that are closed and on others, whoever looks after it. */
    @Test
    void leavesAllFiguresAsTheyWere() throws Exception {
        Acting.inBackground(NightlyClose.PURPOSE, () -> {
            close.close(lender, lending.today());
            return null;
        });
        List<List<Portfolio>> before = figures();
        all(it.officer(), bo);
        assertThat(figures()).isEqualTo(before);
        lending.act(it, Act.money(Event.Kind.REPAID, lending.today(), 100_00, Event.Means.CASH, Event.Keep.NEXT, ""));
        lending.as(it.treasurer(), () -> {
            for (By by : List.of(By.OFFICER, By.BRANCH)) {
                assertThat(portfolios.list(lender, lending.today(), by))
                        .hasSize(1)
                        .isEqualTo(portfolios.compute(lender, lending.today(), by));
            }
            assertThat(portfolios
                            .list(lender, lending.today(), By.OFFICER)
                            .getFirst()
                            .group())
                    .isEqualTo(word(it.officer()));
            return null;
        });
    }

    private List<List<Portfolio>> figures() {
        return lending.as(it.treasurer(), () -> {
            List<List<Portfolio>> found = new ArrayList<>();
            for (int days = -120; days < 40; days += 10) {
                LocalDate day = lending.today().plusDays(days);
                found.add(portfolios.list(lender, day, By.OFFICER));
                found.add(portfolios.compute(lender, day, By.OFFICER));
                found.add(portfolios.list(lender, day, By.BRANCH));
            }
            return found;
        });
    }

    private Viewer.Person payingToo(Viewer.Person person) {
        return new Viewer.Person(
                person.id(),
                person.name(),
                false,
                Set.of(new Viewer.Seat(lender, Role.LENDER), new Viewer.Seat(lender, Role.TREASURER)),
                Set.of());
    }

    /** Else one could give a loan away, agree to a rate alone, and take it again. */
    @Test
    void letsNobodyAgreeToARateWhoEverLookedAfterIt() throws Exception {
        Viewer.Person cy = world.member("Cy Officer", lender, Role.LENDER);
        all(it.officer(), bo);
        all(bo, cy);
        Act lower = Act.plan(lending.today(), lending.today().plusMonths(1), 24, false, "Agreed")
                .at(new BigDecimal("1"));
        for (Viewer.Person person : List.of(it.officer(), bo, cy)) {
            Viewer.Person both = payingToo(person);
            assertThat(lending.mayAct(both, lending.look(it), lower))
                    .as(person.name())
                    .isFalse();
        }
        assertThat(lending.mayAct(it.treasurer(), lending.look(it), lower)).isTrue();
        Act back = Act.reversal(lending.today(), 2, "x");
        for (Viewer.Person person : List.of(it.officer(), bo, cy)) {
            assertThat(lending.mayAct(payingToo(person), lending.look(it), back))
                    .as(person.name())
                    .isFalse();
        }
    }

    @Test
    void showsWhatNobodyLooksAfterAnyMore() throws Exception {
        String list = it.granted().house() + "/loans";
        assertThat(visits.look(ada, list).select("main").text()).doesNotContain("Nobody looks after");
        world.deactivate(it.officer());
        assertThat(visits.look(ada, list).select("main").text()).contains("Nobody looks after some loans");
        assertThat(visits.look(it.treasurer(), list).select("main").text()).contains("Nobody looks after some loans");
        assertThat(visits.look(ada, list + "/officers")
                        .select("tbody tr")
                        .first()
                        .text())
                .contains("nobody looks after these", "1");
        all(it.officer(), bo);
        assertThat(visits.look(ada, list).select("main").text()).doesNotContain("Nobody looks after");
    }

    @Test
    void takesOpenApplicationsAlongAndKeepsWhoTookThemUp() throws Exception {
        Asked asked = asking.ready();
        Viewer.Person administrator = world.member("Al", asked.lender(), Role.ADMINISTRATOR);
        Viewer.Person other = world.member("Cy Officer", asked.lender(), Role.LENDER);
        String house = "/organisations/" + asked.slug() + "/loans/officers/";
        assertThat(visits.look(administrator, house + word(asked.officer()))
                        .select("main")
                        .text())
                .contains("1 application is open");
        visits.sent(administrator, house + word(asked.officer()), "to", word(other), "along", "yes");
        Application found = lending.as(other, () -> applications.getApplication(asked.id()));
        assertThat(found.keeper()).isEqualTo(other.id());
        assertThat(found.officer()).isEqualTo(asked.officer().id());
        assertThat(lending.as(other, () -> applications.listKeepers(asked.id())))
                .as("they stand apart when it is decided")
                .containsExactlyInAnyOrder(asked.officer().id(), other.id());
        assertThat(mailbox.text(World.emailOf(other.id()))).contains("1 application was handed to you");
        assertThat(visits.look(other, house + word(other)).select("main").text())
                .as("behind the link of the letter")
                .contains("1 application is open")
                .doesNotContain("No loan here");
        assertThat(visits.look(other, "/organisations/" + asked.slug() + "/applications/" + asked.id())
                        .select("section[aria-labelledby=keeper]")
                        .text())
                .contains("from " + asked.officer().name() + " to Cy Officer, by Al");
    }

    /** No row does it: only who administers the house, by the function that asks. */
    @Test
    void isWrittenByNobodyByRow() {
        UUID person = bo.id().value();
        for (Viewer viewer : List.of(it.officer(), it.treasurer(), ada)) {
            for (String sql : List.of(
                    "update loans.loan set keeper_id = :person where lender_id = :lender",
                    "update applications.application set keeper_id = :person where lender_id = :lender",
                    "insert into loans.handing (lender_id, loan_id, id, to_id, at)"
                            + " select lender_id, id, gen_random_uuid(), :person, now()"
                            + " from loans.loan where lender_id = :lender",
                    "update loans.handing set to_id = :person where lender_id = :lender",
                    "delete from loans.handing where lender_id = :lender")) {
                assertThatThrownBy(() -> run(viewer, sql, person))
                        .as(sql)
                        .isInstanceOfAny(DataAccessException.class, TransactionException.class);
            }
        }
        assertThatThrownBy(() -> run(
                        it.officer(),
                        "update applications.application set officer_id = :person where lender_id = :lender",
                        person))
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);
    }

    private int run(Viewer viewer, String sql, UUID person) {
        return lending.as(
                viewer,
                () -> jdbc.sql(sql)
                        .param("lender", lender.value())
                        .param("person", person)
                        .update());
    }

    /** What the borrower complains about may be how it was looked after once it was a loan. */
    @Test
    void letsNobodyAnswerAComplaintAboutALoanThatTheyEverLookedAfter() throws Exception {
        Viewer.Person cy = world.member("Cy Officer", lender, Role.LENDER);
        Viewer.Person di = world.member("Di Officer", lender, Role.LENDER);
        all(it.officer(), bo);
        all(bo, cy);
        UUID application = it.granted().application();
        for (Viewer.Person person : List.of(it.officer(), bo, cy)) {
            assertThat(lending.as(person, () -> keeping.isMinded(lender, application)))
                    .as(person.name())
                    .isTrue();
        }
        for (Viewer.Person person : List.of(it.treasurer(), ada, di)) {
            assertThat(lending.as(person, () -> keeping.isMinded(lender, application)))
                    .as(person.name())
                    .isFalse();
        }
    }

    /** Who borrows one of them gets all others, and whoever hands them on is told. */
    @Test
    void saysWhereNotAllWent() throws Exception {
        Viewer.Person borrower = it.granted().borrower();
        world.background(() -> memberships.join(lender, borrower.id(), Set.of(Role.LENDER)));
        Lent other = ofNobody();
        for (String news : List.of("loans.news.handed.partly", "loans.news.handed.nothing")) {
            assertThat(News.told(visits.send(ada, desk(it.officer()), "to", word(borrower), "which", "ALL")))
                    .contains(news);
        }
        assertThat(keeper(other)).isEqualTo(borrower.id());
        assertThat(keeper(it)).isEqualTo(it.officer().id());
        all(borrower, bo);
        assertThat(News.told(visits.send(ada, desk(it.officer()), "to", word(bo), "which", "ALL")))
                .contains("loans.news.handed");
    }

    /** They look after no loan and nothing that is open: only what was granted waits with them, until it is a loan. */
    @Test
    void namesAlsoWhoLeftNothingButWhatWasGranted() throws Exception {
        Granted waits = granting.cleared();
        Viewer.Person administrator = world.member("Al", waits.lender(), Role.ADMINISTRATOR);
        Viewer.Person other = world.member("Cy Officer", waits.lender(), Role.LENDER);
        Viewer.Person leaves = world.member("Gus Gone", waits.lender(), Role.LENDER);
        String officers = waits.house() + "/loans/officers";
        PersonId first = lending.as(other, () -> applications.getApplication(waits.application()))
                .keeper();
        visits.sent(administrator, officers + "/" + first, "to", word(leaves), "along", "yes");
        world.deactivate(leaves);
        assertThat(visits.look(administrator, officers)
                        .select("tbody tr:contains(nobody looks after these) td")
                        .eachText())
                .containsExactly("0", "0", "1");
        for (Viewer.Person one : List.of(other, waits.borrower(), ada)) {
            assertThat(lending.as(one, () -> keeping.countGranted(waits.lender())))
                    .as(one.name())
                    .isEmpty();
        }
        visits.sent(administrator, officers + "/" + word(leaves), "to", word(other), "along", "yes");
        assertThat(lending.as(other, () -> applications.getApplication(waits.application()))
                        .keeper())
                .isEqualTo(other.id());
        assertThat(visits.look(administrator, officers).select("main").text()).doesNotContain("nobody looks after");
        visits.sent(
                other,
                waits.house() + "/loans",
                "application",
                waits.application().toString());
        assertThat(lending.as(administrator, () -> keeping.countGranted(waits.lender())))
                .as("it is a loan")
                .isEmpty();
        assertThat(lending.as(other, () -> applications.listGranted(waits.lender())))
                .isEmpty();
    }

    @Test
    void leadsEachOfficerToTheirOwn() throws Exception {
        assertThat(visits.look(bo, it.granted().house() + "/loans")
                        .select("main a")
                        .eachAttr("href"))
                .contains(desk(bo));
        assertThat(visits.look(bo, desk(bo)).select("main a").eachAttr("href"))
                .contains(
                        it.granted().house() + "/loans/arrears?mine=yes",
                        it.granted().house() + "/applications?mine=yes");
        assertThat(visits.look(ada, desk(bo)).select("main a").eachAttr("href"))
                .as("of others")
                .noneMatch(href -> href.contains("mine="));
    }

    /** Another of the same officer, whose borrower is gone. */
    private Lent ofNobody() {
        UUID other = UUID.randomUUID();
        lending.as(
                it.officer(),
                () -> jdbc.sql("""
                    insert into loans.loan (
                        lender_id, id, number, application_id, officer_id, called, language, product, product_version,
                        currency, principal, months, rate, agreement, prepared_at, state, booked_on)
                    select lender_id, :other, number + 1, gen_random_uuid(), officer_id, called, language, product,
                           product_version, currency, principal, months, rate, agreement, prepared_at, 'AGREED', booked_on
                    from loans.loan
                    where id = :loan
                    """).param("other", other).param("loan", it.id()).update());
        return new Lent(it.granted(), other);
    }
}
