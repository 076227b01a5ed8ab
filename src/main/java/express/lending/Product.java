package express.lending;

import express.base.OrganisationId;
import express.holidays.Region;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a lender offers; from its day on it never changes, and loans keep the one by which they were lent.
 *
 * @param id of the version
 * @param slug of the product, which all its versions share
 * @param since from which day on it is offered
 */
public record Product(
        UUID id,
        String slug,
        OrganisationId lender,
        int version,
        LocalDate since,
        Wording name,
        Wording summary,
        Terms terms) {

    /**
     * What somebody is asked before anything else.
     *
     * @param expected the answer without which there is no loan
     */
    public record Question(String code, Wording words, boolean expected) {}

    /**
     * What somebody is asked to bring.
     *
     * @param always whether everybody is, not only in some cases
     */
    public record Document(String code, Wording words, boolean always) {}

    public String name(Locale reader) {
        return name.in(reader);
    }

    public String currency() {
        return terms.currency();
    }

    public BigDecimal least() {
        return terms.least();
    }

    public BigDecimal most() {
        return terms.most();
    }

    /** The most that a business gets that is so many months old and has paid back so many loans. */
    public BigDecimal mostFor(int businessMonths, int repaid) {
        BigDecimal most = terms.most();
        for (Terms.Seasoned it : terms.seasoned()) {
            most = businessMonths < it.months() ? most.min(it.above()) : most;
        }
        return terms.stages().stream()
                .filter(it -> it.repaid() <= repaid)
                .map(Terms.Stage::most)
                .reduce(BigDecimal::max)
                .map(most::min)
                .orElse(most);
    }

    /** In months. */
    public int shortest() {
        return terms.shortest();
    }

    /** In months. */
    public int longest() {
        return terms.longest();
    }

    public List<Question> questions() {
        return terms.questions();
    }

    public List<Document> documents() {
        return terms.documents();
    }

    /** What a borrower has to know before signing. */
    public List<Disclosure> disclosures() {
        return terms.disclosures();
    }

    /** In per cent of the loan; nothing where nobody has to stand surety. */
    public @Nullable BigDecimal guarantorShare() {
        return terms.guarantorShare();
    }

    /** Whose holidays count for it; nothing where none do. */
    public @Nullable Region region() {
        return terms.repayment().dating().region();
    }

    String path() {
        return "/lending/" + slug;
    }
}
