package express.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.ubl21.UBL21Marshaller;
import express.Conformance;
import express.base.Ids;
import express.base.OrganisationId;
import express.tariffs.Line;
import express.tariffs.Scale;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UblTest {

    private static final OrganisationId HOUSE = OrganisationId.next();
    private static final LocalDate MONTH = LocalDate.of(2026, 3, 1);

    private static Issuer issuer(String rate) {
        return new Issuer(
                HOUSE,
                Ids.next(),
                "Collective & Sons <co-operative>",
                "1 Quay",
                "4000",
                "Northport",
                "BE",
                "BE0123456749",
                "BE68539007547034",
                30,
                new BigDecimal(rate),
                rate.equals("0") ? "Article 44" : "",
                Instant.EPOCH,
                null);
    }

    private static DocumentLine line(int position, Line.Kind kind, String quantity, String price, String amount) {
        return new DocumentLine(
                HOUSE,
                Ids.next(),
                position,
                Scale.CHARGE,
                false,
                Ids.next(),
                position,
                MONTH.plusDays(9),
                kind,
                new BigDecimal(quantity),
                new BigDecimal(price),
                new BigDecimal(amount),
                position % 2 == 0 ? "" : "REF-" + position,
                "Emergency");
    }

    /** Owed since the month before. */
    private static DocumentLine owed(int position) {
        DocumentLine like = line(position, Line.Kind.MISSED, "-1", "8", "-8.00");
        return new DocumentLine(
                like.house(),
                like.document(),
                position,
                like.scale(),
                like.credits(),
                like.request(),
                like.lineNumber(),
                MONTH.minusDays(3),
                like.kind(),
                like.quantity(),
                like.price(),
                like.amount(),
                like.reference(),
                like.costCentre());
    }

    private static String write(Issuer issuer, boolean credits, String address, List<DocumentLine> lines) {
        Sum sum = Sum.of(lines, issuer.vatRate());
        UUID first = Ids.next();
        Document document = document(issuer, first, sum, credits ? Ids.next() : null, address);
        Document corrected = credits ? document(issuer, Ids.next(), sum, null, address) : null;
        return Ubl.write(new Ubl.Whole(
                document, issuer, lines, corrected, it -> it.kind().name(), "Pay by 2026-05-01"));
    }

    private static Document document(Issuer issuer, UUID id, Sum sum, @Nullable UUID corrects, String address) {
        return new Document(
                HOUSE,
                id,
                Scale.CHARGE,
                corrects != null,
                corrects == null ? "INV-2026-00007" : "CN-2026-00001",
                MONTH,
                Ids.next(),
                "Hospital",
                address,
                "BE",
                issuer.id(),
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 5, 1),
                "EUR",
                sum.net(),
                sum.rate(),
                sum.vat(),
                sum.total(),
                corrects,
                corrects == null ? "" : "Counted twice");
    }

    private static final List<DocumentLine> LINES = List.of(
            line(1, Line.Kind.FIRST, "1", "50", "50.00"),
            line(2, Line.Kind.UNITS, "3", "12.5", "37.50"),
            line(3, Line.Kind.KILOMETRES, "12.5", "0.3300", "4.13"),
            line(4, Line.Kind.NIGHT, "50", "87.5", "43.75"));

    @Test
    void writesAnInvoiceThatHoldsTheRules() throws Exception {
        UblReader read = UblReader.read(write(issuer("21"), false, "1 Harbour Road\n4000 Northport\nFloor 3", LINES))
                .holds();
        assertThat(read.text("LegalMonetaryTotal", "TaxExclusiveAmount")).isEqualTo("135.38");
        assertThat(read.text("TaxTotal", "TaxAmount")).isEqualTo("28.43");
        assertThat(read.text("LegalMonetaryTotal", "PayableAmount")).isEqualTo("163.81");
        assertThat(read.text("BuyerReference")).isEqualTo("Emergency");
        assertThat(read.text("PaymentMeans", "PayeeFinancialAccount", "ID")).isEqualTo("BE68539007547034");
        assertThat(read.text("AccountingSupplierParty", "Party", "PartyName", "Name"))
                .isEqualTo("Collective & Sons <co-operative>");
        assertThat(read.text("AccountingCustomerParty", "Party", "PostalAddress", "AddressLine", "Line"))
                .isEqualTo("Floor 3");
        assertThat(read.text("InvoicePeriod", "EndDate")).isEqualTo("2026-03-31");
    }

    @Test
    void deductsWhatIsOwedWithoutAPriceBelowNothing() throws Exception {
        List<DocumentLine> lines = new ArrayList<>(LINES);
        lines.add(owed(5));
        UblReader read = UblReader.read(write(issuer("21"), false, "1 Harbour Road", lines))
                .holds();
        assertThat(read.text("LegalMonetaryTotal", "TaxExclusiveAmount")).isEqualTo("127.38");
        assertThat(read.lines().getLast().getTextContent())
                .contains("2026-02-26")
                .contains("-8.00");
        UblReader.read(write(issuer("21"), true, "1 Harbour Road", List.of(owed(1))))
                .holds();
    }

    @Test
    void writesACreditNoteThatSaysWhatItTakesBack() throws Exception {
        UblReader read = UblReader.read(write(issuer("0"), true, "1 Harbour Road", LINES))
                .holds();
        assertThat(read.isCredit()).isTrue();
        assertThat(read.text("BillingReference", "InvoiceDocumentReference", "ID"))
                .isEqualTo("INV-2026-00007");
        assertThat(read.text("Note")).isEqualTo("Counted twice");
        assertThat(read.text("TaxTotal", "TaxSubtotal", "TaxCategory", "TaxExemptionReason"))
                .isEqualTo("Article 44");
    }

    /** Whatever tariffs come to: shares, minutes, words, rates of all countries. */
    @Test
    void holdsTheRulesForWhateverComes() throws Exception {
        var random = new Random(16931);
        for (int i = 0; i < 500; i++) {
            List<DocumentLine> lines = new ArrayList<>();
            int many = 1 + random.nextInt(30);
            while (lines.size() < many) {
                lines.add(drawn(random, lines.size() + 1));
            }
            String rate = List.of("0", "6", "8.1", "21", "25.5").get(random.nextInt(5));
            UblReader.read(write(issuer(rate), random.nextBoolean(), "1 Harbour Road", lines))
                    .holds();
        }
    }

    private static DocumentLine drawn(Random random, int position) {
        Line.Kind kind = Line.Kind.values()[random.nextInt(Line.Kind.values().length)];
        BigDecimal quantity = BigDecimal.valueOf(random.nextInt(1, 20_000), 2);
        BigDecimal price = BigDecimal.valueOf(random.nextInt(0, 900_000), 4);
        BigDecimal exact = quantity.multiply(price);
        BigDecimal amount = kind.isShare() ? exact.movePointLeft(2) : exact;
        return line(
                position,
                kind,
                quantity.toPlainString(),
                price.toPlainString(),
                amount.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    /** Those that the library brings. */
    @Test
    void isValidByItsOwnSchema() throws Exception {
        Validator invoices = UBL21Marshaller.invoice().getSchema().newValidator();
        Validator credits = UBL21Marshaller.creditNote().getSchema().newValidator();
        for (String rate : List.of("0", "21")) {
            for (List<DocumentLine> lines : List.of(LINES, List.of(LINES.getFirst(), owed(2)))) {
                invoices.validate(source(write(issuer(rate), false, "", lines)));
                credits.validate(source(write(issuer(rate), true, "1 Quay\n2 Town\nNorth\nFloor 3", lines)));
            }
        }
    }

    @Test
    void leavesOutWhatXmlCannotHold() throws Exception {
        UblReader read = UblReader.read(write(issuer("21"), false, "1 \u0001Har\uFFFEbour Road", LINES))
                .holds();
        assertThat(read.text("AccountingCustomerParty", "Party", "PostalAddress", "StreetName"))
                .isEqualTo("1 Harbour Road");
    }

    /** Each sign beyond the first 65,536 is two to Java, and neither of them alone is one to XML. */
    @Test
    void keepsSignsOfAllScripts() throws Exception {
        String fulfulde = "\uD83A\uDD00\uD83A\uDD01 1";
        UblReader read = UblReader.read(write(issuer("21"), false, fulfulde + "\n\uD83A4000", LINES))
                .holds();
        assertThat(read.text("AccountingCustomerParty", "Party", "PostalAddress", "StreetName"))
                .isEqualTo(fulfulde);
        assertThat(read.text("AccountingCustomerParty", "Party", "PostalAddress", "AdditionalStreetName"))
                .isEqualTo("4000");
    }

    @Test
    void writesManyAtOnce() {
        String once = write(issuer("21"), false, "1 Harbour Road", LINES);
        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(it -> write(issuer("21"), it % 2 == 0, "1 Harbour Road", LINES)))
                .filteredOn(it -> it.contains("<Invoice "))
                .hasSize(100)
                .containsOnly(once);
    }

    /** Against the schemas of OASIS, where somebody has put them. */
    @Test
    void isValidByTheSchema() throws Exception {
        Conformance.with("ubl", folder -> {
            validate(
                    folder.resolve("maindoc/UBL-Invoice-2.1.xsd"), write(issuer("21"), false, "1 Harbour Road", LINES));
            validate(
                    folder.resolve("maindoc/UBL-Invoice-2.1.xsd"),
                    write(issuer("21"), false, "1 Harbour Road", List.of(LINES.getFirst(), owed(2))));
            validate(
                    folder.resolve("maindoc/UBL-CreditNote-2.1.xsd"),
                    write(issuer("0"), true, "1 Harbour Road", LINES));
        });
    }

    private static void validate(Path schema, String xml) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema.toFile())
                .newValidator()
                .validate(source(xml));
    }

    private static Source source(String xml) {
        return new StreamSource(new StringReader(xml));
    }

    @Test
    void knowsAnIbanByItsDigits() {
        assertThat(List.of("BE68539007547034", "SE4550000000058398257466", "FR1420041010050500013M02606"))
                .allMatch(IssuerForm::isIban);
        assertThat(List.of("BE68539007547035", "BE86539007547034", "XX", "", "BE68 5390 0754 7034"))
                .noneMatch(IssuerForm::isIban);
    }
}
