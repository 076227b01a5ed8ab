package express.invoicing;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note as machines read it: the core of EN 16931 in UBL 2.1, its elements in the order of that schema.
 * Amounts are those of the document; nothing is counted anew. What is owed to the client is a line of less than nothing: its
 * quantity is below nothing, since a price must not be, and it keeps its cost centre. A line of an earlier month lies outside
 * the period of the invoice, so that its day stands in words.
 */
final class Ubl {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String CBC = UBL + "CommonBasicComponents-2";
    private static final String CAC = UBL + "CommonAggregateComponents-2";
    private static final String CORE = "urn:cen.eu:en16931:2017";

    /** Codes of UNTDID 1001 and 4461. */
    private static final String INVOICE = "380";

    private static final String CREDIT_NOTE = "381";
    private static final String SEPA_TRANSFER = "58";

    /**
     * All that it is made of.
     *
     * @param corrected what a credit note takes back
     * @param words what a line is called, in the language of the reader
     * @param terms until when it is paid, or what becomes of what is taken back, in words
     */
    record Whole(
            Document document,
            Issuer issuer,
            List<DocumentLine> lines,
            @Nullable Document corrected,
            Function<DocumentLine, String> words,
            String terms) {}

    private final Whole whole;
    private final Document document;
    private final XMLStreamWriter xml;

    private Ubl(Whole whole, XMLStreamWriter xml) {
        this.whole = whole;
        this.document = whole.document();
        this.xml = xml;
    }

    static String write(Whole whole) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new Ubl(whole, xml).write();
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        String root = document.credits() ? "CreditNote" : "Invoice";
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(UBL + root + "-2");
        xml.writeNamespace("cac", CAC);
        xml.writeNamespace("cbc", CBC);
        head();
        seller();
        buyer();
        payment();
        tax();
        totals();
        for (DocumentLine line : whole.lines()) {
            line(line);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void head() throws XMLStreamException {
        basic("CustomizationID", CORE);
        basic("ID", document.number());
        basic("IssueDate", document.issuedOn().toString());
        if (!document.credits()) {
            basic("DueDate", document.dueOn().toString());
        }
        basic(
                document.credits() ? "CreditNoteTypeCode" : "InvoiceTypeCode",
                document.credits() ? CREDIT_NOTE : INVOICE);
        if (!document.reason().isEmpty()) {
            basic("Note", document.reason());
        }
        basic("DocumentCurrencyCode", document.currency());
        Set<String> centres =
                whole.lines().stream().map(DocumentLine::costCentre).collect(Collectors.toSet());
        if (centres.size() == 1 && !centres.contains("")) {
            basic("BuyerReference", centres.iterator().next());
        }
        start("InvoicePeriod");
        basic("StartDate", document.month().toString());
        basic("EndDate", YearMonth.from(document.month()).atEndOfMonth().toString());
        end();
        Document corrected = whole.corrected();
        if (corrected != null) {
            start("BillingReference");
            start("InvoiceDocumentReference");
            basic("ID", corrected.number());
            basic("IssueDate", corrected.issuedOn().toString());
            end();
            end();
        }
    }

    private void seller() throws XMLStreamException {
        Issuer it = whole.issuer();
        start("AccountingSupplierParty");
        start("Party");
        start("PartyName");
        basic("Name", it.name());
        end();
        start("PostalAddress");
        basic("StreetName", it.street());
        basic("CityName", it.town());
        basic("PostalZone", it.postcode());
        country(it.country());
        end();
        start("PartyTaxScheme");
        basic("CompanyID", it.vatNumber());
        scheme();
        end();
        legal(it.name());
        end();
        end();
    }

    private void buyer() throws XMLStreamException {
        start("AccountingCustomerParty");
        start("Party");
        start("PartyName");
        basic("Name", document.partyName());
        end();
        start("PostalAddress");
        List<String> lines = document.partyAddress()
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        if (!lines.isEmpty()) {
            basic("StreetName", lines.getFirst());
        }
        if (lines.size() > 1) {
            basic("AdditionalStreetName", lines.get(1));
        }
        if (lines.size() > 2) {
            start("AddressLine");
            basic("Line", String.join(", ", lines.subList(2, lines.size())));
            end();
        }
        country(document.partyCountry());
        end();
        legal(document.partyName());
        end();
        end();
    }

    private void country(String code) throws XMLStreamException {
        start("Country");
        basic("IdentificationCode", code);
        end();
    }

    private void legal(String name) throws XMLStreamException {
        start("PartyLegalEntity");
        basic("RegistrationName", name);
        end();
    }

    /** Nothing is paid to whoever takes something back. */
    private void payment() throws XMLStreamException {
        if (!document.credits()) {
            start("PaymentMeans");
            basic("PaymentMeansCode", SEPA_TRANSFER);
            basic("PaymentID", document.number());
            start("PayeeFinancialAccount");
            basic("ID", whole.issuer().iban());
            end();
            end();
        }
        start("PaymentTerms");
        basic("Note", whole.terms());
        end();
    }

    private void tax() throws XMLStreamException {
        start("TaxTotal");
        money("TaxAmount", document.vat());
        start("TaxSubtotal");
        money("TaxableAmount", document.net());
        money("TaxAmount", document.vat());
        category("TaxCategory", true);
        end();
        end();
    }

    /** Taxed at the usual rate, or exempt for a reason that is said once. */
    private void category(String name, boolean reason) throws XMLStreamException {
        boolean exempt = document.vatRate().signum() == 0;
        start(name);
        basic("ID", exempt ? "E" : "S");
        basic("Percent", document.vatRate().stripTrailingZeros().toPlainString());
        if (exempt && reason) {
            basic("TaxExemptionReason", whole.issuer().exemption());
        }
        scheme();
        end();
    }

    private void scheme() throws XMLStreamException {
        start("TaxScheme");
        basic("ID", "VAT");
        end();
    }

    private void totals() throws XMLStreamException {
        start("LegalMonetaryTotal");
        money("LineExtensionAmount", document.net());
        money("TaxExclusiveAmount", document.net());
        money("TaxInclusiveAmount", document.total());
        money("PayableAmount", document.total());
        end();
    }

    private void line(DocumentLine it) throws XMLStreamException {
        boolean plain = it.quantity()
                        .multiply(it.price())
                        .setScale(2, RoundingMode.HALF_UP)
                        .compareTo(it.amount())
                == 0;
        start(document.credits() ? "CreditNoteLine" : "InvoiceLine");
        basic("ID", Integer.toString(it.position()));
        if (!it.reference().isEmpty()) {
            basic("Note", it.reference());
        }
        xml.writeStartElement("cbc", document.credits() ? "CreditedQuantity" : "InvoicedQuantity", CBC);
        xml.writeAttribute("unitCode", plain ? unit(it) : "C62");
        xml.writeCharacters(number(plain ? it.quantity() : BigDecimal.ONE));
        xml.writeEndElement();
        money("LineExtensionAmount", it.amount());
        if (!it.costCentre().isEmpty()) {
            basic("AccountingCost", it.costCentre());
        }
        boolean earlier = it.day().isBefore(document.month());
        if (!earlier) {
            start("InvoicePeriod");
            basic("StartDate", it.day().toString());
            basic("EndDate", it.day().toString());
            end();
        }
        start("Item");
        if (earlier) {
            basic("Description", it.day().toString());
        }
        basic("Name", whole.words().apply(it));
        category("ClassifiedTaxCategory", false);
        end();
        start("Price");
        money("PriceAmount", plain ? it.price() : it.amount());
        end();
        end();
    }

    /** By UN/ECE Recommendation 20. */
    private static String unit(DocumentLine it) {
        return switch (it.kind()) {
            case KILOMETRES -> "KMT";
            case MINUTES -> "MIN";
            default -> "C62";
        };
    }

    private static String number(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    private void money(String name, BigDecimal value) throws XMLStreamException {
        xml.writeStartElement("cbc", name, CBC);
        xml.writeAttribute("currencyID", document.currency());
        BigDecimal bare = value.stripTrailingZeros();
        xml.writeCharacters((bare.scale() < 2 ? bare.setScale(2) : bare).toPlainString());
        xml.writeEndElement();
    }

    private void basic(String name, String text) throws XMLStreamException {
        xml.writeStartElement("cbc", name, CBC);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement("cac", name, CAC);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }
}
