package express.payments;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.committee.Granting;
import express.committee.Granting.Granted;
import express.loans.HowToPay.Asked;
import express.loans.Lending;
import express.loans.Lending.Lent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class PaymentsPagesTest {

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    House house;

    @Autowired
    Granting granting;

    @Autowired
    PayingNow paying;

    @Autowired
    JdbcClient jdbc;

    private Map<String, Long> books(Lent it) {
        return lending.books(it, lending.today());
    }

    private Camt statement() {
        return new Camt().on(lending.today()).called("ST-" + Ids.next());
    }

    @Test
    void takeWhatHasAReferenceAndOnlyOnce() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        long before = books(it).get("bank");
        byte[] file = statement()
                .credit("274.40", "Amira", Reference.of(lending.number(it)))
                .bytes();
        Document page = house.bring(it, file);
        assertThat(page.select(".figures dd").eachText()).containsExactly("1", "0", "0");
        assertThat(lending.repaid(it)).containsExactly(274_40L);
        assertThat(house.bring(it, file).select(".figures dd").eachText()).containsExactly("0", "1", "0");
        assertThat(lending.repaid(it)).containsExactly(274_40L);
        assertThat(books(it)).containsEntry("bank", before + 274_40);
    }

    @Test
    void matchByReferenceInWordsThenByNameAndSum() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        String instalment = visits.look(it.officer(), it.path())
                .select("section[aria-labelledby=payments] tbody td.number")
                .first()
                .text()
                .replaceAll("[^0-9.]", "");
        String called = house.called(it);
        house.bring(
                it,
                statement()
                        .words("5.00", "Uncle", "for " + Reference.grouped(lending.number(it)))
                        .words(instalment, house.turned(called), "loan")
                        .words(instalment, "Somebody Else", "loan")
                        .refs("7.00", "CRDT", "<EndToEndId>" + Reference.of(lending.number(it)) + "</EndToEndId>", "")
                        .bytes());
        assertThat(lending.repaid(it)).hasSize(3).contains(5_00L, 7_00L);
        assertThat(visits.look(it.treasurer(), house.path(it) + "/lines?state=taken")
                        .select("tbody")
                        .text())
                .contains("by its reference", "by name and sum", "end to end");
        assertThat(house.lines(it, "open")).hasSize(1);
    }

    /** Somebody else pays, says nothing of the loan, and the bank tells of the mandate. */
    @Test
    void matchByMandate() throws Exception {
        Lent it = house.full(lending.paidOut());
        String mandate = lending.as(
                it.officer(),
                () -> jdbc.sql("select reference from payments.mandate where loan_id = :loan")
                        .param("loan", it.id())
                        .query(String.class)
                        .single());
        house.bring(
                it,
                statement()
                        .refs("9.00", "CRDT", "<MndtId>" + mandate + "</MndtId>", "")
                        .bytes());
        assertThat(lending.repaid(it)).contains(9_00L);
        assertThat(visits.look(it.treasurer(), house.path(it) + "/lines?state=taken")
                        .select("tbody")
                        .text())
                .contains("by the mandate");
    }

    @Test
    void keepWhatFindsNoLoanInTheBooksUntilSomebodySaysWhatItIsFor() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        long bank = books(it).get("bank");
        house.bring(it, statement().words("100.00", "Nobody", "thanks").bytes());
        assertThat(books(it)).containsEntry("bank", bank + 100_00).containsEntry(Suspense.PURPOSE, -100_00L);
        String line = house.lines(it, "open").getFirst();
        String number = Integer.toString(lending.number(it));
        assertThat(house.status(it.officer(), line + "/assignment", "version", "2", "loan-1", number, "sum-1", "99"))
                .isEqualTo(422);
        assertThat(house.status(it.officer(), line + "/assignment", "version", "2", "loan-1", "99999"))
                .isEqualTo(422);
        assertThat(house.status(it.officer(), line + "/assignment", "version", "1", "loan-1", number))
                .isEqualTo(422);
        assertThat(books(it)).containsEntry(Suspense.PURPOSE, -100_00L);
        visits.sent(
                it.officer(),
                line + "/assignment",
                "version",
                "2",
                "loan-1",
                number,
                "sum-1",
                "60",
                "loan-2",
                number,
                "sum-2",
                "40,00");
        assertThat(lending.repaid(it)).containsExactlyInAnyOrder(60_00L, 40_00L);
        assertThat(books(it)).containsEntry("bank", bank + 100_00).containsEntry(Suspense.PURPOSE, 0L);
        visits.sent(it.treasurer(), line + "/opening", "version", "3");
        assertThat(lending.repaid(it)).isEmpty();
        assertThat(books(it)).containsEntry("bank", bank + 100_00).containsEntry(Suspense.PURPOSE, -100_00L);
        assertThat(house.status(it.treasurer(), line + "/aside", "version", "4", "why", ""))
                .isEqualTo(422);
        visits.sent(it.treasurer(), line + "/aside", "version", "4", "why", "A gift");
        assertThat(house.lines(it, "aside")).hasSize(1);
        assertThat(books(it)).containsEntry(Suspense.PURPOSE, -100_00L);
    }

    /** Banks here move euro: nothing in another currency is sent or taken as so many euro. */
    @Test
    void refuseAnAccountForBooksInAnotherCurrency() throws Exception {
        Granted it = granting.cleared();
        lending.as(
                it.officer(),
                () -> jdbc.sql("insert into ledger.book (house_id, currency, opened_at) values (:house, 'CHF', now())")
                        .param("house", it.lender().value())
                        .update());
        Viewer head = world.member("Hanna", it.lender(), Role.ADMINISTRATOR);
        String payments = it.house() + "/payments";
        assertThat(house.status(head, payments + "/account", "iban", Camt.IBAN, "holder", "Crédit Test"))
                .isEqualTo(422);
        Document answer = Jsoup.parse(visits.send(it.officer(), payments + "/batches", "kind", "TRANSFER")
                .getContentAsString());
        assertThat(answer.select("main").text()).contains("in another currency");
    }

    /** What is given back stands in the books when somebody writes it down, and is not booked once more by the statement. */
    @Test
    void knowARefundAgainByTheReferenceOrTheName() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        long bank = overpaid(it);
        giveBack(it, "12.50");
        giveBack(it, "7.50");
        house.bring(
                it,
                statement()
                        .refs("12.50", "DBIT", "<EndToEndId>" + Reference.of(lending.number(it)) + "</EndToEndId>", "")
                        .refs("7.50", "DBIT", "<EndToEndId>X</EndToEndId>", creditor(house.turned(house.called(it))))
                        .bytes());
        assertThat(house.lines(it, "settled")).hasSize(2);
        assertThat(books(it)).containsEntry("bank", bank - 20_00);
        assertThat(books(it).getOrDefault(Suspense.PURPOSE, 0L)).isZero();
        Document line = visits.look(it.treasurer(), house.lines(it, "settled").getFirst());
        assertThat(line.select("main").text()).contains("by what was given back", house.called(it));
    }

    @Test
    void letSomebodySayWhichRefundALineIsAndTakeThatBack() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        long bank = overpaid(it);
        giveBack(it, "20");
        house.bring(
                it,
                statement()
                        .refs("20.00", "DBIT", "<EndToEndId>X</EndToEndId>", creditor("Somebody Else"))
                        .bytes());
        assertThat(books(it)).containsEntry("bank", bank - 40_00);
        String line = house.lines(it, "open").getFirst();
        String which =
                visits.look(it.officer(), line).select("input[name=refund]").val();
        assertThat(house.status(it.officer(), line + "/refund", "version", "2", "refund", "x"))
                .isEqualTo(422);
        visits.sent(it.officer(), line + "/refund", "version", "2", "refund", which);
        assertThat(books(it)).containsEntry("bank", bank - 20_00).containsEntry(Suspense.PURPOSE, 0L);
        assertThat(house.status(it.officer(), line + "/refund", "version", "3", "refund", which))
                .isEqualTo(422);
        visits.sent(it.officer(), line + "/opening", "version", "3");
        assertThat(books(it)).containsEntry("bank", bank - 40_00);
        assertThat(visits.look(it.officer(), line).select("input[name=refund]").val())
                .isEqualTo(which);
    }

    /** Two lines may be one refund; only one of them is. */
    @Test
    void knowARefundOnceOnly() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        long bank = overpaid(it);
        giveBack(it, "20");
        house.bring(
                it,
                statement()
                        .refs("20.00", "DBIT", "<EndToEndId>X</EndToEndId>", creditor("Somebody Else"))
                        .refs("20.00", "DBIT", "<EndToEndId>Y</EndToEndId>", creditor("Somebody Other"))
                        .bytes());
        List<String> lines = house.lines(it, "open");
        String which = visits.look(it.officer(), lines.getFirst())
                .select("input[name=refund]")
                .val();
        List<Callable<Integer>> choices = lines.stream()
                .<Callable<Integer>>map(
                        line -> () -> house.status(it.officer(), line + "/refund", "version", "2", "refund", which))
                .toList();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = pool.invokeAll(choices);
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(303, 422);
        }
        assertThat(books(it)).containsEntry("bank", bank - 40_00);
        assertThat(house.lines(it, "open")).hasSize(1);
    }

    private int takenBack(Lent it, int seq) throws Exception {
        return house.status(
                it.officer(),
                it.path() + "/events/" + seq + "/reversal",
                "version",
                lending.version(it),
                "words",
                "A slip");
    }

    /** Else the line would stay with nothing that it is for, and the books would not have what the bank has. */
    @Test
    void takeBackWhatTheBankSaysOnlyAtItsLine() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        long bank = overpaid(it);
        giveBack(it, "20");
        house.bring(
                it,
                statement()
                        .refs("20.00", "DBIT", "<EndToEndId>X</EndToEndId>", creditor(house.turned(house.called(it))))
                        .bytes());
        String line = house.lines(it, "settled").getFirst();
        for (int seq : new int[] {2, 3}) {
            assertThat(takenBack(it, seq)).isEqualTo(422);
            assertThat(visits.look(it.officer(), it.path() + "/events/" + seq + "/reversal")
                            .select("main")
                            .text())
                    .contains("The bank says this on a statement");
        }
        assertThat(books(it)).containsEntry("bank", bank - 20_00);
        String version =
                visits.look(it.officer(), line).select("input[name=version]").val();
        visits.sent(it.officer(), line + "/opening", "version", version);
        assertThat(takenBack(it, 3)).isEqualTo(303);
        assertThat(books(it)).containsEntry("bank", bank - 20_00).containsEntry(Suspense.PURPOSE, 20_00L);
        assertThat(visits.look(it.officer(), line).select("input[name=refund]")).isEmpty();
        lending.assertBooked(it, lending.today());
    }

    /** Twenty more than all that is owed. What the bank has then. */
    private long overpaid(Lent it) throws Exception {
        String sum = BigDecimal.valueOf(lending.payoff(it) + 20_00, 2).toPlainString();
        house.bring(
                it,
                statement().credit(sum, "A", Reference.of(lending.number(it))).bytes());
        return books(it).get("bank");
    }

    private void giveBack(Lent it, String sum) throws Exception {
        visits.sent(
                it.officer(),
                it.path() + "/refunds",
                "version",
                lending.version(it),
                "refund",
                sum,
                "refund-means",
                "BANK");
    }

    private static String creditor(String name) {
        return "<RltdPties><Cdtr><Pty><Nm>" + name + "</Nm></Pty></Cdtr></RltdPties>";
    }

    @Test
    void takeOneOfTwoAtOnce() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        house.bring(it, statement().words("100.00", "Nobody", "thanks").bytes());
        String line = house.lines(it, "open").getFirst();
        Callable<Integer> assign = () -> house.status(
                it.officer(), line + "/assignment", "version", "2", "loan-1", Integer.toString(lending.number(it)));
        byte[] file = statement()
                .credit("3.00", "A", Reference.of(lending.number(it)))
                .bytes();
        Callable<Integer> bring = () -> {
            house.bring(it, file);
            return 0;
        };
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = pool.invokeAll(List.of(assign, assign));
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(303, 422);
            for (var done : pool.invokeAll(List.of(bring, bring, bring))) {
                done.get();
            }
        }
        assertThat(lending.repaid(it)).containsExactlyInAnyOrder(100_00L, 3_00L);
    }

    @Test
    void takeBackWhatTheBankTakesBack() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        long bank = books(it).get("bank");
        String reference = Reference.of(lending.number(it));
        house.bring(
                it,
                statement()
                        .refs("50.00", "CRDT", "<EndToEndId>" + reference + "</EndToEndId>", "")
                        .bytes());
        assertThat(lending.repaid(it)).containsExactly(50_00L);
        String details =
                "<NtryDtls><TxDtls><Refs><EndToEndId>" + reference + "</EndToEndId></Refs></TxDtls></NtryDtls>";
        byte[] back = statement()
                .raw("50.00", "DBIT", "<RvslInd>true</RvslInd>", details)
                .bytes();
        house.bring(it, back);
        house.bring(it, back);
        assertThat(lending.repaid(it)).isEmpty();
        assertThat(books(it)).containsEntry("bank", bank).doesNotContainEntry(Suspense.PURPOSE, 50_00L);
        assertThat(house.lines(it, "reversed")).hasSize(1);
        house.bring(
                it,
                statement()
                        .raw("50.00", "CRDT", "<RvslInd>true</RvslInd>", details)
                        .bytes());
        assertThat(lending.repaid(it)).containsExactly(50_00L);
        assertThat(books(it)).containsEntry("bank", bank + 50_00);
    }

    @Test
    void takeTenThousandPaymentsOfOneCent() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        long bank = books(it).get("bank");
        Camt many = statement();
        String reference = Reference.of(lending.number(it));
        for (int i = 0; i < 10_000; i++) {
            many.credit("0.01", "Amira", reference);
        }
        house.bring(it, many.bytes());
        assertThat(lending.repaid(it)).hasSize(10_000).containsOnly(1L);
        assertThat(books(it)).containsEntry("bank", bank + 100_00);
        house.bring(it, many.bytes());
        assertThat(books(it)).containsEntry("bank", bank + 100_00);
    }

    @Test
    void refuseWhatIsNoStatementOfTheirsAndLeaveNothing() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        String reference = Reference.of(lending.number(it));
        String good = statement().credit("5.00", "A", reference).xml();
        for (String bad : List.of(
                good.substring(0, good.length() - 20),
                good.replace(Camt.IBAN, "DE89370400440532013000"),
                good.replace("?><Document", "?><!DOCTYPE x><Document"),
                good.replace("Ccy=\"EUR\">5.00", "Ccy=\"USD\">5.00"),
                "<a/>",
                "no")) {
            Document page = house.bring(it, bad.getBytes(StandardCharsets.UTF_8));
            assertThat(page.select("main").text()).contains("not taken", "othing");
        }
        assertThat(lending.repaid(it)).isEmpty();
        assertThat(house.lines(it, "taken")).isEmpty();
    }

    @Test
    void areClosedToOthers() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        house.bring(it, statement().words("100.00", "Nobody", "thanks").bytes());
        String line = house.lines(it, "open").getFirst();
        String path = house.path(it);
        Lent elsewhere = lending.prepared();
        for (Viewer stranger : List.of(
                elsewhere.treasurer(),
                it.granted().borrower(),
                world.newcomer("Noor"),
                world.operator(),
                world.member("Ed", it.granted().lender(), Role.ADVISER))) {
            for (String page : List.of(path, path + "/statements", path + "/lines", path + "/batches", line)) {
                assertThat(visits.get(stranger, page).getStatus()).as(page).isEqualTo(404);
            }
            for (String act : List.of("/assignment", "/aside", "/opening")) {
                assertThat(house.status(stranger, line + act, "version", "2")).isEqualTo(404);
            }
            assertThat(house.status(stranger, path + "/account", "iban", Camt.IBAN))
                    .isEqualTo(404);
        }
        Viewer head = world.member("Hanna", it.granted().lender(), Role.ADMINISTRATOR);
        assertThat(visits.get(head, path).getStatus()).isEqualTo(200);
        assertThat(house.status(head, line + "/assignment", "version", "2")).isEqualTo(403);
        assertThat(house.status(it.treasurer(), path + "/account", "iban", Camt.IBAN))
                .isEqualTo(403);
        assertThat(house.upload(it.officer(), path, "x".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(403);
        assertThat(visits.look(elsewhere.treasurer(), house.path(elsewhere)).text())
                .doesNotContain("Nobody");
        String across = line.replace(it.granted().slug(), elsewhere.granted().slug());
        assertThat(visits.get(elsewhere.treasurer(), across).getStatus()).isEqualTo(404);
        assertThat(house.status(elsewhere.treasurer(), across + "/aside", "version", "2", "why", "x"))
                .isEqualTo(404);
    }

    @Test
    void tellBorrowersHowToPay() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        Viewer borrower = it.granted().borrower();
        Element way = visits.look(borrower, "/loans/" + it.id()).select("main").first();
        assertThat(way.text()).contains(Reference.grouped(lending.number(it)), Iban.grouped(Camt.IBAN), "Mondays");
        assertThat(way.select("svg.qr").size()).isOne();
        for (String paper : List.of("/loans/" + it.id() + "/card.pdf")) {
            assertThat(visits.get(borrower, paper).getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
        }
        String reminder = house.path(it) + "/loans/" + it.id() + "/reminder.pdf";
        assertThat(visits.get(it.officer(), reminder).getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
        assertThat(visits.get(borrower, reminder).getStatus()).isEqualTo(404);
    }

    /** The code is made for euro; elsewhere it would ask for the sum in another currency. */
    @Test
    void printNoCodeForAnotherCurrency() throws Exception {
        Lent it = house.with(lending.paidOut());
        for (String currency : List.of("EUR", "CHF")) {
            var way = lending.as(
                            it.officer(),
                            () -> paying.find(new Asked(it.granted().lender(), 17, currency, 274_40)))
                    .orElseThrow();
            assertThat(way.code() != null).as(currency).isEqualTo(currency.equals("EUR"));
            assertThat(way.reference()).isEqualTo(Reference.grouped(17));
        }
    }

    /** A file with a line that the bank cannot find the way to may come back as a whole. */
    @Test
    void refuseAccountsForWhichBanksAskMore() throws Exception {
        Lent it = house.with(lending.paidOut(20));
        String path = house.path(it) + "/loans/" + it.id() + "/payee";
        var answer = visits.send(it.officer(), path, "iban", "GB29 NWBK 6016 1331 9268 19", "holder", "A");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("European Economic Area");
        assertThat(house.status(it.officer(), path, "iban", "DE89370400440532013000", "holder", "A"))
                .isEqualTo(303);
    }

    @Test
    void refuseAccountsThatAreNone() throws Exception {
        Lent it = lending.prepared();
        Viewer head = world.member("Hanna", it.granted().lender(), Role.ADMINISTRATOR);
        String path = house.path(it) + "/account";
        assertThat(house.status(head, path, "iban", "BE68539007547035", "holder", "A"))
                .isEqualTo(422);
        assertThat(house.status(head, path, "iban", Camt.IBAN, "holder", "")).isEqualTo(422);
        assertThat(house.status(head, path, "iban", Camt.IBAN, "holder", "A", "creditor", "DE97ZZZ09999999999"))
                .isEqualTo(422);
        assertThat(house.status(head, path, "iban", Iban.grouped(Camt.IBAN), "holder", "A"))
                .isEqualTo(303);
    }
}
