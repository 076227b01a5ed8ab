package express.invoicing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.DescriptionType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;

/**
 * A line of a document in UBL. What is owed to the client is a line of less than nothing: its quantity is below nothing, since
 * a price must not be, and it keeps its cost centre.
 */
record UblLine(DocumentLine line, Document document, UblSums sums) {

    InvoiceLineType called(String name) {
        boolean multiplies = multiplies();
        var written = new InvoiceLineType();
        written.setID(Integer.toString(line.position()));
        if (!line.reference().isEmpty()) {
            written.addNote(new NoteType(line.reference()));
        }
        written.setInvoicedQuantity(UblSums.digits(multiplies ? line.quantity() : BigDecimal.ONE, 0))
                .setUnitCode(multiplies ? unit() : "C62");
        sums.money(written::setLineExtensionAmount, line.amount());
        if (!line.costCentre().isEmpty()) {
            written.setAccountingCost(line.costCentre());
        }
        var price = new PriceType();
        sums.money(price::setPriceAmount, multiplies ? line.price() : line.amount());
        written.setPrice(price);
        var item = new ItemType();
        item.setName(name);
        item.addClassifiedTaxCategory(sums.category());
        written.setItem(item);
        day(written, item);
        return written;
    }

    /** An earlier month lies outside the period of the invoice, so that its day stands in words. */
    private void day(InvoiceLineType written, ItemType item) {
        if (line.day().isBefore(document.month())) {
            item.addDescription(new DescriptionType(line.day().toString()));
            return;
        }
        var day = new PeriodType();
        day.setStartDate(line.day());
        day.setEndDate(line.day());
        written.addInvoicePeriod(day);
    }

    /** Shares of other lines do not: they are one of what they come to. */
    private boolean multiplies() {
        BigDecimal product = line.quantity().multiply(line.price());
        return product.setScale(2, RoundingMode.HALF_UP).compareTo(line.amount()) == 0;
    }

    /** By UN/ECE Recommendation 20. */
    private String unit() {
        return switch (line.kind()) {
            case KILOMETRES -> "KMT";
            case MINUTES -> "MIN";
            default -> "C62";
        };
    }
}
