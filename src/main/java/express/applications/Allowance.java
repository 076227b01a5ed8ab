package express.applications;

import express.lending.Product;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much of a product is lent at most to whoever asks: to a business of its age, after so many loans paid back. */
@Component
@Transactional(readOnly = true)
public class Allowance {

    private final Answers answers;
    private final EarlierLoans earlier;

    Allowance(Answers answers, EarlierLoans earlier) {
        this.answers = answers;
        this.earlier = earlier;
    }

    /** As far as the viewer may see what was paid back; who may not is told what is lent first. */
    public BigDecimal most(Application it, Product product) {
        return product.mostFor(
                answers.get(it.id()).number("business-months"),
                earlier.of(it.lender(), it.applicant()).onTime());
    }
}
