package express.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.MxPain00800108;
import express.base.Ids;
import express.base.OrganisationId;
import express.payments.Batch.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files for banks, read back by others than who wrote them. */
class BankOrderTest {

    private static final OrganisationId LENDER = new OrganisationId(Ids.next());
    private static final Instant NOW = Instant.parse("2026-03-02T09:15:30.123Z");
    private static final List<String> NAMES = List.of(
            "Amira Haddad",
            "Zoé <Lefèvre> & Søn",
            "أميرة حداد",
            "Олена Шевченко",
            "ሰላም ሃይለ",
            "O'Brien / (Café)",
            "x".repeat(90));
    private static final List<String> SEQUENCES = List.of("FRST", "RCUR", "FNAL");

    private static final HouseAccount HOUSE =
            new HouseAccount(LENDER, Camt.IBAN, "Crédit Passerelle", "DE98ZZZ09999999999", "");

    private static Batch batch(Kind kind) {
        return new Batch(
                LENDER,
                Ids.next(),
                kind,
                "EX20260302-0123456789ab",
                LocalDate.of(2026, 3, 2),
                Batch.State.RELEASED,
                NOW,
                null,
                NOW,
                null,
                null,
                null,
                null,
                null);
    }

    static Item item(Kind kind, int number, long cents, String holder, String sequence, boolean amended) {
        UUID id = Ids.next();
        boolean debit = kind == Kind.DEBIT;
        return new Item(
                LENDER,
                id,
                id,
                id,
                null,
                "E" + id.toString().replace("-", ""),
                cents,
                number % 2 == 0 ? "DE89370400440532013000" : "FR1420041010050500013M02606",
                holder,
                number,
                debit ? null : id,
                debit ? id : null,
                debit ? "L%06d-1".formatted(number) : null,
                debit ? LocalDate.of(2026, 1, 5).plusDays(number % 40) : null,
                debit ? LocalDate.of(2026, 3, 1) : null,
                debit ? sequence : null,
                amended,
                1,
                Item.State.SENT,
                "");
    }

    private static List<Item> items(Kind kind, Random random) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(12); i++) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            long cents = random.nextBoolean() ? 1 + random.nextInt(100) : 1 + random.nextLong(99_999_999_999L);
            items.add(item(
                    kind,
                    1 + random.nextInt(99_999),
                    cents,
                    name,
                    SEQUENCES.get(random.nextInt(3)),
                    random.nextBoolean()));
        }
        return items;
    }

    private static long sum(List<Item> items) {
        return items.stream().mapToLong(Item::cents).sum();
    }

    private static List<String> transfer(Item it) {
        return List.of(
                it.endToEnd(),
                Long.toString(it.cents()),
                "EUR",
                it.iban(),
                BankText.of(it.holder(), 70),
                "Loan %d Credit Passerelle".formatted(it.number()));
    }

    private static List<String> debit(Item it) {
        return List.of(
                it.endToEnd(),
                Long.toString(it.cents()),
                "EUR",
                it.iban(),
                BankText.of(it.holder(), 70),
                Reference.of(it.number()),
                String.valueOf(it.mandateName()),
                String.valueOf(it.mandateSigned()),
                String.valueOf(it.sequence()),
                Boolean.toString(it.amended()));
    }

    private static String cents(BigDecimal amount) {
        return Long.toString(amount.movePointRight(2).longValueExact());
    }

    /** Each entry, and not only what they come to: two that were mixed up come to the same. */
    @Test
    void areReadBackByAnotherReader() {
        Random random = new Random(11);
        for (int i = 0; i < 20; i++) {
            List<Item> items = items(Kind.TRANSFER, random);
            var paid = MxPain00100109.parse(BankOrder.of(HOUSE, batch(Kind.TRANSFER), items, NOW))
                    .getCstmrCdtTrfInitn();
            assertThat(cents(paid.getGrpHdr().getCtrlSum())).isEqualTo(Long.toString(sum(items)));
            assertThat(paid.getPmtInf()).hasSize(1).allSatisfy(it -> {
                assertThat(it.getReqdExctnDt().getDt()).hasToString("2026-03-02");
                assertThat(it.getDbtrAcct().getId().getIBAN()).isEqualTo(Camt.IBAN);
            });
            List<List<String>> read = paid.getPmtInf().getFirst().getCdtTrfTxInf().stream()
                    .map(it -> List.of(
                            it.getPmtId().getEndToEndId(),
                            cents(it.getAmt().getInstdAmt().getValue()),
                            it.getAmt().getInstdAmt().getCcy(),
                            it.getCdtrAcct().getId().getIBAN(),
                            it.getCdtr().getNm(),
                            it.getRmtInf().getUstrd().getFirst()))
                    .toList();
            assertThat(read)
                    .containsExactlyElementsOf(
                            items.stream().map(BankOrderTest::transfer).toList());
        }
    }

    /** Those of one sequence stand together; each with the mandate that allows it. */
    @Test
    void areReadBackByAnotherReaderWithTheirMandates() {
        Random random = new Random(14);
        for (int i = 0; i < 20; i++) {
            List<Item> items = items(Kind.DEBIT, random);
            var collected = MxPain00800108.parse(BankOrder.of(HOUSE, batch(Kind.DEBIT), items, NOW))
                    .getCstmrDrctDbtInitn();
            assertThat(cents(collected.getGrpHdr().getCtrlSum())).isEqualTo(Long.toString(sum(items)));
            assertThat(collected.getPmtInf()).allSatisfy(it -> {
                assertThat(it.getReqdColltnDt()).hasToString("2026-03-02");
                assertThat(it.getPmtTpInf().getLclInstrm().getCd()).isEqualTo("CORE");
                assertThat(it.getCdtrAcct().getId().getIBAN()).isEqualTo(Camt.IBAN);
                assertThat(it.getCtrlSum()).isPositive();
            });
            List<List<String>> read = collected.getPmtInf().stream()
                    .flatMap(part -> part.getDrctDbtTxInf().stream().map(it -> {
                        var mandate = it.getDrctDbtTx().getMndtRltdInf();
                        return List.of(
                                it.getPmtId().getEndToEndId(),
                                cents(it.getInstdAmt().getValue()),
                                it.getInstdAmt().getCcy(),
                                it.getDbtrAcct().getId().getIBAN(),
                                it.getDbtr().getNm(),
                                it.getRmtInf()
                                        .getStrd()
                                        .getFirst()
                                        .getCdtrRefInf()
                                        .getRef(),
                                mandate.getMndtId(),
                                mandate.getDtOfSgntr().toString(),
                                part.getPmtTpInf().getSeqTp().value(),
                                Boolean.toString(Boolean.TRUE.equals(mandate.isAmdmntInd())));
                    }))
                    .toList();
            assertThat(read)
                    .containsExactlyInAnyOrderElementsOf(
                            items.stream().map(BankOrderTest::debit).toList());
        }
    }

    /** Rules that the schema does not know. */
    @Test
    void holdOnlyWhatBanksTake() {
        for (Kind kind : Kind.values()) {
            for (String name : NAMES) {
                String xml = BankOrder.of(HOUSE, batch(kind), List.of(item(kind, 17, 5, name, "FRST", true)), NOW);
                String words = xml.replaceAll("<[^>]*>", " ").replace("&amp;", "&");
                assertThat(words).as(name).matches("[a-zA-Z0-9/?:().,'+ \\n-]*");
                assertThat(xml)
                        .contains(">SEPA<")
                        .contains(">SLEV<")
                        .doesNotContain("PstlAdr")
                        .doesNotContain("BIC");
                assertThat(xml.replaceAll("(?s).*<Nm>([^<]*)</Nm>.*", "$1").length())
                        .isBetween(1, 70);
            }
        }
    }

    @Test
    void tellTheBankOfAnotherAccountOnce() {
        String changed =
                BankOrder.of(HOUSE, batch(Kind.DEBIT), List.of(item(Kind.DEBIT, 1, 5, "A", "RCUR", true)), NOW);
        assertThat(changed).contains("<AmdmntInd>true</AmdmntInd>", "SMNDA");
        String same = BankOrder.of(HOUSE, batch(Kind.DEBIT), List.of(item(Kind.DEBIT, 1, 5, "A", "RCUR", false)), NOW);
        assertThat(same).doesNotContain("AmdmntInd");
    }

    @Test
    void areValidBySchemaAndComeToTheirSum() throws Exception {
        Random random = new Random(12);
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < 50; i++) {
                Sepa.assertValid(BankOrder.of(HOUSE, batch(kind), items(kind, random), NOW));
            }
        }
    }

    @Test
    void areTheSameWheneverTheyAreWritten() {
        Batch batch = batch(Kind.DEBIT);
        List<Item> items = items(Kind.DEBIT, new Random(13));
        assertThat(BankOrder.of(HOUSE, batch, items, NOW)).isEqualTo(BankOrder.of(HOUSE, batch, items, NOW));
    }

    @Test
    void putACodeOnPaperThatBanksRead() {
        String text = PayingNow.text(HOUSE, 17, 274_40);
        assertThat(text.lines())
                .containsExactly(
                        "BCD",
                        "002",
                        "1",
                        "SCT",
                        "",
                        "Credit Passerelle",
                        "BE68539007547034",
                        "EUR274.40",
                        "",
                        Reference.of(17));
        assertThat(PayingNow.text(HOUSE, 17, 0).lines().toList().get(7)).isEmpty();
    }
}
