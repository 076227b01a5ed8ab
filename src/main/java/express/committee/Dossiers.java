package express.committee;

import express.applications.Allowance;
import express.applications.Application;
import express.applications.Application.State;
import express.applications.Applications;
import express.applications.Outcome;
import express.applications.Outcomes;
import express.applications.Tie;
import express.applications.Ties;
import express.base.OrganisationId;
import express.lending.OutsideLimits;
import express.lending.Product;
import express.lending.Products;
import express.lending.Quotes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the committee reads of applications, and what it tells them. */
@Component
class Dossiers {

    private final Applications applications;
    private final Ties ties;
    private final Outcomes outcomes;
    private final Products products;
    private final Quotes quotes;
    private final Allowance allowance;

    Dossiers(
            Applications applications,
            Ties ties,
            Outcomes outcomes,
            Products products,
            Quotes quotes,
            Allowance allowance) {
        this.applications = applications;
        this.ties = ties;
        this.outcomes = outcomes;
        this.products = products;
        this.quotes = quotes;
        this.allowance = allowance;
    }

    Dossier get(Item item) {
        return applications
                .findApplication(item.application())
                .map(it -> dossier(it, item.ending() == null && it.state() != State.READY))
                .orElseGet(() -> gone(item.application(), item.lender()));
    }

    /** The applicant took it back, or is gone with it. */
    private static Dossier gone(UUID application, OrganisationId lender) {
        return new Dossier(application, lender, "", BigDecimal.ZERO, "EUR", 0, "", "", true, List.of());
    }

    /** Of one that is withheld nothing is shown but that it is. */
    private Dossier dossier(Application it, boolean withheld) {
        return withheld
                ? gone(it.id(), it.lender())
                : new Dossier(
                        it.id(),
                        it.lender(),
                        it.called(),
                        it.principal(),
                        currency(it.product()),
                        it.months(),
                        it.product(),
                        it.summary(),
                        false,
                        Stream.of(
                                        Stream.of(new Dossier.Tie(it.applicant(), null, "", Ground.APPLIES)),
                                        ties.list(it.id()).stream()
                                                .map(tie -> new Dossier.Tie(
                                                        tie.person(),
                                                        other(tie, it.lender()),
                                                        tie.name(),
                                                        ground(tie))),
                                        applications.listKeepers(it.id()).stream()
                                                .map(officer -> new Dossier.Tie(officer, null, "", Ground.PREPARED)))
                                .flatMap(all -> all)
                                .toList());
    }

    private String currency(String product) {
        return products.findProduct(product).map(Product::currency).orElse("EUR");
    }

    /** That the lender itself stands in between bars nobody. */
    private static @Nullable OrganisationId other(Tie tie, OrganisationId lender) {
        return Objects.equals(tie.organisation(), lender) ? null : tie.organisation();
    }

    private static Ground ground(Tie tie) {
        return switch (tie.kind()) {
            case COACHES -> Ground.COACHES;
            case REFERS -> Ground.REFERS;
            case RELATED -> Ground.RELATED;
            case GUARANTEES -> Ground.GUARANTEES;
            case WORKS_FOR -> Ground.WORKS_FOR;
        };
    }

    /** Those that are complete and wait for a session; who waits longest stands first. */
    List<Dossier> listReady(OrganisationId lender) {
        return applications.listReady(lender).stream()
                .map(it -> dossier(it, false))
                .toList();
    }

    /** What was granted and is not wanted any more. */
    Set<UUID> listForgone(OrganisationId lender) {
        return applications.listForgone(lender);
    }

    /** Whether it was granted and is not wanted any more. */
    boolean isForgone(Item item) {
        return applications
                .findApplication(item.application())
                .filter(it -> it.state() == State.FORGONE)
                .isPresent();
    }

    /** What the lender offers: names by slugs. */
    Map<String, String> products(OrganisationId lender, Locale reader) {
        Map<String, String> named = new LinkedHashMap<>();
        products.listOffered(lender).forEach(it -> named.put(it.slug(), it.name(reader)));
        return named;
    }

    /** Products of what was put to the vote, other than what was asked for; by slugs. */
    Map<String, Product> others(Dossier dossier, Hearing hearing) {
        return hearing.motions().stream()
                .flatMap(it -> Stream.ofNullable(it.terms()))
                .map(Motion.Terms::product)
                .distinct()
                .filter(it -> !it.equals(dossier.product()))
                .flatMap(it -> products.findProduct(it).stream())
                .collect(Collectors.toMap(Product::slug, Function.identity()));
    }

    /**
     * Whether the lender lends so much for so long to this applicant: of what was asked in the version that was asked for.
     * More than was asked is lent only to a business that is old enough for it, and to somebody who has come so far in steps.
     */
    boolean isOffered(Dossier dossier, Motion.Terms terms) {
        return applications
                .findApplication(dossier.application())
                .filter(it -> !isOffered(it, terms))
                .isEmpty();
    }

    private boolean isOffered(Application it, Motion.Terms terms) {
        try {
            Product product = terms.product().equals(it.product())
                    ? products.getVersion(terms.product(), it.productVersion())
                    : products.getProduct(terms.product());
            quotes.quote(product, terms.principal(), terms.months(), null);
            return terms.principal().compareTo(allowance.most(it, product).max(it.principal())) <= 0;
        } catch (OutsideLimits outside) {
            return false;
        }
    }

    /** What was decided counts from now on. */
    void tell(Item item, Motion motion, Instant at) {
        outcomes.record(item.application(), outcome(motion), at);
    }

    private static Outcome outcome(Motion motion) {
        return switch (motion.verdict()) {
            case AS_ASKED -> new Outcome.Granted(motion.conditions());
            case CHANGED -> {
                Motion.Terms terms = Objects.requireNonNull(motion.terms());
                yield new Outcome.Changed(
                        terms.principal(), terms.months(), terms.product(), motion.words(), motion.conditions());
            }
            case POSTPONED ->
                new Outcome.Postponed(
                        LocalDate.parse(Objects.requireNonNull(motion.until())), motion.because(), motion.words());
            case REFUSED -> new Outcome.Refused(motion.because(), motion.words());
        };
    }
}
