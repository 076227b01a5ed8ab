package express.lending;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a product says, as it is kept.
 *
 * @param shortest in months, as is the longest
 * @param graceMonths during which nothing is paid back
 * @param firstDueMonths within how many months of the disbursement the first payment is due at the latest
 * @param seasoned sums that only older businesses get
 * @param stages how much somebody gets who has paid back so many loans
 * @param guarantorShare in per cent of the loan; nothing where nobody stands surety
 * @param disclosures what is said before anything is signed
 * @param ceiling of the annual percentage rate, in per cent
 * @param allocation nothing in versions that are older than the choice
 */
record Terms(
        String currency,
        BigDecimal least,
        BigDecimal most,
        int shortest,
        int longest,
        List<Band> bands,
        List<Fee> fees,
        Repayment repayment,
        int graceMonths,
        int firstDueMonths,
        List<Seasoned> seasoned,
        List<Stage> stages,
        @Nullable BigDecimal guarantorShare,
        @Nullable BigDecimal ceiling,
        List<Product.Question> questions,
        List<Product.Document> documents,
        List<Disclosure> disclosures,
        @Nullable Allocation allocation) {

    /** Above this sum a business has to be so many months old. */
    record Seasoned(BigDecimal above, int months) {}

    /** Whoever has paid back so many loans gets at most this. */
    record Stage(int repaid, BigDecimal most) {}

    int decimals() {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    BigDecimal rate(BigDecimal principal) {
        return bands.stream()
                .filter(band -> band.holds(principal))
                .findFirst()
                .orElse(bands.getLast())
                .rate();
    }
}
