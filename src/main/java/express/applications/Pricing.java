package express.applications;

import express.applications.Outcomes.Recorded;
import express.lending.OutsideLimits;
import express.lending.Product;
import express.lending.Products;
import express.lending.Quote;
import express.lending.Quotes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Of products by their slugs. */
    Map<String, String> currencies(List<Application> all) {
        return all.stream()
                .map(Application::product)
                .distinct()
                .flatMap(slug -> products.findProduct(slug).stream())
                .collect(Collectors.toMap(Product::slug, Product::currency));
    }

    /** Products that were granted instead of the one that was asked for, by their slugs. */
    Map<String, Product> others(Application it, List<Recorded> outcomes) {
        return outcomes.stream()
                .flatMap(one -> Stream.ofNullable(one.product()))
                .distinct()
                .filter(slug -> !slug.equals(it.product()))
                .flatMap(slug -> products.findProduct(slug).stream())
                .collect(Collectors.toMap(Product::slug, Function.identity()));
    }

    /** What a loan costs that was granted instead; nothing, if its product is not offered any more. */
    @Nullable
    Quote quote(Application it, Recorded instead) {
        Product product = it.product().equals(instead.product())
                ? product(it)
                : others(it, List.of(instead)).get(instead.product());
        BigDecimal principal = instead.principal();
        Integer months = instead.months();
        return product == null || principal == null || months == null
                ? null
                : quotes.lent(product, principal, months, LocalDate.ofInstant(instead.at(), ZoneId.systemDefault()));
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
