package express.applications;

import express.applications.Answers.Given;
import express.applications.Documents.Document;
import express.lending.Product;
import express.lending.Quote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An application with all that hangs on it, as the viewer sees it.
 *
 * @param quote nothing, if the product does not offer what is asked any more
 * @param earlier what the applicant paid back to the same lender
 */
record Dossier(
        Application application,
        Product product,
        @Nullable Quote quote,
        Given given,
        List<Document> documents,
        List<Guarantor> guarantors,
        EarlierLoans.Earlier earlier,
        int limit) {

    static final String BY_CHANGE = "changed";

    List<Step> steps() {
        return Step.of(product);
    }

    Optional<Step> after(Step step) {
        List<Step> all = steps();
        int at = all.indexOf(step);
        return at + 1 < all.size() ? Optional.of(all.get(at + 1)) : Optional.empty();
    }

    Optional<Step> before(Step step) {
        int at = steps().indexOf(step);
        return at > 0 ? Optional.of(steps().get(at - 1)) : Optional.empty();
    }

    int place(Step step) {
        return steps().indexOf(step) + 1;
    }

    List<Document> documents(String code) {
        return documents.stream().filter(it -> it.code().equals(code)).toList();
    }

    /** The first document that has to be brought and was not. */
    Optional<String> lacking() {
        return product.documents().stream()
                .filter(it -> it.always() && documents(it.code()).isEmpty())
                .map(Product.Document::code)
                .findFirst();
    }

    /** What stands in the way of submitting, by the page on which it is put right. */
    List<String> missing(Instant now) {
        List<String> all = new ArrayList<>();
        steps().stream()
                .filter(it -> !it.slug().equals(Step.DOCUMENTS) && !it.slug().equals(Step.GUARANTOR))
                .filter(it -> !it.isAsked(given) || it.isBarred(given))
                .forEach(it -> all.add(it.slug()));
        if (costs().compareTo(application.principal()) < 0) {
            all.add(Step.PURPOSE);
        }
        if (quote == null || isTooMuchForItsAge() || isBeyondStep()) {
            all.add(Step.AMOUNT);
        } else if (permitEndsBefore(quote) && given.text("stay-plan").isEmpty()) {
            all.add(Step.STAY);
        }
        if (lacking().isPresent()) {
            all.add(Step.DOCUMENTS);
        }
        if (!isGuaranteed() && guarantors.stream().noneMatch(it -> it.isInvited(now))) {
            all.add(Step.GUARANTOR);
        }
        return all.stream().distinct().toList();
    }

    /** All that the loan is to pay. */
    BigDecimal costs() {
        return IntStream.rangeClosed(1, Step.LINES)
                .mapToObj(line -> given.money("cost-" + line))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The most that is lent to a business as old as this one, however many loans were paid back. */
    BigDecimal most() {
        return product.mostFor(given.number("business-months"), Integer.MAX_VALUE);
    }

    boolean isTooMuchForItsAge() {
        return given.has("business-months") && application.principal().compareTo(most()) > 0;
    }

    /** Whether so much is lent only to those who have paid back a loan before. */
    boolean needsAnEarlierLoan() {
        return application.principal().compareTo(product.mostFor(Integer.MAX_VALUE, 0)) > 0;
    }

    /** The most that is lent to somebody who has paid back as many loans on time, however old the business is. */
    BigDecimal mostOfStep() {
        return product.mostFor(Integer.MAX_VALUE, earlier.onTime());
    }

    /** Whether the product lends in steps, and a further one than that of the applicant is there. */
    boolean hasFurtherStep() {
        return mostOfStep().compareTo(product.most()) < 0;
    }

    boolean isBeyondStep() {
        return application.principal().compareTo(mostOfStep()) > 0;
    }

    boolean permitEndsBefore(Quote quote) {
        return "limited".equals(given.text("stay-kind"))
                && until().filter(it -> it.isBefore(quote.rows().getLast().due()))
                        .isPresent();
    }

    Optional<LocalDate> until() {
        return Optional.of(given.text("stay-until")).filter(it -> !it.isEmpty()).map(LocalDate::parse);
    }

    Optional<Ability> ability() {
        return quote == null || !given.has(Step.DONE + "trade")
                ? Optional.empty()
                : Optional.of(Ability.of(given, quote.instalment(), limit));
    }

    /** What the applicant said that may mean too many debts; the fields that were answered with yes. */
    List<String> alarms() {
        return Step.ALARMS.stream().filter(given::yes).toList();
    }

    /** In per cent, rounded up. */
    int share() {
        BigDecimal share = product.guarantorShare();
        return share == null ? 0 : share.setScale(0, RoundingMode.CEILING).intValue();
    }

    /** Whether those who said yes promised enough for what is asked now: it may have been less when they did. */
    boolean isGuaranteed() {
        BigDecimal promised = guarantors.stream()
                .filter(Guarantor::isAccepted)
                .map(it -> Objects.requireNonNullElse(it.amount(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return promised.compareTo(Guarantor.amount(application.principal(), share())) >= 0;
    }
}
