package express.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import express.ModuleTest;
import express.Visits;
import express.base.Ids;
import express.loans.Lending;
import express.loans.Lending.Lent;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files as banks, people and clocks spoil them: nothing counts twice, and nothing is lost. */
@ModuleTest
class StatementTroubleTest {

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    House house;

    private Camt statement() {
        return new Camt().on(lending.today()).called("ST-" + Ids.next());
    }

    private long bank(Lent it) {
        return lending.books(it, lending.today()).get("bank");
    }

    /** What the bank booked on a day that has not come here yet waits, and is in the books once. */
    @Test
    void survivesAClockThatIsSetBack() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        long before = bank(it);
        byte[] file = statement()
                .on(lending.today().plusDays(3))
                .credit("12.00", "Amira", Reference.of(lending.number(it)))
                .bytes();
        house.bring(it, file);
        house.bring(it, file);
        assertThat(lending.repaid(it)).isEmpty();
        assertThat(house.lines(it, "open")).hasSize(1);
        assertThat(bank(it)).isEqualTo(before + 12_00);
    }

    /** An officer saw it on the account and wrote it down; then the statement came. */
    @Test
    void leavesForAPersonWhatWasWrittenDownByHand() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        visits.sent(
                it.officer(),
                it.path() + "/repayments",
                "version",
                lending.version(it),
                "amount",
                "31.00",
                "on",
                lending.today().minusDays(1).toString(),
                "means",
                "BANK");
        String reference = Reference.of(lending.number(it));
        house.bring(
                it,
                statement()
                        .credit("31.00", "Amira", reference)
                        .credit("32.00", "Amira", reference)
                        .bytes());
        assertThat(lending.repaid(it)).containsExactlyInAnyOrder(31_00L, 32_00L);
        String line = house.lines(it, "open").getFirst();
        visits.sent(it.officer(), it.path() + "/events/2/reversal", "version", lending.version(it), "words", "Twice");
        visits.sent(
                it.officer(),
                line + "/assignment",
                "version",
                visits.look(it.officer(), line).select("input[name=version]").val(),
                "loan-1",
                Integer.toString(lending.number(it)));
        assertThat(lending.repaid(it)).containsExactlyInAnyOrder(31_00L, 32_00L);
        lending.assertBooked(it, lending.today());
    }

    /** One of several that are taken together cannot be: the others are. */
    @Test
    void takesTheOthersWhereOneCannotBe() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        String reference = Reference.of(lending.number(it));
        long before = bank(it);
        house.bring(
                it,
                statement()
                        .credit("12.00", "Amira", reference)
                        .on(lending.today().plusDays(3))
                        .credit("13.00", "Amira", reference)
                        .on(lending.today())
                        .credit("14.00", "Amira", reference)
                        .bytes());
        assertThat(lending.repaid(it)).containsExactlyInAnyOrder(12_00L, 14_00L);
        assertThat(house.lines(it, "open")).hasSize(1);
        assertThat(bank(it)).isEqualTo(before + 39_00);
        lending.assertBooked(it, lending.today());
    }

    /** What was collected is on the account; the rest of the file is read, and somebody looks at the line. */
    @Test
    void leavesForAPersonWhatWasCollectedOnADayThatHasNotCome() throws Exception {
        Lent it = house.with(lending.paidOut(20));
        Document order = collecting(it);
        long before = bank(it);
        String amount = order.select("InstdAmt").first().text();
        long cents = new BigDecimal(amount).movePointRight(2).longValueExact();
        String name = "<EndToEndId>" + order.select("EndToEndId").first().text() + "</EndToEndId>";
        String part = "<NtryDtls><Btch><PmtInfId>"
                + order.select("PmtInf > PmtInfId").last().text() + "</PmtInfId></Btch></NtryDtls>";
        String all = order.select("PmtInf > CtrlSum").last().text();
        byte[] file = statement()
                .on(lending.today().plusDays(3))
                .refs(amount, "CRDT", name, "")
                .raw(all, "CRDT", "", part)
                .on(lending.today())
                .credit("5.00", "Amira", Reference.of(lending.number(it)))
                .bytes();
        house.bring(it, file);
        house.bring(it, file);
        assertThat(lending.repaid(it)).containsExactly(5_00L);
        assertThat(house.lines(it, "open")).hasSize(2);
        assertThat(bank(it))
                .isEqualTo(
                        before + cents + new BigDecimal(all).movePointRight(2).longValueExact() + 5_00);
    }

    /** What falls due within some weeks, released for the bank. */
    private Document collecting(Lent it) throws Exception {
        visits.sent(
                it.officer(),
                house.path(it) + "/loans/" + it.id() + "/mandates",
                "iban",
                "DE89370400440532013000",
                "holder",
                "Amira Haddad",
                "signed",
                lending.today().toString(),
                "notice",
                "5",
                "seen",
                "yes");
        String day = BusinessDays.from(lending.today().plusDays(45)).toString();
        String batch = visits.sent(it.officer(), house.path(it) + "/batches", "kind", "DEBIT", "day", day);
        visits.sent(it.treasurer(), batch + "/release");
        return Jsoup.parse(
                visits.get(it.treasurer(), batch + "/order.xml").getContentAsString(), "", Parser.xmlParser());
    }

    /** One sum was for the loan twice, was too much, and the rest was given back; then the bank takes all of it back. */
    @Test
    void leavesForAPersonWhatCannotBeTakenBackAsAWhole() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        String refs = "<EndToEndId>" + Ids.next() + "</EndToEndId>";
        house.bring(it, statement().refs("9000.00", "CRDT", refs, "").bytes());
        String line = house.lines(it, "open").getFirst();
        String number = Integer.toString(lending.number(it));
        visits.sent(
                it.officer(),
                line + "/assignment",
                "version",
                "2",
                "loan-1",
                number,
                "sum-1",
                "8000",
                "loan-2",
                number,
                "sum-2",
                "1000");
        visits.sent(
                it.officer(),
                it.path() + "/refunds",
                "version",
                lending.version(it),
                "refund",
                "1500",
                "refund-means",
                "CASH");
        long before = bank(it);
        house.bring(
                it,
                statement()
                        .refs("9000.00", "DBIT", refs, "<RtrInf><Rsn><Cd>FOCR</Cd></Rsn></RtrInf>")
                        .credit("3.00", "Amira", Reference.of(lending.number(it)))
                        .bytes());
        assertThat(lending.repaid(it)).contains(8000_00L, 1000_00L);
        assertThat(house.lines(it, "open")).isNotEmpty();
        assertThat(bank(it)).isEqualTo(before - 8997_00);
        lending.assertBooked(it, lending.today());
    }

    /** Each of its two parts could be taken back for itself, and not both. */
    @Test
    void leavesForAPersonWhatCannotBeTakenBackTogether() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        String number = Integer.toString(lending.number(it));
        String refs = "<EndToEndId>" + Ids.next() + "</EndToEndId>";
        house.bring(
                it,
                statement()
                        .credit("7000.00", "Amira", Reference.of(lending.number(it)))
                        .bytes());
        house.bring(it, statement().refs("2000.00", "CRDT", refs, "").bytes());
        visits.sent(
                it.officer(),
                house.lines(it, "open").getFirst() + "/assignment",
                "version",
                "2",
                "loan-1",
                number,
                "sum-1",
                "1000",
                "loan-2",
                number,
                "sum-2",
                "1000");
        visits.sent(
                it.officer(),
                it.path() + "/refunds",
                "version",
                lending.version(it),
                "refund",
                "1500",
                "refund-means",
                "CASH");
        long before = bank(it);
        house.bring(
                it,
                statement()
                        .refs("2000.00", "DBIT", refs, "<RtrInf><Rsn><Cd>FOCR</Cd></Rsn></RtrInf>")
                        .credit("3.00", "Amira", Reference.of(lending.number(it)))
                        .bytes());
        assertThat(lending.repaid(it)).contains(7000_00L, 1000_00L, 1000_00L);
        assertThat(house.lines(it, "open")).isNotEmpty();
        assertThat(bank(it)).isEqualTo(before - 1997_00);
        lending.assertBooked(it, lending.today());
    }

    @Test
    void readsTheSamePaymentInAnotherEncodingOnce() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        Camt camt = statement().credit("21.00", "Zo\u00e9 M\u00fcller", Reference.of(lending.number(it)));
        for (Charset as : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16, StandardCharsets.UTF_8)) {
            house.bring(it, camt.xml(21_00, as.name()).getBytes(as));
        }
        assertThat(lending.repaid(it)).containsExactly(21_00L);
        assertThat(visits.look(it.treasurer(), house.path(it) + "/lines?state=taken")
                        .select("tbody th")
                        .text())
                .isEqualTo("Zo\u00e9 M\u00fcller");
    }

    /** The bank takes back what it took back. */
    @Test
    void takesAReversalOfAReversal() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        long before = bank(it);
        String reference = Reference.of(lending.number(it));
        String name = "<EndToEndId>" + reference + "</EndToEndId>";
        String details = "<NtryDtls><TxDtls><Refs>" + name + "</Refs></TxDtls></NtryDtls>";
        house.bring(it, statement().refs("50.00", "CRDT", name, "").bytes());
        for (int turn = 0; turn < 4; turn++) {
            byte[] back = statement()
                    .raw("50.00", turn % 2 == 0 ? "DBIT" : "CRDT", "<RvslInd>true</RvslInd>", details)
                    .bytes();
            house.bring(it, back);
            house.bring(it, back);
            assertThat(lending.repaid(it)).hasSize(turn % 2);
            assertThat(bank(it)).isEqualTo(before + turn % 2 * 50_00);
            lending.assertBooked(it, lending.today());
        }
    }

    /** More than ten megabytes are read while somebody watches; who waits is shown how far it is. */
    @Test
    void readsALargeFileInTheBackgroundAndOnlyOnce() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        String reference = Reference.of(lending.number(it));
        Camt many = statement();
        String filling = "<AddtlNtryInf>" + "A long story of a bank. ".repeat(1_700) + "</AddtlNtryInf>";
        for (int i = 0; i < 320; i++) {
            many.raw(
                    "0.01",
                    "CRDT",
                    "",
                    "<NtryDtls><TxDtls><RmtInf><Strd><CdtrRefInf><Ref>" + reference
                            + "</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls>" + filling);
        }
        byte[] file = many.bytes();
        assertThat(file.length).isGreaterThan(12 << 20);
        for (String counted : List.of("320 0 0", "0 320 0")) {
            String page = house.brought(it, file);
            await().atMost(Duration.ofMinutes(2)).until(() -> !figures(it, page).isEmpty());
            assertThat(figures(it, page)).isEqualTo(counted);
        }
        assertThat(lending.repaid(it)).hasSize(320).containsOnly(1L);
    }

    private String figures(Lent it, String page) throws Exception {
        return String.join(
                " ", visits.look(it.treasurer(), page).select(".figures dd").eachText());
    }
}
