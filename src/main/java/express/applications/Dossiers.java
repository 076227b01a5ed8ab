package express.applications;

import express.lending.OutsideLimits;
import express.lending.Product;
import express.lending.Products;
import express.lending.Quote;
import express.lending.Quotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what hangs on an application. */
@Component
@Transactional(readOnly = true)
class Dossiers {

    private final Products products;
    private final Quotes quotes;
    private final Answers answers;
    private final Documents documents;
    private final Guarantors guarantors;
    private final TermsOfLenders terms;

    Dossiers(
            Products products,
            Quotes quotes,
            Answers answers,
            Documents documents,
            Guarantors guarantors,
            TermsOfLenders terms) {
        this.products = products;
        this.quotes = quotes;
        this.answers = answers;
        this.documents = documents;
        this.guarantors = guarantors;
        this.terms = terms;
    }

    Dossier of(Application it) {
        Product product = products.getVersion(it.product(), it.productVersion());
        return new Dossier(
                it,
                product,
                quote(product, it),
                answers.get(it.id()),
                documents.list(it.id()),
                guarantors.list(it.id()),
                terms.get(it.lender()).burden());
    }

    private @Nullable Quote quote(Product product, Application it) {
        try {
            return quotes.quote(product, it.principal(), it.months(), null);
        } catch (OutsideLimits outside) {
            return null;
        }
    }
}
