package express.invoicing;

import com.helger.ubl21.UBL21Marshaller;
import com.helger.ubl21.UBL21Marshaller.UBL21JAXBMarshaller;
import com.helger.ubl21.helper.UBL21InvoiceHelper;
import com.helger.xml.serialize.write.EXMLIncorrectCharacterHandling;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentTermsType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.PaymentIDType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note as machines read it: the core of EN 16931 in UBL 2.1. Amounts are those of the document; nothing
 * is counted anew. The library knows the elements and their order, and makes a credit note of an invoice.
 */
final class Ubl {

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
    private final InvoiceType invoice = new InvoiceType();

    private Ubl(Whole whole) {
        this.whole = whole;
        this.document = whole.document();
    }

    static String write(Whole whole) {
        InvoiceType invoice = new Ubl(whole).invoice();
        if (!whole.document().credits()) {
            return text(UBL21Marshaller.invoice(), invoice);
        }
        var note = new CreditNoteType();
        UBL21InvoiceHelper.cloneInvoiceToCreditNote(invoice, note);
        note.setCreditNoteTypeCode(CREDIT_NOTE);
        return text(UBL21Marshaller.creditNote(), note);
    }

    /**
     * Tests hold it against the schema, which would stay in memory. What XML cannot hold is left out here: the library would leave
     * out all beyond the first 65,536 signs as well, and so letters of whole scripts.
     */
    private static <T> String text(UBL21JAXBMarshaller<T> writer, T written) {
        writer.setUseSchema(false);
        writer.xmlWriterSettings().setIncorrectCharacterHandling(EXMLIncorrectCharacterHandling.WRITE_TO_FILE_NO_LOG);
        String text = writer.getAsString(written);
        if (text == null) {
            throw new IllegalStateException("It was not written; the library said why");
        }
        return text.codePoints()
                .filter(Ubl::isHeld)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** By XML 1.0. */
    private static boolean isHeld(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || sign >= 0x20 && sign < Character.MIN_SURROGATE
                || sign > Character.MAX_SURROGATE && sign < 0xFFFE
                || sign >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    private InvoiceType invoice() {
        head();
        if (document.credits()) {
            reference();
        } else {
            invoice.setDueDate(document.dueOn());
            payment();
        }
        var terms = new PaymentTermsType();
        terms.addNote(new NoteType(whole.terms()));
        invoice.addPaymentTerms(terms);
        invoice.setAccountingSupplierParty(UblParty.seller(whole.issuer()));
        invoice.setAccountingCustomerParty(UblParty.buyer(document));
        var sums = new UblSums(document, whole.issuer());
        invoice.addTaxTotal(sums.tax());
        invoice.setLegalMonetaryTotal(sums.totals());
        for (DocumentLine line : whole.lines()) {
            invoice.addInvoiceLine(
                    new UblLine(line, document, sums).called(whole.words().apply(line)));
        }
        return invoice;
    }

    private void head() {
        invoice.setCustomizationID(CORE);
        invoice.setID(document.number());
        invoice.setIssueDate(document.issuedOn());
        invoice.setInvoiceTypeCode(INVOICE);
        if (!document.reason().isEmpty()) {
            invoice.addNote(new NoteType(document.reason()));
        }
        invoice.setDocumentCurrencyCode(document.currency());
        Set<String> centres =
                whole.lines().stream().map(DocumentLine::costCentre).collect(Collectors.toSet());
        if (centres.size() == 1 && !centres.contains("")) {
            invoice.setBuyerReference(centres.iterator().next());
        }
        var period = new PeriodType();
        period.setStartDate(document.month());
        period.setEndDate(YearMonth.from(document.month()).atEndOfMonth());
        invoice.addInvoicePeriod(period);
    }

    private void reference() {
        Document corrected = whole.corrected();
        if (corrected == null) {
            return;
        }
        var to = new DocumentReferenceType();
        to.setID(corrected.number());
        to.setIssueDate(corrected.issuedOn());
        var reference = new BillingReferenceType();
        reference.setInvoiceDocumentReference(to);
        invoice.addBillingReference(reference);
    }

    /** Nothing is paid to whoever takes something back. */
    private void payment() {
        var account = new FinancialAccountType();
        account.setID(whole.issuer().iban());
        var means = new PaymentMeansType();
        means.setPaymentMeansCode(SEPA_TRANSFER);
        means.addPaymentID(new PaymentIDType(document.number()));
        means.setPayeeFinancialAccount(account);
        invoice.addPaymentMeans(means);
    }
}
