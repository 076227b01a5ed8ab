package express.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * Reads an invoice by itself and holds it against the rules of EN 16931 for the core that Express writes: what has to be
 * there, in the order that UBL asks, and what has to add up.
 */
final class UblReader {

    private static final List<String> ORDER = List.of(
            "CustomizationID",
            "ID",
            "IssueDate",
            "DueDate",
            "InvoiceTypeCode",
            "CreditNoteTypeCode",
            "Note",
            "DocumentCurrencyCode",
            "BuyerReference",
            "InvoicePeriod",
            "BillingReference",
            "AccountingSupplierParty",
            "AccountingCustomerParty",
            "PaymentMeans",
            "PaymentTerms",
            "TaxTotal",
            "LegalMonetaryTotal",
            "InvoiceLine",
            "CreditNoteLine");

    private final Element root;

    private UblReader(Element root) {
        this.root = root;
    }

    static UblReader read(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document read = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        return new UblReader(read.getDocumentElement());
    }

    /** Of the only element at a path of local names. */
    String text(String... path) {
        return only(root, path).getTextContent();
    }

    private static Element only(Element from, String... path) {
        Element at = from;
        for (String name : path) {
            List<Element> found = children(at, name);
            assertThat(found).as(String.join("/", path)).hasSize(1);
            at = found.getFirst();
        }
        return at;
    }

    private static BigDecimal amount(Element from, String... path) {
        return new BigDecimal(only(from, path).getTextContent());
    }

    private static List<Element> children(Element of, String name) {
        return elements(of).filter(it -> it.getLocalName().equals(name)).toList();
    }

    private static Stream<Element> elements(Element of) {
        List<Element> found = new ArrayList<>();
        for (Node it = of.getFirstChild(); it != null; it = it.getNextSibling()) {
            if (it instanceof Element element) {
                found.add(element);
            }
        }
        return found.stream();
    }

    boolean isCredit() {
        return root.getLocalName().equals("CreditNote");
    }

    List<Element> lines() {
        return children(root, isCredit() ? "CreditNoteLine" : "InvoiceLine");
    }

    UblReader holds() {
        List<Integer> places =
                elements(root).map(it -> ORDER.indexOf(it.getLocalName())).toList();
        assertThat(places).as("order of elements").isSorted().doesNotContain(-1);
        assertThat(text("CustomizationID")).startsWith("urn:cen.eu:en16931:2017");
        assertThat(text(isCredit() ? "CreditNoteTypeCode" : "InvoiceTypeCode")).isEqualTo(isCredit() ? "381" : "380");
        for (String party : List.of("AccountingSupplierParty", "AccountingCustomerParty")) {
            assertThat(text(party, "Party", "PartyLegalEntity", "RegistrationName"))
                    .isNotBlank();
            assertThat(text(party, "Party", "PostalAddress", "Country", "IdentificationCode"))
                    .matches("[A-Z]{2}");
        }
        assertThat(text("AccountingSupplierParty", "Party", "PartyTaxScheme", "CompanyID"))
                .matches("[A-Z]{2}.+");
        assertThat(text("PaymentTerms", "Note")).isNotBlank();
        assertThat(children(root, "PaymentMeans"))
                .as("whoever takes back is not paid")
                .hasSize(isCredit() ? 0 : 1);
        assertThat(children(root, "BillingReference")).hasSize(isCredit() ? 1 : 0);
        assertThat(lines()).as("BR-16").isNotEmpty();
        addsUp();
        return this;
    }

    private void addsUp() {
        Element totals = only(root, "LegalMonetaryTotal");
        BigDecimal net = BigDecimal.ZERO;
        for (Element line : lines()) {
            net = net.add(line(line));
        }
        assertThat(amount(totals, "LineExtensionAmount")).as("BR-CO-10").isEqualByComparingTo(net);
        assertThat(amount(totals, "TaxExclusiveAmount")).as("BR-CO-13").isEqualByComparingTo(net);
        BigDecimal tax = amount(root, "TaxTotal", "TaxAmount");
        assertThat(amount(totals, "TaxInclusiveAmount")).as("BR-CO-15").isEqualByComparingTo(net.add(tax));
        assertThat(amount(totals, "PayableAmount")).as("BR-CO-16").isEqualByComparingTo(net.add(tax));
        Element subtotal = only(root, "TaxTotal", "TaxSubtotal");
        assertThat(amount(subtotal, "TaxAmount")).as("BR-CO-14").isEqualByComparingTo(tax);
        assertThat(amount(subtotal, "TaxableAmount")).as("BR-S-08, BR-E-08").isEqualByComparingTo(net);
        BigDecimal rate = amount(subtotal, "TaxCategory", "Percent");
        assertThat(tax)
                .as("BR-CO-17")
                .isEqualByComparingTo(net.multiply(rate).movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
        boolean exempt = only(subtotal, "TaxCategory", "ID").getTextContent().equals("E");
        assertThat(exempt).as("BR-S-05, BR-E-05").isEqualTo(rate.signum() == 0);
        assertThat(children(only(subtotal, "TaxCategory"), "TaxExemptionReason"))
                .as("BR-E-10, BR-S-10")
                .hasSize(exempt ? 1 : 0);
    }

    private BigDecimal line(Element line) {
        BigDecimal amount = amount(line, "LineExtensionAmount");
        BigDecimal quantity = amount(line, isCredit() ? "CreditedQuantity" : "InvoicedQuantity");
        BigDecimal price = amount(line, "Price", "PriceAmount");
        assertThat(price.signum()).as("BR-27").isNotNegative();
        assertThat(quantity.multiply(price).setScale(2, RoundingMode.HALF_UP))
                .as("quantity by price")
                .isEqualByComparingTo(amount);
        assertThat(amount.scale()).as("BR-DEC-23").isLessThanOrEqualTo(2);
        assertThat(only(line, "Item", "Name").getTextContent()).as("BR-25").isNotBlank();
        assertThat(only(line, "Item", "ClassifiedTaxCategory", "ID").getTextContent())
                .as("BR-CO-04")
                .isIn("S", "E");
        return amount;
    }
}
