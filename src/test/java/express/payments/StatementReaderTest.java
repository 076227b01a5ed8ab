package express.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StatementReaderTest {

    private static final String REFERENCE = Reference.of(17);

    private static void assertRefused(String xml, String key) {
        assertThatThrownBy(() -> Camt.read(xml))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo("payments.fault." + key));
    }

    @Test
    void readsWhatABankSaysOfAPayment() {
        Booking it = Camt.read(
                        new Camt().credit("274.40", "Amira Haddad", REFERENCE).xml())
                .getFirst();
        assertThat(it.cents()).isEqualTo(274_40);
        assertThat(it.called()).isEqualTo("Amira Haddad");
        assertThat(it.reference()).isEqualTo(REFERENCE);
        assertThat(it.bankReference()).isEqualTo("ST-1-0");
        assertThat(it.bookedOn()).hasToString("2026-03-02");
    }

    @Test
    void readsOtherEncodings() {
        Camt camt = new Camt().credit("1.00", "Zoé Lefèvre", REFERENCE);
        for (Charset it : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
            assertThat(Camt.read(camt.xml(100, it.name()), it).getFirst().called())
                    .as(it.name())
                    .isEqualTo("Zoé Lefèvre");
        }
        assertThatThrownBy(() -> Camt.read(camt.xml(100, "UTF-8"), StandardCharsets.ISO_8859_1))
                .isInstanceOf(Refused.class);
    }

    @Test
    void refusesADocumentTypeAndWhatItCouldDo() {
        String xml = new Camt().credit("1.00", "A", REFERENCE).xml();
        String begin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        for (String type : List.of(
                "<!DOCTYPE Document>",
                "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE Document [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>")) {
            assertRefused(xml.replace(begin, begin + type), "dtd");
        }
    }

    /** Wherever it is cut, nothing of it is told. */
    @Test
    void refusesAFileThatIsCut() {
        String xml = new Camt()
                .credit("1.00", "A", REFERENCE)
                .credit("2.00", "B", REFERENCE)
                .xml();
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            String cut = xml.substring(0, 60 + random.nextInt(xml.length() - 60));
            assertThatThrownBy(() -> Camt.read(cut)).as(cut).isInstanceOf(Refused.class);
        }
    }

    @Test
    void refusesOtherAccountsCurrenciesAndBalances() {
        assertRefused(
                new Camt()
                        .of("DE89370400440532013000")
                        .credit("1.00", "A", REFERENCE)
                        .xml(),
                "account");
        assertRefused(new Camt().of("DE89370400440532013000").xml(), "account");
        assertRefused(new Camt().in("SEK").credit("1.00", "A", REFERENCE).xml(), "currency");
        assertRefused(new Camt().credit("1.00", "A", REFERENCE).xml(101, "UTF-8"), "balance");
        assertRefused(new Camt().credit("1.00", "A", REFERENCE).xml().replace(">1.00<", ">1.001<"), "amount");
        assertRefused(new Camt().credit("1.00", "A", REFERENCE).xml().replace("camt.053", "camt.054"), "kind");
        assertRefused("<html/>", "kind");
        assertRefused("", "broken");
        assertRefused("%PDF-1.7", "broken");
    }

    private static String part(String amount, String endToEnd) {
        return "<TxDtls><Refs><EndToEndId>" + endToEnd + "</EndToEndId></Refs><Amt Ccy=\"EUR\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd></TxDtls>";
    }

    @Test
    void takesABatchApartWhereItsPartsComeToTheWhole() {
        String parts = "<NtryDtls><Btch><PmtInfId>EX1-RCUR</PmtInfId></Btch>" + part("1.00", "E1") + part("2.50", "E2")
                + "</NtryDtls>";
        assertThat(Camt.read(new Camt().raw("3.50", "CRDT", "", parts).xml()))
                .extracting(Booking::endToEnd)
                .containsExactly("E1", "E2");
        Booking whole =
                Camt.read(new Camt().raw("3.60", "CRDT", "", parts).xml()).getFirst();
        assertThat(whole.cents()).isEqualTo(3_60);
        assertThat(whole.endToEnd()).isEmpty();
        assertThat(whole.batch()).isEqualTo("EX1-RCUR");
    }

    @Test
    void knowsReversalsAndReasons() {
        Booking it = Camt.read(new Camt()
                        .raw(
                                "5.00",
                                "DBIT",
                                "<RvslInd>true</RvslInd>",
                                "<NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs><RtrInf><Rsn><Cd>MD06</Cd></Rsn>"
                                    + "</RtrInf></TxDtls></NtryDtls>")
                        .xml())
                .getFirst();
        assertThat(it.cents()).isEqualTo(-5_00);
        assertThat(it.reversal()).isTrue();
        assertThat(it.reason()).isEqualTo("MD06");
    }

    @Test
    void leavesOutWhatIsNotBookedYet() {
        Camt camt = new Camt().credit("1.00", "A", REFERENCE);
        assertThat(Camt.read(camt.xml(0, "UTF-8").replace("<Cd>BOOK</Cd>", "<Cd>PDNG</Cd>")))
                .isEmpty();
    }

    /** The same payment has the same mark in every file, and two alike have two. */
    @Test
    void marksEachPaymentOnce() {
        Camt camt = new Camt();
        for (int i = 0; i < 100; i++) {
            camt.credit("0.01", "Somebody", REFERENCE);
        }
        String nameless = camt.xml().replaceAll("<AcctSvcrRef>[^<]*</AcctSvcrRef>", "");
        String alike = camt.xml().replaceAll("<AcctSvcrRef>[^<]*</AcctSvcrRef>", "<AcctSvcrRef>same</AcctSvcrRef>");
        for (String xml : List.of(camt.xml(), nameless, alike)) {
            List<String> marks = Camt.read(xml).stream().map(Booking::mark).toList();
            assertThat(marks.stream().collect(Collectors.toSet())).hasSize(100);
            assertThat(Camt.read(xml).stream().map(Booking::mark).toList()).isEqualTo(marks);
        }
        assertThat(Camt.read(camt.xml().replace("<Id>ST-1</Id>", "<Id>again</Id>")).stream()
                        .map(Booking::mark)
                        .toList())
                .isEqualTo(Camt.read(camt.xml()).stream().map(Booking::mark).toList());
    }

    /** Where a bank gives payments no name: alone, and after the statement of another day in the same file. */
    @Test
    void marksAPaymentTheSameWhateverElseIsInTheFile() {
        String first = nameless(new Camt().called("ST-1").credit("1.00", "A", REFERENCE));
        String second = nameless(
                new Camt().called("ST-2").credit("2.00", "B", REFERENCE).credit("3.00", "C", REFERENCE));
        String both = first.replace(
                "</BkToCstmrStmt>", second.substring(second.indexOf("<Stmt>"), second.indexOf("</Document>")));
        List<String> marks = Camt.read(both).stream().map(Booking::mark).toList();
        assertThat(marks).doesNotHaveDuplicates().hasSize(3);
        assertThat(marks.subList(1, 3))
                .isEqualTo(Camt.read(second).stream().map(Booking::mark).toList());
    }

    private static String nameless(Camt camt) {
        return camt.xml().replaceAll("<AcctSvcrRef>[^<]*</AcctSvcrRef>", "");
    }

    /** Of a file that is made while it is read: a payment is handed on before the next one is there. */
    @Test
    void keepsNothingOfALargeFile() {
        byte[] head = head().getBytes(StandardCharsets.UTF_8);
        byte[] entry = entry().getBytes(StandardCharsets.UTF_8);
        byte[] end = "</Stmt></BkToCstmrStmt></Document>".getBytes(StandardCharsets.UTF_8);
        int count = 30_000;
        AtomicLong made = new AtomicLong();
        StatementReader.Checked checked =
                StatementReader.check(Camt.repeated(head, entry, count, end, made), Camt.IBAN);
        assertThat(checked.lines()).isEqualTo(count);
        assertThat(made.get()).isGreaterThan(12L << 20);
        made.set(0);
        AtomicLong taken = new AtomicLong();
        StatementReader.read(Camt.repeated(head, entry, count, end, made), Camt.IBAN, checked, booking -> {
            long ahead = made.get() - head.length - taken.incrementAndGet() * entry.length;
            assertThat(ahead).isLessThan(64 << 10);
        });
        assertThat(taken.get()).isEqualTo(count);
    }

    /** Without balances, for nobody knows yet what they will be. */
    private static String head() {
        String xml = new Camt().xml();
        return xml.substring(0, xml.indexOf("<Bal>"));
    }

    private static String entry() {
        String xml = new Camt()
                .credit("5.00", "Somebody " + "x".repeat(150), REFERENCE)
                .xml();
        return xml.substring(xml.indexOf("<Ntry>"), xml.indexOf("</Stmt>"));
    }
}
