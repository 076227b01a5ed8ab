package express.invoicing;

import com.helger.xsds.ccts.cct.schemamodule.AmountType;
import java.math.BigDecimal;
import java.util.function.Function;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.TaxExemptionReasonType;

/** What a document comes to and what of it is tax, in UBL; and how sums and numbers are written there. */
record UblSums(Document document, Issuer issuer) {

    MonetaryTotalType totals() {
        var totals = new MonetaryTotalType();
        money(totals::setLineExtensionAmount, document.net());
        money(totals::setTaxExclusiveAmount, document.net());
        money(totals::setTaxInclusiveAmount, document.total());
        money(totals::setPayableAmount, document.total());
        return totals;
    }

    /** One rate holds for all lines; why nothing is taxed is said once. */
    TaxTotalType tax() {
        TaxCategoryType category = category();
        if (isExempt()) {
            category.addTaxExemptionReason(new TaxExemptionReasonType(issuer.exemption()));
        }
        var subtotal = new TaxSubtotalType();
        money(subtotal::setTaxableAmount, document.net());
        money(subtotal::setTaxAmount, document.vat());
        subtotal.setTaxCategory(category);
        var tax = new TaxTotalType();
        money(tax::setTaxAmount, document.vat());
        tax.addTaxSubtotal(subtotal);
        return tax;
    }

    /** Exempt or taxed at the usual rate, by UNTDID 5305. */
    TaxCategoryType category() {
        var category = new TaxCategoryType();
        category.setID(isExempt() ? "E" : "S");
        category.setPercent(digits(document.vatRate(), 0));
        category.setTaxScheme(vat());
        return category;
    }

    static TaxSchemeType vat() {
        var scheme = new TaxSchemeType();
        scheme.setID("VAT");
        return scheme;
    }

    void money(Function<BigDecimal, ? extends AmountType> element, BigDecimal value) {
        element.apply(digits(value, 2)).setCurrencyID(document.currency());
    }

    /** No more than a number needs. */
    static BigDecimal digits(BigDecimal value, int least) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < least ? bare.setScale(least) : bare;
    }

    private boolean isExempt() {
        return document.vatRate().signum() == 0;
    }
}
