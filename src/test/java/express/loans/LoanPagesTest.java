package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.committee.Granting;
import express.committee.Granting.Granted;
import express.loans.Event.Kind;
import express.loans.Lending.Lent;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class LoanPagesTest {

    @Autowired
    Lending lending;

    @Autowired
    Granting granting;

    @Autowired
    Renewing renewing;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    private int status(Viewer viewer, String path, String... fields) throws Exception {
        return visits.send(viewer, path, fields).getStatus();
    }

    @Test
    void prepareNothingWhileAConditionIsOpenAndOneLoanAfterwards() throws Exception {
        Granted it = granting.waiting();
        String loans = it.house() + "/loans";
        String[] field = {"application", it.application().toString()};
        assertThat(visits.sent(it.officer(), loans, field)).isEqualTo(loans);
        assertThat(visits.look(it.officer(), loans)
                        .select("section[aria-labelledby=granted]")
                        .text())
                .contains("condition");
        granting.meet(it);
        assertThat(status(it.treasurer(), loans, field)).isEqualTo(403);
        String first = visits.sent(it.officer(), loans, field);
        assertThat(visits.sent(it.officer(), loans, field)).isEqualTo(first);
        assertThat(visits.look(it.officer(), loans + "?which=agreed")
                        .select("tbody tr")
                        .size())
                .isOne();
    }

    /** A house has one currency: two are never added up. */
    @Test
    void keepToTheCurrencyOfTheBooks() throws Exception {
        Granted it = granting.cleared();
        lending.as(
                it.officer(),
                () -> jdbc.sql("insert into ledger.book (house_id, currency, opened_at) values (:house, 'CHF', now())")
                        .param("house", it.lender().value())
                        .update());
        String loans = it.house() + "/loans";
        String[] field = {"application", it.application().toString()};
        assertThat(visits.sent(it.officer(), loans, field)).isEqualTo(loans);
        assertThat(visits.look(it.officer(), loans + "/portfolio")
                        .select("dl.headline")
                        .text())
                .contains("CHF")
                .doesNotContain("€");
    }

    @Test
    void payOutOnlyWhatIsSignedAndBySomebodyElse() throws Exception {
        Lent it = lending.prepared();
        String[] all = {"payout", "6000", "payout-means", "BANK"};
        assertThat(status(it.officer(), it.path() + "/payouts", all)).isEqualTo(422);
        assertThat(status(it.officer(), it.path() + "/signature", "signed", "2026-01-01"))
                .isEqualTo(422);
        visits.sent(it.officer(), it.path() + "/signature", "signed", "2026-01-01", "read", "yes");
        assertThat(status(it.officer(), it.path() + "/payouts", "payout", "6000.01"))
                .isEqualTo(422);
        Viewer both = world.member("Bo Both", it.granted().lender(), Role.LENDER, Role.TREASURER);
        visits.sent(both, it.path() + "/payouts", all);
        assertThat(status(it.officer(), it.path() + "/payouts", all)).isEqualTo(422);
        String sign = lending.sign(it);
        assertThat(status(both, sign, "version", lending.version(it))).isEqualTo(403);
        assertThat(status(it.officer(), sign, "version", lending.version(it))).isEqualTo(403);
        visits.sent(it.treasurer(), sign, "version", lending.version(it));
        assertThat(status(it.treasurer(), sign, "version", lending.version(it))).isEqualTo(422);
        assertThat(lending.look(it).disbursed()).isEqualTo(6_000_00);
        assertThat(lending.books(it, lending.today())).containsEntry("bank", -5_700_00L);
    }

    @Test
    void takePaymentsIntoTheBooksWithoutBeingOffByACent() throws Exception {
        Lent it = lending.paidOut(100);
        visits.sent(
                it.officer(),
                it.path() + "/repayments",
                "version",
                lending.version(it),
                "amount",
                "274,40",
                "on",
                lending.today().minusDays(20).toString(),
                "means",
                "CASH",
                "words",
                "Receipt 17");
        Map<String, Long> books = lending.books(it, lending.today());
        Standing now = lending.standing(it, lending.today());
        now.position()
                .forEach((purpose, cents) ->
                        assertThat(books.getOrDefault(purpose, 0L)).as(purpose).isEqualTo(cents));
        assertThat(books).containsEntry("cash", 274_40L);
        Document page = visits.look(it.officer(), it.path());
        assertThat(page.select("section[aria-labelledby=story]").text()).contains("Receipt 17", "Olaf Officer");
        assertThat(page.select("section[aria-labelledby=now]").text()).contains("days late");
    }

    /** Yen have no cents: so many are booked as were typed. */
    @Test
    void readSumsInTheUnitsOfTheirCurrency() throws Exception {
        Lent it = renewing.in(lending.paidOut(60), 40, "JPY");
        String[] fields = {
            "version",
            lending.version(it),
            "amount",
            "1000",
            "on",
            lending.today().toString(),
            "means",
            "CASH"
        };
        visits.sent(it.officer(), it.path() + "/repayments", fields);
        assertThat(lending.repaid(it)).containsExactly(1_000L);
        assertThat(visits.look(it.officer(), it.path())
                        .select("section[aria-labelledby=story]")
                        .text())
                .contains("1,000 received")
                .doesNotContain("100,000");
        fields[1] = lending.version(it);
        fields[3] = "10.50";
        assertThat(status(it.officer(), it.path() + "/repayments", fields)).isEqualTo(422);
    }

    /** Dinars have a thousand parts, and each can be typed. */
    @Test
    void readAThousandPartsOfADinar() throws Exception {
        Lent it = renewing.in(lending.paidOut(60), 40, "TND");
        String[] fields = {
            "version",
            lending.version(it),
            "amount",
            "12.345",
            "on",
            lending.today().toString(),
            "means",
            "CASH"
        };
        String repayments = it.path() + "/repayments";
        assertThat(Jsoup.parse(visits.send(it.officer(), repayments, fields).getContentAsString())
                        .text())
                .contains("a thousand times apart");
        fields[3] = "12.3450";
        visits.sent(it.officer(), repayments, fields);
        fields[1] = lending.version(it);
        fields[3] = "1,250.5";
        visits.sent(it.officer(), repayments, fields);
        assertThat(lending.repaid(it)).containsExactlyInAnyOrder(12_345L, 1_250_500L);
        assertThat(visits.look(it.officer(), it.path())
                        .select("section[aria-labelledby=story]")
                        .text())
                .contains("12.345 received", "1,250.500 received");
    }

    @Test
    void refuseWhatCannotBeRead() throws Exception {
        Lent it = lending.paidOut();
        for (String amount : List.of("", "0", "-5", "1e3", "1.234", "abc", "999999999999", "NaN", "٠")) {
            var answer = visits.send(
                    it.officer(),
                    it.path() + "/repayments",
                    "version",
                    lending.version(it),
                    "amount",
                    amount,
                    "on",
                    lending.today().toString());
            assertThat(answer.getStatus()).as(amount).isEqualTo(422);
            assertThat(Jsoup.parse(answer.getContentAsString())
                            .select("input[name=amount]")
                            .val())
                    .isEqualTo(amount);
        }
        for (LocalDate day :
                List.of(lending.today().plusDays(1), lending.today().minusDays(1))) {
            assertThat(status(
                            it.officer(),
                            it.path() + "/repayments",
                            "version",
                            lending.version(it),
                            "amount",
                            "10",
                            "on",
                            day.toString()))
                    .as(day.toString())
                    .isEqualTo(422);
        }
        assertThat(lending.look(it).version()).isEqualTo(Integer.parseInt(lending.version(it)));
    }

    @Test
    void takeOneOfTwoAtOnceAndTellTheOther() throws Exception {
        Lent it = lending.paidOut(40);
        String version = lending.version(it);
        Callable<Integer> pay = () -> status(
                it.officer(),
                it.path() + "/repayments",
                "version",
                version,
                "amount",
                "100",
                "on",
                lending.today().toString());
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = both.invokeAll(List.of(pay, pay));
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(303, 422);
        }
        assertThat(lending.books(it, lending.today())).containsEntry("bank", -5_700_00L + 100_00);
    }

    @Test
    void endWithNoPayoutLeftOpenWhichCameAtTheSameMoment() throws Exception {
        Lent it = lending.signed();
        String version = lending.version(it);
        Callable<Integer> ask =
                () -> status(it.officer(), it.path() + "/payouts", "payout", "6000", "payout-means", "BANK");
        Callable<Integer> end = () -> status(
                it.officer(), it.path() + "/ending", "version", version, "who", "BORROWER", "words", "Not any more");
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = both.invokeAll(List.of(ask, end));
            assertThat(answers.getFirst().get()).isIn(303, 422);
            assertThat(answers.getLast().get()).isEqualTo(303);
        }
        assertThat(visits.look(it.treasurer(), it.path()).select("form[action*=/payouts/]"))
                .isEmpty();
    }

    @Test
    void takeBackWithoutDeletingAndThatToo() throws Exception {
        Lent it = lending.paidOut(70);
        lending.act(
                it,
                Act.money(Kind.REPAID, lending.today().minusDays(30), 50_00, Event.Means.CASH, Event.Keep.NEXT, "17"));
        String reversal = it.path() + "/events/2/reversal";
        assertThat(status(it.officer(), reversal, "version", lending.version(it), "words", ""))
                .isEqualTo(422);
        visits.sent(it.officer(), reversal, "version", lending.version(it), "words", "Booked on the wrong loan");
        assertThat(lending.books(it, lending.today())).containsEntry("cash", 0L);
        assertThat(status(it.officer(), reversal, "version", lending.version(it), "words", "Again"))
                .isEqualTo(422);
        visits.sent(
                it.officer(),
                it.path() + "/events/3/reversal",
                "version",
                lending.version(it),
                "words",
                "Right after all");
        assertThat(lending.books(it, lending.today())).containsEntry("cash", 50_00L);
        assertThat(status(it.officer(), it.path() + "/events/1/reversal", "version", lending.version(it), "words", "x"))
                .isEqualTo(403);
        assertThat(visits.look(it.officer(), it.path())
                        .select("section[aria-labelledby=story] li")
                        .size())
                .isEqualTo(4);
    }

    /** By page and by row: however many steps there are between. */
    @Test
    void bringBackWhatWasPaidOutOnlyByThoseWhoPayOut() throws Exception {
        Lent it = lending.paidOut(70);
        visits.sent(
                it.treasurer(),
                it.path() + "/events/1/reversal",
                "version",
                lending.version(it),
                "words",
                "The account was closed");
        assertThat(lending.look(it).disbursed()).isZero();
        String again = it.path() + "/events/2/reversal";
        assertThat(status(it.officer(), again, "version", lending.version(it), "words", "x"))
                .isEqualTo(403);
        Act back = Act.reversal(lending.today(), 2, "x");
        assertThat(lending.mayAct(it.officer(), lending.look(it), back)).isFalse();
        assertThat(visits.look(it.officer(), it.path()).select("a[href$=/reversal]"))
                .isEmpty();
        visits.sent(it.treasurer(), again, "version", lending.version(it), "words", "It was open after all");
        assertThat(lending.look(it).disbursed()).isEqualTo(6_000_00);
        assertThat(visits.look(it.officer(), it.path())
                        .select("section[aria-labelledby=story] s")
                        .eachText())
                .containsExactly("no. 1 taken back");
        Act off = Act.of(Kind.WRITTEN_OFF, lending.today(), "x");
        assertThat(lending.mayAct(it.officer(), lending.look(it), off)).isFalse();
        assertThat(lending.mayAct(it.treasurer(), lending.look(it), off)).isTrue();
        assertThat(lending.mayAct(it.treasurer(), lending.look(it), Act.reversal(lending.today(), 4, "x")))
                .isTrue();
        assertThat(lending.mayAct(it.officer(), lending.look(it), Act.reversal(lending.today(), 5, "x")))
                .isFalse();
        lending.assertBooked(it, lending.today());
    }

    @Test
    void showWhatANewPlanCostsBeforeItIsAgreed() throws Exception {
        Lent it = lending.paidOut(75);
        String first = lending.today().plusMonths(2).toString();
        Document shown = visits.look(it.officer(), it.path() + "/plans/new?first=" + first + "&payments=30&words=");
        assertThat(shown.select("section[aria-labelledby=cost]").text()).contains("€", "+");
        String[] plan = {
            "version", lending.version(it), "first", first, "payments", "30", "words", "The oven broke", "agreed", "yes"
        };
        String[] silent = plan.clone();
        silent[9] = "no";
        assertThat(status(it.officer(), it.path() + "/plans", silent)).isEqualTo(422);
        visits.sent(it.officer(), it.path() + "/plans", plan);
        assertThat(lending.standing(it, lending.today()).restructured()).isTrue();
        assertThat(visits.look(it.officer(), it.path())
                        .select("section[aria-labelledby=now]")
                        .text())
                .doesNotContain("late");
        assertThat(visits.get(it.officer(), it.path() + "/plans/new?first=x&payments=y")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void giveUpOnlyByTreasurersAndTakeWhatStillComes() throws Exception {
        Lent it = lending.paidOut(300);
        String off = it.path() + "/write-off";
        assertThat(status(it.officer(), off, "version", lending.version(it), "words", "Gone"))
                .isEqualTo(403);
        visits.sent(it.treasurer(), off, "version", lending.version(it), "words", "Bankrupt since May");
        visits.sent(
                it.officer(),
                it.path() + "/repayments",
                "version",
                lending.version(it),
                "amount",
                "20",
                "on",
                lending.today().toString());
        assertThat(lending.books(it, lending.today()))
                .containsEntry("bank", -5_680_00L)
                .containsEntry(Sums.PRINCIPAL, 0L)
                .containsEntry(Sums.INTEREST, 0L);
    }

    @Test
    void letTheBorrowerWithdrawForFourteenDays() throws Exception {
        Lent late = lending.paidOut(20);
        assertThat(status(late.officer(), late.path() + "/withdrawal", "version", lending.version(late)))
                .isEqualTo(422);
        Lent it = lending.paidOut(5);
        visits.sent(it.officer(), it.path() + "/withdrawal", "version", lending.version(it), "words", "");
        assertThat(lending.look(it).state()).isEqualTo(Standing.State.WITHDRAWN);
        assertThat(lending.books(it, lending.today())).containsEntry(Sums.FEE_INCOME, 0L);
    }

    /** Whoever was to borrow is told and reads why; what was granted stays, so that it can be taken back. */
    @Test
    void endBeforeAnythingIsPaidOutWithAReason() throws Exception {
        Lent it = lending.signed();
        visits.sent(it.officer(), it.path() + "/payouts", "payout", "6000", "payout-means", "BANK");
        String sign = lending.sign(it);
        String ending = it.path() + "/ending";
        assertThat(status(it.officer(), ending, "version", lending.version(it), "who", "LENDER"))
                .isEqualTo(422);
        assertThat(status(it.officer(), ending, "version", lending.version(it), "words", "x"))
                .isEqualTo(422);
        String why = "The lease was not signed";
        String version = lending.version(it);
        visits.sent(it.officer(), ending, "version", version, "who", "LENDER", "words", why);
        assertThat(lending.look(it).state()).isEqualTo(Standing.State.CALLED_OFF);
        assertThat(status(it.treasurer(), sign, "version", lending.version(it))).isEqualTo(422);
        assertThat(status(it.officer(), it.path() + "/payouts", "payout", "6000"))
                .isEqualTo(422);
        Viewer.Person borrower = it.granted().borrower();
        Document mine = visits.look(borrower, "/loans/" + it.id());
        assertThat(mine.select("main").text()).contains("You owe nothing", why);
        assertThat(mailbox.list(World.emailOf(borrower.id())).getFirst().toString())
                .contains("ended your loan")
                .doesNotContain(why);
        String list = it.granted().house() + "/loans";
        assertThat(visits.look(it.officer(), list + "?which=agreed").select("tbody tr"))
                .isEmpty();
        assertThat(visits.look(it.officer(), list + "?which=over").select("tbody tr"))
                .hasSize(1);
        visits.sent(
                it.officer(),
                it.path() + "/events/1/reversal",
                "version",
                lending.version(it),
                "words",
                "It was signed after all");
        assertThat(lending.look(it).state()).isEqualTo(Standing.State.AGREED);
        visits.sent(it.officer(), it.path() + "/payouts", "payout", "6000", "payout-means", "BANK");
        visits.sent(it.treasurer(), lending.sign(it), "version", lending.version(it));
        assertThat(lending.look(it).disbursed()).isEqualTo(6_000_00);
        Act again = Act.reversal(lending.today(), 2, "x");
        assertThat(lending.mayAct(it.officer(), lending.look(it), again)).isFalse();
        lending.assertBooked(it, lending.today());
    }

    @Test
    void endOnlyWhatIsNotPaidOutAndNotTheirOwn() throws Exception {
        Lent paid = lending.paidOut();
        String[] fields = {"version", lending.version(paid), "who", "BORROWER", "words", "Found another way"};
        assertThat(status(paid.officer(), paid.path() + "/ending", fields)).isEqualTo(422);
        assertThat(visits.look(paid.officer(), paid.path()).select("a[href$=/ending]"))
                .isEmpty();
        Lent it = lending.prepared();
        fields[1] = lending.version(it);
        Viewer auditor = world.member("Audrey", it.granted().lender(), Role.ADMINISTRATOR);
        assertThat(status(auditor, it.path() + "/ending", fields)).isEqualTo(403);
        visits.sent(it.officer(), it.path() + "/ending", fields);
        assertThat(visits.get(it.officer(), it.path() + "/signing").getStatus()).isEqualTo(303);
        assertThat(status(
                        it.officer(),
                        it.path() + "/signature",
                        "signed",
                        lending.today().toString(),
                        "read",
                        "yes"))
                .isEqualTo(422);
        assertThat(visits.look(it.officer(), it.granted().house() + "/loans")
                        .select("section[aria-labelledby=granted] form"))
                .isEmpty();
    }

    /** What was paid too much is somebody's money: it is on a list until it is given back. */
    @Test
    void listWhoPaidTooMuchUntilItIsGivenBack() throws Exception {
        Lent it = lending.paidOut(40);
        String list = it.granted().house() + "/loans?which=overpaid";
        assertThat(visits.look(it.officer(), list).select("tbody tr")).isEmpty();
        long end = lending.standing(it, lending.today()).payoff();
        lending.act(
                it,
                Act.money(Kind.REPAID, lending.today(), end + 12_50, Event.Means.CASH, Event.Keep.NEXT, "All of it"));
        assertThat(visits.look(it.officer(), list).select("tbody tr").text()).contains("€12.50", "to give back");
        assertThat(visits.look(it.officer(), it.path()).select("input[name=refund-means]"))
                .hasSize(2);
        visits.sent(
                it.officer(),
                it.path() + "/refunds",
                "version",
                lending.version(it),
                "refund",
                "12.50",
                "refund-means",
                "CASH");
        assertThat(lending.books(it, lending.today())).containsEntry("cash", end);
        assertThat(visits.look(it.officer(), list).select("tbody tr")).isEmpty();
        lending.assertBooked(it, lending.today());
    }

    /** It was said on the last day; the officer wrote it down when they were back. */
    @Test
    void countTheDayOnWhichTheBorrowerSaidSo() throws Exception {
        Lent it = lending.paidOut(20);
        String withdrawal = it.path() + "/withdrawal";
        assertThat(visits.look(it.officer(), it.path()).select("a[href$=/withdrawal]"))
                .hasSize(1);
        assertThat(visits.look(it.officer(), withdrawal)
                        .select("input[name=on]")
                        .val())
                .isEqualTo(lending.today().toString());
        assertThat(visits.look(it.granted().borrower(), "/loans/" + it.id()).text())
                .doesNotContain("change your mind");
        for (int days : List.of(-1, 5, 21)) {
            String on = lending.today().minusDays(days).toString();
            assertThat(status(it.officer(), withdrawal, "version", lending.version(it), "on", on))
                    .as(on)
                    .isEqualTo(422);
        }
        String last = lending.today().minusDays(6).toString();
        visits.sent(it.officer(), withdrawal, "version", lending.version(it), "on", last);
        Standing now = lending.standing(it, lending.today());
        assertThat(now.state()).isEqualTo(Standing.State.WITHDRAWN);
        assertThat(now.next().orElseThrow().due())
                .isBetween(lending.today().plusDays(24), lending.today().plusDays(30));
        lending.assertBooked(it, lending.today());
    }

    @Test
    void areThereForTheirBorrowerAndTheHouseOnly() throws Exception {
        Lent it = lending.paidOut(35);
        Viewer borrower = it.granted().borrower();
        Document mine = visits.look(borrower, "/loans/" + it.id());
        assertThat(mine.select("section[aria-labelledby=payments] tbody tr").size())
                .isEqualTo(24);
        assertThat(mine.text()).doesNotContain("Tara Treasurer");
        assertThat(visits.look(borrower, "/loans")
                        .select("main a[href*=/loans/]")
                        .size())
                .isOne();
        for (String paper : List.of("/contract.pdf", "/card.pdf")) {
            assertThat(visits.get(borrower, "/loans/" + it.id() + paper).getContentAsByteArray())
                    .startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(visits.get(borrower, it.path()).getStatus()).isEqualTo(404);
        Viewer auditor = world.member("Audrey", it.granted().lender(), Role.ADMINISTRATOR);
        assertThat(visits.look(auditor, it.path()).select("main form").size()).isZero();
        assertThat(status(auditor, it.path() + "/repayments", "amount", "1")).isEqualTo(403);
        for (Viewer other : List.of(
                world.newcomer("Nadia"),
                world.member("Ada", it.granted().lender(), Role.ADVISER),
                lending.prepared().officer(),
                world.operator())) {
            assertThat(visits.get(other, it.path()).getStatus()).isEqualTo(404);
            assertThat(visits.get(other, "/loans/" + it.id()).getStatus()).isEqualTo(404);
            assertThat(visits.get(other, it.granted().house() + "/loans").getStatus())
                    .isEqualTo(404);
        }
    }

    /** Another loan like one, for somebody who reads another language. */
    private Lent like(Lent it, String language) {
        UUID other = UUID.randomUUID();
        lending.as(
                it.officer(),
                () -> jdbc.sql("""
                    insert into loans.loan (
                        lender_id, id, number, application_id, officer_id, called, language, product, product_version,
                        currency, principal, months, rate, agreement, prepared_at, signed_on, signed_how, state, booked_on)
                    select lender_id, :other, number + 1, gen_random_uuid(), officer_id, called, :language, product,
                           product_version, currency, principal, months, rate, agreement, prepared_at, signed_on,
                           signed_how, 'AGREED', booked_on
                    from loans.loan
                    where id = :loan
                    """)
                        .param("other", other)
                        .param("language", language)
                        .param("loan", it.id())
                        .update());
        return new Lent(it.granted(), other);
    }

    private PDDocument printed(Lent it, String what) throws Exception {
        return Loader.loadPDF(
                visits.get(it.officer(), it.path() + "/" + what + ".pdf").getContentAsByteArray());
    }

    @Test
    void printForTheBorrowerInTheirLanguage() throws Exception {
        Lent it = like(lending.paidOut(35), "fr");
        for (var paper :
                Map.of("statement", "Relevé", "card", "Carte de remboursement").entrySet()) {
            try (PDDocument read = printed(it, paper.getKey())) {
                assertThat(new PDFTextStripper().getText(read)).contains(paper.getValue());
            }
        }
    }

    @Test
    void printANewPlanInTheLanguageOfTheBorrower() throws Exception {
        Lent it = like(lending.signed(), "fr");
        LocalDate day = lending.today().minusDays(35);
        lending.act(it, Act.money(Kind.DISBURSED, day, 6_000_00, Event.Means.BANK, Event.Keep.NEXT, ""));
        lending.act(it, Act.plan(lending.today(), lending.today().plusMonths(2), 30, true, "x"));
        try (PDDocument read = printed(it, "events/2/plan")) {
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", " "))
                    .contains("Nouveau plan du prêt", "Le plan jusqu’ici", "Aucun intérêt", "Lieu et date");
        }
    }

    /** Sums are not turned around, and no mark is drawn that only keeps them apart. */
    @Test
    void printFromRightToLeft() throws Exception {
        Lent it = like(lending.signed(), "ar");
        LocalDate day = lending.today().minusDays(35);
        lending.act(it, Act.money(Kind.DISBURSED, day, 6_000_00, Event.Means.BANK, Event.Keep.NEXT, ""));
        try (PDDocument read = printed(it, "statement")) {
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            PDRectangle sheet = read.getPage(0).getMediaBox();
            assertThat(text(read, 0, sheet.getWidth()))
                    .contains("كشف القرض رقم " + lending.number(it), "6,000", "المصرف")
                    .doesNotContainPattern("[\\u200e\\u200f\\u2066-\\u2069]");
            float middle = sheet.getWidth() / 2;
            assertThat(text(read, middle, middle)).as("the first column").contains("اليوم");
            assertThat(text(read, 0, middle)).doesNotContain("اليوم");
        }
    }

    /** What stands on the first page from so far from its left on. */
    private static String text(PDDocument read, float left, float width) throws Exception {
        var stripper = new PDFTextStripperByArea();
        stripper.setSortByPosition(true);
        stripper.addRegion("part", new Rectangle2D.Float(left, 0, width, Short.MAX_VALUE));
        stripper.extractRegions(read.getPage(0));
        return Normalizer.normalize(stripper.getTextForRegion("part"), Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ");
    }

    @Test
    void showTheStoryPageByPage() throws Exception {
        Lent it = lending.paidOut(60);
        for (int i = 0; i < Events.PAGE + 2; i++) {
            lending.act(it, Act.money(Kind.REPAID, lending.today(), 1, Event.Means.CASH, Event.Keep.NEXT, ""));
        }
        Document first = visits.look(it.officer(), it.path());
        assertThat(first.select("section[aria-labelledby=story] ol > li")).hasSize(Events.PAGE);
        assertThat(first.select("section[aria-labelledby=story] .folded + ol > li"))
                .as("what a phone folds")
                .hasSize(Events.PAGE - 5);
        assertThat(first.select("section[aria-labelledby=payments] .folded + .table"))
                .hasSize(1);
        assertThat(first.select("main h2").eachAttr("id")).containsSubsequence("now", "take", "contract");
        Document second = visits.look(it.officer(), first.select("nav.pager a").attr("href"));
        assertThat(second.select("section[aria-labelledby=story] ol > li")).hasSize(3);
    }

    @Test
    void countThePortfolioOfAnyDay() throws Exception {
        Lent it = lending.paidOut(100);
        String portfolio = it.granted().house() + "/loans/portfolio";
        Document today = visits.look(it.treasurer(), portfolio);
        assertThat(today.select("section[aria-labelledby=figures] dl").text()).contains("€6,000");
        assertThat(today.select("section[aria-labelledby=figures] tbody tr")
                        .get(1)
                        .text())
                .contains("100.00");
        String behind =
                today.select("section[aria-labelledby=figures] tbody a").get(1).attr("href");
        assertThat(visits.look(it.treasurer(), behind).select("tbody tr")).hasSize(1);
        Document before = visits.look(
                it.treasurer(), portfolio + "?by=cohort&day=" + lending.today().minusDays(90));
        assertThat(before.select("section[aria-labelledby=figures] tbody tr")
                        .get(1)
                        .text())
                .contains("0.00");
        assertThat(visits.look(
                                it.treasurer(),
                                portfolio + "?day=" + lending.today().minusDays(101))
                        .select("section[aria-labelledby=groups] table"))
                .isEmpty();
        assertThat(visits.look(it.treasurer(), portfolio + "?by=officer")
                        .select("section[aria-labelledby=groups] tbody")
                        .text())
                .contains("Olaf Officer");
    }
}
