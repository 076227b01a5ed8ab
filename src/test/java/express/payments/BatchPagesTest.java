package express.payments;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.loans.Borrowings;
import express.loans.Borrowings.PaidOut;
import express.loans.Lending;
import express.loans.Lending.Lent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class BatchPagesTest {

    private static final String BORROWERS = "DE89370400440532013000";

    /** Of Great Britain, which is not in the European Economic Area. */
    private static final String OUTSIDE = "GB29NWBK60161331926819";

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    House house;

    @Autowired
    Borrowings borrowings;

    @Autowired
    Batches batches;

    @Autowired
    Mandates mandates;

    @Autowired
    HouseAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Camt statement() {
        return new Camt().on(lending.today()).called("ST-" + Ids.next());
    }

    private String account(Lent it) {
        return house.path(it) + "/loans/" + it.id();
    }

    /** A transfer of a payout, prepared by the officer. */
    private String transfer(Lent it) throws Exception {
        visits.sent(it.officer(), account(it) + "/payee", "iban", BORROWERS, "holder", "Amira Haddad");
        return visits.sent(it.officer(), house.path(it) + "/batches", "kind", "TRANSFER");
    }

    private Document order(Lent it, String batch) throws Exception {
        String xml = visits.get(it.treasurer(), batch + "/order.xml").getContentAsString();
        Sepa.assertValid(xml);
        return Jsoup.parse(xml, "", Parser.xmlParser());
    }

    @Test
    void sendAPayoutOnceAndKnowItAgainOnTheStatement() throws Exception {
        Lent it = house.with(lending.paidOut());
        long bank = lending.books(it, lending.today()).get("bank");
        assertThat(house.status(it.officer(), house.path(it) + "/batches", "kind", "TRANSFER"))
                .isEqualTo(422);
        String batch = transfer(it);
        assertThat(house.status(it.officer(), house.path(it) + "/batches", "kind", "TRANSFER"))
                .isEqualTo(422);
        assertThat(visits.get(it.treasurer(), batch + "/order.xml").getStatus()).isEqualTo(403);
        assertThat(house.status(it.officer(), batch + "/release")).isEqualTo(403);
        visits.sent(it.treasurer(), batch + "/release");
        assertThat(house.status(it.treasurer(), batch + "/release")).isEqualTo(422);
        Document order = order(it, batch);
        assertThat(order.select("InstdAmt").text()).isEqualTo("5700.00");
        assertThat(order.select("CdtrAcct IBAN").text()).isEqualTo(BORROWERS);
        String name = order.select("EndToEndId").text();
        house.bring(
                it,
                statement()
                        .refs("5700.00", "DBIT", "<EndToEndId>" + name + "</EndToEndId>", "")
                        .bytes());
        assertThat(visits.look(it.treasurer(), batch).select("tbody").text()).contains("done");
        assertThat(house.lines(it, "settled")).hasSize(1);
        assertThat(lending.books(it, lending.today())).containsEntry("bank", bank);
    }

    @Test
    void arePreparedByOneOfTwoAtOnceAndTheOtherIsTold() throws Exception {
        Lent it = house.with(lending.paidOut());
        visits.sent(it.officer(), account(it) + "/payee", "iban", BORROWERS, "holder", "Amira Haddad");
        Callable<Integer> prepare = () -> house.status(it.officer(), house.path(it) + "/batches", "kind", "TRANSFER");
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = both.invokeAll(List.of(prepare, prepare));
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(303, 422);
        }
    }

    /** Whatever else waits: who is asked for is found, and nobody twice. */
    @Test
    void offerWhatWaitsInItsOrder() throws Exception {
        Lent it = house.with(lending.signed());
        for (String part : List.of("1000", "2000", "3000")) {
            visits.sent(it.officer(), it.path() + "/payouts", "payout", part, "payout-means", "BANK");
            visits.sent(it.treasurer(), lending.sign(it), "version", lending.version(it));
        }
        List<PaidOut> all = waiting(it, List.of());
        assertThat(all).extracting(PaidOut::cents).containsExactly(700_00L, 2_000_00L, 3_000_00L);
        assertThat(waiting(it, List.of(all.getFirst().payout())))
                .extracting(PaidOut::cents)
                .containsExactly(2_000_00L, 3_000_00L);
        assertThat(order(it, released(it)).select("CdtTrfTxInf")).hasSize(3);
    }

    private List<PaidOut> waiting(Lent it, List<UUID> sent) {
        return lending.as(
                it.treasurer(), () -> borrowings.listPaidOutBut(it.granted().lender(), sent, List.of(it.id())));
    }

    private String released(Lent it) throws Exception {
        String batch = transfer(it);
        visits.sent(it.treasurer(), batch + "/release");
        return batch;
    }

    @Test
    void takeBackAPayoutThatCameBack() throws Exception {
        Lent it = house.with(lending.paidOut());
        String batch = transfer(it);
        visits.sent(it.treasurer(), batch + "/release");
        String name = order(it, batch).select("EndToEndId").text();
        String reason = "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>";
        house.bring(
                it,
                statement()
                        .refs("5700.00", "CRDT", "<EndToEndId>" + name + "</EndToEndId>", reason)
                        .bytes());
        assertThat(visits.look(it.treasurer(), batch).select("tbody").text()).contains("came back", "AC04");
        assertThat(lending.disbursed(it)).isZero();
        assertThat(lending.books(it, lending.today())).containsEntry("bank", 0L);
    }

    private void takeBack(Lent it, int number) throws Exception {
        visits.sent(
                it.treasurer(),
                it.path() + "/events/" + number + "/reversal",
                "version",
                lending.version(it),
                "words",
                "A slip");
    }

    @Test
    void sendWhatWasTakenBackOnlyWhenItStandsAgain() throws Exception {
        Lent it = house.with(lending.paidOut());
        String batch = transfer(it);
        takeBack(it, 1);
        assertThat(house.status(it.treasurer(), batch + "/release")).isEqualTo(422);
        visits.sent(it.officer(), batch + "/drop");
        assertThat(house.status(it.officer(), house.path(it) + "/batches", "kind", "TRANSFER"))
                .isEqualTo(422);
        takeBack(it, 2);
        visits.sent(it.treasurer(), transfer(it) + "/release");
    }

    @Test
    void sendNothingToAnAccountThatWasChangedMeanwhile() throws Exception {
        Lent it = house.with(lending.paidOut());
        String batch = transfer(it);
        visits.sent(it.officer(), account(it) + "/payee", "iban", Camt.IBAN, "holder", "Amira Haddad");
        assertThat(house.status(it.treasurer(), batch + "/release")).isEqualTo(422);
        assertThat(visits.get(it.treasurer(), batch + "/order.xml").getStatus()).isEqualTo(403);
    }

    private String report(String group) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt>" + group
                + "</CstmrPmtStsRpt></Document>";
    }

    @Test
    void takeBackWhatTheBankRefuses() throws Exception {
        Lent it = house.with(lending.paidOut());
        String batch = transfer(it);
        visits.sent(it.treasurer(), batch + "/release");
        String message = order(it, batch).select("MsgId").text();
        byte[] refused = report("<OrgnlGrpInfAndSts><OrgnlMsgId>" + message
                        + "</OrgnlMsgId><GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AM04</Cd></Rsn></StsRsnInf>"
                        + "</OrgnlGrpInfAndSts>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(house.status(
                        it.treasurer(),
                        it.path() + "/events/1/reversal",
                        "version",
                        lending.version(it),
                        "words",
                        "Nobody told the bank"))
                .as("only the bank can stop it")
                .isEqualTo(422);
        assertThat(lending.disbursed(it)).isPositive();
        house.bring(it, refused);
        house.bring(it, refused);
        assertThat(visits.look(it.treasurer(), batch).select("tbody").text()).contains("AM04");
        assertThat(lending.disbursed(it)).isZero();
    }

    private String mandate(Lent it) throws Exception {
        return visits.sent(
                it.officer(),
                account(it) + "/mandates",
                "iban",
                BORROWERS,
                "holder",
                "Amira Haddad",
                "signed",
                lending.today().toString(),
                "notice",
                "5",
                "seen",
                "yes");
    }

    /** Also after more than a page shows, and after some were removed when their time was over. */
    @Test
    void takeAMandateHoweverManyThereWere() throws Exception {
        Lent it = house.with(lending.paidOut());
        mandate(it);
        lending.as(it.officer(), () -> {
            jdbc.sql("update payments.mandate set withdrawn_on = signed_on where lender_id = :lender")
                    .param("lender", it.granted().lender().value())
                    .update();
            return jdbc.sql("""
                insert into payments.mandate (lender_id, id, loan_id, borrower_id, reference, iban, holder, signed_on,
                    notice_days, withdrawn_on, at, by_id)
                select lender_id, cast('00000000-0000-7000-8000-' || lpad(cast(place as text), 12, '0') as uuid), loan_id,
                       borrower_id, replace(reference, '-1', '-' || place), iban,
                       holder, signed_on, notice_days, signed_on, at, by_id
                from payments.mandate
                cross join generate_series(3, 25) as place
                where lender_id = :lender
                """).param("lender", it.granted().lender().value()).update();
        });
        mandate(it);
        assertThat(visits.look(it.officer(), account(it))
                        .select("main ul li bdi")
                        .first()
                        .text())
                .endsWith("-26");
    }

    /** As it was noted before anybody asked where an account is. */
    private void noted(Lent it, String table, String iban) {
        lending.as(
                it.officer(),
                () -> jdbc.sql("update payments." + table + " set iban = :iban where lender_id = :lender")
                        .param("iban", iban)
                        .param("lender", it.granted().lender().value())
                        .update());
    }

    private void assertLeftOutside(Lent it, String... fields) throws Exception {
        String batches = house.path(it) + "/batches";
        var answer = visits.send(it.officer(), batches, fields);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Only accounts outside the European Economic Area");
        assertThat(visits.look(it.officer(), batches).select("main ul a").eachAttr("href"))
                .containsExactly(account(it));
    }

    @Test
    void sendNothingToAnAccountOutside() throws Exception {
        Lent it = house.with(lending.paidOut());
        visits.sent(it.officer(), account(it) + "/payee", "iban", BORROWERS, "holder", "Amira Haddad");
        noted(it, "payee", OUTSIDE);
        assertLeftOutside(it, "kind", "TRANSFER");
        noted(it, "payee", BORROWERS);
        assertThat(visits.look(it.officer(), house.path(it) + "/batches").select("main ul a"))
                .isEmpty();
        released(it);
    }

    @Test
    void collectNothingFromAnAccountOutside() throws Exception {
        Lent it = house.with(lending.paidOut(20));
        mandate(it);
        noted(it, "mandate", OUTSIDE);
        assertLeftOutside(it, "kind", "DEBIT", "day", day().toString());
        noted(it, "mandate", BORROWERS);
        visits.sent(it.treasurer(), debits(it) + "/release");
    }

    /** It was prepared by an earlier version: what may go goes, and the page says why the other does not. */
    @Test
    void leaveOutAnAccountOutsideWhenTheyAreReleased() throws Exception {
        Lent it = house.with(lending.signed());
        for (String part : List.of("1000", "2000")) {
            visits.sent(it.officer(), it.path() + "/payouts", "payout", part, "payout-means", "BANK");
            visits.sent(it.treasurer(), lending.sign(it), "version", lending.version(it));
        }
        visits.sent(it.officer(), account(it) + "/payee", "iban", BORROWERS, "holder", "Amira Haddad");
        List<PaidOut> waiting = waiting(it, List.of());
        Batch batch = new Batch(
                it.granted().lender(),
                Ids.next(),
                Batch.Kind.TRANSFER,
                "EX-EARLIER",
                BusinessDays.from(lending.today()),
                Batch.State.PREPARED,
                Instant.now(),
                it.officer().id(),
                null,
                null,
                null,
                null,
                null,
                null);
        lending.as(it.officer(), () -> {
            batches.add(
                    batch,
                    List.of(
                            transfer(it, batch, waiting.getFirst(), OUTSIDE),
                            transfer(it, batch, waiting.getLast(), BORROWERS)));
            return null;
        });
        String path = house.path(it) + "/batches/" + batch.id();
        noted(it, "payee", OUTSIDE);
        assertThat(house.status(it.treasurer(), path + "/release")).isEqualTo(422);
        noted(it, "payee", BORROWERS);
        visits.sent(it.treasurer(), path + "/release");
        assertThat(visits.look(it.treasurer(), path)
                        .select("tbody td:last-child")
                        .eachText())
                .containsExactlyInAnyOrder("dropped · account outside the European Economic Area", "sent");
        assertThat(order(it, path).select("CdtrAcct IBAN").eachText()).containsExactly(BORROWERS);
    }

    private Item transfer(Lent it, Batch batch, PaidOut paid, String iban) {
        UUID id = Ids.next();
        return new Item(
                batch.lender(),
                id,
                batch.id(),
                it.id(),
                it.granted().borrower().id(),
                "E" + id.toString().replace("-", ""),
                paid.cents(),
                iban,
                "Amira Haddad",
                lending.number(it),
                paid.payout(),
                null,
                null,
                null,
                null,
                null,
                false,
                paid.number(),
                Item.State.WAITING,
                "");
    }

    /** It was noted by an earlier version; the form takes none. */
    @Test
    void goOutOfNoAccountOfTheHouseOutside() throws Exception {
        Lent it = house.with(lending.paidOut());
        String batch = transfer(it);
        Viewer.Person head = world.member("Henry", it.granted().lender(), Role.ADMINISTRATOR);
        assertThat(house.status(head, house.path(it) + "/account", "iban", OUTSIDE, "holder", "A"))
                .isEqualTo(422);
        lending.as(head, () -> {
            accounts.set(head, new HouseAccount(it.granted().lender(), OUTSIDE, "A", null, ""));
            return null;
        });
        for (var answer : List.of(
                visits.send(it.officer(), house.path(it) + "/batches", "kind", "TRANSFER"),
                visits.send(it.treasurer(), batch + "/release"))) {
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("The account of the house is outside");
        }
        assertThat(house.status(head, house.path(it) + "/account", "iban", Camt.IBAN, "holder", "A"))
                .isEqualTo(303);
        visits.sent(it.treasurer(), batch + "/release");
    }

    private LocalDate day() {
        return BusinessDays.from(lending.today().plusDays(45));
    }

    private String debits(Lent it) throws Exception {
        return visits.sent(it.officer(), house.path(it) + "/batches", "kind", "DEBIT", "day", day().toString());
    }

    @Test
    void collectWhatFallsDueAndTakeBackWhatIsReturned() throws Exception {
        Lent it = house.with(lending.paidOut(20));
        mandate(it);
        assertThat(house.status(it.officer(), account(it) + "/mandates", "iban", BORROWERS))
                .isEqualTo(422);
        String batch = debits(it);
        assertThat(house.status(it.officer(), house.path(it) + "/batches", "kind", "DEBIT", "day", day().toString()))
                .isEqualTo(422);
        visits.sent(it.treasurer(), batch + "/release");
        Document order = order(it, batch);
        assertThat(order.select("SeqTp").first().text()).isEqualTo("FRST");
        String name = order.select("EndToEndId").first().text();
        String amount = order.select("InstdAmt").first().text();
        String refs = "<EndToEndId>" + name + "</EndToEndId>";
        house.bring(it, statement().refs(amount, "CRDT", refs, "").bytes());
        assertThat(lending.repaid(it)).hasSize(1);
        String reason = "<RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf>";
        house.bring(it, statement().refs(amount, "DBIT", refs, reason).bytes());
        assertThat(lending.repaid(it)).isEmpty();
        assertThat(visits.look(it.treasurer(), batch).select("tbody").text()).contains("MD06");
        assertThat(visits.look(it.granted().borrower(), "/loans/" + it.id() + "/collections")
                        .select("main")
                        .text())
                .contains("came back")
                .doesNotContain(BORROWERS);
    }

    /** Both payments were announced; then the borrower came to the counter with the first. */
    @Test
    void collectNothingThatWasPaidMeanwhile() throws Exception {
        Lent it = house.with(lending.paidOut(25));
        mandate(it);
        String batch = debits(it);
        var sums = visits.look(it.treasurer(), batch).select("tbody td.number");
        assertThat(sums).hasSize(2);
        String first = sums.first().text().replaceAll("[^0-9.]", "");
        visits.sent(
                it.officer(),
                it.path() + "/repayments",
                "version",
                lending.version(it),
                "amount",
                first,
                "on",
                lending.today().toString(),
                "means",
                "CASH");
        visits.sent(it.treasurer(), batch + "/release");
        assertThat(order(it, batch).select("DrctDbtTxInf")).hasSize(1);
        assertThat(order(it, batch).select("GrpHdr NbOfTxs").text()).isEqualTo("1");
        Document page = visits.look(it.treasurer(), batch);
        assertThat(page.select("tbody").text()).contains("dropped", "sent");
        String facts = page.select("dl.facts").text();
        String sum = page.select("tbody tr:contains(sent) td.number").text();
        assertThat(facts).contains(sum);
        recall(it, batch);
        assertThat(visits.look(it.treasurer(), batch).select("dl.facts").text())
                .as("of what would have gone")
                .contains(sum);
    }

    @Test
    void collectNothingByAMandateThatWasWithdrawnMeanwhile() throws Exception {
        Lent it = house.with(lending.paidOut(20));
        mandate(it);
        String batch = debits(it);
        String withdrawal = visits.look(it.officer(), account(it))
                .select("form[action$=/withdrawal]")
                .attr("action");
        visits.sent(it.officer(), withdrawal);
        assertThat(house.status(it.treasurer(), batch + "/release")).isEqualTo(422);
        assertThat(visits.get(it.treasurer(), batch + "/order.xml").getStatus()).isEqualTo(403);
        visits.sent(it.officer(), batch + "/drop");
    }

    /** Who has no account here gets no letter: somebody tells them on paper, and only then it goes to the bank. */
    @Test
    void collectNothingFromSomebodyWhoWasNotTold() throws Exception {
        Lent it = house.with(lending.paidOut(20));
        mandate(it);
        world.deactivate(it.granted().borrower());
        String batch = debits(it);
        assertThat(visits.look(it.treasurer(), batch).select("section[aria-labelledby=untold] input[name=loan]"))
                .hasSize(1);
        assertThat(house.status(it.treasurer(), batch + "/release")).isEqualTo(422);
        String loan = it.id().toString();
        String letter = visits.look(it.officer(), batch)
                .select("section[aria-labelledby=untold] a[href]")
                .attr("href");
        try (PDDocument paper = Loader.loadPDF(visits.get(it.officer(), letter).getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("What we will collect", "Your mandate", "-1", "DE98ZZZ09999999999")
                    .doesNotContain(BORROWERS);
        }
        assertThat(house.status(it.treasurer(), batch + "/release")).isEqualTo(422);
        String today = lending.today().toString();
        for (String wrong : List.of(
                "",
                lending.today().plusDays(1).toString(),
                lending.today().minusDays(1).toString())) {
            assertThat(house.status(it.officer(), batch + "/notices", "loan", loan, "told", wrong))
                    .as(wrong)
                    .isEqualTo(422);
        }
        assertThat(house.status(it.officer(), batch + "/notices", "loan", "x", "told", today))
                .isEqualTo(422);
        visits.sent(it.officer(), batch + "/notices", "loan", loan, "told", today);
        assertThat(house.status(it.officer(), batch + "/notices", "loan", loan, "told", today))
                .isEqualTo(422);
        assertThat(visits.look(it.treasurer(), batch).select("main").text())
                .contains("told on paper on", "Olaf Officer");
        visits.sent(it.treasurer(), batch + "/release");
        assertThat(order(it, batch).select("DrctDbtTxInf")).isNotEmpty();
    }

    @Test
    void collectAWholeBatchThatComesAsOneSum() throws Exception {
        Lent it = house.with(lending.paidOut(20));
        mandate(it);
        String batch = debits(it);
        visits.sent(it.treasurer(), batch + "/release");
        Document order = order(it, batch);
        for (var part : order.select("PmtInf")) {
            String details =
                    "<NtryDtls><Btch><PmtInfId>" + part.select("PmtInfId").text() + "</PmtInfId></Btch></NtryDtls>";
            house.bring(
                    it,
                    statement()
                            .raw(part.select("> CtrlSum").text(), "CRDT", "", details)
                            .bytes());
        }
        assertThat(lending.repaid(it)).hasSize(order.select("DrctDbtTxInf").size());
        assertThat(house.lines(it, "open")).isEmpty();
    }

    @Test
    void collectNothingWithoutAMandateThatHolds() throws Exception {
        Lent it = house.with(lending.paidOut(20));
        String debits = house.path(it) + "/batches";
        assertThat(house.status(it.officer(), debits, "kind", "DEBIT", "day", day().toString()))
                .isEqualTo(422);
        mandate(it);
        String near = BusinessDays.after(lending.today(), 2).toString();
        for (String wrong : List.of("", "x", lending.today().toString(), "2026-12-25", "2031-01-07", near)) {
            assertThat(house.status(it.officer(), debits, "kind", "DEBIT", "day", wrong))
                    .as(wrong)
                    .isEqualTo(422);
        }
        String withdrawal = visits.look(it.officer(), account(it))
                .select("form[action$=/withdrawal]")
                .attr("action");
        visits.sent(it.officer(), withdrawal);
        assertThat(house.status(it.officer(), debits, "kind", "DEBIT", "day", day().toString()))
                .isEqualTo(422);
        LocalDate signed = LocalDate.of(2020, 1, 1);
        Mandate old = new Mandate(
                it.granted().lender(), it.id(), it.id(), null, "L1", BORROWERS, "A", signed, 14, false, null, null);
        assertThat(old.holds(signed.plusMonths(36).minusDays(1))).isTrue();
        assertThat(old.holds(signed.plusMonths(36))).isFalse();
    }

    private Viewer second(Lent it) {
        return world.member("Tessa", it.granted().lender(), Role.TREASURER);
    }

    /** Said and confirmed never to have been given to the bank. */
    private void recall(Lent it, String batch) throws Exception {
        visits.sent(it.treasurer(), batch + "/recall");
        visits.sent(second(it), batch + "/recall/confirmation");
    }

    private String states(Lent it, String batch) throws Exception {
        return visits.look(it.treasurer(), batch).select("tbody").text();
    }

    @Test
    void goToTheBankAnewWhenTheFileWasNeverUploaded() throws Exception {
        Lent it = house.with(lending.paidOut());
        String batch = released(it);
        Viewer other = second(it);
        assertThat(house.status(it.officer(), batch + "/recall")).isEqualTo(403);
        assertThat(house.status(other, batch + "/recall/confirmation")).isEqualTo(422);
        visits.sent(it.treasurer(), batch + "/recall");
        assertThat(house.status(other, batch + "/recall")).isEqualTo(422);
        assertThat(visits.get(it.treasurer(), batch + "/order.xml").getStatus())
                .as("whoever fetched it now could bring it to the bank after it was confirmed that nobody did")
                .isEqualTo(403);
        assertThat(visits.look(other, batch).select("a[href$=order.xml]")).isEmpty();
        assertThat(visits.look(other, house.path(it) + "/batches")
                        .select("tbody")
                        .text())
                .as("another finds it")
                .contains("another has to confirm it");
        assertThat(house.status(it.treasurer(), batch + "/recall/confirmation"))
                .as("who says so does not confirm it")
                .isEqualTo(403);
        assertThat(house.status(it.officer(), batch + "/recall/confirmation")).isEqualTo(403);
        visits.sent(other, batch + "/recall/refusal");
        assertThat(order(it, batch).select("CdtTrfTxInf")).hasSize(1);
        assertThat(house.status(other, batch + "/recall/confirmation")).isEqualTo(422);
        assertThat(house.status(it.officer(), house.path(it) + "/batches", "kind", "TRANSFER"))
                .as("it is sent")
                .isEqualTo(422);
        recall(it, batch);
        assertThat(house.status(other, batch + "/recall/confirmation")).isEqualTo(422);
        assertThat(states(it, batch)).contains("to be prepared anew");
        assertThat(visits.get(it.treasurer(), batch + "/order.xml").getStatus())
                .as("nobody fetches it any more")
                .isEqualTo(403);
        String anew = released(it);
        assertThat(order(it, anew).select("CdtTrfTxInf")).hasSize(1);
        assertThat(house.status(it.officer(), house.path(it) + "/batches", "kind", "TRANSFER"))
                .isEqualTo(422);
    }

    @Test
    void areAskedAboutUntilTheBankTellsOfThem() throws Exception {
        Lent it = house.with(lending.paidOut());
        String batch = released(it);
        UUID id = UUID.fromString(batch.replaceFirst(".*/", ""));
        LocalDate later = lending.today().plusDays(10);
        assertThat(silent(it, lending.today())).isEmpty();
        assertThat(silent(it, later)).containsExactly(id);
        String name = order(it, batch).select("EndToEndId").text();
        house.bring(
                it,
                statement()
                        .refs("5700.00", "DBIT", "<EndToEndId>" + name + "</EndToEndId>", "")
                        .bytes());
        assertThat(silent(it, later)).isEmpty();
    }

    private Set<UUID> silent(Lent it, LocalDate day) {
        return lending.as(it.treasurer(), () -> batches.listSilent(it.granted().lender(), day));
    }

    /** The bank did what two said was never given to it, before the second file goes. */
    @Test
    void payNothingTwiceWhenTheBankDidItAfterAll() throws Exception {
        Lent it = house.with(lending.paidOut());
        long bank = lending.books(it, lending.today()).get("bank");
        String batch = released(it);
        String name = order(it, batch).select("EndToEndId").text();
        recall(it, batch);
        String anew = transfer(it);
        house.bring(
                it,
                statement()
                        .refs("5700.00", "DBIT", "<EndToEndId>" + name + "</EndToEndId>", "")
                        .bytes());
        assertThat(states(it, batch)).contains("done");
        assertThat(states(it, anew)).contains("dropped");
        assertThat(house.status(it.treasurer(), anew + "/release")).isEqualTo(422);
        assertThat(house.status(it.officer(), house.path(it) + "/batches", "kind", "TRANSFER"))
                .isEqualTo(422);
        assertThat(lending.books(it, lending.today())).containsEntry("bank", bank);
    }

    /** It was not to be paid any more, and was paid: the books must not say that nothing left the account. */
    @Test
    void leaveToAPersonWhatWasTakenBackAndPaidAfterAll() throws Exception {
        Lent it = house.with(lending.paidOut());
        String batch = released(it);
        String name = order(it, batch).select("EndToEndId").text();
        recall(it, batch);
        takeBack(it, 1);
        assertThat(lending.books(it, lending.today())).containsEntry("bank", 0L);
        house.bring(
                it,
                statement()
                        .refs("5700.00", "DBIT", "<EndToEndId>" + name + "</EndToEndId>", "")
                        .bytes());
        assertThat(house.lines(it, "open")).hasSize(1);
        assertThat(lending.books(it, lending.today())).containsEntry("bank", -5_700_00L);
    }

    @Test
    void leaveToAPersonWhatWasPaidByBothFiles() throws Exception {
        Lent it = house.with(lending.paidOut());
        String batch = released(it);
        String first = order(it, batch).select("EndToEndId").text();
        recall(it, batch);
        String anew = released(it);
        String second = order(it, anew).select("EndToEndId").text();
        for (String name : List.of(first, second)) {
            house.bring(
                    it,
                    statement()
                            .refs("5700.00", "DBIT", "<EndToEndId>" + name + "</EndToEndId>", "")
                            .bytes());
        }
        assertThat(states(it, anew)).contains("done");
        assertThat(house.lines(it, "open")).as("money that is gone").hasSize(1);
        assertThat(house.status(it.treasurer(), anew + "/recall"))
                .as("the bank has it")
                .isEqualTo(422);
    }

    /** Of two files that were taken back the bank did the first: it tells so while the second counts as sent. */
    @Test
    void payNothingTwiceWhenTheSecondFileIsTakenBackAsWell() throws Exception {
        Lent it = house.with(lending.paidOut());
        String batch = released(it);
        String name = order(it, batch).select("EndToEndId").text();
        recall(it, batch);
        String anew = released(it);
        house.bring(
                it,
                statement()
                        .refs("5700.00", "DBIT", "<EndToEndId>" + name + "</EndToEndId>", "")
                        .bytes());
        assertThat(house.lines(it, "open")).hasSize(1);
        recall(it, anew);
        assertThat(states(it, anew)).contains("to be prepared anew");
        assertThat(house.status(it.officer(), house.path(it) + "/batches", "kind", "TRANSFER"))
                .as("it was paid by the first")
                .isEqualTo(422);
    }

    @Test
    void collectAnewWhatWasNeverUploadedAndOnce() throws Exception {
        Lent it = house.with(lending.paidOut(20));
        mandate(it);
        String batch = debits(it);
        visits.sent(it.treasurer(), batch + "/release");
        Document order = order(it, batch);
        String name = order.select("EndToEndId").first().text();
        String amount = order.select("InstdAmt").first().text();
        String letter = batch + "/notices/" + it.id() + ".pdf";
        assertThat(visits.get(it.officer(), letter).getStatus()).isEqualTo(200);
        recall(it, batch);
        assertThat(visits.get(it.officer(), letter).getStatus())
                .as("nothing is collected on that day")
                .isEqualTo(404);
        assertThat(visits.look(it.treasurer(), batch).select("main").text()).doesNotContain("did it after all");
        String anew = debits(it);
        house.bring(
                it,
                statement()
                        .refs(amount, "CRDT", "<EndToEndId>" + name + "</EndToEndId>", "")
                        .bytes());
        assertThat(lending.repaid(it)).hasSize(1);
        assertThat(states(it, batch)).contains("done").doesNotContain("prepared anew");
        assertThat(visits.look(it.treasurer(), batch).select("main").text()).contains("did it after all");
        assertThat(states(it, anew)).contains("dropped").doesNotContain("prepared");
    }

    /** Both files were there: what the first brought is known by the mandate, and again when the borrower has it given back. */
    @Test
    void takeBackWhatCameByAFileThatWasSaidNeverToHaveGone() throws Exception {
        Lent it = house.with(lending.paidOut(20));
        mandate(it);
        String batch = debits(it);
        visits.sent(it.treasurer(), batch + "/release");
        Document order = order(it, batch);
        recall(it, batch);
        visits.sent(it.treasurer(), debits(it) + "/release");
        String amount = order.select("InstdAmt").first().text();
        String refs = "<EndToEndId>" + order.select("EndToEndId").first().text() + "</EndToEndId><MndtId>"
                + order.select("MndtId").first().text() + "</MndtId>";
        house.bring(it, statement().refs(amount, "CRDT", refs, "").bytes());
        assertThat(lending.repaid(it)).hasSize(1);
        String reason = "<RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf>";
        house.bring(it, statement().refs(amount, "DBIT", refs, reason).bytes());
        assertThat(lending.repaid(it)).isEmpty();
        assertThat(house.lines(it, "open")).isEmpty();
    }

    /** It came back once already; the file of the second try was there after all. */
    @Test
    void collectOnceWhatCameBackBeforeAndWasCollectedAfterAll() throws Exception {
        Lent it = house.with(lending.paidOut(20));
        mandate(it);
        String first = debits(it);
        visits.sent(it.treasurer(), first + "/release");
        report(it, order(it, first), "AC04");
        String batch = debits(it);
        visits.sent(it.treasurer(), batch + "/release");
        Document order = order(it, batch);
        recall(it, batch);
        house.bring(
                it,
                statement()
                        .refs(
                                order.select("InstdAmt").first().text(),
                                "CRDT",
                                "<EndToEndId>"
                                        + order.select("EndToEndId").first().text() + "</EndToEndId>",
                                "")
                        .bytes());
        assertThat(lending.repaid(it)).hasSize(1);
        assertThat(states(it, batch)).contains("done").doesNotContain("prepared anew");
        assertThat(house.status(it.officer(), house.path(it) + "/batches", "kind", "DEBIT", "day", day().toString()))
                .as("all of it is collected or will be")
                .isEqualTo(422);
    }

    private String sequence(Lent it, String batch) throws Exception {
        return order(it, batch).select("SeqTp").first().text();
    }

    /** Of a mandate the bank has heard nothing from a file that it never had. */
    @Test
    void tellTheBankOfAMandateWithTheFileThatGoes() throws Exception {
        Lent it = house.with(lending.paidOut(25));
        mandate(it);
        String batch = debits(it);
        visits.sent(it.treasurer(), batch + "/release");
        Document order = order(it, batch);
        assertThat(sequence(it, batch)).isEqualTo("FRST");
        recall(it, batch);
        String anew = debits(it);
        visits.sent(it.treasurer(), anew + "/release");
        assertThat(sequence(it, anew)).as("as if the first had never been").isEqualTo("FRST");
        recall(it, anew);
        report(it, order, "AC04");
        String last = debits(it);
        visits.sent(it.treasurer(), last + "/release");
        assertThat(sequence(it, last)).as("the first was there after all").isEqualTo("RCUR");
    }

    /** The borrower changed banks: the first file that goes says so. */
    @Test
    void tellTheBankOfAnotherAccountWithTheFileThatGoes() throws Exception {
        Lent it = house.with(lending.paidOut(25));
        mandate(it);
        String first = debits(it);
        visits.sent(it.treasurer(), first + "/release");
        report(it, order(it, first), "AC04");
        lending.as(it.officer(), () -> {
            Mandate held = mandates.list(it.granted().lender(), it.id()).getFirst();
            mandates.amend(it.officer(), held, Camt.IBAN, "Amira Haddad");
            return true;
        });
        String batch = debits(it);
        visits.sent(it.treasurer(), batch + "/release");
        assertThat(order(it, batch).select("AmdmntInd").text()).isEqualTo("true");
        recall(it, batch);
        String anew = debits(it);
        visits.sent(it.treasurer(), anew + "/release");
        assertThat(order(it, anew).select("AmdmntInd").text()).isEqualTo("true");
    }

    /** It refuses the first payment: so it has the file, and the others are on their way. */
    @Test
    void collectNothingTwiceOfAFileOfWhichTheBankRefusesAPart() throws Exception {
        Lent it = house.with(lending.paidOut(25));
        mandate(it);
        String batch = debits(it);
        visits.sent(it.treasurer(), batch + "/release");
        Document order = order(it, batch);
        int all = order.select("DrctDbtTxInf").size();
        assertThat(all).isGreaterThan(1);
        recall(it, batch);
        report(it, order, "AC04");
        assertThat(states(it, batch)).contains("AC04", "sent").doesNotContain("prepared anew");
        assertThat(visits.look(it.treasurer(), debits(it)).select("tbody tr"))
                .as("what was refused is tried again")
                .hasSize(1);
    }

    /** It refuses the whole file: then it did nothing. */
    @Test
    void payAnewWhatTheBankRefusesAsAWhole() throws Exception {
        Lent it = house.with(lending.paidOut());
        String batch = released(it);
        String message = order(it, batch).select("MsgId").text();
        recall(it, batch);
        house.bring(
                it,
                report("<OrgnlGrpInfAndSts><OrgnlMsgId>" + message
                                + "</OrgnlMsgId><GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts>")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(states(it, batch)).contains("to be prepared anew");
        assertThat(order(it, released(it)).select("CdtTrfTxInf")).hasSize(1);
    }

    /** The bank refuses the first payment of a file. */
    private void report(Lent it, Document order, String reason) throws Exception {
        Element part = order.select("PmtInf").first();
        house.bring(
                it,
                report("<OrgnlPmtInfAndSts><OrgnlPmtInfId>"
                                + part.select("PmtInfId").text() + "</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>"
                                + part.select("EndToEndId").first().text()
                                + "</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>" + reason
                                + "</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Whatever is tried by whomever in whatever order: what one prepared, another released. */
    @Test
    void areNeverReleasedByOnePersonAlone() throws Exception {
        Random random = new Random(21);
        int released = 0;
        for (int round = 0; round < 4; round++) {
            Lent it = house.with(lending.paidOut());
            List<Viewer> all = new ArrayList<>(List.of(
                    it.officer(),
                    it.treasurer(),
                    world.member("Bo", it.granted().lender(), Role.LENDER, Role.TREASURER),
                    world.member("Cy", it.granted().lender(), Role.TREASURER, Role.ADMINISTRATOR)));
            visits.sent(it.officer(), account(it) + "/payee", "iban", BORROWERS, "holder", "A");
            String batch = null;
            Viewer preparer = null;
            for (int i = 0; i < 12; i++) {
                Viewer someone = all.get(random.nextInt(all.size()));
                if (batch == null) {
                    var answer = visits.send(someone, house.path(it) + "/batches", "kind", "TRANSFER");
                    batch = answer.getStatus() == 303 ? answer.getRedirectedUrl() : null;
                    preparer = someone;
                } else if (random.nextInt(4) == 0) {
                    batch = house.status(someone, batch + "/drop") == 303 ? null : batch;
                } else if (house.status(someone, batch + "/release") == 303) {
                    assertThat(someone.id()).isNotEqualTo(preparer.id());
                    assertThat(someone.is(Role.TREASURER, it.granted().lender()))
                            .isTrue();
                    String words = visits.look(someone, batch).select("dl").text();
                    assertThat(words)
                            .contains(someone.person().name(), preparer.person().name());
                    released++;
                    break;
                }
            }
        }
        assertThat(released).isPositive();
    }
}
