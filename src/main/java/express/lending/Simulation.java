package express.lending;

import express.directory.Organisation;
import express.ui.Form;
import express.ui.Screen;
import gg.jte.Content;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The simulator of a product as the page shows it.
 *
 * @param quote nothing where there is none
 * @param refusals why there is none
 * @param annexes what others offer with the quote
 */
record Simulation(
        Product product,
        Organisation house,
        Wish wish,
        Form form,
        @Nullable Quote quote,
        List<Refusal> refusals,
        @Nullable Extra extra,
        List<Content> annexes) {

    static Simulation of(Quotes quotes, Product product, Organisation house, Wish wish) {
        Form form = wish.form(product.terms().decimals());
        if (form.failed()) {
            return new Simulation(product, house, wish, form, null, List.of(), null, List.of());
        }
        try {
            Quote quote = quotes.quote(product, wish.principal().orElseThrow(), wish.months(), wish.firstDue());
            Extra extra = wish.extra().map(more -> Extra.of(quote, more)).orElse(null);
            return new Simulation(product, house, wish, form, quote, List.of(), extra, List.of());
        } catch (OutsideLimits outside) {
            for (Refusal refusal : outside.refusals()) {
                form = form.wrong(refusal.field().parameter(), "lending.fault.outside");
            }
            return new Simulation(product, house, wish, form, null, outside.refusals(), null, List.of());
        }
    }

    Simulation with(List<Content> beside) {
        return new Simulation(product, house, wish, form, quote, refusals, extra, beside);
    }

    String said(Screen screen, Refusal refusal) {
        return Refusals.said(screen, product.currency(), refusal);
    }

    String money(Screen screen, BigDecimal amount) {
        return screen.amount(amount, product.currency());
    }

    String share(Screen screen, BigDecimal percent) {
        return screen.amount(percent, "percent");
    }

    String name(Locale reader) {
        return product.name(reader);
    }

    /** What a payment consists of, and why. */
    String why(Screen screen, Row row) {
        String why = screen.text(
                row.kind().key(),
                rate(screen, row),
                money(screen, row.opening()),
                Long.toString(row.span().above()),
                Long.toString(row.span().below()),
                money(screen, row.interest()),
                money(screen, row.principal().abs()));
        return row.fee().signum() == 0 ? why : why + " " + screen.text("lending.row.fee", money(screen, row.fee()));
    }

    /** Rates have two decimals, which shares of other pages do not. */
    private static String rate(Screen screen, Row row) {
        return screen.text("lending.percent", row.rate());
    }

    /** With what was asked. */
    String paper() {
        return product.path() + "/paper?" + asked("principal", "months", "firstDue");
    }

    /** What was typed into fields, as part of an address. */
    String asked(String... fields) {
        return Stream.of(fields)
                .map(name ->
                        name + "=" + URLEncoder.encode(wish.typed().getOrDefault(name, ""), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    Picture picture(Screen screen) {
        return Picture.of(quote == null ? List.of() : quote.rows(), screen.dir().equals("rtl"));
    }
}
