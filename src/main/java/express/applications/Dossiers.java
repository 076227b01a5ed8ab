package express.applications;

import express.lending.Product;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what hangs on an application. */
@Component
@Transactional(readOnly = true)
class Dossiers {

    private final Pricing pricing;
    private final Answers answers;
    private final Documents documents;
    private final Guarantors guarantors;
    private final EarlierLoans earlier;
    private final TermsOfLenders terms;

    Dossiers(
            Pricing pricing,
            Answers answers,
            Documents documents,
            Guarantors guarantors,
            EarlierLoans earlier,
            TermsOfLenders terms) {
        this.pricing = pricing;
        this.answers = answers;
        this.documents = documents;
        this.guarantors = guarantors;
        this.earlier = earlier;
        this.terms = terms;
    }

    Dossier of(Application it) {
        Product product = pricing.product(it);
        return new Dossier(
                it,
                product,
                pricing.quote(product, it),
                answers.get(it.id()),
                documents.list(it.id()),
                guarantors.list(it.id()),
                earlier.of(it.lender(), it.applicant()),
                terms.get(it.lender()).burden());
    }
}
