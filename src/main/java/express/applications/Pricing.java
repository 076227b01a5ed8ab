package express.applications;

import express.lending.OutsideLimits;
import express.lending.Product;
import express.lending.Products;
import express.lending.Quote;
import express.lending.Quotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The version of the product that was asked for, and what the loan costs by it. */
@Component
class Pricing {

    private final Products products;
    private final Quotes quotes;

    Pricing(Products products, Quotes quotes) {
        this.products = products;
        this.quotes = quotes;
    }

    Product product(Application it) {
        return products.getVersion(it.product(), it.productVersion());
    }

    /** Nothing, if the product does not offer what is asked. */
    @Nullable
    Quote quote(Product product, Application it) {
        try {
            return quotes.quote(product, it.principal(), it.months(), null);
        } catch (OutsideLimits outside) {
            return null;
        }
    }
}
